import { ArrowDown, ArrowUp, CircleHelp, EyeOff, ListFilter } from 'lucide-react';
import type { ComputedId } from '#shared/fields/fields.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import { type CellSource, shownCell, shownText } from '../../grid/cells/shown.ts';
import { type Column, findColumn, readColumn } from '../../grid/columns/column.ts';
import type { CellPlace } from '../../grid/grid-context.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import { FilterEditor } from '../filters/filter-editor.tsx';
import { setFilter } from '../filters/set-filter.ts';
import { filterForm, ticksOf } from '../query/filter.ts';
import { directionWords } from '../views/sort-keys.tsx';
import type { GridView } from '../views/use-grid-view.ts';
import { removeColumn } from '../views/view-columns.ts';

/** A menu in the grid, or the filter that it turned into, and where it stands. */
export type OpenMenu =
  | { readonly on: 'filter'; readonly column: string; readonly anchor: Anchor }
  | { readonly on: 'header'; readonly column: string; readonly anchor: Anchor }
  | { readonly on: 'cell'; readonly place: CellPlace; readonly anchor: Anchor };

interface GridMenuProps {
  readonly menu: OpenMenu;
  readonly grid: GridView;
  readonly rowCommands: readonly Command[];
  /** The clipboard and the deeds on the selected cells. */
  readonly cellCommands: readonly Command[];
  /** The partner of a cell's menu. */
  readonly row: StoredPartner | undefined;
  readonly rows: readonly StoredPartner[];
  readonly source: CellSource;
  readonly evaluationOf: (row: StoredPartner) => Evaluation;
  readonly asOf: string;
  readonly onWhy: (row: string, field: ComputedId) => void;
  readonly onOpen: (menu: OpenMenu) => void;
  readonly onClose: () => void;
}

/** The menu of a header or of a cell. */
export function GridMenu(props: GridMenuProps) {
  const { menu, grid, onClose } = props;
  const column = findColumn(menu.on === 'cell' ? menu.place.column : menu.column);
  if (column === undefined) return null;
  if (menu.on === 'filter') {
    return (
      <Popover anchor={menu.anchor} label={`Filter by ${column.header}`} onClose={onClose}>
        <FilterEditor
          rows={props.rows}
          query={grid.view.query}
          evaluationOf={props.evaluationOf}
          asOf={props.asOf}
          column={column}
          onChange={(filter) => grid.ask(setFilter(column.id, filter))}
          onDone={onClose}
        />
      </Popover>
    );
  }
  const filter = () => props.onOpen({ on: 'filter', column: column.id, anchor: menu.anchor });
  const entries =
    menu.on === 'header' ? headerEntries(column, grid, filter) : cellEntries(column, props, filter);
  return (
    <Menu
      anchor={menu.anchor}
      label={menu.on === 'header' ? column.header : 'Cell'}
      entries={entries}
      onClose={onClose}
    />
  );
}

function headerEntries(column: Column, grid: GridView, filter: () => void): readonly MenuEntry[] {
  const { id } = column;
  const { sort } = grid.view.query;
  const now = sort.find((key) => key.id === id)?.direction;
  const sortBy = (direction: 'asc' | 'desc', add: boolean) =>
    grid.ask((query) => ({
      ...query,
      sort: add ? [...query.sort.filter((key) => key.id !== id), { id, direction }] : [{ id, direction }],
    }));
  return [
    {
      id: 'up',
      label: directionWords(column, true),
      icon: ArrowUp,
      ...(now === 'asc' ? { checked: true } : {}),
      run: () => sortBy('asc', false),
    },
    {
      id: 'down',
      label: directionWords(column, false),
      icon: ArrowDown,
      ...(now === 'desc' ? { checked: true } : {}),
      run: () => sortBy('desc', false),
    },
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
    'rule',
    { id: 'filter', label: 'Filter…', icon: ListFilter, run: filter },
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
  ];
}

function cellEntries(column: Column, props: GridMenuProps, filter: () => void): readonly MenuEntry[] {
  const { row, source, grid, rowCommands, cellCommands, onWhy } = props;
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
    ...rowCommands.map(asEntry),
  ];
}

const asEntry = (command: Command): MenuEntry => ({
  id: command.id,
  label: command.title,
  ...(command.icon === undefined ? {} : { icon: command.icon }),
  ...(command.keys === undefined ? {} : { keys: command.keys }),
  ...(command.id === 'partner.delete' ? { danger: true } : {}),
  run: () => void Promise.resolve(command.run()).catch(tellTrouble),
});
