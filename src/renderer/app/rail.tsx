import { CalendarCheck, Command, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import { ariaShortcut, shortcutText } from '../ui/shortcut.ts';
import { Brand } from './brand.tsx';
import './rail.css';

/** One line of the rail. */
interface RailItem {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  /** Draws how much is waiting there, such as open findings, as a `RailCount`. */
  readonly Count?: ComponentType;
}

interface RailProps {
  readonly items: readonly RailItem[];
  readonly current: string;
  readonly onGo: (id: string) => void;
  readonly onPalette: () => void;
  readonly onThisWeek: () => void;
  /** Draws how many steps are overdue. */
  readonly Overdue: ComponentType;
}

/** The way between the screens, at the left edge of the window. */
export function Rail({ items, current, onGo, onPalette, onThisWeek, Overdue }: RailProps) {
  return (
    <nav className="pb-rail" aria-label="Screens">
      <Brand className="pb-rail__brand" />
      {items.map(({ id, title, icon: Drawing, keys, Count }) => (
        <button
          key={id}
          type="button"
          className="pb-rail__item"
          aria-current={id === current ? 'page' : undefined}
          aria-keyshortcuts={keys === undefined ? undefined : ariaShortcut(keys)}
          onClick={() => onGo(id)}
        >
          <Drawing size={18} strokeWidth={1.75} aria-hidden="true" />
          {title}
          {Count === undefined ? null : <Count />}
        </button>
      ))}
      <button
        type="button"
        className="pb-rail__item pb-rail__end"
        aria-haspopup="dialog"
        onClick={onThisWeek}
      >
        <CalendarCheck size={18} strokeWidth={1.75} aria-hidden="true" />
        This week
        <Overdue />
      </button>
      <button
        type="button"
        className="pb-rail__item"
        aria-label={`Commands, ${shortcutText('Mod+K')}`}
        aria-keyshortcuts={ariaShortcut('Mod+K')}
        onClick={onPalette}
      >
        <Command size={18} strokeWidth={1.75} aria-hidden="true" />
        {shortcutText('Mod+K')}
      </button>
    </nav>
  );
}

/** How much is waiting behind a line of the rail; nothing at 0. From 1,000 on only how many thousands, since there is no room. */
export function RailCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const thousands = Math.floor(count / 1000);
  return (
    <span className="pb-rail__count" title={count < 1000 ? undefined : count.toLocaleString('en')}>
      {thousands === 0 ? count : `${thousands}k`}
    </span>
  );
}
