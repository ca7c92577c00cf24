import { expect, test } from 'vitest';
import { backupToWrite, fileName, fileToSave, marker, menu, portfolioId } from '#shared/contract/values.ts';

test.each(['a.csv', "Zoë's partners (Q1);x.csv", '…', 'a'.repeat(255)])('%j is a file name', (name) => {
  expect(fileName.safeParse(name).success).toBe(true);
});

test.each(['', '.', '..', '../x', 'a/b', 'a\\b', 'a\nb', 'a\0b', 'a'.repeat(256)])(
  '%j is no file name',
  (name) => {
    expect(fileName.safeParse(name).success).toBe(false);
  },
);

test.each(['main', 'a', 'q1-2026', 'a'.repeat(64)])('%s is a portfolio’s id', (id) => {
  expect(portfolioId.safeParse(id).success).toBe(true);
});

test.each(['', 'Main', '-a', '../a', 'a b', 'a'.repeat(65), 'ä'])('%j is no portfolio’s id', (id) => {
  expect(portfolioId.safeParse(id).success).toBe(false);
});

test('a file to save has a kind, a name, bytes, and no path of its own', () => {
  const file = { kind: 'csv', suggestedName: 'a.csv', bytes: new Uint8Array(1) };
  expect(fileToSave.safeParse(file).success).toBe(true);
  expect(fileToSave.safeParse({ ...file, path: '/etc/x' }).success).toBe(false);
  expect(fileToSave.safeParse({ ...file, bytes: [1] }).success).toBe(false);
});

test('content over 256 MiB is refused', () => {
  const huge = Object.defineProperty(new Uint8Array(1), 'byteLength', { value: 256 * 1024 * 1024 + 1 });
  expect(backupToWrite.safeParse({ portfolio: 'main', bytes: huge }).success).toBe(false);
});

test('a marker counts whole partners', () => {
  expect(marker.safeParse({ portfolio: 'main', partners: 3, lastChange: '17' }).success).toBe(true);
  expect(marker.safeParse({ portfolio: 'main', partners: 2.5, lastChange: '17' }).success).toBe(false);
});

test('a menu holds commands, separators and a few roles, no other role', () => {
  const entry = {
    kind: 'command',
    id: 'file.import',
    label: 'Import',
    shortcut: null,
    enabled: true,
    checked: null,
  };
  expect(menu.safeParse([{ label: 'File', entries: [entry, { kind: 'separator' }] }]).success).toBe(true);
  const tools = { kind: 'role', role: 'toggledevtools', label: 'Tools' };
  expect(menu.safeParse([{ label: 'File', entries: [tools] }]).success).toBe(false);
});
