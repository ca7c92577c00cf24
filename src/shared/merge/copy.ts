import type { Identity, PortfolioFile, ReadRow } from '../csv/types.ts';
import { type InputId, inputFields, type Partner } from '../fields/fields.ts';

/** One partner of a copy, and which of its cells the copy really holds: what it does not hold is unchanged in it. */
export interface CopyRow extends Pick<ReadRow, 'partner' | 'own' | 'present' | 'presentOwn'> {
  /** Whom a person said that it stands for, in the place of what its cells say; nobody's identity makes it a new partner. */
  readonly saidToBe?: Identity;
  /** The record's number in its file, where it came from one. */
  readonly row?: number;
}

/** One of the three copies of a portfolio that a merge compares. */
export interface Copy {
  readonly rows: readonly CopyRow[];
  /** The own columns in their order. */
  readonly ownColumns: readonly string[];
  /** Whom the rows stand for that were held back; such a partner counts as unchanged. */
  readonly held: readonly Identity[];
  /** Those of them that have no name, or no Partner ID to rely on: where one is nobody known, it may be anyone's. */
  readonly unsure: readonly Identity[];
  /** The texts of held rows that could not be cut into columns: one that mentions nobody who is missing may be anyone's. */
  readonly unreadable: readonly string[];
  /** True when rows were held back that may be anyone's: then nobody counts as missing from this copy. */
  readonly unidentified: boolean;
}

/** Beyond so many characters of broken rows nobody is looked for in them: they may be anyone's. */
const longestUnreadable = 50_000;

/** A file as a copy, with its held rows identified as well as their cells allow. */
export function copyOfFile(file: PortfolioFile): Copy {
  const known = file.held.flatMap(({ identity, idRefused }) =>
    identity === null ? [] : [{ identity, idRefused }],
  );
  const texts = file.held.filter((row) => row.identity === null).map((row) => row.cells.join('\n'));
  const tooLong = texts.reduce((sum, text) => sum + text.length, 0) > longestUnreadable;
  return {
    rows: file.rows,
    ownColumns: file.ownColumns,
    held: known.map(({ identity }) => identity),
    unsure: known.flatMap(({ identity, idRefused }) =>
      idRefused === true || identity.name === '' ? [identity] : [],
    ),
    unreadable: tooLong ? [] : texts,
    unidentified: tooLong,
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
    unsure: [],
    unreadable: [],
    unidentified: false,
  };
}

const everyField: ReadonlySet<InputId> = new Set(inputFields.map((field) => field.id));
