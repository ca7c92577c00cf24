import { describe, expect, test } from 'vitest';
import { quarter } from '#shared/pack/quarter.ts';
import { bytesOf } from '#support/csv.ts';
import { partner } from '#support/partner.ts';
import { copyOfCsv, copyOfSnapshot, snapshotBefore } from '../../../src/renderer/pack/earlier-copies.ts';
import type { StoredSnapshot } from '../../../src/renderer/storage/log-records.ts';
import { packContent } from '../../../src/renderer/storage/snapshots.ts';

const snapshot = (
  kind: StoredSnapshot['kind'],
  asOf: string,
  at = `${asOf}T12:00:00.000Z`,
): StoredSnapshot => ({
  key: `${kind} ${asOf} ${at}`,
  kind,
  asOf,
  at,
  name: kind,
  partners: 1,
  content: '',
});

describe('what "last quarter" means by itself', () => {
  const second = quarter(2026, 2, 1);

  test('the newest copy that is not later than the last day before the quarter', () => {
    const kept = [
      snapshot('pack', '2025-12-30'),
      snapshot('export', '2026-03-20'),
      snapshot('pack', '2026-04-02'),
    ];
    expect(snapshotBefore(kept, second, '2026-06-30')?.asOf).toBe('2026-03-20');
  });

  test('of one day the quarter’s own end before a pack, and a pack before an export', () => {
    const kept = [
      snapshot('export', '2026-03-31'),
      snapshot('quarter', '2026-03-31'),
      snapshot('pack', '2026-03-31'),
    ];
    expect(snapshotBefore(kept, second, '2026-06-30')?.kind).toBe('quarter');
    expect(
      snapshotBefore(
        kept.filter(({ kind }) => kind !== 'quarter'),
        second,
        '2026-06-30',
      )?.kind,
    ).toBe('pack');
  });

  test('nothing when nothing is older', () => {
    expect(snapshotBefore([snapshot('pack', '2026-06-30')], second, '2026-06-30')).toBeNull();
    expect(snapshotBefore([], second, '2026-06-30')).toBeNull();
  });
});

test('a snapshot is read back with its day; a damaged one is not', async () => {
  const values = partner({ name: 'Velmora', rating: 4 });
  const content = await packContent([{ key: 'k', values, own: {} }]);
  const read = await copyOfSnapshot({ ...snapshot('quarter', '2026-03-31'), content });
  expect(read?.asOf).toBe('2026-03-31');
  expect(read?.copy.rows.map((row) => row.partner)).toEqual([values]);
  expect(await copyOfSnapshot({ ...snapshot('quarter', '2026-03-31'), content: 'AAAA' })).toBeNull();
});

test('a CSV stands in for one, its held rows counted; a file that is none is refused with the reason', () => {
  expect(copyOfCsv(bytesOf('Partner,Rating\nAalto,9\nBrisa,5\n'), 'USD')).toMatchObject({ held: 1 });
  expect(copyOfCsv(bytesOf('Nothing,Here\n1,2\n'), 'USD')).toHaveProperty('refused');
});
