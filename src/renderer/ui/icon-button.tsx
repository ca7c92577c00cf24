import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import './button.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { ariaShortcut } from './shortcut.ts';
import { Tip, useTip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: LucideIcon;
  /** What it does, as the tooltip and the screen reader say it. */
  readonly label: string;
  /** The shortcut in the command list's form, such as Mod+Z. */
  readonly keys?: string | undefined;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * An icon that stands alone, always with a tooltip and its shortcut.
 * Disabled it stays in the path of the keyboard, so that its tooltip can still say what it would do.
 */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, small = false, disabled = false, className, onClick, ...rest } = props;
  const tip = useTip();
  return (
    <>
      <button
        type="button"
        {...rest}
        {...tip.handlers}
        aria-label={label}
        aria-keyshortcuts={keys === undefined ? undefined : ariaShortcut(keys)}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
        className={classes(
          'pb-button pb-button--quiet pb-button--icon',
          small && 'pb-button--small',
          className,
        )}
      >
        <Icon of={icon} size={small ? 'sm' : 'md'} />
      </button>
      {tip.anchor === null ? null : <Tip anchor={tip.anchor} text={label} keys={keys} />}
    </>
  );
}
