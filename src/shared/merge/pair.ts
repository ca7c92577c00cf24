import type { Identity } from '../csv/types.ts';
import type { Copy, CopyRow } from './copy.ts';
import { type Duplicate, findDuplicates } from './duplicates.ts';
import { idKey, keysOf } from './identity.ts';
import { type Match, matchRows } from './match.ts';

/** What paired a row with a partner where no id did. */
export type NotById = Exclude<Extract<Match, { kind: 'matched' }>['by'], 'id'>;

/** How a copy stands to the partners it is compared with. */
export interface Pairing {
  /** For each of those partners: the copy's row, `held` where the copy has one that could not be read, undefined where it has none. */
  readonly of: readonly (CopyRow | 'held' | undefined)[];
  /** The copy's rows that stand for none of them, in its order. */
  readonly added: readonly CopyRow[];
  /** Pairs that were not made by id. */
  readonly notById: readonly { readonly row: CopyRow; readonly partner: number; readonly by: NotById }[];
  /** Rows that may stand for several partners: held back, and none of those counts as changed or deleted. */
  readonly ambiguous: readonly { readonly row: CopyRow; readonly candidates: readonly number[] }[];
}

/** Finds for each partner the row of the copy that stands for it, as an import would (portfolio-csv.md, Which partner a row is). */
export function pair(
  partners: readonly Identity[],
  copy: Pick<Copy, 'rows' | 'held'>,
  sharedHosts?: readonly string[],
): Pairing {
  const of: (CopyRow | 'held' | undefined)[] = partners.map(() => undefined);
  const added: CopyRow[] = [];
  const notById: { row: CopyRow; partner: number; by: NotById }[] = [];
  const ambiguous: { row: CopyRow; candidates: readonly number[] }[] = [];
  const identities = withoutRepeats(copy, sharedHosts);
  for (const [at, match] of matchById(partners, identities, sharedHosts).entries()) {
    const row = copy.rows[at];
    if (match.kind === 'matched') {
      if (row !== undefined) {
        of[match.partner] = row;
        if (match.by !== 'id') notById.push({ row, partner: match.partner, by: match.by });
      } else of[match.partner] ??= 'held';
    } else if (match.kind === 'held') {
      for (const candidate of match.candidates) of[candidate] ??= 'held';
      if (row !== undefined) ambiguous.push({ row, candidates: match.candidates });
    } else if (row !== undefined) added.push(row);
  }
  return { of, added, notById, ambiguous };
}

/**
 * The same as `matchRows`, which works out hosts and folded names, but only for rows and partners that no id pairs:
 * in copies of one portfolio those are few.
 */
function matchById(
  partners: readonly Identity[],
  rows: readonly Identity[],
  sharedHosts: readonly string[] | undefined,
): readonly Match[] {
  const keyOf = ({ id }: Identity): string | null => (id === null ? null : idKey(id.trim()));
  const byId = new Map<string, number>();
  for (const [at, partner] of partners.entries()) {
    const key = keyOf(partner);
    if (key !== null && !byId.has(key)) byId.set(key, at);
  }
  const found = rows.map((row) => {
    const key = keyOf(row);
    return key === null ? undefined : byId.get(key);
  });
  const taken = new Set(found);
  const open = partners.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const unmatched = rows.filter((_, at) => found[at] === undefined);
  const others = matchRows(
    open.map((at) => partners[at] ?? nobody),
    unmatched,
    sharedHosts,
  )[Symbol.iterator]();
  const placed = (at: number): number => open[at] ?? at;
  return found.map((partner): Match => {
    if (partner !== undefined) return { kind: 'matched', partner, by: 'id' };
    const match = others.next().value ?? { kind: 'new' };
    if (match.kind === 'matched') return { ...match, partner: placed(match.partner) };
    return match.kind === 'held' ? { ...match, candidates: match.candidates.map(placed) } : match;
  });
}

const nobody: Identity = { id: null, name: '', website: null };

/** The rows' identities, then those of held rows; a row held back for repeating another one stands for nobody more. */
export function withoutRepeats(
  copy: Pick<Copy, 'rows' | 'held'>,
  sharedHosts?: readonly string[],
): readonly Identity[] {
  const { all, repeats } = repeatsIn(copy, sharedHosts);
  return all.filter((_, at) => (repeats[at] ?? null) === null);
}

/** The rows that were held back for repeating another one, each with that one. */
export function heldRepeats(
  copy: Pick<Copy, 'rows' | 'held'>,
  sharedHosts?: readonly string[],
): readonly Identity[] {
  const { all, repeats } = repeatsIn(copy, sharedHosts);
  return all.flatMap((identity, at) => {
    const repeat = repeats[at] ?? null;
    return repeat === null ? [] : [identity, all[repeat.of] ?? nobody];
  });
}

/** The identities of rows and held rows, and what each of the latter repeats. */
function repeatsIn(
  copy: Pick<Copy, 'rows' | 'held'>,
  sharedHosts: readonly string[] | undefined,
): { readonly all: readonly Identity[]; readonly repeats: readonly (Duplicate | null)[] } {
  const readable = copy.rows.map((row) => row.saidToBe ?? row.partner);
  if (copy.held.length === 0) return { all: readable, repeats: [] };
  const all = [...readable, ...copy.held];
  const repeats = findDuplicates(all.map((identity) => keysOf(identity, sharedHosts)));
  return { all, repeats: repeats.map((repeat, at) => (at < readable.length ? null : repeat)) };
}
