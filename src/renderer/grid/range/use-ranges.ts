import { type RefObject, useEffect } from 'react';
import type { GridContext } from '../grid-context.ts';
import { listenToClipboard } from './range-clipboard.ts';
import { selectByPointer } from './range-mouse.ts';
import { paintRanges } from './range-paint.ts';
import type { Cell } from './selection.ts';
import './range.css';

interface RangeHosts {
  readonly grid: RefObject<HTMLElement | null>;
  readonly context: GridContext;
  firstRow(): number;
  scrollTo(cell: Cell): void;
}

/** Brings the ranges of a grid to life: pointer, clipboard, and their picture, which follows every cell that is drawn. */
export function useRanges({ grid: host, context, firstRow, scrollTo }: RangeHosts): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the grid's life
  useEffect(() => {
    const grid = host.current;
    if (grid === null) return;
    const { ranges, cellDeeds } = context;
    const paint = () => {
      grid.querySelector('[role="grid"]')?.setAttribute('aria-multiselectable', 'true');
      paintRanges(grid, ranges, context);
    };
    const watcher = new MutationObserver((records) => {
      if (records.some(bringsCells)) paint();
    });
    watcher.observe(grid, { childList: true, subtree: true, attributeFilter: ['row-index', 'col-id'] });
    const stops = [
      ranges.subscribe(() => {
        paint();
        const selection = ranges.selection();
        context.deeds.selected(selection === null ? null : { selection, table: ranges.table() });
      }),
      selectByPointer({ grid, ranges, context, firstRow, scrollTo }),
      listenToClipboard({ grid, deeds: cellDeeds, isEditing: () => context.editor !== null }),
      fillAllByKey(grid, context),
      () => watcher.disconnect(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

const cells = '[col-id], [row-id]';

/** Rows that scrolled into sight, or columns, or rows that stand in another place now. */
const bringsCells = (record: MutationRecord): boolean =>
  record.type === 'attributes' ||
  [...record.addedNodes].some(
    // The cells of a row come together, in a part of it.
    (node) => node instanceof Element && (node.matches(cells) || node.querySelector(cells) !== null),
  );

/** Ctrl+Enter in an editor: what it holds goes into all selected cells. */
function fillAllByKey(grid: HTMLElement, context: GridContext): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (context.editor === null || !context.ranges.isMany()) return;
    context.fillsAll = true;
    // The editor takes the key in the same turn.
    window.setTimeout(() => {
      context.fillsAll = false;
    }, 0);
  };
  grid.addEventListener('keydown', press, true);
  return () => grid.removeEventListener('keydown', press, true);
}
