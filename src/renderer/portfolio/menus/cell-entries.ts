import { CircleHelp, ListFilter } from 'lucide-react';
import type { ComputedId } from '#shared/fields/fields.ts';
import type { Command } from '../../commands/command.ts';
import { type CellSource, shownCell, shownText } from '../../grid/cells/shown.ts';
import { type Column, readColumn } from '../../grid/columns/column.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { setFilter } from '../filters/set-filter.ts';
import { filterForm, ticksOf } from '../query/filter.ts';
import type { GridView } from '../views/use-grid-view.ts';
import { asEntry } from './as-entry.ts';

/** What the menu of a cell is made of. */
export interface CellMenuParts {
  readonly row: StoredPartner | undefined;
  readonly source: CellSource;
  readonly grid: GridView;
  readonly rowCommands: readonly Command[];
  /** The guided steps that make sense for a partner. */
  readonly stepCommands: (row: StoredPartner) => readonly Command[];
  /** The clipboard and the deeds on the selected cells. */
  readonly cellCommands: readonly Command[];
  readonly onWhy: (row: string, field: ComputedId) => void;
}

/** The menu of the selected cells. */
export function cellEntries(column: Column, parts: CellMenuParts, filter: () => void): readonly MenuEntry[] {
  const { row, source, grid, rowCommands, cellCommands, onWhy } = parts;
  if (row === undefined) return [{ id: 'filter', label: 'Filter…', icon: ListFilter, run: filter }];
  const word = shownText(shownCell(column, row, source));
  const values = ticksOf(column, readColumn(column, row, source.evaluationOf));
  const form = filterForm(column);
  const ticks = form === 'ticks' || (form === 'words' && word.length < 40);
  return [
    ...cellCommands.map(asEntry),
    'rule',
    ...(column.computed
      ? [
          {
            id: 'why',
            label: 'Why this value?',
            icon: CircleHelp,
            keys: 'F2',
            run: () => onWhy(row.key, column.id as ComputedId),
          },
        ]
      : []),
    ...(ticks
      ? [
          {
            id: 'only',
            label: word === '' ? 'Show only blanks' : `Show only “${word}”`,
            icon: ListFilter,
            run: () => grid.ask(setFilter(column.id, { is: 'values', values: [...values] })),
          },
        ]
      : []),
    { id: 'filter', label: 'Filter…', icon: ListFilter, run: filter },
    'rule',
    ...parts.stepCommands(row).map(asEntry),
    'rule',
    ...rowCommands.map(asEntry),
  ];
}
