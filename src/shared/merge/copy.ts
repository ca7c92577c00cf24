import type { Identity, PortfolioFile, ReadRow } from '../csv/types.ts';
import { type InputId, inputFields, type Partner } from '../fields/fields.ts';
import { isRoundedId } from './identity.ts';

/** One partner of a copy, and which of its cells the copy really holds: what it does not hold is unchanged in it. */
export type CopyRow = Pick<ReadRow, 'partner' | 'own' | 'present' | 'presentOwn'>;

/** One of the three copies of a portfolio that a merge compares. */
export interface Copy {
  readonly rows: readonly CopyRow[];
  /** The own columns in their order. */
  readonly ownColumns: readonly string[];
  /** Whom the rows stand for that were held back; such a partner counts as unchanged. */
  readonly held: readonly Identity[];
  /** True when a row was held back that cannot be told to be anyone's: then nobody missing from this copy counts as deleted. */
  readonly unidentified: boolean;
}

/** A file as a copy, with its held rows identified as well as their cells allow. */
export function copyOfFile(file: PortfolioFile): Copy {
  const held = file.held.map((row) => (row.verbatim ? null : identityOf(file, row.cells)));
  return {
    rows: file.rows,
    ownColumns: file.ownColumns,
    held: held.filter((identity) => identity !== null),
    unidentified: held.includes(null),
  };
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
    unidentified: false,
  };
}

const everyField: ReadonlySet<InputId> = new Set(inputFields.map((field) => field.id));

function identityOf(file: PortfolioFile, cells: readonly string[]): Identity | null {
  const cell = (field: string): string | null => {
    const column = file.columns.find(({ use }) => use.kind === 'field' && use.field === field);
    const text = column === undefined ? '' : (cells[column.index - 1] ?? '').trim();
    return text === '' ? null : text;
  };
  const written = cell('id')?.replace(/^="(.*)"$/u, '$1') ?? null;
  const id = written !== null && isRoundedId(written) ? null : written;
  const [name, website] = [cell('name'), cell('website')];
  return id === null && name === null && website === null ? null : { id, name: name ?? '', website };
}
