import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import {
  addOwnColumn,
  removeOwnColumn,
  renameOwnColumn,
} from '../../../src/renderer/storage/changes/own-columns.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

/** Two partners; `Pod` and `Team` came with them, `Team` only with the second. */
async function filled(here = computer()): Promise<Portfolio> {
  const portfolio = await here.open();
  await portfolio.apply(
    putting(
      'Start',
      { ...stored('A', 1), own: { Pod: '7' } },
      { ...stored('B', 2), own: { Team: 'North', Pod: '8' } },
    ),
  );
  return portfolio;
}

test('columns that partners hold stand in the order in which they are met; one added by hand stands behind them, empty', async () => {
  const here = computer();
  const portfolio = await filled(here);
  expect(portfolio.ownColumns()).toEqual(['Pod', 'Team']);
  await portfolio.apply(addOwnColumn(portfolio, 'Lead'));
  expect(portfolio.undoName()).toBe('Add the column “Lead”');
  expect(portfolio.ownColumns()).toEqual(['Pod', 'Team', 'Lead']);
  await portfolio.close();
  const again = await here.open();
  expect(again.ownColumns()).toEqual(['Pod', 'Team', 'Lead']);
  await again.undo();
  expect(again.ownColumns()).toEqual(['Pod', 'Team']);
});

test('a renamed column keeps its values, its place and the views that show it; undo by name takes it back', async () => {
  const portfolio = await filled();
  const state = {
    columns: [{ id: 'own:Pod', width: 120 }],
    sort: [{ id: 'own:Pod', direction: 'asc' as const }],
    filters: { 'own:Pod': { is: 'filled' } },
    search: '',
  };
  await portfolio.apply({
    name: 'Save the view',
    writes: [{ table: 'views', key: 'v', after: { key: 'v', position: 1, name: 'Mine', state } }],
  });
  await portfolio.apply(renameOwnColumn(portfolio, 'Pod', 'Squad'));
  expect(portfolio.undoName()).toBe('Rename the column “Pod” to “Squad”');
  expect(portfolio.ownColumns()).toEqual(['Squad', 'Team']);
  expect(portfolio.rows().map(({ own }) => own)).toEqual([{ Squad: '7' }, { Team: 'North', Squad: '8' }]);
  expect(portfolio.views()[0]?.state).toEqual({
    columns: [{ id: 'own:Squad', width: 120 }],
    sort: [{ id: 'own:Squad', direction: 'asc' }],
    filters: { 'own:Squad': { is: 'filled' } },
    search: '',
  });
  await portfolio.undo();
  expect(portfolio.ownColumns()).toEqual(['Pod', 'Team']);
  expect(portfolio.rows().map(({ own }) => own)).toEqual([{ Pod: '7' }, { Team: 'North', Pod: '8' }]);
  expect(portfolio.views()[0]?.state).toEqual(state);
});

test('a removed column takes its values with it, undo brings them back', async () => {
  const portfolio = await filled();
  await portfolio.apply(addOwnColumn(portfolio, 'Lead'));
  await portfolio.apply(removeOwnColumn(portfolio, 'Pod'));
  expect(portfolio.undoName()).toBe('Remove the column “Pod” with 2 values');
  expect(portfolio.ownColumns()).toEqual(['Team', 'Lead']);
  expect(portfolio.rows().map(({ own }) => own)).toEqual([{}, { Team: 'North' }]);
  await portfolio.undo();
  expect(portfolio.ownColumns()).toEqual(['Pod', 'Team', 'Lead']);
  expect(portfolio.row('A')?.own).toEqual({ Pod: '7' });
});
