import type { Identity, PortfolioFile, ReadRow } from '../csv/types.ts';
import { type InputId, inputFields, type Partner } from '../fields/fields.ts';
import { foldName } from '../fields/fold.ts';
import { keysOf } from './identity.ts';

/** One partner of a copy, and which of its cells the copy really holds: what it does not hold is unchanged in it. */
export interface CopyRow extends Pick<ReadRow, 'partner' | 'own' | 'present' | 'presentOwn'> {
  /** Whom a person said that it stands for, in the place of what its cells say; nobody's identity makes it a new partner. */
  readonly saidToBe?: Identity;
}

/** One of the three copies of a portfolio that a merge compares. */
export interface Copy {
  readonly rows: readonly CopyRow[];
  /** The own columns in their order. */
  readonly ownColumns: readonly string[];
  /** Whom the rows stand for that were held back; such a partner counts as unchanged. */
  readonly held: readonly Identity[];
  /** The texts of held rows that could not be cut into columns, folded: nobody whom one of them mentions counts as missing. */
  readonly unreadable: readonly string[];
  /** True when a row was held back that may be anyone's: then nobody counts as missing from this copy. */
  readonly unidentified: boolean;
}

/** Beyond so many characters of broken rows nobody is looked for in them: they may be anyone's. */
const longestUnreadable = 50_000;

/** A file as a copy, with its held rows identified as well as their cells allow. */
export function copyOfFile(file: PortfolioFile): Copy {
  const identified = file.held.map((row) => row.identity).filter((identity) => identity !== null);
  const texts = file.held.filter((row) => row.identity === null).map((row) => foldName(row.cells.join('\n')));
  const tooLong = texts.reduce((sum, text) => sum + text.length, 0) > longestUnreadable;
  return {
    rows: withEmptyColumns(file),
    ownColumns: file.ownColumns,
    held: identified.filter((identity) => !tellsNobody(identity)),
    unreadable: tooLong ? [] : texts,
    unidentified: tooLong || identified.some(tellsNobody),
  };
}

/** An own column without a single value is no column of the portfolio, but in a copy it says that every cell was cleared. */
function withEmptyColumns({ rows, columns }: PortfolioFile): readonly CopyRow[] {
  const empty = columns.flatMap(({ use, values }) => (use.kind === 'own' && values === 0 ? [use.name] : []));
  if (empty.length === 0) return rows;
  return rows.map((row) => ({ ...row, presentOwn: new Set([...row.presentOwn, ...empty]) }));
}

function tellsNobody({ id, name, website }: Identity): boolean {
  return id === null && name === '' && website === null;
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
