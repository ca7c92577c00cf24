import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { partner } from '#support/partner.ts';
import { findColumn } from '../../../src/renderer/grid/columns/column.ts';
import type { GridRow } from '../../../src/renderer/grid/columns/row.ts';
import {
  type Filter,
  filterForm,
  passes,
  readFilters,
} from '../../../src/renderer/portfolio/query/filter.ts';
import { filterWords } from '../../../src/renderer/portfolio/query/filter-words.ts';
import {
  askRows,
  everything,
  followRows,
  type Query,
  queryRows,
} from '../../../src/renderer/portfolio/query/shown-rows.ts';
import { pressSort } from '../../../src/renderer/portfolio/query/sort.ts';
import { tickCounts } from '../../../src/renderer/portfolio/query/tick-counts.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const evaluationOf = (row: GridRow): Evaluation => evaluate(row.values, defaultSettings, '2026-06-30');

const row = (key: string, values: Partial<Partner> = {}, own: Record<string, string> = {}): GridRow => ({
  key,
  values: partner({ name: key, ...values }),
  own,
});

function column(id: string) {
  const found = findColumn(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const keys = (rows: readonly GridRow[]) => rows.map((each) => each.key);
const ask = (rows: readonly GridRow[], query: Partial<Query>) =>
  keys(queryRows(rows, { ...everything, ...query }, evaluationOf));

describe('a filter', () => {
  const pass = (id: string, filter: Filter, value: unknown) => passes(filter, column(id), value);

  it('by ticks passes any of them; the blank is one', () => {
    const filter: Filter = { is: 'values', values: ['Active', null] };
    expect([
      pass('status', filter, 'Active'),
      pass('status', filter, 'Paused'),
      pass('status', filter, null),
    ]).toEqual([true, false, true]);
    expect(pass('valueUs', { is: 'values', values: ['Revenue'] }, ['Distribution', 'Revenue'])).toBe(true);
    expect(pass('valueUs', { is: 'values', values: [null] }, [])).toBe(true);
  });

  it('by a range includes both ends; a blank lies in no range', () => {
    const filter: Filter = { is: 'between', from: 10, to: 20 };
    expect([9.9, 10, 20, 20.1].map((value) => pass('baseline', filter, value))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(pass('baseline', { is: 'between', from: null, to: 20 }, null)).toBe(false);
    const dates: Filter = { is: 'between', from: '2026-01-01', to: null };
    expect(pass('startDate', dates, '2025-12-31')).toBe(false);
    expect(pass('startDate', dates, '2026-01-01')).toBe(true);
  });

  it('by words ignores case and accents', () => {
    expect(pass('category', { is: 'text', contains: 'CLOUD' }, 'Cloud provider')).toBe(true);
    expect(pass('owner', { is: 'text', contains: 'zoe' }, 'Zoë')).toBe(true);
    expect(pass('owner', { is: 'text', contains: 'zoe' }, null)).toBe(false);
    expect(pass('tags', { is: 'text', contains: 'emea' }, ['Strategic', 'EMEA'])).toBe(true);
  });

  it('tells blank from not blank, and accepted findings from open ones', () => {
    expect([null, 'x'].map((value) => pass('owner', { is: 'blank' }, value))).toEqual([true, false]);
    expect([null, 0].map((value) => pass('baseline', { is: 'filled' }, value))).toEqual([false, true]);
    const accepted = [{ id: 'qbr-due', severity: 'info', message: '', fields: [], accepted: true }];
    expect(pass('findings', { is: 'blank' }, accepted)).toBe(true);
    expect(pass('findings', { is: 'values', values: ['qbr-due'] }, accepted)).toBe(false);
  });

  it('is chosen by the kind of its column', () => {
    expect(
      ['owner', 'status', 'ourCommitment', 'startDate', 'findings', 'marquee'].map((id) =>
        filterForm(column(id)),
      ),
    ).toEqual(['words', 'ticks', 'range', 'dates', 'ticks', 'ticks']);
  });

  it('that was stored and no longer fits is left out', () => {
    const good: Filter = { is: 'values', values: ['Active'] };
    expect(readFilters({ status: good, phase: { is: 'sideways' }, owner: 7 })).toEqual({ status: good });
  });

  it('is said in words', () => {
    const formats = createFormats('en-GB', 'USD');
    const say = (id: string, filter: Filter) => filterWords(column(id), filter, formats);
    expect(say('status', { is: 'values', values: ['Active', 'Paused', null] })).toBe('Active, Paused, Blank');
    expect(say('marquee', { is: 'values', values: [true] })).toBe('Yes');
    expect(say('ourCommitment', { is: 'between', from: 1000, to: null })).toBe('at least $1,000');
    expect(say('startDate', { is: 'between', from: '2026-01-01', to: '2026-03-31' })).toBe(
      '1 Jan 2026 to 31 Mar 2026',
    );
    expect(say('adoption', { is: 'between', from: null, to: 0.7 })).toBe('at most 70%');
    expect(say('owner', { is: 'text', contains: 'noor' })).toBe('contains “noor”');
    expect(say('owner', { is: 'blank' })).toBe('blank');
  });
});

describe('a sort', () => {
  const rows = [
    row('one', { assignedTier: 2, ourCommitment: 5 }),
    row('two', { assignedTier: null, ourCommitment: 9 }),
    row('three', { assignedTier: 3, ourCommitment: null }),
    row('four', { assignedTier: 2, ourCommitment: 1 }),
  ];

  it('goes up or down with blanks last both ways', () => {
    expect(ask(rows, { sort: [{ id: 'assignedTier', direction: 'asc' }] })).toEqual([
      'one',
      'four',
      'three',
      'two',
    ]);
    expect(ask(rows, { sort: [{ id: 'assignedTier', direction: 'desc' }] })).toEqual([
      'three',
      'one',
      'four',
      'two',
    ]);
  });

  it('goes by several columns', () => {
    expect(
      ask(rows, {
        sort: [
          { id: 'assignedTier', direction: 'desc' },
          { id: 'ourCommitment', direction: 'asc' },
        ],
      }),
    ).toEqual(['three', 'four', 'one', 'two']);
  });

  it('goes by the order of the rules, not by the alphabet', () => {
    const phased = [
      row('r', { phase: 'Run' }),
      row('c', { phase: 'Crawl' }),
      row('n', { phase: 'Not started' }),
    ];
    expect(ask(phased, { sort: [{ id: 'phase', direction: 'asc' }] })).toEqual(['n', 'c', 'r']);
  });

  it('is pressed up, down and away; Shift keeps the others', () => {
    const up = pressSort([], 'phase', false);
    const down = pressSort(up, 'phase', false);
    expect([up, down, pressSort(down, 'phase', false)]).toEqual([
      [{ id: 'phase', direction: 'asc' }],
      [{ id: 'phase', direction: 'desc' }],
      [],
    ]);
    const two = pressSort(down, 'adoption', true);
    expect(two).toEqual([
      { id: 'phase', direction: 'desc' },
      { id: 'adoption', direction: 'asc' },
    ]);
    expect(pressSort(two, 'phase', true)).toEqual([{ id: 'adoption', direction: 'asc' }]);
    expect(pressSort(two, 'owner', false)).toEqual([{ id: 'owner', direction: 'asc' }]);
  });
});

describe('a search', () => {
  const rows = [
    row('Quorrin Analytics', { notes: 'Wants a joint webinar' }),
    row('Velmora', { tags: ['Strategic'] }),
    row('Zephrane', {}, { Segment: 'Crème de la crème' }),
  ];

  it('finds any text of a partner, shown or not, and the team’s own columns', () => {
    expect(ask(rows, { search: 'WEBINAR' })).toEqual(['Quorrin Analytics']);
    expect(ask(rows, { search: 'strateg' })).toEqual(['Velmora']);
    expect(ask(rows, { search: 'creme de' })).toEqual(['Zephrane']);
    expect(ask(rows, { search: '   ' })).toHaveLength(3);
    expect(ask(rows, { search: 'nowhere' })).toEqual([]);
  });

  it('finds the next action', () => {
    expect(ask(rows, { search: 'qualification question' })).toHaveLength(3);
  });
});

describe('asking', () => {
  const status = fc.constantFrom('Prospect', 'Active', 'Paused', null) as fc.Arbitrary<Partner['status']>;
  const rows = fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 50 }), status, fc.constantFrom(1, 2, 3, null))
      .map(([n, state, tier]) =>
        row(`k${n}`, { status: state, assignedTier: tier as Partner['assignedTier'] }),
      ),
    { selector: (each) => each.key },
  );

  it('keeps exactly the rows that pass, each once, in the portfolio’s order where the sort sees no difference', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const filters = { status: { is: 'values', values: ['Active', null] } } as const;
        const found = queryRows(
          all,
          { sort: [{ id: 'assignedTier', direction: 'desc' }], filters, search: '' },
          evaluationOf,
        );
        const wanted = all.filter((each) => each.values.status === 'Active' || each.values.status === null);
        expect(new Set(found)).toEqual(new Set(wanted));
        expect(found).toHaveLength(wanted.length);
        const tier = (each: GridRow) => each.values.assignedTier ?? 0;
        for (const [at, each] of found.entries()) {
          const next = found[at + 1];
          if (next === undefined) continue;
          expect(tier(each)).toBeGreaterThanOrEqual(tier(next));
          if (tier(each) === tier(next)) expect(all.indexOf(each)).toBeLessThan(all.indexOf(next));
        }
      }),
    );
  });
});

describe('the shown rows after a change of the data', () => {
  const active: Query = { ...everything, filters: { status: { is: 'values', values: ['Active'] } } };
  const [a, b, c] = [
    row('a', { status: 'Active' }),
    row('b', { status: 'Active' }),
    row('c', { status: 'Paused' }),
  ];
  const shown = askRows([a, b, c], active, evaluationOf);

  it('keep an edited row in its place and mark it while it no longer matches', () => {
    const paused = row('a', { status: 'Paused' });
    const after = followRows(shown, [a, b, c], [paused, b, c], active, evaluationOf);
    expect(after.rows).toEqual([paused, b]);
    expect([...after.stale]).toEqual(['a']);
    const again = followRows(after, [paused, b, c], [a, b, c], active, evaluationOf);
    expect([...again.stale]).toEqual([]);
    expect(keys(askRows([paused, b, c], active, evaluationOf).rows)).toEqual(['b']);
  });

  it('leave a row hidden that would match now, until asked again', () => {
    const now = row('c', { status: 'Active' });
    expect(keys(followRows(shown, [a, b, c], [a, b, now], active, evaluationOf).rows)).toEqual(['a', 'b']);
  });

  it('lose what was deleted and show a new partner at the end, matching or not', () => {
    expect(keys(followRows(shown, [a, b, c], [b, c], active, evaluationOf).rows)).toEqual(['b']);
    const added = followRows(shown, [a, b, c], [a, b, c, row('d')], active, evaluationOf);
    expect(keys(added.rows)).toEqual(['a', 'b', 'd']);
    expect([...added.stale]).toEqual(['d']);
  });

  it('take back what an undo brought back, where it belongs', () => {
    const without = followRows(shown, [a, b, c], [b, c], active, evaluationOf);
    expect(keys(followRows(without, [b, c], [a, b, c], active, evaluationOf).rows)).toEqual(['a', 'b']);
    const noC = followRows(shown, [a, b, c], [a, b], active, evaluationOf);
    expect(keys(followRows(noC, [a, b], [a, b, c], active, evaluationOf).rows)).toEqual(['a', 'b']);
  });

  it('show what was inserted between others in its place, matching or not', () => {
    const inserted = followRows(shown, [a, b, c], [a, row('d'), b, c], active, evaluationOf);
    expect(keys(inserted.rows)).toEqual(['a', 'd', 'b']);
    expect([...inserted.stale]).toEqual(['d']);
    const first = followRows(shown, [a, b, c], [row('d'), a, b, c], active, evaluationOf);
    expect(keys(first.rows)).toEqual(['d', 'a', 'b']);
  });

  it('are asked for afresh when many came at once', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      row(`n${index}`, { status: index < 30 ? 'Active' : 'Paused' }),
    );
    const after = followRows(shown, [a, b, c], [a, b, c, ...many], active, evaluationOf);
    expect(after.rows).toHaveLength(32);
    expect(after.stale.size).toBe(0);
  });

  it('follow many edits as they follow one', () => {
    const all = Array.from({ length: 40 }, (_, index) => row(`n${index}`, { status: 'Active' }));
    const edited = all.map((each) => ({ ...each, values: { ...each.values, owner: 'Noor' } }));
    const after = followRows(askRows(all, active, evaluationOf), all, edited, active, evaluationOf);
    expect(after.rows).toEqual(edited);
  });
});

describe('a tick list', () => {
  const rows = [
    row('a', { status: 'Active', region: 'EMEA' }),
    row('b', { status: 'Active', region: 'APAC' }),
    row('c', { status: 'Paused', region: 'EMEA' }),
    row('d', { status: null, region: null }),
  ];
  const counts = (id: string, query: Partial<Query> = {}) =>
    tickCounts(rows, column(id), { ...everything, ...query }, evaluationOf).map((tick) => [
      tick.word,
      tick.count,
    ]);

  it('counts every entry of a closed list, in its order, and the blank', () => {
    expect(counts('status')).toEqual([
      ['Prospect', 0],
      ['Active', 2],
      ['Paused', 1],
      ['Ended', 0],
      ['Blank', 1],
    ]);
  });

  it('lists the words that occur, by name, the blank last', () => {
    expect(counts('region')).toEqual([
      ['APAC', 1],
      ['EMEA', 2],
      ['Blank', 1],
    ]);
  });

  it('counts beside the other filters, not its own', () => {
    const filters = {
      status: { is: 'values', values: ['Active'] },
      region: { is: 'values', values: ['APAC'] },
    } as const;
    expect(counts('region', { filters })).toEqual([
      ['APAC', 1],
      ['EMEA', 1],
      ['Blank', 0],
    ]);
  });
});
