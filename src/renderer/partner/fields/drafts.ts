import { createStore, type Store, useStore } from '../../grid/grid-store.ts';
import type { RefusalWords } from '../../grid/typed/read-typed.ts';

/** A text that was typed and is not stored yet, with the refusal that keeps it from being stored. */
export interface Draft {
  readonly text: string;
  readonly refusal: RefusalWords | null;
}

type Held = ReadonlyMap<string, Draft>;

/** The texts that were typed into the panel and are not stored: they outlive their input, whichever tab or partner is shown. */
export type Drafts = Store<Held>;

/** Holds no text yet. */
export const makeDrafts = (): Drafts => createStore<Held>(new Map());

const nameOf = (row: string, column: string): string => `${row} ${column}`;

/** The text typed for a field and not stored, null when there is none. */
export function useDraft(drafts: Drafts, row: string, column: string): Draft | null {
  return useStore(drafts, (held) => held.get(nameOf(row, column)) ?? null);
}

/** Keeps a text, or lets it go with null. */
export function keepDraft(drafts: Drafts, row: string, column: string, draft: Draft | null): void {
  const held = new Map(drafts.get());
  if (draft === null) held.delete(nameOf(row, column));
  else held.set(nameOf(row, column), draft);
  drafts.set(held);
}

/** The columns of a partner that hold a refused text. */
export function refusedColumns(held: Held, row: string): readonly string[] {
  return [...held].flatMap(([name, { refusal }]) =>
    refusal !== null && name.startsWith(`${row} `) ? [name.slice(row.length + 1)] : [],
  );
}
