import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

/** Quiet in bars, lined where it stands alone, primary once a view, danger only for what cannot be undone. */
export type ButtonLook = 'quiet' | 'line' | 'primary' | 'danger';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: LucideIcon;
  /** A figure after the words, such as the number of filters set. */
  readonly count?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words: the deed and its size, such as Apply 21 rows. */
export function Button({
  look = 'quiet',
  small = false,
  icon,
  count,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes('pb-button', `pb-button--${look}`, small && 'pb-button--small', className)}
    >
      {icon === undefined ? null : <Icon of={icon} size={small ? 'sm' : 'md'} />}
      {children}
      {count === undefined ? null : <span className="pb-button__count pb-num">{count}</span>}
    </button>
  );
}
