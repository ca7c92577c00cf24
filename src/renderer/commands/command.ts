import type { LucideIcon } from 'lucide-react';

/** The menus of the menu bar in their order, each with its sections in theirs. */
export const menus = [
  {
    id: 'file',
    title: 'File',
    sections: ['start', 'portfolios', 'recent', 'transfer', 'backup', 'sample', 'end'],
  },
  { id: 'edit', title: 'Edit', sections: ['undo', 'clipboard', 'cells', 'find'] },
  { id: 'partner', title: 'Partner', sections: ['rows', 'steps', 'open'] },
  { id: 'view', title: 'View', sections: ['views', 'columns', 'theme', 'density', 'zoom', 'window'] },
  { id: 'go', title: 'Go', sections: ['palette', 'screens', 'day'] },
  { id: 'help', title: 'Help', sections: ['guide', 'about'] },
] as const;

type MenuOf = (typeof menus)[number];

/** Where a command stands in the menu bar: menu and section, `edit.undo`. */
export type Place = { [M in MenuOf as M['id']]: `${M['id']}.${M['sections'][number]}` }[MenuOf['id']];

/** Anything the user can tell the window to do. Menus, the palette, buttons and shortcuts read it; nothing else holds a shortcut. */
export interface Command {
  /** `portfolio.new-partner`; letters, digits, dots and dashes. */
  readonly id: string;
  /** A plain verb and its object; it may follow the state: `Undo paste of 48 cells`. */
  readonly title: string;
  /** Where it stands in the menu bar; without a place it is in the palette only. */
  readonly place?: Place;
  /** In its section, the lower first; the order of registration where equal. */
  readonly order?: number;
  readonly icon?: LucideIcon;
  /** Such as `Mod+Shift+N`; Mod is Ctrl, or Command on a Mac. */
  readonly keys?: string;
  /** Further shortcuts that do the same and are not shown. */
  readonly alsoKeys?: readonly string[];
  /** True when a text box under the caret keeps the shortcut for itself: undo there is the box's own. */
  readonly leaveToText?: boolean;
  /** False shows it greyed; its shortcut does nothing. */
  readonly enabled?: boolean;
  /** For a switch or one of a choice: whether it is on. */
  readonly checked?: boolean;
  /** Other words by which the palette finds it. */
  readonly words?: readonly string[];
  /** Not in the palette: it makes sense only where it is called. */
  readonly hidden?: boolean;
  /** A promise is waited for: what it rejects with is told to the user. */
  run(): unknown;
}

/** The parts of a command that are seen: when they change, menus and palette are drawn again. */
export function looksOf(command: Command): string {
  const { id, title, place, order, keys, enabled, checked, hidden } = command;
  return JSON.stringify([id, title, place, order, keys, enabled, checked, hidden]);
}
