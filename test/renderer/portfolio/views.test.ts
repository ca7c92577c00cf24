import { describe, expect, it } from 'vitest';
import { findColumn } from '../../../src/renderer/grid/columns/column.ts';
import {
  firstState,
  gridStateSchema,
  presentView,
  resetView,
  storedState,
  withColumns,
  withoutFilters,
  withQuery,
} from '../../../src/renderer/portfolio/views/grid-state.ts';
import { readyMadeViews } from '../../../src/renderer/portfolio/views/ready-made.ts';
import {
  addColumn,
  canMove,
  moveColumn,
  orderColumns,
  pinColumn,
  plainColumns,
  removeColumn,
  resizeColumn,
} from '../../../src/renderer/portfolio/views/view-columns.ts';
import type { StoredView } from '../../../src/renderer/storage/portfolio.ts';

const ids = (columns: readonly { readonly id: string }[]) => columns.map((column) => column.id);

const renewals: StoredView = {
  key: 'v1',
  position: 1,
  name: 'My renewals',
  state: {
    columns: [
      { id: 'name', width: 200 },
      { id: 'agreementEnd', width: null },
    ],
    sort: [{ id: 'agreementEnd', direction: 'asc' }],
    filters: { status: { is: 'values', values: ['Active'] } },
    search: '',
  },
};

describe('the ready-made views', () => {
  it('show fields that exist, each once, the partner first', () => {
    for (const view of readyMadeViews) {
      expect(view.columns[0]).toBe('name');
      expect(new Set(view.columns).size).toBe(view.columns.length);
      for (const id of view.columns) expect(findColumn(id)).toBeDefined();
    }
  });

  it('stand in the order of their tabs', () => {
    expect(readyMadeViews.map((view) => view.name)).toEqual([
      'Overview',
      'Leverage',
      'Tiering',
      'Phases and gates',
      'Charter',
      'Launch',
      'Health',
      'Everything',
    ]);
  });

  it('show in Everything every field, and the team’s own columns behind them', () => {
    const state = { ...firstState, view: 'everything' };
    const all = presentView(state, [], ['Segment']).columns;
    expect(all).toHaveLength(134);
    expect(all.at(-1)?.id).toBe('own:Segment');
  });
});

describe('the columns of a view', () => {
  const columns = plainColumns(['name', 'owner', 'phase', 'crawlGate', 'nextAction']);

  it('take a column in behind its group', () => {
    expect(ids(addColumn(columns, 'crawlStart'))).toEqual([
      'name',
      'owner',
      'phase',
      'crawlStart',
      'crawlGate',
      'nextAction',
    ]);
    expect(ids(addColumn(columns, 'assignedTier')).at(-1)).toBe('assignedTier');
    expect(addColumn(columns, 'owner')).toBe(columns);
  });

  it('lose any column but the partner’s name', () => {
    expect(ids(removeColumn(columns, 'phase'))).not.toContain('phase');
    expect(removeColumn(columns, 'name')).toBe(columns);
  });

  it('are ordered and resized', () => {
    expect(ids(orderColumns(columns, ['name', 'phase', 'owner', 'crawlGate', 'nextAction']))).toEqual([
      'name',
      'phase',
      'owner',
      'crawlGate',
      'nextAction',
    ]);
    expect(resizeColumn(columns, 'owner', 120.4)[1]).toEqual({ id: 'owner', width: 120 });
  });
});

describe('the grid’s state', () => {
  const filtered = { sort: [], filters: { phase: { is: 'blank' } } as const, search: 'cloud' };

  it('keeps partners that were picked elsewhere as a filter, and drops one of a column that is gone', () => {
    const chosen = { is: 'picked', name: 'High leverage', keys: ['p1'] } as const;
    const view = presentView(firstState, [], []);
    const filters = { '#picked': chosen, gone: { is: 'filled' } } as const;
    const kept = presentView(withQuery(firstState, view, { ...view.query, filters }), [], []);
    expect(kept.query.filters).toEqual({ '#picked': chosen });
  });

  it('keeps the partners when another ready-made view is chosen', () => {
    const view = presentView(firstState, [], []);
    const asked = withQuery(firstState, view, filtered);
    const launch = presentView({ ...asked, view: 'launch' }, [], []);
    expect(launch.query).toEqual(filtered);
    expect(launch.columns).toEqual(plainColumns(readyMadeViews[5]?.columns ?? []));
  });

  it('gives an own view its own question and keeps what was changed of it apart', () => {
    const state = { ...firstState, view: 'v1' };
    const own = presentView(state, [renewals], []);
    expect(own.query).toEqual({
      sort: renewals.state.sort,
      filters: renewals.state.filters,
      search: '',
    });
    expect(own.changed).toBe(false);
    const changed = withQuery(state, own, filtered);
    const now = presentView(changed, [renewals], []);
    expect([now.changed, now.query.search]).toEqual([true, 'cloud']);
    expect(changed.query).toEqual(firstState.query);
    const back = presentView(resetView(changed, now), [renewals], []);
    expect([back.changed, back.query.search]).toEqual([false, '']);
  });

  it('is unchanged when a view is put back to what was saved', () => {
    const state = { ...firstState, view: 'v1' };
    const own = presentView(state, [renewals], []);
    const same = withColumns(state, own, own.columns);
    expect(presentView(same, [renewals], []).changed).toBe(false);
    expect(storedState(own)).toEqual(renewals.state);
  });

  it('resets the columns and the sort of a ready-made view, not its filters', () => {
    const view = presentView(firstState, [], []);
    const asked = withQuery(firstState, view, { ...filtered, sort: [{ id: 'phase', direction: 'asc' }] });
    const wide = withColumns(asked, presentView(asked, [], []), plainColumns(['name', 'notes']));
    expect(ids(presentView(wide, [], []).columns)).toEqual(['name', 'notes']);
    const reset = presentView(resetView(wide, presentView(wide, [], [])), [], []);
    expect(ids(reset.columns)).toHaveLength(14);
    expect(reset.query).toEqual(filtered);
  });

  it('loses filters and search together and keeps the sort', () => {
    const view = presentView(firstState, [], []);
    const asked = withQuery(firstState, view, { ...filtered, sort: [{ id: 'phase', direction: 'asc' }] });
    const cleared = withoutFilters(asked, presentView(asked, [], []));
    expect(cleared.query).toEqual({ sort: [{ id: 'phase', direction: 'asc' }], filters: {}, search: '' });
  });

  it('falls back where a view, a column or a filter is gone', () => {
    const stale = {
      ...firstState,
      view: 'deleted',
      columns: {
        overview: [
          { id: 'gone', width: 10 },
          { id: 'phase', width: null },
        ],
      },
      query: { sort: [{ id: 'gone', direction: 'asc' as const }], filters: { phase: 5 }, search: '' },
    };
    const view = presentView(stale, [], []);
    expect(ids(view.columns)).toEqual(['name', 'phase']);
    expect(view.query).toEqual({ sort: [], filters: {}, search: '' });
  });

  it('is read back as it was stored', () => {
    const view = presentView(firstState, [], []);
    const state = withColumns(withQuery(firstState, view, filtered), view, plainColumns(['name', 'owner']));
    expect(gridStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});

describe('pinning and moving a column', () => {
  const columns = plainColumns(['name', 'owner', 'status', 'phase']);

  it('puts a pinned column behind those that are, and lets it go before those that are not', () => {
    const pinned = pinColumn(pinColumn(columns, 'phase', true), 'status', true);
    expect(pinned).toEqual([
      { id: 'name', width: null },
      { id: 'phase', width: null, pinned: true },
      { id: 'status', width: null, pinned: true },
      { id: 'owner', width: null },
    ]);
    expect(ids(pinColumn(pinned, 'phase', false))).toEqual(['name', 'status', 'phase', 'owner']);
    expect(pinColumn(columns, 'name', false)).toBe(columns);
  });

  it('moves among its own kind only, and never before the name', () => {
    expect(ids(moveColumn(columns, 'status', -1))).toEqual(['name', 'status', 'owner', 'phase']);
    expect(ids(moveColumn(columns, 'status', 1))).toEqual(['name', 'owner', 'phase', 'status']);
    expect(canMove(columns, 'owner', -1)).toBe(false);
    expect(canMove(columns, 'phase', 1)).toBe(false);
    const pinned = pinColumn(columns, 'owner', true);
    expect(canMove(pinned, 'owner', 1)).toBe(false);
    expect(canMove(pinned, 'status', -1)).toBe(false);
    expect(moveColumn(pinned, 'status', -1)).toBe(pinned);
  });

  it('is saved with the view, keeps its width, and a column that is added never stands among the pinned', () => {
    const pinned = pinColumn(resizeColumn(columns, 'owner', 140), 'owner', true);
    expect(resizeColumn(pinned, 'owner', 150)[1]).toEqual({ id: 'owner', width: 150, pinned: true });
    // Partner ID stands before Owner in the list of fields, Region after it.
    const both = pinColumn(pinned, 'status', true);
    expect(ids(addColumn(both, 'region')).slice(0, 3)).toEqual(['name', 'owner', 'status']);
    const state = withColumns(firstState, presentView(firstState, [], []), pinned);
    expect(gridStateSchema.parse(state)).toEqual(state);
    expect(storedState(presentView(state, [], [])).columns[1]).toEqual({
      id: 'owner',
      width: 140,
      pinned: true,
    });
  });
});
