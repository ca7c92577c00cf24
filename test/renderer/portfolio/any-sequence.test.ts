import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnOf } from '#support/grid-table.ts';
import * as plain from '#support/plain-portfolio.ts';
import { type Computer, computer, putting, stored } from '#support/portfolio.ts';
import { readColumn } from '../../../src/renderer/grid/columns/column.ts';
import { planClear } from '../../../src/renderer/grid/range/clear-plan.ts';
import { planFill, planFillDown } from '../../../src/renderer/grid/range/fill-plan.ts';
import { planPaste } from '../../../src/renderer/grid/range/paste-plan.ts';
import { type Range, rectangle, type Selection } from '../../../src/renderer/grid/range/selection.ts';
import type { CellPlan, Table } from '../../../src/renderer/grid/range/table.ts';
import { parseClipboard, writeClipboard } from '../../../src/renderer/grid/range/tsv.ts';
import {
  askRows,
  everything,
  followRows,
  type Query,
  type Shown,
} from '../../../src/renderer/portfolio/query/shown-rows.ts';
import { changeOf } from '../../../src/renderer/portfolio/range/cell-edits.ts';
import type { CellDeed } from '../../../src/renderer/storage/changes/edit-cells.ts';
import { deletePartners } from '../../../src/renderer/storage/changes/partners.ts';
import type { Portfolio, StoredPartner } from '../../../src/renderer/storage/portfolio.ts';

const ids = {
  name: 'name',
  owner: 'owner',
  region: 'region',
  gate: 'crawlGate',
  ours: 'ourCommitment',
  theirs: 'partnerCommitment',
  rating: 'rating',
  touch: 'lastTouch',
  marquee: 'marquee',
} as const;
const shownColumns = plain.columns.map((column) => columnOf(ids[column]));
const american = { decimal: '.', dates: 'mdy', currency: 'USD' } as const;
const unjudged = () => ({}) as never;

/** The parts of the app under test: storage, plans and shown rows, as the grid puts them together. */
class Real {
  private query: Query = everything;
  private all: readonly StoredPartner[];
  private shown: Shown<StoredPartner>;

  constructor(
    private readonly home: Computer,
    public portfolio: Portfolio,
  ) {
    this.all = portfolio.rows();
    this.shown = askRows(this.all, this.query, unjudged);
  }

  private table(): Table {
    return {
      rows: this.shown.rows,
      columns: shownColumns,
      valueAt: (row, column) => (column.computed ? null : readColumn(column, row, unjudged)),
    };
  }

  private follow(): void {
    const rows = this.portfolio.rows();
    this.shown = followRows(this.shown, this.all, rows, this.query, unjudged);
    this.all = rows;
  }

  ask(): void {
    this.shown = askRows(this.all, this.query, unjudged, this.shown.seen);
  }

  sort(id: 'rating' | 'lastTouch' | null, direction: 'asc' | 'desc'): void {
    this.query = { ...everything, sort: id === null ? [] : [{ id, direction }] };
    this.ask();
  }

  async plan(
    make: (table: Table) => CellPlan | { readonly impossible: string },
    deed: CellDeed,
  ): Promise<void> {
    const plan = make(this.table());
    if ('impossible' in plan) return;
    const change = changeOf(this.portfolio, plan, deed);
    if (change !== null) await this.portfolio.apply(change);
    this.follow();
  }

  async remove(top: number, height: number): Promise<void> {
    const rows = this.shown.rows.slice(top, top + height);
    await this.portfolio.apply(deletePartners(this.portfolio, rows));
    this.follow();
  }

  async move(deed: 'undo' | 'redo'): Promise<void> {
    await this.portfolio[deed]();
    const before = new Set(this.all.map(({ key }) => key));
    const known = this.shown.seen;
    this.follow();
    // Where those stand that came back is a matter of its own.
    if (this.all.some(({ key }) => known.has(key) && !before.has(key))) this.ask();
  }

  async restart(): Promise<void> {
    await this.portfolio.close();
    this.portfolio = await this.home.open();
    this.all = this.portfolio.rows();
    this.ask();
  }

  told(row: StoredPartner): Record<string, unknown> {
    return Object.fromEntries(
      plain.columns
        .filter((column) => column !== 'gate')
        .map((column) => [column, readColumn(columnOf(ids[column]), row, unjudged)]),
    );
  }

  shownRows(): readonly StoredPartner[] {
    return this.shown.rows;
  }
}

/** Both hold the same, in the same order, with the same steps ahead and behind. */
function compare(model: plain.PlainPortfolio, real: Real): void {
  expect(real.portfolio.rows().map((row) => real.told(row))).toEqual(
    model.partners.map(({ values }) => values),
  );
  const values = new Map(model.partners.map((partner) => [partner.key, partner.values]));
  expect(real.shownRows().map((row) => real.told(row))).toEqual(model.shown.map((key) => values.get(key)));
  expect(real.portfolio.undoName() === null).toBe(model.undo.length === 0);
  expect(real.portfolio.redoName() === null).toBe(model.redo.length === 0);
}

type Deed = fc.AsyncCommand<plain.PlainPortfolio, Real>;

/** A deed on both; its name is what a failure prints. */
function deed(
  name: string,
  onModel: (model: plain.PlainPortfolio) => void,
  onReal: (real: Real) => unknown,
  check: (model: plain.PlainPortfolio) => boolean = () => true,
): Deed {
  return {
    check,
    toString: () => name,
    run: async (model, real) => {
      onModel(model);
      await onReal(real);
      compare(model, real);
    },
  };
}

const rangeOf = ({ top, left, height, width }: plain.Area): Range => ({
  anchor: { row: top, column: left },
  head: { row: top + height - 1, column: left + width - 1 },
});

const selectionOf = (area: plain.Area): Selection => {
  const range = rangeOf(area);
  return { ranges: [range], active: range.anchor };
};

const owner =
  (real: Real) =>
  (id: string): { readonly key: string; readonly name: string } | null => {
    const row = real.portfolio.withId(id);
    return row === undefined ? null : { key: row.key, name: row.values.name };
  };

const width = plain.columns.length;
const area = fc
  .record({
    top: fc.nat(6),
    left: fc.nat(width - 1),
    height: fc.integer({ min: 1, max: 4 }),
    width: fc.integer({ min: 1, max: 4 }),
  })
  .map((box) => ({ ...box, width: Math.min(box.width, width - box.left) }));
const block = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })).chain(([high, wide]) =>
  fc.array(fc.array(fc.constantFrom(...plain.texts), { minLength: wide, maxLength: wide }), {
    minLength: high,
    maxLength: high,
  }),
);

/** An area that lies on partners alone. */
const within =
  ({ top, height }: plain.Area) =>
  (model: plain.PlainPortfolio): boolean =>
    top + height <= model.shown.length;

const pastes: fc.Arbitrary<Deed> = fc.tuple(block, area).map(([cells, at]) =>
  deed(
    `paste ${JSON.stringify(cells)} at ${JSON.stringify(at)}`,
    (model) => plain.paste(model, cells, at),
    // Through the clipboard's text, there and back.
    (real) =>
      real.plan(
        (table) =>
          planPaste(parseClipboard(writeClipboard(cells)), selectionOf(at), table, american, owner(real)),
        'paste',
      ),
    // On partners, or on the row below the last where new ones are typed.
    (model) => within(at)(model) || (at.height === 1 && at.top === model.shown.length),
  ),
);

const deeds: readonly fc.Arbitrary<Deed>[] = [
  // More often than the others: it has the most ways to go wrong.
  ...[pastes, pastes, pastes],
  area.map((at) =>
    deed(
      `clear ${JSON.stringify(at)}`,
      (model) => plain.clear(model, at),
      (real) => real.plan((table) => planClear(selectionOf(at), table), 'clear'),
      within(at),
    ),
  ),
  area.map((at) =>
    deed(
      `fill down ${JSON.stringify(at)}`,
      (model) => plain.fillDown(model, at),
      (real) => real.plan((table) => planFillDown(selectionOf(at), table, owner(real)), 'fill'),
      within(at),
    ),
  ),
  fc.tuple(area, fc.integer({ min: 1, max: 3 }), fc.boolean()).map(([box, count, series]) => {
    const at = { ...box, height: 1 };
    return deed(
      `draw ${JSON.stringify(at)} down by ${count}${series ? ' as a series' : ''}`,
      (model) => plain.drag(model, at, count, series),
      (real) =>
        real.plan(
          (table) =>
            planFill(
              rectangle(rangeOf(at)),
              { direction: 'down', count },
              series ? 'series' : 'copy',
              table,
              owner(real),
            ),
          'fill',
        ),
      within({ ...at, height: 1 + count }),
    );
  }),
  area.map(({ top, height }) =>
    deed(
      `delete ${height} from ${top}`,
      (model) => plain.remove(model, top, height),
      (real) => real.remove(top, height),
      (model) => top < model.shown.length,
    ),
  ),
  fc.tuple(fc.constantFrom('rating', 'touch', null), fc.boolean()).map(([field, down]) =>
    deed(
      `sort by ${field} ${down ? 'down' : 'up'}`,
      (model) => {
        model.sort = field === null ? null : { field, down };
        plain.ask(model);
      },
      (real) => real.sort(field === null ? null : ids[field], down ? 'desc' : 'asc'),
    ),
  ),
  fc.constant(deed('undo', plain.undo, (real) => real.move('undo'))),
  fc.constant(deed('undo', plain.undo, (real) => real.move('undo'))),
  fc.constant(deed('redo', plain.redo, (real) => real.move('redo'))),
  fc.constant(deed('restart', plain.ask, (real) => real.restart())),
];

test('any sequence of pastes, fills, deletes, sorts, undos and redos leaves what a plain list would', async () => {
  const first = [
    { name: 'Velmora', owner: 'Ada', ours: 10, rating: 4, touch: '2026-01-31' },
    { name: 'Halvern', region: 'EMEA', theirs: 2.5, rating: 2, marquee: true },
    { name: 'Tindrel', touch: '2025-12-31', marquee: false },
    { name: 'Ostrand', rating: 4 },
  ];
  await fc.assert(
    fc.asyncProperty(fc.commands([...deeds], { maxCommands: 24 }), async (commands) => {
      const home = computer();
      const opened = await home.open();
      const rows = first.map(({ ours, theirs, touch, ...values }, index) =>
        stored(`key ${index}`, index, {
          ...values,
          ourCommitment: ours ?? null,
          partnerCommitment: theirs ?? null,
          lastTouch: touch ?? null,
        } as never),
      );
      await opened.apply(putting('Begin', ...rows));
      const real = new Real(home, opened);
      const model = plain.plainPortfolio(first);
      // The beginning is a step as well.
      model.undo.push([]);
      await fc.asyncModelRun(() => ({ model, real }), commands);

      while (model.undo.length > 0) {
        plain.undo(model);
        await real.move('undo');
      }
      compare(model, real);
      while (model.redo.length > 0) {
        plain.redo(model);
        await real.move('redo');
      }
      compare(model, real);
      await real.portfolio.close();
    }),
    { numRuns: 200 },
  );
}, 120_000);
