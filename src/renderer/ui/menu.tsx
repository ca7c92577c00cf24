import type { Placement } from '@floating-ui/react-dom';
import { Check, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Kbd } from './kbd.tsx';
import './menu.css';
import { type Anchor, Popover } from './popover.tsx';

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  /** A tick: the line shows and sets a choice. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** A line, a rule between groups, or a heading over a group. */
export type MenuEntry = MenuItem | 'rule' | { readonly heading: string };

interface MenuProps {
  readonly anchor: Anchor | null;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
  readonly placement?: Placement;
}

const isItem = (entry: MenuEntry): entry is MenuItem => typeof entry === 'object' && 'run' in entry;

/** A menu beside its button or at the pointer: arrows, Home, End and the first letters move, Enter and Space choose. */
export function Menu({ anchor, label, entries, onClose, placement = 'bottom-start' }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const step = (to: (at: number, count: number) => number) => {
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(to(at, all.length) + all.length) % all.length]?.focus();
  };
  const seek = (letter: string, now: number) => {
    typed.current = { text: now - typed.current.at > 700 ? letter : typed.current.text + letter, at: now };
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const start = typed.current.text.length === 1 ? at + 1 : at;
    const turned = [...all.slice(Math.max(0, start)), ...all.slice(0, Math.max(0, start))];
    turned.find((row) => row.dataset['item']?.toLowerCase().startsWith(typed.current.text) === true)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step((at) => at + 1);
    else if (event.key === 'ArrowUp') step((at, count) => (at < 0 ? count - 1 : at - 1));
    else if (event.key === 'Home') step(() => 0);
    else if (event.key === 'End') step((_, count) => count - 1);
    else if (event.key === 'Tab') onClose();
    else if (
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      seek(event.key.toLowerCase(), event.timeStamp);
    } else return;
    event.preventDefault();
  };
  const choose = (item: MenuItem) => {
    if (item.disabled === true) return;
    onClose();
    item.run();
  };

  return (
    <Popover anchor={anchor} label={label} role="presentation" onClose={onClose} placement={placement}>
      <div ref={list} role="menu" aria-label={label} className="pb-menu" onKeyDown={onKeyDown}>
        {entries.map((entry, index) => {
          if (entry === 'rule') {
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no identity but their place
            return <hr key={`rule-${index}`} className="pb-menu__rule" />;
          }
          if (!isItem(entry)) {
            return (
              <div key={entry.heading} className="pb-menu__heading" role="presentation">
                {entry.heading}
              </div>
            );
          }
          return (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the tick comes with the role menuitemcheckbox
            <button
              key={entry.id}
              type="button"
              role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={entry.checked}
              aria-disabled={entry.disabled || undefined}
              data-item={entry.label}
              className={classes('pb-menu__item', entry.danger && 'pb-menu__item--danger')}
              onClick={() => choose(entry)}
              onPointerMove={(event) => event.currentTarget.focus()}
            >
              <MenuMark item={entry} />
              <span className="pb-grow">{entry.label}</span>
              {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
            </button>
          );
        })}
      </div>
    </Popover>
  );
}

function MenuMark({ item }: { readonly item: MenuItem }) {
  if (item.checked === true) return <Icon of={Check} />;
  if (item.icon !== undefined) return <Icon of={item.icon} />;
  return <span className="pb-menu__gap" />;
}

interface MenuButtonProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly icon?: LucideIcon;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  /** Shows the icon only, the label as its tooltip. */
  readonly bare?: boolean;
  readonly placement?: Placement;
}

/** A button that opens a menu. */
export function MenuButton({ label, entries, icon, look, small, bare = false, placement }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shared = {
    ref: button,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: () => setOpen((was) => !was),
    ...(small === undefined ? {} : { small }),
  } as const;
  return (
    <>
      {bare && icon !== undefined ? (
        <IconButton {...shared} icon={icon} label={label} />
      ) : (
        <Button
          {...shared}
          {...(icon === undefined ? {} : { icon })}
          {...(look === undefined ? {} : { look })}
        >
          {label}
        </Button>
      )}
      {open ? (
        <Menu
          anchor={button.current}
          label={label}
          entries={entries}
          onClose={() => setOpen(false)}
          {...(placement === undefined ? {} : { placement })}
        />
      ) : null}
    </>
  );
}
