import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { backupFolder } from '../../../src/main/backups/backup-folder.ts';
import { backupName, readBackupName } from '../../../src/main/backups/backup-name.ts';

const content = new TextEncoder().encode('{"partners":[]}');
let parent = '';
let folder = '';
let instant = new Date('2026-06-30T10:00:00.000Z');

const open = (makeIfMissing = true): ReturnType<typeof backupFolder> =>
  backupFolder(
    () => ({ folder, makeIfMissing }),
    () => instant,
  );

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'partnerbook-backups-'));
  folder = join(parent, 'Partnerbook backups');
  instant = new Date('2026-06-30T10:00:00.000Z');
});

test('a backup’s name says the portfolio and the instant, and is read again', () => {
  const name = backupName('my-partners', new Date('2026-06-30T10:01:02.003Z'));
  expect(name).toBe('Partnerbook my-partners 2026-06-30T10-01-02-003Z.json');
  expect(readBackupName(name)).toEqual({
    portfolio: 'my-partners',
    writtenAt: '2026-06-30T10:01:02.003Z',
    setBack: 0,
  });
});

test.each([
  'Partnerbook main 2026-13-30T10-01-02-003Z.json',
  'Partnerbook ../x 2026-06-30T10-01-02-003Z.json',
  'Partnerbook main 2026-06-30T10-01-02-003Z.json.tmp',
  'notes.json',
])('%s is no backup', (name) => {
  expect(readBackupName(name)).toBeNull();
});

test('a backup is written, listed and read again', async () => {
  const backups = open();
  expect(await backups.list('main')).toEqual({ folder, backups: [], lastWrittenAt: null, trouble: null });
  const entry = {
    name: 'Partnerbook main 2026-06-30T10-00-00-000Z.json',
    portfolio: 'main',
    writtenAt: '2026-06-30T10:00:00.000Z',
    size: 15,
  };
  expect(await backups.write('main', content)).toEqual({ state: 'written', backup: entry });
  expect(await backups.list('main')).toEqual({
    folder,
    backups: [entry],
    lastWrittenAt: '2026-06-30T10:00:00.000Z',
    trouble: null,
  });
  expect(await backups.read(entry.name)).toEqual({ state: 'opened', name: entry.name, bytes: content });
  expect(
    createHash('sha256')
      .update(readFileSync(join(folder, entry.name)))
      .digest('hex'),
  ).toBe(createHash('sha256').update('{"partners":[]}').digest('hex'));
});

test('after the clock was set back the backup written last is the newest of the list, and stays so', async () => {
  const backups = open();
  await backups.write('main', content);
  instant = new Date('2025-01-15T08:00:00.000Z');
  const later = await backups.write('main', content);
  expect(later).toMatchObject({
    state: 'written',
    backup: {
      name: 'Partnerbook main 2025-01-15T08-00-00-000Z 1.json',
      writtenAt: '2025-01-15T08:00:00.000Z',
    },
  });
  instant = new Date('2025-01-16T08:00:00.000Z');
  await backups.write('main', content);
  // Another window of the same computer knows no more than the names.
  const list = await open().list('main');
  expect(list.backups.map(({ name }) => name)).toEqual([
    'Partnerbook main 2025-01-16T08-00-00-000Z 1.json',
    'Partnerbook main 2025-01-15T08-00-00-000Z 1.json',
    'Partnerbook main 2026-06-30T10-00-00-000Z.json',
  ]);
  expect(list.lastWrittenAt).toBe('2025-01-16T08:00:00.000Z');
  // The clock is right again: nothing to tell.
  instant = new Date('2026-07-01T08:00:00.000Z');
  await backups.write('main', content);
  expect((await backups.list('main')).backups[0]?.name).toBe(
    'Partnerbook main 2026-07-01T08-00-00-000Z 1.json',
  );
});

test('portfolios do not see, or rotate away, each other’s backups', async () => {
  const backups = open();
  await backups.write('main', content);
  for (let minute = 1; minute <= 12; minute += 1) {
    instant = new Date(Date.UTC(2026, 5, 30, 10, minute));
    await backups.write('other', content);
  }
  expect((await backups.list('main')).backups).toHaveLength(1);
  expect((await backups.list('other')).backups).toHaveLength(10);
});

test('foreign files in the folder are left alone', async () => {
  const backups = open();
  await backups.write('main', content);
  writeFileSync(join(folder, 'holiday.json'), 'mine');
  await backups.write('main', content);
  expect(readdirSync(folder)).toContain('holiday.json');
});

test('a name that was not listed is refused, even when the file is there', async () => {
  await open().write('main', content);
  const another = open();
  await expect(another.read('Partnerbook main 2026-06-30T10-00-00-000Z.json')).rejects.toThrow(
    'Only a backup from the list can be read.',
  );
  await expect(another.read('../settings.json')).rejects.toThrow('Only a backup from the list can be read.');
});

test('a chosen folder that is gone is trouble, and is not made anew', async () => {
  const backups = open(false);
  expect(await backups.write('main', content)).toEqual({
    state: 'failed',
    reason: `No backup was written to ${folder}. The folder is no longer there.`,
  });
  expect((await backups.list('main')).trouble).toBe(
    `The backups in ${folder} cannot be read. The folder is no longer there.`,
  );
  expect(readdirSync(parent)).toEqual([]);
});

test('a file where the folder should be is trouble in words', async () => {
  writeFileSync(folder, '');
  const outcome = await open().write('main', content);
  expect(outcome).toMatchObject({ state: 'failed' });
  rmSync(folder);
  expect(await open().write('main', content)).toMatchObject({ state: 'written' });
});
