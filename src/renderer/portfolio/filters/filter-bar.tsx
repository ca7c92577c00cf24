import { Info, Plus, RefreshCw } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Column, findColumn } from '../../grid/columns/column.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { type Filter, picked } from '../query/filter.ts';
import { filterWords } from '../query/filter-words.ts';
import { withoutFilters } from '../views/grid-state.ts';
import type { GridView } from '../views/use-grid-view.ts';
import { AddFilter } from './add-filter.tsx';
import './filter-bar.css';
import { FilterEditor, type FilterParts } from './filter-editor.tsx';
import { setFilter } from './set-filter.ts';

interface FilterBarProps extends Omit<FilterParts, 'query'> {
  readonly grid: GridView;
  /** How many rows were changed and no longer match. */
  readonly stale: number;
  readonly onAskAgain: () => void;
}

/** The filters in force, above the grid while there are any. */
export function FilterBar({ grid, stale, onAskAgain, ...parts }: FilterBarProps) {
  const formats = useFormats();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ readonly id: string; readonly anchor: Element } | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { filters, search } = grid.view.query;
  const active = Object.entries(filters).flatMap(([id, filter]) => {
    const column = findColumn(id);
    return column === undefined ? [] : [{ column, filter }];
  });
  const editing = open === null ? undefined : findColumn(open.id);
  const pick = filters[picked];
  const filtered = active.length > 0 || pick !== undefined;
  if (!filtered && stale === 0 && editing === undefined) return null;
  // A chip whose filter is being taken away stays while its popover stands beside it.
  const chips: readonly { readonly column: Column; readonly filter: Filter | null }[] =
    editing === undefined || filters[editing.id] !== undefined
      ? active
      : [...active, { column: editing, filter: null }];

  return (
    <section ref={bar} className="pb-filter-bar" aria-label="Filters">
      <div className="pb-filter-bar__chips">
        {pick?.is === 'picked' ? (
          <FilterChip name="Picked" value={pick.name} onRemove={() => grid.ask(setFilter(picked, null))} />
        ) : null}
        {chips.map(({ column, filter }) => (
          <span key={column.id} data-filter={column.id}>
            <FilterChip
              name={column.header}
              value={filter === null ? 'any' : filterWords(column, filter, formats)}
              onRemove={() => grid.ask(setFilter(column.id, null))}
              onOpen={() => {
                const anchor = bar.current?.querySelector(`[data-filter="${CSS.escape(column.id)}"]`);
                if (anchor !== null && anchor !== undefined) setOpen({ id: column.id, anchor });
              }}
            />
          </span>
        ))}
        {!filtered ? null : (
          <>
            <Button ref={addButton} small icon={Plus} aria-haspopup="dialog" onClick={() => setAdding(true)}>
              Add filter
            </Button>
            <Button small onClick={() => grid.keep(withoutFilters)}>
              Clear all
            </Button>
          </>
        )}
      </div>
      {stale === 0 ? null : (
        <div className="pb-filter-bar__hint" role="status">
          <Icon of={Info} size="sm" />
          {staleWords(stale, !filtered && search !== '')}
          <Button small look="line" icon={RefreshCw} onClick={onAskAgain}>
            {filtered ? 'Filter again' : 'Search again'}
          </Button>
        </div>
      )}
      {adding ? (
        <AddFilter anchor={addButton.current} grid={grid} onClose={() => setAdding(false)} {...parts} />
      ) : null}
      {open !== null && editing !== undefined ? (
        <Popover anchor={open.anchor} label={`Filter by ${editing.header}`} onClose={() => setOpen(null)}>
          <FilterEditor
            {...parts}
            query={grid.view.query}
            column={editing}
            onChange={(filter) => grid.ask(setFilter(editing.id, filter))}
            onDone={() => setOpen(null)}
          />
        </Popover>
      ) : null}
    </section>
  );
}

/** The hint beside rows that were changed and stayed. */
export function staleWords(count: number, searching: boolean): string {
  const again = searching ? 'search' : 'filter';
  return count === 1
    ? `1 changed row no longer matches and stays until you ${again} again.`
    : `${count} changed rows no longer match and stay until you ${again} again.`;
}
