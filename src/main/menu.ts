import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry, Menu as MenuOfWindow } from '#shared/contract/values.ts';

const isMac = process.platform === 'darwin';

/** A label as the system shows it: elsewhere than on a Mac a single `&` would mark a letter. */
const literal = (label: string): string => (isMac ? label : label.replaceAll('&', '&&'));

const itemOf = (entry: MenuEntry, choose: (id: string) => void): MenuItemConstructorOptions => {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: entry.role, label: literal(entry.label) };
    case 'submenu':
      return { label: literal(entry.label), submenu: entry.entries.map((inner) => itemOf(inner, choose)) };
    case 'command':
      return {
        label: literal(entry.label),
        enabled: entry.enabled,
        click: () => choose(entry.id),
        // Shown only: the window's own key handler acts, the same in every system and under test.
        registerAccelerator: false,
        ...(entry.shortcut === null ? {} : { accelerator: entry.shortcut }),
        ...(entry.checked === null ? {} : { type: 'checkbox', checked: entry.checked }),
      };
  }
};

/** Shows the window's list of commands as the native menu. `choose` is called with the id of what was clicked. */
export const showMenu = (menu: MenuOfWindow, choose: (id: string) => void): void => {
  const menus = menu.map(
    ({ label, entries }): MenuItemConstructorOptions => ({
      // Alt and the first letter opens a menu, as people expect it outside a Mac.
      label: isMac ? label : `&${literal(label)}`,
      submenu: entries.map((entry) => itemOf(entry, choose)),
    }),
  );
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' as const }] : []), ...menus]),
  );
};
