import type { HeldRow, ReadRow } from '#shared/csv/types.ts';
import { foldName } from '#shared/fields/fold.ts';
import { idKey } from '#shared/merge/match.ts';
import { CannotRun } from './failure.ts';
import { excerpt } from './printable.ts';

/** How many partners a message names. */
const mostNamed = 8;

/** Where a partner is looked for: the rows of a file, and those that were held back. */
interface Searched {
  readonly rows: readonly ReadRow[];
  readonly held: readonly HeldRow[];
}

/** The one partner whose Partner ID, or else whose name, is the text; throws CannotRun naming the candidates, or the held row. */
export function findPartner({ rows, held }: Searched, text: string): ReadRow {
  const wanted = text.trim();
  const byId = rows.filter(({ partner }) => partner.id !== null && idKey(partner.id) === idKey(wanted));
  const [only, ...others] =
    byId.length > 0 ? byId : rows.filter(({ partner }) => foldName(partner.name) === foldName(wanted));
  const heldBack = held.find(
    ({ identity }) =>
      identity !== null &&
      ((identity.id !== null && idKey(identity.id) === idKey(wanted)) ||
        foldName(identity.name) === foldName(wanted)),
  );
  if (only === undefined && heldBack !== undefined)
    throw new CannotRun(`${excerpt(wanted)} is held back, row ${heldBack.row}: ${heldBack.reason}`);
  if (only === undefined)
    throw new CannotRun(`there is no partner ${excerpt(wanted)}${suggestion(rows, wanted)}`);
  if (others.length > 0)
    throw new CannotRun(
      `${excerpt(wanted)} may be ${[only, ...others].slice(0, mostNamed).map(namedWithRow).join(', ')}; give its Partner ID`,
    );
  return only;
}

function suggestion(rows: readonly ReadRow[], wanted: string): string {
  const folded = foldName(wanted);
  const near = rows.filter(({ partner }) => {
    const name = foldName(partner.name);
    return (
      folded !== '' &&
      (name.includes(folded) || folded.includes(name) || foldName(partner.id ?? '') === folded)
    );
  });
  if (rows.length === 0) return '; the file holds no partners';
  const shown = (near.length > 0 ? near : rows).slice(0, mostNamed).map(named).join(', ');
  const rest = (near.length > 0 ? near : rows).length - mostNamed;
  return `; ${near.length > 0 ? 'near it are' : 'the file holds'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function named({ partner }: ReadRow): string {
  return partner.id === null
    ? excerpt(partner.name, 40)
    : `${excerpt(partner.name, 40)} (${excerpt(partner.id, 40)})`;
}

function namedWithRow(row: ReadRow): string {
  return `${named(row)} in row ${row.row}`;
}
