import { z } from 'zod';
import { createStore, type Store, useStore } from '../../grid/grid-store.ts';
import type { RefusalWords } from '../../grid/typed/read-typed.ts';
import type { Portfolio } from '../../storage/portfolio.ts';

/** A text that was typed and is not stored yet, with the refusal that keeps it from being stored. */
export interface Draft {
  readonly text: string;
  readonly refusal: RefusalWords | null;
}

type Held = ReadonlyMap<string, Draft>;

/**
 * The texts that were typed into the panel and are not stored. They outlive their input, whichever tab or partner is
 * shown, and the window: what is typed is never lost.
 */
export type Drafts = Store<Held>;

const key = 'partner.drafts';
const kept: z.ZodType<readonly (readonly [string, Draft])[]> = z.array(
  z.tuple([
    z.string(),
    z.strictObject({
      text: z.string(),
      refusal: z.strictObject({ wrong: z.string(), kept: z.string() }).nullable(),
    }),
  ]),
);

/** A text that the window was closed over: nobody has read it yet. */
const unread: RefusalWords = {
  wrong: 'This was typed before the window was closed, and is not stored.',
  kept: 'Press Enter in it or leave it to store it, or press Esc to let it go.',
};

/** The texts of earlier, and what keeps the new ones. */
export function makeDrafts({ preferences, row }: Pick<Portfolio, 'preferences' | 'row'>): Drafts {
  const earlier = kept.safeParse(preferences.get(key)).data ?? [];
  const drafts = createStore<Held>(
    new Map(
      earlier
        .filter(([name]) => row(name.slice(0, name.indexOf(' '))) !== undefined)
        .map(([name, { text, refusal }]) => [name, { text, refusal: refusal ?? unread }]),
    ),
  );
  drafts.subscribe(() => preferences.set(key, [...drafts.get()]));
  return drafts;
}

const nameOf = (row: string, column: string): string => `${row} ${column}`;

/** The text typed for a field and not stored, null when there is none. */
export function useDraft(drafts: Drafts, row: string, column: string): Draft | null {
  return useStore(drafts, (held) => held.get(nameOf(row, column)) ?? null);
}

/** Keeps a text, or lets it go with null. */
export function keepDraft(drafts: Drafts, row: string, column: string, draft: Draft | null): void {
  const before = drafts.get();
  if (draft === null && !before.has(nameOf(row, column))) return;
  const held = new Map(before);
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
