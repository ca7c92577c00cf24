import { expect, test, vi } from 'vitest';
import { menu } from '#shared/contract/values.ts';
import type { Command } from '../../../src/renderer/commands/command.ts';
import { acceleratorOf, type KeyPress, keptByBrowser, matches } from '../../../src/renderer/commands/keys.ts';
import { menuOf } from '../../../src/renderer/commands/menu.ts';
import { makeRegistry } from '../../../src/renderer/commands/registry.ts';
import { type SharedParts, sharedCommands } from '../../../src/renderer/commands/shared-commands.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Mod is Ctrl, and Command on a Mac', () => {
  expect(matches(press('z', { ctrlKey: true }), 'Mod+Z', false)).toBe(true);
  expect(matches(press('z', { metaKey: true }), 'Mod+Z', false)).toBe(false);
  expect(matches(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true);
  expect(matches(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false);
});

test('Shift and Alt count, for letters and named keys', () => {
  expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z', false)).toBe(false);
  expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z', false)).toBe(true);
  expect(matches(press('z', { ctrlKey: true, altKey: true }), 'Mod+Z', false)).toBe(false);
  expect(matches(press('F2'), 'F2', false)).toBe(true);
});

test('letters and digits are found on other layouts, signs wherever they stand', () => {
  expect(matches(press('я', { ctrlKey: true, code: 'KeyZ' }), 'Mod+Z', false)).toBe(true);
  // A German keyboard writes y where an American has Z.
  expect(matches(press('y', { ctrlKey: true, code: 'KeyZ' }), 'Mod+Z', false)).toBe(false);
  expect(matches(press('&', { ctrlKey: true, code: 'Digit1' }), 'Mod+1', false)).toBe(true);
  expect(matches(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++', false)).toBe(true);
  expect(matches(press('/', { ctrlKey: true, shiftKey: true }), 'Mod+/', false)).toBe(true);
});

test('accelerators are in Electron’s notation; what a browser keeps is known', () => {
  expect(acceleratorOf('Mod+Shift+N')).toBe('CmdOrCtrl+Shift+N');
  expect(acceleratorOf('Mod++')).toBe('CmdOrCtrl+Plus');
  expect(acceleratorOf('Mod+/')).toBe('CmdOrCtrl+/');
  expect(keptByBrowser('Mod+Shift+N')).toBe(true);
  expect(keptByBrowser('Mod+K')).toBe(false);
});

const parts = (given: Partial<SharedParts> = {}): SharedParts => ({
  undoName: null,
  redoName: null,
  undo: async () => null,
  redo: async () => null,
  newPartner: () => undefined,
  importCsv: () => undefined,
  exportCsv: () => undefined,
  backUpNow: () => undefined,
  restore: () => undefined,
  trySample: () => undefined,
  removeSample: null,
  openPalette: () => undefined,
  openShortcuts: () => undefined,
  screens: [
    { id: 'portfolio', title: 'Portfolio' },
    { id: 'insights', title: 'Insights' },
  ],
  go: () => undefined,
  planning: false,
  backToToday: () => undefined,
  theme: 'dark',
  setTheme: () => undefined,
  density: 'compact',
  setDensity: () => undefined,
  zoom: { factor: 1, set: () => undefined },
  ...given,
});

const named = (commands: readonly Command[], id: string): Command | undefined =>
  commands.find((command) => command.id === id);

test('undo and redo carry the name of the deed', () => {
  const commands = sharedCommands(parts({ undoName: 'Paste of 48 cells' }));
  expect(named(commands, 'edit.undo')).toMatchObject({ title: 'Undo paste of 48 cells', enabled: true });
  expect(named(commands, 'edit.redo')).toMatchObject({ title: 'Redo', enabled: false });
});

test('no two shared commands share an id or a shortcut', () => {
  const commands = sharedCommands(parts({ removeSample: () => undefined }));
  const keys = commands.flatMap(({ keys: main, alsoKeys = [] }) =>
    main === undefined ? [] : [main, ...alsoKeys],
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test('the menu is what the main process accepts, in its order, with rules between sections', () => {
  const made = menuOf(sharedCommands(parts()));
  expect(menu.safeParse(made).success).toBe(true);
  expect(made.map(({ label }) => label)).toEqual(['File', 'Edit', 'Partner', 'View', 'Go', 'Help']);
  const edit = made.find(({ label }) => label === 'Edit');
  expect(edit?.entries.slice(0, 3)).toMatchObject([
    { kind: 'command', id: 'edit.undo', shortcut: 'CmdOrCtrl+Z', enabled: false, checked: null },
    { kind: 'command', id: 'edit.redo' },
    { kind: 'separator' },
  ]);
  const view = made.find(({ label }) => label === 'View');
  expect(view?.entries).toContainEqual(expect.objectContaining({ id: 'theme.dark', checked: true }));
});

test('a registry runs the newest deed, tells only what looks different, and passes on what a deed throws', async () => {
  const thrown: unknown[] = [];
  const registry = makeRegistry((error) => thrown.push(error));
  let told = 0;
  registry.subscribe(() => {
    told += 1;
  });
  const ran: string[] = [];
  const [owner, other] = [{}, {}];
  registry.set(owner, [{ id: 'a', title: 'A', run: () => ran.push('first') }]);
  registry.set(owner, [{ id: 'a', title: 'A', run: () => ran.push('second') }]);
  expect(told).toBe(1);
  expect(registry.run('a')).toBe(true);
  expect(ran).toEqual(['second']);
  registry.set(owner, [{ id: 'a', title: 'A', enabled: false, run: () => ran.push('never') }]);
  expect(told).toBe(2);
  expect(registry.run('a')).toBe(false);
  expect(registry.run('nobody')).toBe(false);
  registry.set(other, [{ id: 'b', title: 'B', run: () => Promise.reject(new Error('no')) }]);
  registry.run('b');
  await vi.waitFor(() => expect(thrown).toEqual([new Error('no')]));
  registry.remove(other);
  expect(registry.list().map(({ id }) => id)).toEqual(['a']);
});
