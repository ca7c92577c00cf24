// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hookInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import { sameThreadWork } from '#support/work.ts';
import { sendFile } from '../../../src/renderer/import/file-jobs.ts';
import type { ChosenImport } from '../../../src/renderer/import/import-jobs.ts';
import { usePreparedChange } from '../../../src/renderer/import/use-prepared-change.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';
import type { Work } from '../../../src/renderer/work/work.ts';

let portfolio: Portfolio;
let asked: string[];
let work: Work;

const nothing = { left: new Set<string>(), resolved: new Map(), deleted: new Set<string>() };
const never = new AbortController().signal;

beforeEach(async () => {
  portfolio = await computer().open();
  asked = [];
  const own = sameThreadWork();
  work = {
    ask(name, argument, report) {
      asked.push(name);
      return own.ask(name, argument, report);
    },
    end: own.end,
  };
  const bytes = new TextEncoder().encode('Partner\nVelmora\nNordwind\n');
  await sendFile(work, { fileName: 'two.csv', bytes, settings: portfolio.settings(), ownColumns: [] });
  await work.ask('readFile', {});
  await work.ask('planRows', {
    options: {},
    mends: new Map(),
    blanksClear: false,
    decided: new Map(),
    base: null,
  });
});

afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  await portfolio.close();
});

const drawn = (first: ChosenImport) =>
  hookInSession(
    portfolio,
    ({ chosen }: { readonly chosen: ChosenImport }) => usePreparedChange(work, 'two.csv', chosen),
    { chosen: first },
  );

const fetched = () => asked.filter((name) => name === 'readAdded').length;
const namesOf = ({ change }: { readonly change: { readonly writes: readonly unknown[] } }) =>
  change.writes.map((write) => (write as { after: { values: { name: string } } }).after.values.name);

test('what Apply will write is fetched while the review is looked at, and not again', async () => {
  const { result } = await drawn(await work.ask('chooseRows', nothing));
  await waitFor(() => expect(fetched()).toBe(1));
  expect(namesOf(await result.current(never))).toEqual(['Velmora', 'Nordwind']);
  expect(fetched()).toBe(1);
});

test('pressed before it is made ready, Apply makes it itself', async () => {
  const { result } = await drawn(await work.ask('chooseRows', nothing));
  expect(namesOf(await result.current(never))).toEqual(['Velmora', 'Nordwind']);
});

test('pressed before it is made ready, nothing else is begun beside it: the worker holds the partners of one change', async () => {
  const chosen = await work.ask('chooseRows', nothing);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { result } = await drawn(chosen);
  const change = result.current(never);
  vi.advanceTimersByTime(60_000);
  expect(namesOf(await change)).toEqual(['Velmora', 'Nordwind']);
  expect(fetched()).toBe(1);
});

test('another choice is made ready in the place of the first', async () => {
  const { result, rerender } = await drawn(await work.ask('chooseRows', nothing));
  await waitFor(() => expect(fetched()).toBe(1));
  const without = await work.ask('chooseRows', { ...nothing, left: new Set(['2']) });
  rerender({ chosen: without });
  expect(namesOf(await result.current(never))).toEqual(['Nordwind']);
});

test('what was made ready before the portfolio changed is made anew: places and numbers are those of now', async () => {
  const { result } = await drawn(await work.ask('chooseRows', nothing));
  await waitFor(() => expect(fetched()).toBe(1));
  await portfolio.apply(putting('Add', stored('Alpenrose', 1), stored('Bergblick', 2)));
  const { change } = await result.current(never);
  expect(change.writes).toMatchObject([{ after: { position: 3 } }, { after: { position: 4 } }]);
  expect(fetched()).toBe(2);
});

test('cancelled, it is not carried out', async () => {
  const ending = new AbortController();
  const { result } = await drawn(await work.ask('chooseRows', nothing));
  const change = result.current(ending.signal);
  ending.abort(new Error('cancelled by the user'));
  await expect(change).rejects.toThrow('cancelled by the user');
});
