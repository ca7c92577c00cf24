// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hookInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import { useRowsInTurn } from '../../../src/renderer/portfolio/use-rows-in-turn.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

let portfolio: Portfolio;
/** How many partners each drawing had, and how many the portfolio had then. */
let drawn: [number, number][];

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(putting('Start', stored('Velmora', 1), stored('Nordwind', 2)));
  drawn = [];
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

const draw = () =>
  hookInSession(
    portfolio,
    () => {
      const rows = useRowsInTurn();
      drawn.push([rows.length, portfolio.rows().length]);
      return rows;
    },
    undefined,
  );

const many = (count: number) => Array.from({ length: count }, (_, at) => stored(`p${at}`, at + 3));

test('a thousand that come behind are drawn after the rest of the window, and are all there in the end', async () => {
  const { result } = await draw();
  await portfolio.apply(putting('Import', ...many(1000)));
  await waitFor(() => expect(result.current).toBe(portfolio.rows()));
  expect(result.current).toHaveLength(1002);
  expect(drawn).toContainEqual([2, 1002]);
});

test('a thousand that an undo takes away again go the same way', async () => {
  const { result } = await draw();
  await portfolio.apply(putting('Import', ...many(1000)));
  await waitFor(() => expect(result.current).toHaveLength(1002));
  await portfolio.undo();
  await waitFor(() => expect(result.current).toBe(portfolio.rows()));
  expect(result.current).toHaveLength(2);
  expect(drawn).toContainEqual([1002, 2]);
});

test('fewer, and a change of those that are there, are drawn at once', async () => {
  const { result } = await draw();
  await portfolio.apply(putting('Import', ...many(999)));
  await waitFor(() => expect(result.current).toHaveLength(1001));
  await portfolio.apply(putting('Edit', stored('Velmora', 1, { rating: 4 })));
  await waitFor(() => expect(result.current[0]?.values.rating).toBe(4));
  expect(drawn.filter(([shown, held]) => shown !== held)).toEqual([]);
});
