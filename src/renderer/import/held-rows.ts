import type { HeldRow } from '#shared/csv/types.ts';
import { writeHeldRows } from '#shared/csv/write-problems.ts';
import { inWindowWords } from './in-window-words.ts';
import type { ImportPlan } from './plan.ts';

/** The rows that an import held back as a CSV to mend and import again: as they were, all columns, then the reason. */
export function heldRowsCsv({ file, held }: ImportPlan): Uint8Array<ArrayBuffer> {
  const known = new Set(file.held.map(({ row }) => row));
  const unclear = held.flatMap(({ row, reason }): readonly HeldRow[] =>
    known.has(row)
      ? []
      : [{ row, cells: file.cellsOf?.(row) ?? [], verbatim: false, reason, identity: null }],
  );
  const all = [...file.held, ...unclear].sort((a, b) => a.row - b.row);
  const written = writeHeldRows({ ...file, held: all }, { bom: true, words: inWindowWords });
  return new TextEncoder().encode([...written].join(''));
}
