import type { Evaluation } from '#shared/rules/evaluation.ts';
import type { Command } from '../../commands/command.ts';
import { findColumn } from '../../grid/columns/column.ts';
import type { CellPlace } from '../../grid/grid-context.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { Menu } from '../../ui/menu.tsx';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import { FilterEditor } from '../filters/filter-editor.tsx';
import { setFilter } from '../filters/set-filter.ts';
import { asEntry } from './as-entry.ts';
import { type CellMenuParts, cellEntries } from './cell-entries.ts';
import { type ColumnDeeds, headerEntries } from './header-entries.ts';

/** A menu in the grid, or the filter that it turned into, and where it stands. */
export type OpenMenu =
  | { readonly on: 'filter'; readonly column: string; readonly anchor: Anchor }
  | { readonly on: 'header'; readonly column: string; readonly anchor: Anchor }
  | { readonly on: 'cell'; readonly place: CellPlace; readonly anchor: Anchor }
  | { readonly on: 'rows'; readonly row: string; readonly anchor: Anchor };

interface GridMenuProps extends CellMenuParts {
  readonly menu: OpenMenu;
  /** The clipboard alone, for whole rows. */
  readonly clipboard: readonly Command[];
  readonly columnDeeds: Omit<ColumnDeeds, 'filter'>;
  readonly rows: readonly StoredPartner[];
  readonly evaluationOf: (row: StoredPartner) => Evaluation;
  readonly asOf: string;
  readonly onOpen: (menu: OpenMenu) => void;
  readonly onClose: () => void;
}

/** The menu of a header, of cells or of whole rows. */
export function GridMenu(props: GridMenuProps) {
  const { menu, grid, onClose } = props;
  if (menu.on === 'rows') {
    const row = props.rows.find(({ key }) => key === menu.row);
    const entries = [
      ...(row === undefined ? [] : [...props.stepCommands(row).map(asEntry), 'rule' as const]),
      ...props.rowCommands.map(asEntry),
      'rule' as const,
      ...props.clipboard.map(asEntry),
    ];
    return <Menu anchor={menu.anchor} label="Rows" entries={entries} onClose={onClose} />;
  }
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
    menu.on === 'header'
      ? headerEntries(column, grid, { ...props.columnDeeds, filter })
      : cellEntries(column, props, filter);
  return (
    <Menu
      anchor={menu.anchor}
      label={menu.on === 'header' ? column.header : 'Cell'}
      entries={entries}
      onClose={onClose}
    />
  );
}
