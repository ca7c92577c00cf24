import type { Menu, MenuEntry } from '#shared/contract/values.ts';
import { type Command, menus } from './command.ts';
import { acceleratorOf } from './keys.ts';

type Role = Extract<MenuEntry, { kind: 'role' }>;

const role = (name: Role['role'], label: string): Role => ({ kind: 'role', role: name, label });

/** What only the system can do, by section; it stands after our own commands there. */
const roles: Readonly<Record<string, readonly Role[]>> = {
  'file.end': [role('quit', 'Quit')],
  'edit.clipboard': [
    role('cut', 'Cut'),
    role('copy', 'Copy'),
    role('paste', 'Paste'),
    role('selectAll', 'Select all'),
  ],
  'view.window': [role('togglefullscreen', 'Full screen'), role('minimize', 'Minimise')],
};

/** The native menu bar from the list of commands: only sections that hold something, rules between them. */
export function menuOf(commands: readonly Command[]): Menu {
  return menus
    .map(({ id, title, sections }) => ({
      label: title,
      entries: sections
        .map((section) => entriesOf(`${id}.${section}`, commands))
        .filter((entries) => entries.length > 0)
        .flatMap((entries, index): readonly MenuEntry[] =>
          index === 0 ? entries : [{ kind: 'separator' }, ...entries],
        ),
    }))
    .filter((menu) => menu.entries.length > 0);
}

function entriesOf(place: string, commands: readonly Command[]): readonly MenuEntry[] {
  const ours = commands
    .filter((command) => command.place === place)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((command) => ({
      kind: 'command' as const,
      id: command.id,
      label: command.title,
      shortcut: command.keys === undefined ? null : acceleratorOf(command.keys),
      enabled: command.enabled !== false,
      checked: command.checked ?? null,
    }));
  return [...ours, ...(roles[place] ?? [])];
}
