import { readGuarded, readGuardedId } from '../csv/guard.ts';
import type { Identity, PortfolioFile, ReadRow } from '../csv/types.ts';
import { type InputId, inputFields, type Partner } from '../fields/fields.ts';
import { foldName } from '../fields/fold.ts';
import { isRoundedId, keysOf } from './identity.ts';

/** One partner of a copy, and which of its cells the copy really holds: what it does not hold is unchanged in it. */
export type CopyRow = Pick<ReadRow, 'partner' | 'own' | 'present' | 'presentOwn'>;

/** One of the three copies of a portfolio that a merge compares. */
export interface Copy {
  readonly rows: readonly CopyRow[];
  /** The own columns in their order. */
  readonly ownColumns: readonly string[];
  /** Whom the rows stand for that were held back; such a partner counts as unchanged. */
  readonly held: readonly Identity[];
  /** The texts of held rows whose quotes are broken: nobody whom one of them mentions counts as missing. */
  readonly unreadable: readonly string[];
  /** True when a row was held back that may be anyone's: then nobody counts as missing from this copy. */
  readonly unidentified: boolean;
}

/** Beyond so many characters of broken rows nobody is looked for in them: they may be anyone's. */
const longestUnreadable = 50_000;

/** A file as a copy, with its held rows identified as well as their cells allow. */
export function copyOfFile(file: PortfolioFile): Copy {
  const identified = file.held.filter((row) => !row.verbatim).map((row) => identityOf(file, row.cells));
  const texts = file.held.filter((row) => row.verbatim).map((row) => foldName(row.cells.join('\n')));
  const tooLong = texts.reduce((sum, text) => sum + text.length, 0) > longestUnreadable;
  return {
    rows: file.rows,
    ownColumns: file.ownColumns,
    held: identified.filter((identity) => identity !== null),
    unreadable: tooLong ? [] : texts,
    unidentified: tooLong || identified.includes(null),
  };
}

/** True when a partner that a copy does not show may stand in one of its rows that could not be read. */
export function mayBeHeld(copy: Copy, partner: Identity): boolean {
  if (copy.unidentified) return true;
  if (copy.unreadable.length === 0) return false;
  const { id, host, name } = keysOf(partner);
  const marks = [id, host, name]
    .filter((mark) => mark !== null && mark !== '')
    .map((mark) => foldName(`${mark}`));
  return copy.unreadable.some((text) => marks.some((mark) => text.includes(mark)));
}

/** Whole partners as a copy: every cell is there, as in a portfolio or a snapshot. */
export function copyOfPartners(
  partners: readonly { readonly partner: Partner; readonly own: Readonly<Record<string, string>> }[],
  ownColumns: readonly string[],
): Copy {
  const presentOwn = new Set(ownColumns);
  return {
    rows: partners.map((row) => ({ ...row, present: everyField, presentOwn })),
    ownColumns,
    held: [],
    unreadable: [],
    unidentified: false,
  };
}

const everyField: ReadonlySet<InputId> = new Set(inputFields.map((field) => field.id));

function identityOf(file: PortfolioFile, cells: readonly string[]): Identity | null {
  const cell = (field: string): string => {
    const column = file.columns.find(({ use }) => use.kind === 'field' && use.field === field);
    return column === undefined ? '' : (cells[column.index - 1] ?? '');
  };
  const [id, name, website] = [
    readGuardedId(cell('id')),
    readGuarded(cell('name')),
    readGuarded(cell('website')),
  ];
  // A rounded id may stand for several: it tells nobody.
  const identity = {
    id: id === '' || isRoundedId(id) ? null : id,
    name,
    website: website === '' ? null : website,
  };
  return identity.id === null && name === '' && identity.website === null ? null : identity;
}
