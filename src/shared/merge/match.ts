import type { Identity } from '../csv/types.ts';
import { type Keys, keysOf } from './identity.ts';

export { idKey } from './identity.ts';

/** What a row of a file is to the partners that exist. `partner` and `candidates` are places in the list of partners. */
export type Match =
  | { readonly kind: 'matched'; readonly partner: number; readonly by: 'id' | 'host' | 'name' }
  | { readonly kind: 'new' }
  /** It may stand for several partners, or several rows may stand for one: never guessed. */
  | { readonly kind: 'held'; readonly by: 'host' | 'name'; readonly candidates: readonly number[] };

/**
 * Matches the rows of one file to existing partners (portfolio-csv.md, Which partner a row is): by id; a row whose id is blank or matches nobody
 * by host, then by folded name where the hosts do not differ, and only to a partner that no other row matches by id.
 * Takes time in proportion to rows and partners together.
 */
export function matchRows(
  partners: readonly Identity[],
  rows: readonly Identity[],
  sharedHosts?: readonly string[],
): readonly Match[] {
  const known = partners.map((partner) => keysOf(partner, sharedHosts));
  const wanted = rows.map((row) => keysOf(row, sharedHosts));
  const byId = new Map<string, number>();
  for (const [at, { id }] of known.entries()) if (id !== null && !byId.has(id)) byId.set(id, at);

  const matches: (Match | undefined)[] = wanted.map(({ id }) => {
    const partner = id === null ? undefined : byId.get(id);
    return partner === undefined ? undefined : { kind: 'matched', partner, by: 'id' };
  });
  const taken = new Set(matches.flatMap((match) => (match?.kind === 'matched' ? [match.partner] : [])));
  const free = freePartners(known, taken);
  const claims = new Map<number, number>();
  const found = matches.map((match, at) => {
    if (match !== undefined) return match;
    const keys = wanted[at];
    const other = keys === undefined ? undefined : candidates(keys, free);
    if (other === undefined) return { kind: 'new' } as const;
    const [first = 0] = other.candidates;
    if (other.candidates.length > 1) return { kind: 'held', ...other } as const;
    claims.set(first, (claims.get(first) ?? 0) + 1);
    return { kind: 'matched', partner: first, by: other.by } as const;
  });
  return found.map((match) =>
    match.kind === 'matched' && match.by !== 'id' && (claims.get(match.partner) ?? 0) > 1
      ? { kind: 'held', by: match.by, candidates: [match.partner] }
      : match,
  );
}

interface Free {
  readonly host: ReadonlyMap<string, readonly number[]>;
  readonly name: ReadonlyMap<string, readonly number[]>;
  readonly nameWithoutHost: ReadonlyMap<string, readonly number[]>;
}

function freePartners(known: readonly Keys[], taken: ReadonlySet<number>): Free {
  const [host, name, nameWithoutHost] = [new Map(), new Map(), new Map()] as Map<string, number[]>[];
  const put = (map: Map<string, number[]> | undefined, key: string, at: number): void => {
    const bucket = map?.get(key);
    if (bucket === undefined) map?.set(key, [at]);
    else bucket.push(at);
  };
  for (const [at, keys] of known.entries()) {
    if (taken.has(at)) continue;
    if (keys.host !== null) put(host, keys.host, at);
    if (keys.name === '') continue;
    put(name, keys.name, at);
    if (keys.host === null) put(nameWithoutHost, keys.name, at);
  }
  return { host: host ?? new Map(), name: name ?? new Map(), nameWithoutHost: nameWithoutHost ?? new Map() };
}

function candidates(
  keys: Keys,
  free: Free,
): { readonly by: 'host' | 'name'; readonly candidates: readonly number[] } | undefined {
  const sameHost = keys.host === null ? undefined : free.host.get(keys.host);
  if (sameHost !== undefined) return { by: 'host', candidates: sameHost };
  if (keys.name === '') return undefined;
  const sameName = (keys.host === null ? free.name : free.nameWithoutHost).get(keys.name);
  return sameName === undefined ? undefined : { by: 'name', candidates: sameName };
}
