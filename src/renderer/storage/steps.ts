import type { LogHead } from './log-records.ts';

/** How many deeds can be undone; older ones stay in History. */
export const mostSteps = 200;

/** The entries that can be undone and redone, by number; the next one first. */
export interface Standing {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
}

/** The deeds that can be undone and redone, as the change log has them. */
export interface Steps {
  /** The same object until a step is added or moved. */
  standing(): Standing;
  nextUndo(): LogHead | null;
  nextRedo(): LogHead | null;
  /** The heads that adding a new deed will store; nothing is added yet. */
  adding(head: LogHead): readonly LogHead[];
  /** Adds a new deed: nothing can be redone any more, and the oldest step may fall off. Returns the heads to store. */
  add(head: LogHead): readonly LogHead[];
  /** Moves the next undo to the redo side, or back. Returns the head to store. */
  move(head: LogHead, to: 'done' | 'undone'): LogHead;
  replace(heads: readonly LogHead[]): void;
}

/** Makes the two lists from the heads that are `done` or `undone`. */
export function makeSteps(heads: readonly LogHead[]): Steps {
  let done: LogHead[] = [];
  /** The next to redo, the oldest, stands last. */
  let undone: LogHead[] = [];
  let standing: Standing | null = null;

  function replace(all: readonly LogHead[]): void {
    const ordered = [...all].sort((a, b) => a.id - b.id);
    done = ordered.filter((head) => head.state === 'done');
    undone = ordered.filter((head) => head.state === 'undone').reverse();
    standing = null;
  }
  replace(heads);

  const numbers = (heads: readonly LogHead[]): readonly number[] => heads.map(({ id }) => id).reverse();

  function adding(head: LogHead): readonly LogHead[] {
    const past = [...undone, ...done.slice(0, Math.max(0, done.length + 1 - mostSteps))].map(
      (old) => ({ ...old, state: 'past' }) as const,
    );
    return [...past, head];
  }

  return {
    standing: () => {
      standing ??= { undo: numbers(done), redo: numbers(undone) };
      return standing;
    },
    nextUndo: () => done.at(-1) ?? null,
    nextRedo: () => undone.at(-1) ?? null,
    adding,
    add(head) {
      const stored = adding(head);
      done = [...done, head].slice(-mostSteps);
      undone = [];
      standing = null;
      return stored;
    },
    move(head, to) {
      const moved = { ...head, state: to };
      standing = null;
      if (to === 'undone') {
        done = done.filter((one) => one.id !== head.id);
        undone = [...undone, moved];
      } else {
        undone = undone.filter((one) => one.id !== head.id);
        done = [...done, moved];
      }
      return moved;
    },
    replace,
  };
}
