import { blockBetween } from '#shared/block-between.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { type Column, findColumn, readColumn } from '../../grid/columns/column.ts';
import type { GridRow } from '../../grid/columns/row.ts';
import type { SortKey } from '../../grid/grid-store.ts';
import { fold } from '../../grid/search/fold.ts';
import { type Filters, passes, picked } from './filter.ts';
import { holdsWord } from './search.ts';
import { sortRows } from './sort.ts';

/** What is asked of the portfolio: which rows, in which order. */
export interface Query {
  readonly sort: readonly SortKey[];
  readonly filters: Filters;
  readonly search: string;
}

/** Everything, in the portfolio's own order. */
export const everything: Query = { sort: [], filters: {}, search: '' };

type EvaluationOf<R> = (row: R) => Evaluation;

/** A test for rows: all filters pass and the search is found. */
export function matcher<R extends GridRow>(query: Query, evaluationOf: EvaluationOf<R>): (row: R) => boolean {
  const filters = Object.entries(query.filters).flatMap(([id, filter]) => {
    const column = findColumn(id);
    return column === undefined ? [] : [{ column, filter }];
  });
  const pick = query.filters[picked];
  const keys = pick?.is === 'picked' ? new Set(pick.keys) : null;
  const word = fold(query.search.trim());
  const read = reader(evaluationOf);
  return (row) =>
    (keys === null || keys.has(row.key)) &&
    filters.every(({ column, filter }) => passes(filter, column, read(column, row))) &&
    holdsWord(row, word, evaluationOf as EvaluationOf<GridRow>);
}

/** The rows of a query in their order. */
export function queryRows<R extends GridRow>(
  rows: readonly R[],
  query: Query,
  evaluationOf: EvaluationOf<R>,
): readonly R[] {
  const keys = query.sort.flatMap(({ id, direction }) => {
    const column = findColumn(id);
    return column === undefined ? [] : [{ column, direction }];
  });
  const open = Object.keys(query.filters).length === 0 && query.search.trim() === '';
  const matching = open ? rows : rows.filter(matcher(query, evaluationOf));
  return sortRows(matching, keys, reader(evaluationOf));
}

function reader<R extends GridRow>(evaluationOf: EvaluationOf<R>): (column: Column, row: R) => unknown {
  return (column, row) => readColumn(column, row, evaluationOf as EvaluationOf<GridRow>);
}

/** The rows that the grid shows. Editing one never moves or hides it; only asking again does. */
export interface Shown<R extends GridRow> {
  readonly rows: readonly R[];
  /** Rows that were changed and no longer match, by key. */
  readonly stale: ReadonlySet<string>;
  /** Every key that has been in the portfolio: a row that was there before is one that an undo brought back. */
  readonly seen: Seen;
}

/** Asks for the rows afresh. */
export function askRows<R extends GridRow>(
  all: readonly R[],
  query: Query,
  evaluationOf: EvaluationOf<R>,
  seen: Seen = noneSeen,
): Shown<R> {
  return {
    rows: queryRows(all, query, evaluationOf),
    stale: new Set(),
    seen: withKeys(seen, all),
  };
}

/** Keys, in layers of which each is more than twice as large as the next: some more cost no copy of all. */
export interface Seen {
  has(key: string): boolean;
  readonly layers: readonly ReadonlySet<string>[];
}

const seenIn = (layers: readonly ReadonlySet<string>[]): Seen => ({
  layers,
  has: (key) => layers.some((layer) => layer.has(key)),
});

const noneSeen = seenIn([]);

/** The keys and those of the rows; the same object where all are there. */
function withKeys(seen: Seen, rows: readonly GridRow[]): Seen {
  const more = new Set<string>();
  for (const { key } of rows) if (!seen.has(key)) more.add(key);
  if (more.size === 0) return seen;
  const layers = [...seen.layers];
  for (let last = layers.at(-1); last !== undefined && last.size <= 2 * more.size; last = layers.at(-1)) {
    for (const key of last) more.add(key);
    layers.pop();
  }
  return seenIn([...layers, more]);
}

const most = 50;

/**
 * The shown rows after a change of the data: what was edited stays in its place, what was deleted goes, a new partner
 * stands at the end, one that was inserted or that an undo brought back stands where it belongs. A change of many rows asks afresh.
 */
export function followRows<R extends GridRow>(
  shown: Shown<R>,
  before: readonly R[],
  all: readonly R[],
  query: Query,
  evaluationOf: EvaluationOf<R>,
): Shown<R> {
  const edits = editsBetween(before, all);
  if (edits !== null) return followEdits(shown, edits, query, evaluationOf);
  const { gone, come } = blockBetween(before, all);
  if (come.length === 0) return withoutRows(shown, new Set(gone));
  // Many rows, as an import or its redo brings them, are asked for at once.
  return gone.length === 0 && come.length > most
    ? { rows: queryRows(all, query, evaluationOf), stale: new Set(), seen: withKeys(shown.seen, come) }
    : followMoves(shown, all, query, evaluationOf);
}

/** Rows were taken away and nothing else happened: a step of an undone import must not cost a walk over every key. */
function withoutRows<R extends GridRow>(shown: Shown<R>, gone: ReadonlySet<R>): Shown<R> {
  const rows = shown.rows.filter((row) => !gone.has(row));
  const stale = new Set(shown.stale);
  for (const { key } of gone) stale.delete(key);
  return { ...shown, rows, stale: stale.size === shown.stale.size ? shown.stale : stale };
}

/** Each changed row by what it was, when only rows changed and none came or went; null otherwise. */
function editsBetween<R extends GridRow>(before: readonly R[], all: readonly R[]): ReadonlyMap<R, R> | null {
  if (before.length !== all.length) return null;
  const edits = new Map<R, R>();
  for (let at = 0; at < all.length; at++) {
    const [was, now] = [before[at], all[at]];
    if (was === now || was === undefined || now === undefined) continue;
    if (was.key !== now.key) return null;
    edits.set(was, now);
  }
  return edits;
}

/** So many edits are sought one by one; for more a map is worth its making. */
const few = 20;

/** One edit must not cost a walk over every row's filters. */
function followEdits<R extends GridRow>(
  shown: Shown<R>,
  edits: ReadonlyMap<R, R>,
  query: Query,
  evaluationOf: EvaluationOf<R>,
): Shown<R> {
  const matches = matcher(query, evaluationOf);
  const rows = [...shown.rows];
  const stale = new Set(shown.stale);
  const places = edits.size > few ? new Map(rows.map((row, at) => [row, at])) : null;
  for (const [was, now] of edits) {
    const at = places === null ? rows.indexOf(was) : (places.get(was) ?? -1);
    if (at < 0) continue;
    rows[at] = now;
    if (matches(now)) stale.delete(now.key);
    else stale.add(now.key);
  }
  const same = stale.size === shown.stale.size && [...stale].every((key) => shown.stale.has(key));
  return { ...shown, rows, stale: same ? shown.stale : stale };
}

function followMoves<R extends GridRow>(
  shown: Shown<R>,
  all: readonly R[],
  query: Query,
  evaluationOf: EvaluationOf<R>,
): Shown<R> {
  const lastKnown = all.findLastIndex((row) => shown.seen.has(row.key));
  // Many new rows, as an import brings them, are asked for at once.
  if (all.length - lastKnown - 1 > most) return askRows(all, query, evaluationOf, shown.seen);
  const byKey = new Map(all.map((row) => [row.key, row]));
  const matches = matcher(query, evaluationOf);
  const stale = new Set<string>();
  const rows: R[] = [];
  for (const row of shown.rows) {
    const now = byKey.get(row.key);
    if (now === undefined) continue;
    rows.push(now);
    if (now === row ? shown.stale.has(row.key) : !matches(now)) stale.add(now.key);
  }
  const shownKeys = new Set(rows.map((row) => row.key));
  const added = all.slice(lastKnown + 1);
  // What comes to stand between others was brought back, or inserted there; what is inserted shows at once.
  const back = all.filter(
    (row, at) => !shownKeys.has(row.key) && at <= lastKnown && (!shown.seen.has(row.key) || matches(row)),
  );
  if (back.length > most) return askRows(all, query, evaluationOf, shown.seen);
  for (const row of added) {
    rows.push(row);
    if (!matches(row)) stale.add(row.key);
  }
  for (const row of back) if (!matches(row)) stale.add(row.key);
  return {
    rows: bringBack(rows, back, all, query, evaluationOf),
    stale,
    seen: withKeys(shown.seen, all),
  };
}

/** Puts rows where the query would have them, or else their place in the portfolio, behind the nearest one before them that is shown. */
function bringBack<R extends GridRow>(
  rows: readonly R[],
  back: readonly R[],
  all: readonly R[],
  query: Query,
  evaluationOf: EvaluationOf<R>,
): readonly R[] {
  if (back.length === 0) return rows;
  const fresh = queryRows(all, query, evaluationOf);
  const result = [...rows];
  for (const row of back) {
    const order = fresh.includes(row) ? fresh : all;
    let before = order.indexOf(row) - 1;
    while (before >= 0 && !result.includes(order[before] as R)) before--;
    const place = before < 0 ? 0 : result.indexOf(order[before] as R) + 1;
    result.splice(place, 0, row);
  }
  return result;
}
