import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { InputId } from '#shared/fields/fields.ts';
import { DialogBoundary } from '../../app/dialog-boundary.tsx';
import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import type { CellSource } from '../../grid/cells/shown.ts';
import { type Column, fieldColumns, ownColumn } from '../../grid/columns/column.ts';
import type { GridRow } from '../../grid/columns/row.ts';
import type { CellPlace } from '../../grid/grid-context.ts';
import type { SelectionView } from '../../grid/range/ranges.ts';
import { cellsOf, countCells, isMany, rectangle } from '../../grid/range/selection.ts';
import type { OwnerOf } from '../../grid/range/unique-ids.ts';
import { useSession } from '../../session/session-context.ts';
import { type CellEdit, editCells } from '../../storage/changes/edit-cells.ts';
import { counted } from '../../storage/changes/words.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toasts.ts';
import { findNext } from './find-next.ts';
import type { PlacedCell, ReplacePlan } from './plan-replace.ts';
import { type FindScope, ReplaceDialog } from './replace-dialog.tsx';
import { nothingSought, type Sought } from './sought.ts';

interface FindParts {
  readonly all: readonly StoredPartner[];
  /** The rows and the columns that are shown, in their order. */
  readonly shown: readonly StoredPartner[];
  readonly columns: readonly Column[];
  readonly ownHeaders: readonly string[];
  /** The search of the screen: what F3 seeks while nothing else was sought. */
  readonly search: string;
  readonly source: CellSource;
  readonly ownerOf: OwnerOf;
  selected(): SelectionView | null;
  activeCell(): CellPlace | null;
  goTo(place: CellPlace): void;
}

/** Find next, find previous, find and replace: their commands and their dialog. */
export function useFind(parts: FindParts): {
  readonly commands: readonly Command[];
  readonly dialog: ReactNode;
} {
  const { portfolio } = useSession();
  const last = useRef<Sought>(nothingSought);
  const [open, setOpen] = useState<readonly FindScope[] | null>(null);
  const latest = useRef(parts);
  latest.current = parts;

  const openDialog = () => setOpen(scopesOf(latest.current));
  const go = (sought: Sought, backwards: boolean): void => {
    const { shown, columns, source, activeCell, goTo } = latest.current;
    last.current = sought;
    const found = findNext({ rows: shown, columns }, sought, source, activeCell(), backwards);
    if (found === null) {
      showToast({ text: `No cell that is shown holds “${sought.text}”.`, tone: 'notice' });
      return;
    }
    goTo(found.place);
    if (found.wrapped)
      announce(backwards ? 'The search went on from the end.' : 'The search went on from the beginning.');
  };
  const next = (backwards: boolean): void => {
    const { search } = latest.current;
    const sought = last.current.text !== '' ? last.current : { ...nothingSought, text: search.trim() };
    if (sought.text === '') openDialog();
    else go(sought, backwards);
  };
  const replace = async (plan: ReplacePlan): Promise<void> => {
    const edits = plan.lines.flatMap(({ row, column, value, reason }): readonly CellEdit[] => {
      if (reason !== null) return [];
      return column.own === null
        ? [{ key: row.key, field: column.id as InputId, value }]
        : [{ key: row.key, own: column.own, value: value as string | null }];
    });
    await portfolio.apply(editCells(portfolio, edits, 'replace'));
    const left = plan.refused === 0 ? '' : ` ${counted(plan.refused, 'cell')} left as they were.`;
    showToast({
      text: `Replaced ${counted(edits.length, 'cell')}.${left}`,
      action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
    });
  };

  const commands: readonly Command[] = [
    {
      id: 'edit.find-next',
      title: 'Find next',
      place: 'edit.find',
      order: 1,
      keys: 'F3',
      alsoKeys: ['Mod+G'],
      run: () => next(false),
    },
    {
      id: 'edit.find-previous',
      title: 'Find previous',
      place: 'edit.find',
      order: 2,
      keys: 'Shift+F3',
      alsoKeys: ['Mod+Shift+G'],
      run: () => next(true),
    },
    {
      id: 'edit.replace',
      title: 'Find and replace…',
      place: 'edit.find',
      order: 3,
      keys: 'Mod+H',
      words: ['search', 'change all'],
      run: openDialog,
    },
  ];
  // The dialog closes before the grid takes the keyboard.
  const closeAnd = (deed: () => void): void => {
    setOpen(null);
    requestAnimationFrame(deed);
  };
  const first = useMemo(
    () =>
      open === null || last.current.text !== ''
        ? last.current
        : { ...nothingSought, text: parts.search.trim() },
    [open, parts.search],
  );
  const dialog =
    open === null ? null : (
      <DialogBoundary name="Find and replace" onClose={() => setOpen(null)}>
        <ReplaceDialog
          first={first}
          scopes={open}
          source={parts.source}
          ownerOf={parts.ownerOf}
          onFindNext={(sought) => closeAnd(() => go(sought, false))}
          onGoTo={(place, sought) => {
            last.current = sought;
            closeAnd(() => latest.current.goTo(place));
          }}
          onReplace={(plan, sought) => {
            last.current = sought;
            setOpen(null);
            replace(plan).catch(tellTrouble);
          }}
          onClose={(sought) => {
            last.current = sought;
            setOpen(null);
          }}
        />
      </DialogBoundary>
    );
  return { commands, dialog };
}

function scopesOf({ all, shown, columns, ownHeaders, selected }: FindParts): readonly FindScope[] {
  const view = selected();
  const inSelection: readonly FindScope[] =
    view === null || !isMany(view.selection)
      ? []
      : [
          {
            id: 'selection',
            label: `The selection (${counted(countCells(view.selection), 'cell')})`,
            cells: () => selectedCells(view),
          },
        ];
  const everyColumn = [...fieldColumns, ...ownHeaders.map(ownColumn)];
  return [
    ...inSelection,
    {
      id: 'shown',
      label: `What is shown (${counted(shown.length, 'partner')})`,
      cells: () => cellsIn(shown, columns),
    },
    {
      id: 'all',
      label: `Everything (${counted(all.length, 'partner')}, all columns)`,
      cells: () => cellsIn(all, everyColumn),
    },
  ];
}

function* cellsIn(rows: readonly GridRow[], columns: readonly Column[]): Generator<PlacedCell> {
  for (const row of rows) for (const column of columns) yield { row, column };
}

function* selectedCells({ selection, table }: SelectionView): Generator<PlacedCell> {
  for (const cell of cellsOf(selection.ranges.map(rectangle))) {
    const [row, column] = [table.rows[cell.row], table.columns[cell.column]];
    if (row !== undefined && column !== undefined) yield { row, column };
  }
}
