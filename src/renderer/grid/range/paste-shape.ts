import { type Cell, cellsOf, type Rectangle, rectangle, type Selection } from './selection.ts';

/** A cell of what is shown (or beyond its edge) and the place in the block that goes there. */
export interface Landing {
  readonly at: Cell;
  readonly from: Cell;
}

/** Where a block lands, row by row; or why it cannot. */
export type PasteShape =
  | { readonly ok: true; readonly landings: Iterable<Landing> }
  | { readonly ok: false; readonly reason: string };

/**
 * Where the cells of a block go, as in Excel: one value fills everything selected; a block repeats when the selection
 * is a whole multiple of it (or one cell thick) both ways; otherwise it lands once, from the selection's first cell,
 * whatever is selected. A block of several cells cannot go to several ranges.
 */
export function pasteShape(
  block: { readonly rows: number; readonly columns: number },
  selection: Selection,
): PasteShape {
  const boxes = selection.ranges.map(rectangle);
  const first = boxes[0];
  if (first === undefined || block.rows === 0 || block.columns === 0)
    return { ok: false, reason: 'There is nothing to paste.' };
  if (block.rows === 1 && block.columns === 1) return { ok: true, landings: oneValue(boxes) };
  if (boxes.length > 1)
    return {
      ok: false,
      reason: 'A block of several cells cannot go to several ranges. Select one range, or one cell.',
    };
  const down = repeats(first.bottom - first.top + 1, block.rows);
  const across = repeats(first.right - first.left + 1, block.columns);
  const both = down !== null && across !== null;
  return { ok: true, landings: tiles(block, first, both ? down : 1, both ? across : 1) };
}

/** How often a side of the block goes into a side of the selection; null when it does not go in whole. */
function repeats(selected: number, block: number): number | null {
  if (selected === 1) return 1;
  return selected % block === 0 ? selected / block : null;
}

function* oneValue(boxes: readonly Rectangle[]): Generator<Landing> {
  for (const at of cellsOf(boxes)) yield { at, from: { row: 0, column: 0 } };
}

function* tiles(
  block: { readonly rows: number; readonly columns: number },
  box: Rectangle,
  down: number,
  across: number,
): Generator<Landing> {
  for (let row = 0; row < block.rows * down; row++) {
    for (let column = 0; column < block.columns * across; column++) {
      yield {
        at: { row: box.top + row, column: box.left + column },
        from: { row: row % block.rows, column: column % block.columns },
      };
    }
  }
}
