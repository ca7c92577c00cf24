import { unguard } from './guard.ts';
import {
  fieldNamed,
  type HeaderMatch,
  headerKey,
  matchHeaders,
  sameHeader,
  userRank,
} from './match-header.ts';
import type { FileSchema, SchemaColumn } from './schema.ts';
import type { ColumnUse, FileOptions } from './types.ts';

/** What is done with one column of a file. */
export type ColumnPlan =
  | { readonly kind: 'field'; readonly column: SchemaColumn }
  | { readonly kind: 'own'; readonly name: string }
  | Exclude<ColumnUse, { readonly kind: 'field' | 'own' }>
  /** The reasons that a file of held rows carries: left out in silence. */
  | { readonly kind: 'silent' };

export type Plans =
  | { readonly ok: true; readonly plans: readonly ColumnPlan[]; readonly notices: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The header of the column that tells why rows were held back. */
export const reasonHeader = 'Reason';

/** Why a column is not used, where something depends on it. */
export const unusedSince = {
  noField: 'it matches no field',
  noHeader: 'it has no header',
  /** Of these nothing is said (portfolio-csv.md, Held back or not). */
  reasons: 'it tells why rows were held back',
} as const;

/**
 * Decides for each column of a file what becomes of it (portfolio-csv.md, Header). Two columns of equal rank for one field are refused, both named.
 */
export function mapColumns(headers: readonly string[], schema: FileSchema, options: FileOptions): Plans {
  const user = userMapping(headers, schema, options.map ?? new Map());
  if (!user.ok) return user;
  const matches = matchHeaders(headers, schema).map((match, at): HeaderMatch | null | 'left out' => {
    const field = user.fields.get(at);
    if (field === undefined) return match;
    return field === '' ? 'left out' : { kind: 'field', field, rank: userRank };
  });
  const silent = reasonColumn(headers, matches, schema);
  const winners = new Map<string, number>();
  for (const column of schema.columns) {
    const places = bestPlaces(matches, column.id, silent);
    if (places.length > 1) return { ok: false, reason: contradiction(places, headers, column.header) };
    if (places[0] !== undefined) winners.set(column.id, places[0]);
  }
  const taken = new Map<string, number>();
  const plans = matches.map((match, at): ColumnPlan => {
    if (at === silent) return { kind: 'silent' };
    if (match === 'left out') return { kind: 'unused', why: 'left out, as you said' };
    if (match === null) return unmatched(headers[at] ?? '', at, options, taken);
    if (match.kind === 'computed') return match;
    if (match.kind === 'customer')
      return { kind: 'unused', why: 'it describes the customer, not the partner' };
    const winner = winners.get(match.field);
    const column = schema.columns.find(({ id }) => id === match.field);
    if (winner === at && column !== undefined) return { kind: 'field', column };
    return {
      kind: 'unused',
      why: `${column?.header ?? match.field} is read from "${headers[winner ?? at] ?? ''}"`,
    };
  });
  return { ok: true, plans, notices: user.notices };
}

type Matched = HeaderMatch | null | 'left out';

function bestPlaces(matches: readonly Matched[], field: string, silent: number): readonly number[] {
  let best = Number.POSITIVE_INFINITY;
  let places: number[] = [];
  for (const [at, match] of matches.entries()) {
    if (at === silent || match === null || match === 'left out' || match.kind !== 'field') continue;
    if (match.field !== field || match.rank > best) continue;
    if (match.rank < best) places = [];
    best = match.rank;
    places.push(at);
  }
  return places;
}

function contradiction(places: readonly number[], headers: readonly string[], field: string): string {
  const named = places.map((at) => `${at + 1} ("${headers[at] ?? ''}")`).join(' and ');
  return `Columns ${named} both stand for ${field}. Nothing was imported; rename or remove one, or leave one out (--map "HEADER=").`;
}

/** A file of held rows ends with their reasons; in a file that has a Reason of its own the last of two. */
function reasonColumn(headers: readonly string[], matches: readonly Matched[], schema: FileSchema): number {
  const last = headers.findLastIndex((header) => header.trim() !== '');
  const key = headerKey(reasonHeader);
  if (last < 1 || headerKey(headers[last] ?? '') !== key) return -1;
  const match = matches[last];
  if (match === 'left out' || (match?.kind === 'field' && match.rank === userRank)) return -1;
  const known = fieldNamed(reasonHeader, schema) !== undefined;
  const twice = headers.slice(0, last).some((header) => headerKey(header) === key);
  return known && !twice ? -1 : last;
}

function unmatched(header: string, at: number, options: FileOptions, taken: Map<string, number>): ColumnPlan {
  const { ownColumns = false } = options;
  // A list names columns as the portfolio has them: another spelling of the header is the same column.
  const known = typeof ownColumns === 'boolean' ? undefined : sameHeader(unguard(header), ownColumns);
  if (ownColumns !== true && known === undefined)
    return { kind: 'unused', why: header === '' ? unusedSince.noHeader : unusedSince.noField };
  const start = header === '' ? `Column ${at + 1}` : nameToKeep(known ?? unguard(header));
  let name = start;
  for (let number = taken.get(start) ?? 1; taken.has(name); number += 1) {
    taken.set(start, number + 1);
    name = `${start} (${number + 1})`;
  }
  taken.set(name, 1);
  return { kind: 'own', name };
}

/** A column called Reason would not come back: at the end of an export, where own columns stand, it is left out. */
const nameToKeep = (name: string): string =>
  headerKey(name) === headerKey(reasonHeader) ? `${name} (own)` : name;

/** The place of `Owner (2)`, the second of several columns called Owner; null where there is none. */
function nthOfName(text: string, headers: readonly string[]): number | null {
  const [, name, number] = /^(.*) \((\d+)\)$/s.exec(text) ?? [];
  const places = headers.flatMap((header, at) => (header === name ? [at] : []));
  return places.length < 2 ? null : (places[Number(number) - 1] ?? null);
}

type UserMapping =
  | { readonly ok: true; readonly fields: ReadonlyMap<number, string>; readonly notices: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The user's own mapping by place: to a field's id, or '' for a column to leave out. */
function userMapping(
  headers: readonly string[],
  schema: FileSchema,
  map: ReadonlyMap<string, string>,
): UserMapping {
  const fields = new Map<number, string>();
  const notices: string[] = [];
  for (const [header, wanted] of map) {
    const field = wanted.trim() === '' ? '' : fieldNamed(wanted, schema);
    if (field === undefined)
      return {
        ok: false,
        reason: `There is no field "${wanted}" to read "${header}" into; use a field's id or header, or nothing to leave the column out.`,
      };
    const exact = headers.flatMap((name, at) => (name === header.trim() ? [at] : []));
    const key = headerKey(header);
    const nth = nthOfName(header.trim(), headers);
    const places =
      exact.length > 0 || key === ''
        ? exact
        : nth !== null
          ? [nth]
          : headers.flatMap((name, at) => (headerKey(name) === key ? [at] : []));
    for (const at of places) fields.set(at, field);
    if (places.length === 0) notices.push(`No column is called "${header}"; its mapping was not used`);
  }
  return { ok: true, fields, notices };
}
