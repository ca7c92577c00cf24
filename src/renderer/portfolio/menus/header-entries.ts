import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Columns3,
  Copy,
  EyeOff,
  ListFilter,
  MoveHorizontal,
  Pencil,
  Pin,
  PinOff,
  TextSelect,
  Trash2,
} from 'lucide-react';
import type { Column } from '../../grid/columns/column.ts';
import type { MenuEntry, MenuItem } from '../../ui/menu.tsx';
import { setFilter } from '../filters/set-filter.ts';
import { directionWords } from '../views/sort-keys.tsx';
import type { GridView } from '../views/use-grid-view.ts';
import { canMove, moveColumn, pinColumn, removeColumn } from '../views/view-columns.ts';

/** What the menu of a column does beside the view. */
export interface ColumnDeeds {
  filter(): void;
  autosize(column?: string): void;
  select(column: string): void;
  copyWithHeaders(): void;
  chooseColumns(): void;
  renameOwn(name: string): void;
  removeOwn(name: string): void;
}

/** The menu of a header. */
export function headerEntries(column: Column, grid: GridView, deeds: ColumnDeeds): readonly MenuEntry[] {
  const { id } = column;
  const filtered = grid.view.query.filters[id] !== undefined;
  return [
    ...sortEntries(column, grid),
    'rule',
    { id: 'filter', label: 'Filter…', icon: ListFilter, run: deeds.filter },
    ...(filtered
      ? [{ id: 'unfilter', label: 'Clear this filter', run: () => grid.ask(setFilter(id, null)) }]
      : []),
    'rule',
    { id: 'select', label: 'Select the column', icon: TextSelect, run: () => deeds.select(id) },
    {
      id: 'copy',
      label: 'Copy with headers',
      icon: Copy,
      run: () => {
        deeds.select(id);
        deeds.copyWithHeaders();
      },
    },
    'rule',
    ...placeEntries(id, grid),
    {
      id: 'autosize',
      label: 'Autosize this column',
      icon: MoveHorizontal,
      run: () => deeds.autosize(id),
    },
    { id: 'autosize-all', label: 'Autosize all columns', run: () => deeds.autosize() },
    'rule',
    ...(id === 'name'
      ? []
      : [
          {
            id: 'hide',
            label: 'Hide this column',
            icon: EyeOff,
            run: () => grid.arrange((columns) => removeColumn(columns, id)),
          },
        ]),
    { id: 'choose', label: 'Choose columns…', icon: Columns3, run: deeds.chooseColumns },
    ...ownEntries(column.own, deeds),
  ];
}

/** What only a column of the team's own can: fields have their names from the field list. */
function ownEntries(own: string | null, deeds: ColumnDeeds): readonly MenuEntry[] {
  if (own === null) return [];
  return [
    'rule',
    { id: 'rename-own', label: 'Rename this column…', icon: Pencil, run: () => deeds.renameOwn(own) },
    {
      id: 'remove-own',
      label: 'Remove this column and its values',
      icon: Trash2,
      danger: true,
      run: () => deeds.removeOwn(own),
    },
  ];
}

function sortEntries(column: Column, grid: GridView): readonly MenuItem[] {
  const { id } = column;
  const { sort } = grid.view.query;
  const now = sort.find((key) => key.id === id)?.direction;
  const sortBy = (direction: 'asc' | 'desc', add: boolean) =>
    grid.ask((query) => ({
      ...query,
      sort: add ? [...query.sort.filter((key) => key.id !== id), { id, direction }] : [{ id, direction }],
    }));
  const line = (direction: 'asc' | 'desc'): MenuItem => ({
    id: direction,
    label: directionWords(column, direction === 'asc'),
    icon: direction === 'asc' ? ArrowUp : ArrowDown,
    ...(now === direction ? { checked: true } : {}),
    run: () => sortBy(direction, false),
  });
  return [
    line('asc'),
    line('desc'),
    ...(sort.length > 0 && now === undefined
      ? [{ id: 'then', label: 'Add to the sort', run: () => sortBy('asc', true) }]
      : []),
    ...(now === undefined
      ? []
      : [
          {
            id: 'unsort',
            label: 'Do not sort by it',
            run: () => grid.ask((query) => ({ ...query, sort: query.sort.filter((key) => key.id !== id) })),
          },
        ]),
  ];
}

/** Pinning and moving; the partner's name stays where it is. */
function placeEntries(id: string, { view, arrange }: GridView): readonly MenuItem[] {
  if (id === 'name') return [];
  const pinned = view.columns.find((column) => column.id === id)?.pinned === true;
  const move = (by: -1 | 1): MenuItem => ({
    id: by < 0 ? 'left' : 'right',
    label: by < 0 ? 'Move left' : 'Move right',
    icon: by < 0 ? ArrowLeft : ArrowRight,
    disabled: !canMove(view.columns, id, by),
    run: () => arrange((columns) => moveColumn(columns, id, by)),
  });
  return [
    pinned
      ? {
          id: 'unpin',
          label: 'Unpin',
          icon: PinOff,
          run: () => arrange((columns) => pinColumn(columns, id, false)),
        }
      : {
          id: 'pin',
          label: 'Pin at the left',
          icon: Pin,
          run: () => arrange((columns) => pinColumn(columns, id, true)),
        },
    move(-1),
    move(1),
  ];
}
