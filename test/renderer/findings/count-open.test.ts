import { expect, it } from 'vitest';
import { stored } from '#support/portfolio.ts';
import { countOpen } from '../../../src/renderer/findings/count-open.ts';
import type { StoredPartner } from '../../../src/renderer/storage/portfolio.ts';

it('counts by what differs and asks about nothing else', async () => {
  const asked: string[] = [];
  // As many findings as the rating says; an accepted one beside them never counts.
  const of = (row: StoredPartner) => {
    asked.push(row.key);
    const open = Array.from({ length: row.values.rating ?? 0 }, () => ({ accepted: false }));
    return { findings: [...open, { accepted: true }] } as never;
  };
  const count = countOpen({ of });
  const [a, b, c] = [stored('A', 1, { rating: 3 }), stored('B', 2), stored('C', 3, { rating: 2 })];
  expect(await count([a, b, c])).toBe(5);
  asked.length = 0;
  const edited = stored('B', 2, { rating: 4 });
  expect(await count([a, edited, c])).toBe(9);
  expect(asked).toEqual(['B', 'B']);
  expect(await count([a, edited])).toBe(7);
  expect(await count([])).toBe(0);
  expect(await count([c])).toBe(2);
});

it('leaves off once nobody waits, and counts right the next time', async () => {
  const of = (row: StoredPartner) =>
    ({ findings: Array.from({ length: row.values.rating ?? 0 }, () => ({ accepted: false })) }) as never;
  const count = countOpen({ of });
  const rows = [stored('A', 1, { rating: 3 }), stored('B', 2, { rating: 1 })];
  expect(await count(rows, () => true)).toBeNull();
  expect(await count(rows)).toBe(4);
  expect(await count([stored('A', 1, { rating: 2 }), stored('B', 2, { rating: 2 })], () => true)).toBeNull();
  expect(await count(rows)).toBe(4);
});
