import { IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { readBackupFile } from '../../../src/renderer/backup/backup-file.ts';
import { beforeClosing } from '../../../src/renderer/backup/closing.ts';
import { lastBackupKey, rhythmKey, startKeeper } from '../../../src/renderer/backup/keeper.ts';
import { backupBytes, saveBackupCopy } from '../../../src/renderer/backup/make-backup.ts';
import { openBackup, restoreBackup } from '../../../src/renderer/backup/restore.ts';
import type { Platform } from '../../../src/renderer/platform/platform.ts';
import { acceptFinding } from '../../../src/renderer/storage/changes/findings.ts';
import { changeSettings } from '../../../src/renderer/storage/changes/program.ts';
import { trySample } from '../../../src/renderer/storage/changes/sample.ts';
import { saveView } from '../../../src/renderer/storage/changes/views.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

/** A backup folder in memory; `broken` makes it refuse. */
function folder() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const state = { broken: false };
  const backups: Platform['backups'] = {
    list: async () => ({ folder: '/backups', backups: [], lastWrittenAt: null, trouble: null }),
    write: async (portfolio, bytes) => {
      if (state.broken) return { state: 'failed', reason: 'The folder is gone.' };
      const name = `backup ${files.size + 1}.json`;
      files.set(name, bytes);
      const writtenAt = `2026-07-01T00:00:${String(files.size).padStart(2, '0')}.000Z`;
      return { state: 'written', backup: { name, portfolio, writtenAt, size: bytes.byteLength } };
    },
    read: async (name) => ({ state: 'failed', name, reason: 'not asked for' }),
    chooseFolder: null,
    showFolder: null,
    standardFolder: null,
  };
  const saveFile: Platform['saveFile'] = async ({ suggestedName, bytes }) => {
    files.set(suggestedName, bytes);
    return { state: 'saved', name: suggestedName };
  };
  return { files, state, platform: { backups, saveFile } };
}

const now = () => '2026-07-01T09:30:00.000Z';

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const file = await openBackup({ state: 'opened', name: 'mine.json', bytes }, 'sample');
  if (!file.ok) throw new Error(file.reason);
  return file;
}

async function filled(portfolio: Portfolio): Promise<void> {
  await portfolio.apply(trySample(portfolio, '2026-07-01'));
  await portfolio.apply(changeSettings(portfolio, { walkThreshold: 0.6 }));
  await portfolio.apply(acceptFinding(portfolio.rows().slice(0, 2), 'no-owner', 'known', null));
  const state = { columns: [], sort: [], filters: { tier: { any: [1] } }, search: '' };
  await portfolio.apply(saveView(portfolio, 'Mine', state).change);
  await portfolio.undo();
  portfolio.preferences.set('theme', 'dark');
  const snapshot = {
    name: 'q2',
    kind: 'quarter',
    asOf: '2026-06-30',
    partners: 30,
    texts: ['e30='],
  } as const;
  await portfolio.recordEvent({ name: 'Keep the second quarter', facts: {}, snapshot });
}

test('a backup restored elsewhere holds everything: partners, readings, program, views, history, undo, preferences', async () => {
  const first = await computer().open();
  await filled(first);
  const { platform } = folder();
  const { bytes } = await backupBytes({ portfolio: first, platform, app: '1', now });
  const { contents: before } = await first.contents();

  const there = computer();
  const second = await there.open();
  const file = await opened(bytes);
  expect(file.preview).toMatchObject({
    name: 'Partner program',
    writtenAt: '2026-07-01T09:30:00.000Z',
    counts: { partners: 30, views: 0 },
    deeds: 6,
    lastDeed: 'Keep the second quarter',
    setAside: 0,
    otherPortfolio: false,
  });
  expect(file.preview.partners[0]).toBe(first.rows()[0]?.values.name);
  expect(await restoreBackup({ portfolio: second, platform, app: '1' }, file)).toEqual({
    state: 'restored',
    kept: null,
  });
  const { contents: after } = await second.contents();
  const { log, ...rest } = after;
  const { log: logBefore, ...restBefore } = before;
  expect(rest).toEqual(restBefore);
  expect(log.slice(0, -1)).toEqual(logBefore);
  expect(log.at(-1)).toMatchObject({ name: 'Restore the backup mine.json', deed: 'event' });
  expect(second.preferences.get('theme')).toBe('dark');
  expect(second.redoName()).toBe('Save the view “Mine”');
  await second.close();

  const again = await there.open();
  expect(again.alarm()).toBeNull();
  expect(again.rows()).toEqual(first.rows());
  await again.undo();
  await again.undo();
  expect(again.settings().walkThreshold).toBe(0.7);
});

test('a restore saves the present state first, replaces all of it, and can itself be restored away', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('A', 1), stored('B', 2)));
  const { files, platform } = folder();
  const parts = { portfolio, platform, app: '1', now };
  const { bytes } = await backupBytes(parts);
  await portfolio.apply(putting('Edit', stored('A', 1, { rating: 5 }), stored('C', 3)));

  expect(await restoreBackup(parts, await opened(bytes))).toEqual({
    state: 'restored',
    kept: 'backup 1.json',
  });
  expect(portfolio.rows()).toEqual([stored('A', 1), stored('B', 2)]);
  expect(portfolio.undoName()).toBe('Add A');

  const kept = files.get('backup 1.json');
  if (kept === undefined) throw new Error('the present state was kept');
  await restoreBackup(parts, await opened(kept));
  expect(portfolio.rows()).toEqual([stored('A', 1, { rating: 5 }), stored('B', 2), stored('C', 3)]);
});

test('when the present state cannot be saved nothing is restored', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('A', 1)));
  const { state, platform } = folder();
  const parts = { portfolio, platform, app: '1', now };
  const { bytes } = await backupBytes(parts);
  await portfolio.apply(putting('Add B', stored('B', 2)));
  state.broken = true;
  const outcome = await restoreBackup(parts, await opened(bytes));
  expect(outcome).toMatchObject({ state: 'failed' });
  expect(outcome.state === 'failed' && outcome.reason).toContain('The folder is gone.');
  expect(portfolio.rows()).toHaveLength(2);
});

test('a restore that the disk does not take changes nothing, says so, and raises no alarm later', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add A', stored('A', 1)));
  const { platform } = folder();
  const parts = { portfolio, platform, app: '1', now };
  const file = await opened((await backupBytes(parts)).bytes);
  await portfolio.apply(putting('Add B', stored('B', 2)));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no more room', 'QuotaExceededError');
  });
  const outcome = await restoreBackup(parts, file);
  put.mockRestore();
  expect(outcome).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/^The backup was not restored. .*Nothing was changed: free some space/),
  });
  expect(portfolio.rows()).toHaveLength(2);
  expect(portfolio.saveState()).toEqual({ state: 'saved' });
  expect(portfolio.lastChange()?.id).toBe(2);
  expect(portfolio.undoName()).toBe('Add B');
  await portfolio.close();
  const again = await here.open();
  expect(again.alarm()).toBeNull();
  expect(again.rows()).toHaveLength(2);
  expect(await restoreBackup({ ...parts, portfolio: again }, file)).toMatchObject({ state: 'restored' });
  expect(again.rows()).toEqual([stored('A', 1)]);
});

test('a lost database comes back from its backup, and the alarm ends', async () => {
  const here = computer();
  const { platform } = folder();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add A', stored('A', 1)));
  const { bytes } = await backupBytes({ portfolio, platform, app: '1' });
  await portfolio.close();
  here.indexedDB.deleteDatabase('sample');
  const lost = await here.open();
  expect(lost.alarm()).not.toBeNull();
  await restoreBackup({ portfolio: lost, platform, app: '1' }, await opened(bytes));
  expect(lost.alarm()).toBeNull();
  expect(lost.rows()).toEqual([stored('A', 1)]);
  await lost.close();
  expect((await here.open()).alarm()).toBeNull();
});

test('a damaged file is refused with the reason', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('Velmora', 1)));
  const { platform } = folder();
  const { bytes } = await backupBytes({ portfolio, platform, app: '1' });
  const text = new TextDecoder().decode(bytes);
  const reasonOf = async (content: string | Uint8Array) => {
    const read = await readBackupFile(
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
    return read.ok ? null : read.reason;
  };
  expect(await reasonOf(text)).toBeNull();
  expect(await reasonOf(text.slice(0, -40))).toContain('breaks off in the middle');
  expect(await reasonOf(`${text.slice(0, -40)}}`)).toContain('not complete JSON');
  expect(await reasonOf(text.replace('"Velmora"', '"Nordwind"'))).toContain('checksum');
  expect(await reasonOf(text.replace('"writtenAt"', '"writtenOn"'))).toContain('writtenAt');
  // The same content in another layout is the same backup.
  expect(await reasonOf(JSON.stringify(JSON.parse(text), null, 2))).toBeNull();
});

test('a record that a valid backup holds and that cannot be read is set aside, not lost', async () => {
  const portfolio = await computer().open();
  const { platform } = folder();
  await portfolio.apply(putting('Add', stored('A', 1), { ...stored('B', 2), position: Number.NaN }));
  const file = await opened((await backupBytes({ portfolio, platform, app: '1' })).bytes);
  expect(file.preview.setAside).toBe(1);
  const other = await computer().open();
  await restoreBackup({ portfolio: other, platform, app: '1' }, file);
  expect(other.rows().map((row) => row.key)).toEqual(['A']);
  expect(other.setAside()).toMatchObject([{ table: 'partners', record: { key: 'B' } }]);
});

test('a copy saved while the disk takes nothing holds the change', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('A', 1)));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no more room', 'QuotaExceededError');
  });
  await expect(portfolio.apply(putting('Add B', stored('B', 2)))).rejects.toThrow();
  const { files, platform } = folder();
  await saveBackupCopy({ portfolio, platform, app: '1', now });
  put.mockRestore();
  const bytes = files.get('Partner program 2026-07-01.json');
  if (bytes === undefined) throw new Error('the copy was saved');
  expect((await opened(bytes)).preview).toMatchObject({
    counts: { partners: 2 },
    deeds: 2,
    lastDeed: 'Add B',
  });
});

test('work is backed up 30 minutes after its first change, once, and again before closing', async () => {
  const here = computer();
  const portfolio = await here.open();
  const { files, platform } = folder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const keeper = startKeeper({ portfolio, platform, app: '1', automatic: true });
    await portfolio.apply(putting('Add A', stored('A', 1)));
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    await portfolio.apply(putting('Add B', stored('B', 2)));
    await vi.advanceTimersByTimeAsync(10 * 60_000 - 1);
    expect(files.size).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(keeper.state().lastAt).toBe('2026-07-01T00:00:01.000Z'));
    expect(keeper.isDue()).toBe(false);
    await vi.advanceTimersByTimeAsync(120 * 60_000);
    expect(files.size).toBe(1);
    await portfolio.apply(putting('Add C', stored('C', 3)));
    expect(keeper.isDue()).toBe(true);
    expect(await beforeClosing(portfolio, keeper)).toBe('close');
    expect(files.size).toBe(2);
    keeper.stop();
  } finally {
    vi.useRealTimers();
  }
  const again = await here.open();
  const keeper = startKeeper({ portfolio: again, platform, app: '1', automatic: true });
  expect(keeper.isDue()).toBe(false);
  expect(again.preferences.get(lastBackupKey)).toMatchObject({ entry: 3 });
  keeper.stop();
});

test('another rhythm counts at once, from when the work began; with none only the closing backs up', async () => {
  const portfolio = await computer().open();
  const { files, platform } = folder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const keeper = startKeeper({ portfolio, platform, app: '1', automatic: true });
    await portfolio.apply(putting('Add A', stored('A', 1)));
    await vi.advanceTimersByTimeAsync(7 * 60_000);
    portfolio.preferences.set(rhythmKey, 10);
    await vi.advanceTimersByTimeAsync(3 * 60_000 - 1);
    expect(files.size).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(keeper.state().busy).toBe(false));
    expect(files.size).toBe(1);

    portfolio.preferences.set(rhythmKey, 0);
    await portfolio.apply(putting('Add B', stored('B', 2)));
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    expect(files.size).toBe(1);
    expect(await beforeClosing(portfolio, keeper)).toBe('close');
    expect(files.size).toBe(2);
    keeper.stop();
  } finally {
    vi.useRealTimers();
  }
});

test('a backup that fails says why; the window stays open only when a change is nowhere', async () => {
  const portfolio = await computer().open();
  const { state, platform } = folder();
  const keeper = startKeeper({ portfolio, platform, app: '1', automatic: false });
  await portfolio.apply(putting('Add A', stored('A', 1)));
  state.broken = true;
  expect(await keeper.backUp()).toMatchObject({ state: 'failed' });
  expect(keeper.state()).toMatchObject({ trouble: 'The folder is gone.', busy: false });
  const unsaved = {
    saveState: () => ({ state: 'failed', reason: '' }) as const,
    retry: () => Promise.reject(new Error('still full')),
    close: () => portfolio.close(),
  };
  expect(await beforeClosing(unsaved, keeper)).toBe('stay');
  state.broken = false;
  expect(await beforeClosing(unsaved, keeper)).toBe('close');
  keeper.stop();
});

test('a copy saved elsewhere lets the window close, until there is another change', async () => {
  const portfolio = await computer().open();
  const { state, platform } = folder();
  const keeper = startKeeper({ portfolio, platform, app: '1', automatic: false });
  await portfolio.apply(putting('Add A', stored('A', 1)));
  state.broken = true;
  const unsaved = {
    ...portfolio,
    retry: () => Promise.reject(new Error('still full')),
    close: async () => {},
  };
  expect(await beforeClosing(unsaved, keeper)).toBe('stay');
  await saveBackupCopy({ portfolio, platform, app: '1', keeper });
  expect(await beforeClosing(unsaved, keeper)).toBe('close');
  await portfolio.apply(putting('Add B', stored('B', 2)));
  expect(await beforeClosing(unsaved, keeper)).toBe('stay');
  keeper.stop();
});

test('what is left of a lost database never becomes the newest backup by itself', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add two', stored('A', 1), stored('B', 2)));
  const { files, platform } = folder();
  await portfolio.close();
  // The marker knows of a third partner: the database is one from before it was added.
  here.markers.set('sample', { partners: 3, lastChange: 'another#2' });
  const damaged = await here.open();
  expect(damaged.alarm()?.when).toBe('opening');
  const keeper = startKeeper({ portfolio: damaged, platform, app: '1', automatic: true });
  expect(keeper.isDue()).toBe(false);
  expect(await beforeClosing(damaged, keeper)).toBe('close');
  expect(files.size).toBe(0);
  keeper.stop();
});
