import type { Identity, PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import { ownColumnsOf } from '#shared/csv/write-portfolio.ts';
import { isBlank } from '#shared/fields/kind.ts';
import { type Copy, type CopyRow, copyOfFile, copyOfPartners } from '#shared/merge/copy.ts';
import type { Merged } from '#shared/merge/merge.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import type { BasePartner } from './merge-bases.ts';

/** What a merge in the window compares: the export, the portfolio as it is here, the file. */
export interface MergeParts {
  readonly file: PortfolioFile;
  readonly partners: readonly BasePartner[];
  readonly rows: readonly StoredPartner[];
  /** What the user said about rows of the file: the key of the partner that one is, or null for a new one. */
  readonly decided: ReadonlyMap<number, string | null>;
}

/** The three copies, with the file's row behind each row of theirs. */
export interface Copies {
  readonly base: Copy;
  readonly mine: Copy;
  readonly theirs: Copy;
  readonly read: readonly ReadRow[];
  /** Rows that the user's word made one partner with another row of the file. */
  readonly clashes: readonly { readonly row: ReadRow; readonly stored: StoredPartner }[];
}

/** The three copies as they are. */
export function copiesOf({ file, partners, rows }: MergeParts): Copies {
  // A portfolio has every cell of its columns: one that was exported and is empty here was cleared here.
  const ownColumns = [...new Set([...ownColumnsOf(rows), ...ownColumnsOf(partners)])];
  const whole = (list: readonly Pick<StoredPartner, 'values' | 'own'>[]): Copy =>
    copyOfPartners(
      list.map(({ values, own }) => ({ partner: values, own })),
      ownColumns,
    );
  return {
    base: whole(partners),
    mine: whole(rows),
    theirs: copyOfFile(file),
    read: file.rows,
    clashes: [],
  };
}

/**
 * The copies with the user's words about rows in the place of what the merge found by itself. Partners here that what they
 * hold now does not tell, or tells wrong, are told by the key that they had at the export.
 */
export function copiesAsSaid(copies: Copies, found: Merged, parts: MergeParts): Copies {
  const rows = toldByKey(copies, found, parts);
  if (parts.decided.size === 0 && rows === copies.mine.rows) return copies;
  const mine = { ...copies.mine, rows };
  const claims = claimsOf(copies, found, parts);
  const counts = new Map<number, number>();
  for (const place of claims.values()) counts.set(place, (counts.get(place) ?? 0) + 1);
  const baseOf = new Map(found.rows.map(({ sources }) => [sources.mine, sources.base]));
  const identityAt = (place: number): Identity => {
    const row = copies.mine.rows[place];
    return markOf((baseOf.get(row ?? null) ?? row)?.partner ?? nobody);
  };
  const theirs: CopyRow[] = [];
  const read: ReadRow[] = [];
  const held: Identity[] = [...copies.theirs.held];
  const clashes: { row: ReadRow; stored: StoredPartner }[] = [];
  const strangers = new Set(
    found.rows.flatMap(({ sources: { base, mine: here, theirs: there } }) =>
      base === null && here === null && there !== null ? [there] : [],
    ),
  );
  for (const [at, row] of parts.file.rows.entries()) {
    const copyRow = copies.theirs.rows[at];
    if (copyRow === undefined) continue;
    const place = claims.get(copyRow);
    const stored = place === undefined ? undefined : parts.rows[place];
    const said = parts.decided.has(row.row);
    // The row that has the partner's id is that partner, whatever is said of another.
    const byId = !said && !found.notById.has(copyRow);
    if (place !== undefined && stored !== undefined && (counts.get(place) ?? 0) > 1 && !byId) {
      clashes.push({ row, stored });
      held.push(identityAt(place));
      continue;
    }
    read.push(row);
    if (!said) theirs.push(copyRow);
    else if (place === undefined) theirs.push({ ...copyRow, saidToBe: stranger(`row ${row.row}`) });
    // A row that only the user's word makes this partner never came from the export: its blanks clear nothing.
    else
      theirs.push({
        ...(strangers.has(copyRow) ? withoutBlanks(copyRow) : copyRow),
        saidToBe: identityAt(place),
      });
  }
  return { base: copies.base, mine, theirs: { ...copies.theirs, rows: theirs, held }, read, clashes };
}

function withoutBlanks(row: CopyRow): CopyRow {
  return {
    ...row,
    present: new Set([...row.present].filter((id) => !isBlank(row.partner[id]))),
    presentOwn: new Set([...row.presentOwn].filter((name) => !isBlank(row.own[name] ?? ''))),
  };
}

/** Which partner here (by its place) each row of the file is, the user's word before what the merge found. */
function claimsOf(
  copies: Copies,
  found: Merged,
  { file, rows, decided }: MergeParts,
): ReadonlyMap<CopyRow, number> {
  const placeOf = new Map(copies.mine.rows.map((row, at) => [row, at]));
  const placeOfKey = new Map(rows.map(({ key }, at) => [key, at]));
  const claims = new Map<CopyRow, number>();
  for (const { sources } of found.rows) {
    const place = sources.mine === null ? undefined : placeOf.get(sources.mine);
    if (sources.theirs !== null && place !== undefined) claims.set(sources.theirs, place);
  }
  for (const [at, { row }] of file.rows.entries()) {
    const key = decided.get(row);
    const copyRow = copies.theirs.rows[at];
    if (key === undefined || copyRow === undefined) continue;
    const place = key === null ? undefined : placeOfKey.get(key);
    if (place === undefined) claims.delete(copyRow);
    else claims.set(copyRow, place);
  }
  return claims;
}

/** The rows here, those told by their key where what was found is not what the key says; the same list where it is. */
function toldByKey(
  { base, mine }: Copies,
  found: Merged,
  { partners, rows }: MergeParts,
): readonly CopyRow[] {
  const unclear = new Set(found.ambiguous.mine.map(({ row }) => row));
  const foundBase = new Map(found.rows.map(({ sources }) => [sources.mine, sources.base]));
  const exported = new Map(partners.map(({ key }, at) => [key, base.rows[at]]));
  const byKey = rows.map(({ key }) => exported.get(key) ?? null);
  const wrong = mine.rows.map((row, at) => {
    const before = byKey[at] ?? null;
    return unclear.has(row) || (before !== null && foundBase.get(row) !== before);
  });
  if (!wrong.includes(true)) return mine.rows;
  const told = new Set(byKey.filter((before, at) => before !== null && wrong[at]));
  return mine.rows.map((row, at) => {
    const before = byKey[at] ?? null;
    if (wrong[at])
      return { ...row, saidToBe: before === null ? stranger(`partner ${at}`) : markOf(before.partner) };
    // Nobody of the export, but found to be one of those that are told by their key.
    const taken = before === null && told.has(foundBase.get(row) ?? null);
    return taken ? { ...row, saidToBe: stranger(`partner ${at}`) } : row;
  });
}

/** What pairs a row with a partner and with nobody else: its Partner ID alone, where it has one. */
function markOf({ id, name, website }: Identity): Identity {
  return id === null ? { id, name, website } : { id, name: '', website: null };
}

const nobody: Identity = { id: null, name: '', website: null };

/** Somebody whom nobody knows: no Partner ID begins with this character, since it is not read from files. */
const stranger = (what: string): Identity => ({ id: `\u0000${what}`, name: '', website: null });
