import type { FileColumn, PortfolioFile, Problem, ReadRow } from '#shared/csv/types.ts';
import { fieldOf, type InputId, kindOf, type Partner } from '#shared/fields/fields.ts';
import { isBlank } from '#shared/fields/kind.ts';
import { idKey } from '#shared/merge/identity.ts';
import { type Match, matchRows } from '#shared/merge/match.ts';
import { newId } from '#shared/merge/new-id.ts';
import { sameValue } from '../storage/log-writes.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** A column of the file: one of our fields, or an own column by its name. */
export type PlannedColumn =
  | { readonly kind: 'field'; readonly field: InputId }
  | { readonly kind: 'own'; readonly name: string };

/** One cell that an import changes. */
export interface PlannedCell {
  readonly column: PlannedColumn;
  readonly from: unknown;
  readonly to: unknown;
}

/** A row of the file that is a partner of the portfolio. */
export interface PlannedChange {
  /** The record's number in the file. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly by: 'id' | 'host' | 'name';
  readonly cells: readonly PlannedCell[];
}

/** A row of the file that is a new partner. */
export interface PlannedPartner {
  readonly row: number;
  /** With the Partner ID that it came with or that was made for it. */
  readonly partner: Partner;
  readonly own: Readonly<Record<string, string>>;
}

/** A row that stays out, and why. */
export interface HeldBack {
  readonly row: number;
  readonly reason: string;
}

/** What an import will do, row by row; nothing has been written. */
export interface ImportPlan {
  readonly fileName: string;
  readonly file: PortfolioFile;
  readonly added: readonly PlannedPartner[];
  readonly changed: readonly PlannedChange[];
  readonly unchanged: readonly PlannedChange[];
  readonly held: readonly HeldBack[];
  /** Refused cells and held rows, in the order of the file. */
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  /** Columns with values that match no field of ours and are not kept. */
  readonly unusedColumns: readonly FileColumn[];
  /** How many stored values the file's blank cells would clear, or do when `blanksClear` is on. */
  readonly blanks: number;
}

/** What the user chose for an import. */
export interface PlanOptions {
  /** A blank cell clears what is stored. Off unless chosen (portfolio-csv.md, Blanks in an update). */
  readonly blanksClear?: boolean;
  /** Hosts that many companies share; the usual list unless the user has an own one. */
  readonly sharedHosts?: readonly string[];
}

/** Matches the rows of a file to the partners that are there and says what an import would do with each. */
export function planImport(
  fileName: string,
  file: PortfolioFile,
  rows: readonly StoredPartner[],
  options: PlanOptions = {},
): ImportPlan {
  const { blanksClear = false, sharedHosts } = options;
  const partners = rows.map((row) => row.values);
  const matches = matchRows(
    partners,
    file.rows.map((row) => row.partner),
    sharedHosts,
  );
  const taken = new Set([...partners, ...file.rows.map((row) => row.partner)].flatMap(idOf));
  const added: PlannedPartner[] = [];
  const changed: PlannedChange[] = [];
  const unchanged: PlannedChange[] = [];
  const unclear: Problem[] = [];
  const notices: string[] = [];
  let blanks = 0;

  for (const [index, row] of file.rows.entries()) {
    const match: Match = matches[index] ?? { kind: 'new' };
    if (match.kind === 'new') {
      const id = row.partner.id ?? newId(row.partner, taken, sharedHosts);
      taken.add(idKey(id));
      added.push({ row: row.row, partner: { ...row.partner, id }, own: row.own });
    } else if (match.kind === 'held') {
      const reason = severalReason(match, partners);
      unclear.push({ row: row.row, column: null, value: row.partner.name, reason });
    } else {
      const stored = rows[match.partner];
      if (stored === undefined) continue;
      const compared = compareRow(row, stored, blanksClear);
      blanks += compared.blanks;
      const { key, values } = stored;
      const planned = { row: row.row, key, name: values.name, by: match.by, cells: compared.cells };
      (compared.cells.length > 0 ? changed : unchanged).push(planned);
      if (match.by !== 'id') notices.push(matchNotice(row, stored, match.by));
    }
  }
  return {
    fileName,
    file,
    added,
    changed,
    unchanged,
    held: [...file.held, ...unclear].map(({ row, reason }) => ({ row, reason })).sort(byRow),
    problems: [...file.problems, ...unclear].sort(byRow),
    notices: [...file.notices, ...notices],
    unusedColumns: file.columns.filter((column) => column.use.kind === 'unused' && column.values > 0),
    blanks,
  };
}

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;

const idOf = ({ id }: Partner): readonly string[] => (id === null ? [] : [idKey(id)]);

/** The cells of a row that differ from what is stored. A blank leaves it, unless blanks clear; nothing clears a name. */
function compareRow(
  row: ReadRow,
  stored: StoredPartner,
  blanksClear: boolean,
): { readonly cells: readonly PlannedCell[]; readonly blanks: number } {
  const cells: PlannedCell[] = [];
  let blanks = 0;
  const compare = (column: PlannedColumn, from: unknown, to: unknown): void => {
    const clears = isBlank(to) && !isBlank(from);
    if (clears) blanks += 1;
    if (sameValue(from, to) || isSameSet(column, from, to) || (isBlank(to) && !(clears && blanksClear)))
      return;
    cells.push({ column, from, to });
  };
  for (const field of row.present) {
    // A partner keeps its own id, however it was matched; only a missing one is filled in.
    if (field === 'name' && isBlank(row.partner.name)) continue;
    if (field === 'id' && stored.values.id !== null) continue;
    compare({ kind: 'field', field }, stored.values[field], row.partner[field]);
  }
  for (const name of row.presentOwn)
    compare({ kind: 'own', name }, stored.own[name] ?? null, row.own[name] ?? null);
  return { cells, blanks };
}

/** Closed lists are sets: their order says nothing. */
function isSameSet(column: PlannedColumn, from: unknown, to: unknown): boolean {
  if (column.kind === 'own' || kindOf(column.field).name !== 'choiceList') return false;
  const [left, right] = [from as readonly string[], to as readonly string[]];
  return left.length === right.length && left.every((entry) => right.includes(entry));
}

function severalReason(match: Extract<Match, { kind: 'held' }>, partners: readonly Partner[]): string {
  const names = match.candidates.map((at) => partners[at]?.name ?? '');
  const sign = match.by === 'host' ? 'the same website' : 'the same name';
  if (names.length === 1)
    return `several rows of the file have ${sign} as ${names[0]}: give each its Partner ID`;
  return `${sign} as several partners (${names.join(', ')}): give it the Partner ID of one`;
}

function matchNotice(row: ReadRow, stored: StoredPartner, by: 'host' | 'name'): string {
  const sign = by === 'host' ? 'website' : 'name';
  return `Row ${row.row}, ${row.partner.name}, was matched to ${stored.values.name} by its ${sign}, not by Partner ID`;
}

/** A planned column as a person reads it. */
export function columnTitle(column: PlannedColumn): string {
  return column.kind === 'field' ? fieldOf(column.field).header : column.name;
}
