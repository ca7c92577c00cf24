import { ArrowUpDown, Columns3, Ellipsis, ListFilter, Rows2, Rows3 } from 'lucide-react';
import { useRef } from 'react';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { useDensity } from '../../app/appearance.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { type Tab, Tabs } from '../../ui/tabs.tsx';
import { AddFilter } from '../filters/add-filter.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { readyMadeViews } from './ready-made.ts';
import { SortKeys } from './sort-keys.tsx';
import type { GridView } from './use-grid-view.ts';
import type { OwnColumnDeeds } from './use-own-columns.ts';
import './view-bar.css';
import type { ViewDeeds } from './use-view-deeds.ts';

interface ViewBarProps {
  readonly grid: GridView;
  readonly deeds: ViewDeeds;
  readonly ownColumns: OwnColumnDeeds;
  readonly rows: readonly StoredPartner[];
  readonly evaluationOf: (row: StoredPartner) => Evaluation;
  readonly asOf: string;
  readonly open: OpenTool;
  readonly onOpen: (tool: OpenTool) => void;
}

/** The popover that is open below the bar. */
export type OpenTool = 'filter' | 'sort' | 'columns' | null;

/** The views as tabs, and what they are made of: filter, sort, columns, row height. */
export function ViewBar(props: ViewBarProps) {
  const { grid, deeds, ownColumns, open, onOpen } = props;
  const { view } = grid;
  const [density, setDensity] = useDensity();
  const filterButton = useRef<HTMLButtonElement>(null);
  const sortButton = useRef<HTMLButtonElement>(null);
  const columnButton = useRef<HTMLButtonElement>(null);
  const filters = Object.keys(view.query.filters).length;
  const sorts = view.query.sort.length;
  const close = () => onOpen(null);
  const toggle = (tool: OpenTool) => onOpen(open === tool ? null : tool);
  const compact = density === 'compact';

  return (
    <div className="pb-view-bar">
      <Tabs label="Views" tabs={tabsOf(grid)} selected={view.id} onSelect={grid.select} />
      <div className="pb-view-bar__options">
        <MenuButton bare small icon={Ellipsis} label="View options" entries={deeds.entries} />
      </div>
      <div className="pb-view-bar__tools">
        <Button
          ref={filterButton}
          small
          icon={ListFilter}
          aria-haspopup="dialog"
          aria-expanded={open === 'filter'}
          {...(filters === 0 ? {} : { count: filters })}
          onClick={() => toggle('filter')}
        >
          Filter
        </Button>
        <Button
          ref={sortButton}
          small
          icon={ArrowUpDown}
          aria-haspopup="dialog"
          aria-expanded={open === 'sort'}
          {...(sorts === 0 ? {} : { count: sorts })}
          onClick={() => toggle('sort')}
        >
          Sort
        </Button>
        <Button
          ref={columnButton}
          small
          icon={Columns3}
          aria-haspopup="dialog"
          aria-expanded={open === 'columns'}
          onClick={() => toggle('columns')}
        >
          Columns
        </Button>
        <IconButton
          small
          icon={compact ? Rows2 : Rows3}
          label={`Row height: ${density}`}
          onClick={() => setDensity(compact ? 'comfortable' : 'compact')}
        />
      </div>
      {open === 'filter' ? (
        <AddFilter anchor={filterButton.current} onClose={close} {...props} />
      ) : open === 'sort' ? (
        <SortKeys anchor={sortButton.current} grid={grid} onClose={close} />
      ) : open === 'columns' ? (
        <ColumnChooser anchor={columnButton.current} grid={grid} ownColumns={ownColumns} onClose={close} />
      ) : null}
    </div>
  );
}

function tabsOf({ view, ownViews }: GridView): readonly Tab[] {
  const label = (id: string, name: string) =>
    id === view.id && view.own !== null && view.changed ? (
      <>
        {name}
        <span className="pb-view-bar__changed" role="img" aria-label="changed since it was saved" />
      </>
    ) : (
      name
    );
  return [
    ...readyMadeViews.map(({ id, name }) => ({ id, label: name })),
    ...ownViews.map(({ key, name }, index) => ({
      id: key,
      label: label(key, name),
      ...(index === 0 ? { ruled: true } : {}),
    })),
  ];
}
