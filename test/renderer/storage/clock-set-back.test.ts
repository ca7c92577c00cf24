import { expect, test, vi } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { startKeeper } from '../../../src/renderer/backup/keeper.ts';
import { keepQuarterEnd } from '../../../src/renderer/pack/quarter-ends.ts';
import type { Platform } from '../../../src/renderer/platform/platform.ts';

/** A clock that a test sets. */
function clock(start: string) {
  const state = { at: start };
  return { state, now: () => state.at };
}

const removal = (key: string) => ({
  name: `Delete ${key}`,
  writes: [{ table: 'partners', key, after: null } as const],
});

test('History keeps the order in which things were done, and undo follows it', async () => {
  const { state, now } = clock('2026-06-30T10:00:00.000Z');
  const here = computer();
  const portfolio = await here.open({ now });
  await portfolio.apply(putting('Add A', stored('A', 1)));
  state.at = '2025-01-15T10:00:00.000Z';
  await portfolio.apply(putting('Add B', stored('B', 2)));
  const names = async () => (await portfolio.history({ limit: 10 })).map(({ name }) => name);
  expect(await names()).toEqual(['Add B', 'Add A']);
  expect(portfolio.undoName()).toBe('Add B');
  await portfolio.close();
  expect((await here.open({ now })).alarm()).toBeNull();
});

test('a partner deleted while the clock was behind can be brought back for 90 days all the same', async () => {
  const { state, now } = clock('2026-06-30T10:00:00.000Z');
  const here = computer();
  const portfolio = await here.open({ now });
  await portfolio.apply(putting('Add A', stored('A', 1), stored('B', 2)));
  state.at = '2025-01-15T10:00:00.000Z';
  await portfolio.apply(removal('A'));
  await portfolio.close();
  state.at = '2026-07-01T10:00:00.000Z';
  const again = await here.open({ now });
  expect((await again.deletedPartners()).map(({ key }) => key)).toEqual(['A']);
  state.at = '2026-10-15T10:00:00.000Z';
  expect(await again.deletedPartners()).toEqual([]);
});

test('the newest fifty snapshots of a kind are those kept last', async () => {
  const { state, now } = clock('2026-06-30T10:00:00.000Z');
  const portfolio = await computer().open({ now });
  const keep = (name: string) =>
    portfolio.recordEvent({
      name,
      facts: {},
      snapshot: { name, kind: 'export', asOf: '2026-06-30', partners: 1, texts: ['e30='] },
    });
  for (let number = 1; number <= 50; number += 1) await keep(`before ${number}`);
  state.at = '2025-01-15T10:00:00.000Z';
  await keep('after 1');
  await keep('after 2');
  const names = new Set((await portfolio.snapshots()).map(({ name }) => name));
  expect(names.size).toBe(50);
  expect([...names].filter((name) => name.startsWith('after')).sort()).toEqual(['after 1', 'after 2']);
  expect(names.has('before 2')).toBe(false);
  expect(names.has('before 3')).toBe(true);
});

test('a quarter’s end is not kept of a portfolio that was changed after it, though the clock said otherwise', async () => {
  const { state, now } = clock('2026-08-10T10:00:00.000Z');
  const here = computer();
  const portfolio = await here.open({ now });
  await portfolio.apply(putting('Add A', stored('A', 1)));
  state.at = '2026-06-20T10:00:00.000Z';
  await portfolio.apply(putting('Edit A', stored('A', 1, { rating: 2 })));
  // How it stood on 30 June is not known: it was changed on 10 August, whatever the later edit's time says.
  expect(await keepQuarterEnd(portfolio, '2026-08-11')).toBe(false);
  await portfolio.close();
  const again = await here.open({ now });
  expect(await keepQuarterEnd(again, '2026-08-11')).toBe(false);
  expect(await again.snapshots()).toEqual([]);
  expect(await keepQuarterEnd(again, '2026-10-02')).toBe(true);
});

test('work from before the clock was set back is backed up after its 30 minutes, not on that later day', async () => {
  const written: string[] = [];
  const platform: Pick<Platform, 'backups' | 'saveFile'> = {
    saveFile: async () => ({ state: 'cancelled' }),
    backups: {
      list: async () => ({ folder: null, backups: [], lastWrittenAt: null, trouble: null }),
      write: async (portfolio, bytes) => {
        const name = `backup ${written.length + 1}.json`;
        written.push(name);
        const writtenAt = new Date().toISOString();
        return { state: 'written', backup: { name, portfolio, writtenAt, size: bytes.byteLength } };
      },
      read: async (name) => ({ state: 'failed', name, reason: 'not asked for' }),
      chooseFolder: null,
      showFolder: null,
      standardFolder: null,
    },
  };
  const portfolio = await computer().open({ now: () => '2026-06-30T10:00:00.000Z' });
  await portfolio.apply(putting('Add A', stored('A', 1)));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-06-20T10:00:00Z') });
  try {
    const keeper = startKeeper({ portfolio, platform, app: '1', automatic: true });
    await vi.advanceTimersByTimeAsync(30 * 60_000 - 1);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(keeper.isDue()).toBe(false));
    expect(written).toEqual(['backup 1.json']);
    keeper.stop();
  } finally {
    vi.useRealTimers();
  }
});
