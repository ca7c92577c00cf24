import type { Column } from '../columns/column.ts';
import type { GridContext } from '../grid-context.ts';
import { planClear } from './clear-plan.ts';
import { tooLargeToCopy } from './clipboard-limits.ts';
import { type CopiedBlock, copyCells } from './copy.ts';
import { type FillReach, planFill, planFillDown, planFillRight, planFillSelection } from './fill-plan.ts';
import type { FillMode } from './fill-series.ts';
import { type PasteHow, plainPaste, transposed } from './paste-how.ts';
import { planPaste } from './paste-plan.ts';
import { onPartners, type Ranges } from './ranges.ts';
import { cellsOf, countCells, type Rectangle, rectangle, type Selection } from './selection.ts';
import { type Assignment, settleEdits } from './settle-edits.ts';
import type { CellPlan } from './table.ts';

/** What can be done with the selected cells. Each deed is one change, undone in one step. */
export interface CellDeeds {
  clear(): void;
  fillDown(): void;
  fillRight(): void;
  /** What the active cell holds goes into all selected cells. */
  fillSelection(): void;
  /** A value that was typed goes into all selected cells. */
  fillValue(column: Column, value: unknown): void;
  fill(box: Rectangle, reach: FillReach, mode: FillMode): void;
  /** Yes, No or blank goes into all selected Yes/No cells. */
  answer(value: boolean | null): void;
  /** The day for which everything is computed goes into the selected date cells. */
  enterDate(): void;
  /** The selection for the clipboard; null, and said, when it makes no block. */
  copy(headers?: boolean): CopiedBlock | null;
  /** As `copy`; then the cells are cleared. */
  cut(): CopiedBlock | null;
  /** A block goes to the selection, all checked first; null, and said, when the clipboard held none. */
  paste(block: Block | null, how?: PasteHow): void;
  /** What a paste would do; null while nothing is selected. Nothing is written. */
  planPaste(block: Block, how: PasteHow): ReturnType<typeof planPaste> | null;
  /** The next block that the clipboard brings goes there instead of into the cells, within half a second. */
  divertPaste(taken: (block: Block | null) => void): void;
}

type Block = readonly (readonly string[])[];

/** So long a diverted paste is waited for, in milliseconds: where the keyboard is elsewhere, none comes. */
const patience = 500;

/** The deeds of a grid on its selection. */
export function createCellDeeds(ranges: Ranges, context: () => GridContext): CellDeeds {
  const owner = (id: string) => context().deeds.ownerOf(id);
  let diverted: ((block: Block | null) => void) | null = null;
  const plan = (block: Block, selection: Selection, how: PasteHow) =>
    planPaste(block, selection, ranges.table(), context().source.formats, owner, how);
  const withSelection = (deed: (selection: Selection) => void): void => {
    ranges.catchUp();
    const selection = ranges.selection();
    if (selection !== null) deed(selection);
  };
  const carryOut = (plan: CellPlan, deed: 'clear' | 'fill' | 'cut'): void => {
    ranges.copied(false);
    context().deeds.cells(plan, deed);
  };
  const copy = (headers = false): CopiedBlock | null => {
    ranges.catchUp();
    const selection = ranges.selection();
    if (selection === null) return null;
    const tooLarge = tooLargeToCopy(countCells(selection));
    if (tooLarge !== null) {
      context().deeds.notice(tooLarge);
      return null;
    }
    const block = copyCells(selection, ranges.table(), context().source.formats, headers);
    if (block === null) {
      context().deeds.notice('These ranges make no block and cannot be copied together.');
      return null;
    }
    ranges.copied(true);
    return block;
  };
  return {
    clear: () => withSelection((selection) => carryOut(planClear(selection, ranges.table()), 'clear')),
    fillDown: () =>
      withSelection((selection) => carryOut(planFillDown(selection, ranges.table(), owner), 'fill')),
    fillRight: () =>
      withSelection((selection) => carryOut(planFillRight(selection, ranges.table(), owner), 'fill')),
    fillSelection: () =>
      withSelection((selection) => carryOut(planFillSelection(selection, ranges.table(), owner), 'fill')),
    fillValue: (column, value) =>
      withSelection((selection) =>
        carryOut(settleEdits(everywhere(selection, ranges, column, value), owner), 'fill'),
      ),
    fill: (box, reach, mode) => carryOut(planFill(box, reach, mode, ranges.table(), owner), 'fill'),
    answer: (value) =>
      withSelection((selection) => {
        const cells = [...everywhere(selection, ranges, null, value)].filter(
          ({ column }) => column.kind.name === 'yesNo' && !column.computed,
        );
        carryOut(settleEdits(cells, owner), 'fill');
      }),
    enterDate: () =>
      withSelection((selection) => {
        const { asOf } = context().source;
        const dates = [...everywhere(selection, ranges, null, asOf)].filter(
          ({ column }) => column.kind.name === 'date' && !column.computed,
        );
        if (dates.length === 0) context().deeds.say('No date cell is selected.', 'alert');
        else carryOut(settleEdits(dates, owner), 'fill');
      }),
    copy: (headers) => {
      const block = copy(headers);
      if (block !== null) context().deeds.say(`Copied ${size(block)}`);
      return block;
    },
    cut: () => {
      const block = copy();
      withSelection((selection) => {
        if (block !== null) carryOut(planClear(selection, ranges.table()), 'cut');
      });
      return block;
    },
    planPaste: (block, how) => {
      const selection = ranges.selection();
      return selection === null ? null : plan(turned(block, how), selection, how);
    },
    divertPaste: (taken) => {
      diverted = taken;
      setTimeout(() => {
        if (diverted === taken) diverted = null;
      }, patience);
    },
    paste: (given, how = plainPaste) => {
      if (diverted !== null) {
        const taken = diverted;
        diverted = null;
        taken(given);
        return;
      }
      withSelection((selection) => {
        if (given === null) {
          context().deeds.notice('The clipboard holds no text to paste.');
          return;
        }
        const block = turned(given, how);
        const planned = plan(block, selection, how);
        if ('impossible' in planned) {
          context().deeds.notice(planned.impossible);
          return;
        }
        context().deeds.paste(planned, () => {
          ranges.copied(false);
          const show = (): void => showPasted(block, selection, ranges);
          // New partners stand in the grid only once it is drawn again and has found its active cell anew.
          if (planned.added.length > 0) requestAnimationFrame(() => requestAnimationFrame(show));
          else show();
        });
      });
    },
  };
}

const turned = (block: Block, { transpose }: PasteHow): Block => (transpose ? transposed(block) : block);

const size = ({ rows, columns }: CopiedBlock): string =>
  rows * columns === 1 ? '1 cell' : `${rows * columns} cells, ${rows} by ${columns}`;

function* everywhere(
  selection: Selection,
  ranges: Ranges,
  from: Column | null,
  value: unknown,
): Generator<Assignment> {
  const table = ranges.table();
  for (const cell of cellsOf(selection.ranges.map(rectangle))) {
    const [row, column] = [table.rows[cell.row], table.columns[cell.column]];
    if (row !== undefined && column !== undefined) yield { row, column, from: from ?? column, value };
  }
}

/** After a paste the cells that were pasted are selected, as in Excel. */
function showPasted(block: readonly (readonly string[])[], before: Selection, ranges: Ranges): void {
  const [range] = before.ranges;
  if (range === undefined || before.ranges.length > 1) return;
  const box = rectangle(range);
  const anchor = { row: box.top, column: box.left };
  const width = Math.max(1, ...block.map((row) => row.length));
  const far = {
    row: Math.max(box.bottom, box.top + block.length - 1),
    column: Math.max(box.right, box.left + width - 1),
  };
  const head = onPartners(far, ranges.table());
  ranges.select({ ranges: [{ anchor, head }], active: anchor }, { reveal: null });
}
