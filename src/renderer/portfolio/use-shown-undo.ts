import { useEffect, useRef } from 'react';
import { isTyping } from '../commands/keys.ts';
import { findColumn } from '../grid/columns/column.ts';
import type { CellPlace } from '../grid/grid-context.ts';
import { useSession } from '../session/session-context.ts';
import type { Applied, Portfolio } from '../storage/portfolio.ts';
import { announce } from '../ui/live-region.tsx';
import { showToast } from '../ui/toasts.ts';
import { nextPaint } from '../work/pace.ts';
import { type ChangedCell, changedCells } from './undone-cells.ts';

interface UndoParts {
  /** Whether the grid is on the screen. */
  isShown(): boolean;
  /** The keys of the rows that no filter hides, and the columns of the view. */
  rows(): ReadonlySet<string>;
  columns(): ReadonlySet<string>;
  /** Selects cells in the grid; false when it cannot. */
  show(cells: readonly ChangedCell[]): boolean;
  /** Goes to a cell, whatever hides it. */
  goTo(place: CellPlace): void;
}

/** In what stands beside the grid, such as History, the keyboard stays where it is. */
const isBeside = (element: Element | null): boolean => element?.closest('aside, dialog') != null;

const words = ({ deed, name }: Applied): string => `${deed === 'undo' ? 'Undone' : 'Done again'}: ${name}`;

/**
 * Says by name what an undo or a redo did, and shows the cells that changed: where a filter or the view hides them, the
 * partner is named instead, with a way to it.
 */
export function useShownUndo(parts: UndoParts): void {
  const { portfolio } = useSession();
  const latest = useRef(parts);
  latest.current = parts;
  useEffect(
    () =>
      portfolio.subscribe((applied) => {
        if (applied?.deed !== 'undo' && applied?.deed !== 'redo') return;
        // The grid has the rows in the next frame, in which it also puts the keyboard back where it was: what changed is
        // shown after that.
        nextPaint().then(() => tellMoved(applied, portfolio, latest.current));
      }),
    [portfolio],
  );
}

function tellMoved(applied: Applied, portfolio: Portfolio, parts: UndoParts): void {
  const cells = changedCells(applied);
  const [first] = cells;
  if (first === undefined || isTyping(document.activeElement) || isBeside(document.activeElement)) {
    announce(words(applied));
    return;
  }
  if (!parts.isShown()) {
    showToast({ text: `${words(applied)}.` });
    return;
  }
  const [rows, columns] = [parts.rows(), parts.columns()];
  const seen = cells.filter(({ row, column }) => rows.has(row) && columns.has(column));
  if (seen.length > 0 && parts.show(seen)) {
    announce(words(applied));
    return;
  }
  const name = portfolio.row(first.row)?.values.name ?? '';
  const why = rows.has(first.row)
    ? `This view does not show ${findColumn(first.column)?.header ?? 'the field'}.`
    : `${name} is hidden by the filters.`;
  showToast({
    text: `${words(applied)}. ${why}`,
    tone: 'notice',
    action: { label: 'Show', run: () => parts.goTo(first) },
  });
}
