import { unusedSince } from '#shared/csv/map-columns.ts';
import type { FileColumn, PortfolioFile, Problem, ReadRow } from '#shared/csv/types.ts';
import { fieldOf, type InputId, kindOf, type Partner } from '#shared/fields/fields.ts';
import { isBlank } from '#shared/fields/kind.ts';
import { type CopyRow, copyOfFile } from '#shared/merge/copy.ts';
import { idKey } from '#shared/merge/identity.ts';
import { type Match, matchRows } from '#shared/merge/match.ts';
import { withoutRepeats } from '#shared/merge/pair.ts';
import { sameNumber } from '#shared/merge/same-value.ts';
import { sameValue } from '../storage/log-writes.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import type { Candidate, Twin } from './likely-same.ts';
import type { Place } from './places.ts';
import { newPartnerPlanner } from './plan-new.ts';

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
  /** How it was found; `user` when the user said so. */
  readonly by: 'id' | 'host' | 'name' | 'user';
  readonly cells: readonly PlannedCell[];
  /** The partner was deleted here since the export, and the file did not change it: it stays deleted. */
  readonly deleted?: true;
}

/** A row of the file that is a new partner. */
export interface PlannedPartner {
  readonly row: number;
  /** With the Partner ID that it came with or that was made for it. */
  readonly partner: Partner;
  readonly own: Readonly<Record<string, string>>;
  /** Partners of the portfolio that it may well be; empty once the user has said that it is new. */
  readonly likely: readonly Candidate[];
  /** Rows of the file that it may well repeat: new ones further up, and those that are partners already; empty once the user has said that it is new. */
  readonly twins: readonly Twin[];
  /** The user said that it is new, against a match or a likeness. */
  readonly saidNew: boolean;
  /** A partner that was deleted here comes back under its key, where it stood. */
  readonly place?: Place;
}

/** A row that stays out, and why. */
export interface HeldBack {
  readonly row: number;
  readonly reason: string;
  /** Its name as far as it could be read. */
  readonly name: string;
  /** The partners among which the user may choose, when that alone holds it back. */
  readonly candidates: readonly Candidate[];
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
  readonly sharedHosts?: readonly string[] | undefined;
  /** What the user said about rows: the key of the partner that a row is, or null for a new one. */
  readonly decided?: ReadonlyMap<number, string | null>;
}

/** Called now and then while rows are matched: how many of how many. */
export type PlanWatch = (done: number, all: number) => void;

/** How many rows are compared between two words about the progress. */
const tellEvery = 500;

/** Matches the rows of a file to the partners that are there and says what an import would do with each. */
export function planImport(
  fileName: string,
  file: PortfolioFile,
  rows: readonly StoredPartner[],
  options: PlanOptions = {},
  watch?: PlanWatch,
): ImportPlan {
  const { blanksClear = false, sharedHosts, decided = new Map<number, string | null>() } = options;
  const partners = rows.map((row) => row.values);
  const copy = copyOfFile(file);
  // A row that is held back is somebody too: its partner is not open to another row.
  const found = matchRows(partners, withoutRepeats(copy, sharedHosts), sharedHosts);
  const matches = decidedMatches(found.slice(0, file.rows.length), file, rows, decided);
  const claimed = new Set(
    found.flatMap((match) => (match.kind === 'matched' ? [rows[match.partner]?.key] : [])),
  );
  const taken = new Set([...partners, ...file.rows.map((row) => row.partner)].flatMap(idOf));
  const known = file.rows.filter((_, index) => matches[index]?.kind === 'matched');
  const planNew = newPartnerPlanner({ rows, claimed, known, taken, decided, sharedHosts });
  const added: PlannedPartner[] = [];
  const changed: PlannedChange[] = [];
  const unchanged: PlannedChange[] = [];
  const unclear: HeldBack[] = [];
  const notices: string[] = [];
  let blanks = 0;

  for (const [index, row] of file.rows.entries()) {
    if (index % tellEvery === 0) watch?.(index, file.rows.length);
    const match: DecidedMatch = matches[index] ?? { kind: 'new' };
    if (match.kind === 'new') {
      added.push(planNew(row.row, row.partner, row.own));
    } else if (match.kind === 'held') {
      const reason = severalReason(match, partners);
      const candidates = match.candidates.flatMap((at) => {
        const stored = rows[at];
        return stored === undefined ? [] : [{ key: stored.key, name: stored.values.name }];
      });
      unclear.push({ row: row.row, reason, name: row.partner.name, candidates });
    } else {
      const stored = rows[match.partner];
      if (stored === undefined) continue;
      const compared = compareRow(copy.rows[index] ?? row, stored, blanksClear);
      blanks += compared.blanks;
      const { key, values } = stored;
      const planned = { row: row.row, key, name: values.name, by: match.by, cells: compared.cells };
      (compared.cells.length > 0 ? changed : unchanged).push(planned);
      if (match.by === 'host' || match.by === 'name') notices.push(matchNotice(row, stored, match.by));
    }
  }
  return assemblePlan(fileName, file, { added, changed, unchanged, unclear, notices, blanks });
}

/** What becomes of the rows that were read, as a plan says it together with what the reader held back. */
export function assemblePlan(
  fileName: string,
  file: PortfolioFile,
  rows: Pick<ImportPlan, 'added' | 'changed' | 'unchanged' | 'notices' | 'blanks'> & {
    /** Rows that were read well but may stand for several partners, or for one with another row. */
    readonly unclear: readonly HeldBack[];
  },
): ImportPlan {
  const { unclear, notices, ...rest } = rows;
  return {
    ...rest,
    fileName,
    file,
    held: [
      ...file.held.map(({ row, reason, identity }) => ({
        row,
        reason,
        name: identity?.name ?? '',
        candidates: [],
      })),
      ...unclear,
    ].sort(byRow),
    problems: [
      ...file.problems,
      ...unclear.map(({ row, reason, name }) => ({ row, column: null, value: name, reason })),
    ].sort(byRow),
    notices: [...file.notices, ...notices],
    unusedColumns: file.columns.filter(
      ({ use, values }) => use.kind === 'unused' && use.why !== unusedSince.reasons && values > 0,
    ),
  };
}

type DecidedMatch =
  | Match
  | { readonly kind: 'matched'; readonly partner: number; readonly by: 'user' }
  /** The user said that it is a partner whose Partner ID another row has. */
  | { readonly kind: 'held'; readonly by: 'id'; readonly candidates: readonly number[] };

/**
 * The matches with what the user said laid over them. Of two rows that come to be one partner both are held back, but for
 * one that has the partner's id: no other can be that partner.
 */
function decidedMatches(
  matches: readonly Match[],
  file: PortfolioFile,
  rows: readonly StoredPartner[],
  decided: ReadonlyMap<number, string | null>,
): readonly DecidedMatch[] {
  if (decided.size === 0) return matches;
  const places = new Map(rows.map((row, at) => [row.key, at]));
  const laid = matches.map((match, index): DecidedMatch => {
    const said = decided.get(file.rows[index]?.row ?? 0);
    if (said === undefined) return match;
    const partner = said === null ? undefined : places.get(said);
    return partner === undefined ? { kind: 'new' } : { kind: 'matched', partner, by: 'user' };
  });
  const claims = new Map<number, number>();
  for (const match of laid)
    if (match.kind === 'matched') claims.set(match.partner, (claims.get(match.partner) ?? 0) + 1);
  const byId = new Set(
    laid.flatMap((match) => (match.kind === 'matched' && match.by === 'id' ? [match.partner] : [])),
  );
  return laid.map((match): DecidedMatch => {
    if (match.kind !== 'matched' || match.by === 'id' || (claims.get(match.partner) ?? 0) === 1) return match;
    return { kind: 'held', by: byId.has(match.partner) ? 'id' : 'name', candidates: [match.partner] };
  });
}

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;

const idOf = ({ id }: Partner): readonly string[] => (id === null ? [] : [idKey(id)]);

/** The cells of a row that differ from what is stored. A blank leaves it, unless blanks clear; nothing clears a name. */
function compareRow(
  row: CopyRow,
  stored: StoredPartner,
  blanksClear: boolean,
): { readonly cells: readonly PlannedCell[]; readonly blanks: number } {
  const cells: PlannedCell[] = [];
  let blanks = 0;
  const compare = (column: PlannedColumn, from: unknown, to: unknown): void => {
    const clears = isBlank(to) && !isBlank(from);
    if (clears) blanks += 1;
    const same = sameValue(from, to) || sameNumber(from, to) || isSameSet(column, from, to);
    if (same || (isBlank(to) && !(clears && blanksClear))) return;
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

function severalReason(match: Extract<DecidedMatch, { kind: 'held' }>, partners: readonly Partner[]): string {
  const names = match.candidates.map((at) => partners[at]?.name ?? '');
  if (match.by === 'id')
    return `another row of the file has the Partner ID of ${names[0]}: say that this one is new, or mend the other`;
  const sign = match.by === 'host' ? 'the same website' : 'the same name';
  if (names.length === 1)
    return `several rows of the file have ${sign} as ${names[0]}: give each its Partner ID`;
  return `${sign} as several partners (${names.join(', ')}): give it the Partner ID of one`;
}

/** Tells a match that was not made by Partner ID. */
export function matchNotice(row: ReadRow, stored: StoredPartner, by: 'host' | 'name'): string {
  const sign = by === 'host' ? 'website' : 'name';
  return `Row ${row.row}, ${row.partner.name}, was matched to ${stored.values.name} by its ${sign}, not by Partner ID`;
}

/** A planned column as a person reads it. */
export function columnTitle(column: PlannedColumn): string {
  return column.kind === 'field' ? fieldOf(column.field).header : column.name;
}
