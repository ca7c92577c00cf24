import type { KindName } from '#shared/fields/kind.ts';

/** Which fields of a block are taken: all, or those of one sort. */
export type PasteWhat = 'all' | 'texts' | 'numbers' | 'dates' | 'choices';

/** How a block is pasted when it is not pasted as it is. */
export interface PasteHow {
  readonly what: PasteWhat;
  /** Rows become columns. */
  readonly transpose: boolean;
  /** A blank of the block leaves the cell as it is. */
  readonly skipBlanks: boolean;
}

/** As Ctrl+V pastes. */
export const plainPaste: PasteHow = { what: 'all', transpose: false, skipBlanks: false };

const sorts: Readonly<Record<KindName, Exclude<PasteWhat, 'all'>>> = {
  id: 'texts',
  name: 'texts',
  text: 'texts',
  longText: 'texts',
  link: 'texts',
  tags: 'texts',
  money: 'numbers',
  number: 'numbers',
  integer: 'numbers',
  ratio: 'numbers',
  scale: 'numbers',
  date: 'dates',
  yesNo: 'choices',
  choice: 'choices',
  choiceList: 'choices',
  findings: 'choices',
};

/** True when a field of this kind is among those that are taken. */
export const takes = (what: PasteWhat, kind: KindName): boolean => what === 'all' || sorts[kind] === what;

/** A block turned so that its rows are columns; rows that are shorter are filled with blanks. */
export function transposed(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ''));
}
