import { expect, test } from 'vitest';
import {
  firstState,
  type GridState,
  presentView,
  withRenamedColumn,
} from '../../../src/renderer/portfolio/views/grid-state.ts';

const shown = (state: GridState, own: readonly string[]) => {
  const view = presentView(state, [], own);
  return {
    columns: view.columns.map(({ id }) => id),
    sort: view.query.sort.map(({ id }) => id),
    filters: Object.keys(view.query.filters),
  };
};

const state: GridState = {
  ...firstState,
  columns: {
    overview: [
      { id: 'name', width: null },
      { id: 'own:Pod', width: 90 },
      { id: 'owner', width: null },
    ],
  },
  query: {
    sort: [{ id: 'own:Pod', direction: 'asc' }],
    filters: { 'own:Pod': { is: 'filled' }, owner: { is: 'filled' } },
    search: '',
  },
};

test('an own column that is not there any more is neither shown nor sorted nor filtered by', () => {
  expect(shown(state, ['Pod'])).toEqual({
    columns: ['name', 'own:Pod', 'owner'],
    sort: ['own:Pod'],
    filters: ['own:Pod', 'owner'],
  });
  expect(shown(state, [])).toEqual({ columns: ['name', 'owner'], sort: [], filters: ['owner'] });
});

test('a renamed column stands where it stood, and so does the old one after an undo', () => {
  const renamed = withRenamedColumn(state, 'Pod', 'Squad');
  const after = {
    columns: ['name', 'own:Squad', 'owner'],
    sort: ['own:Squad'],
    filters: ['owner', 'own:Squad'],
  };
  expect(shown(renamed, ['Squad'])).toEqual(after);
  expect(shown(renamed, ['Pod'])).toEqual(shown(state, ['Pod']));
});

test('Everything shows all own columns behind the fields', () => {
  const { columns } = shown({ ...firstState, view: 'everything' }, ['Pod', 'Team']);
  expect(columns.slice(-2)).toEqual(['own:Pod', 'own:Team']);
});
