import { type KeyboardEvent, useState } from 'react';
import { groups } from '#shared/fields/field.ts';
import { type Column, fieldColumns, ownColumn } from '../../grid/columns/column.ts';
import { fold } from '../../grid/search/fold.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import { SearchInput } from '../../ui/text-input.tsx';
import { filterWords } from '../query/filter-words.ts';
import type { GridView } from '../views/use-grid-view.ts';
import { FilterEditor, type FilterParts } from './filter-editor.tsx';
import { setFilter } from './set-filter.ts';

interface AddFilterProps extends Omit<FilterParts, 'query'> {
  readonly anchor: Anchor | null;
  readonly grid: GridView;
  readonly onClose: () => void;
}

/** Chooses a field, then how it is filtered. */
export function AddFilter({ anchor, grid, onClose, ...parts }: AddFilterProps) {
  const [column, setColumn] = useState<Column | null>(null);
  return (
    <Popover
      key={column?.id ?? 'fields'}
      anchor={anchor}
      label={column === null ? 'Filter by' : `Filter by ${column.header}`}
      onClose={onClose}
    >
      {column === null ? (
        <FieldPicker grid={grid} onPick={setColumn} />
      ) : (
        <FilterEditor
          {...parts}
          query={grid.view.query}
          column={column}
          onChange={(filter) => grid.ask(setFilter(column.id, filter))}
          onDone={onClose}
        />
      )}
    </Popover>
  );
}

/** The fields by group; the shown ones are found first by being in the view's order. */
function FieldPicker({
  grid,
  onPick,
}: {
  readonly grid: GridView;
  readonly onPick: (column: Column) => void;
}) {
  const [word, setWord] = useState('');
  const formats = useFormats();
  const sought = fold(word.trim());
  const all = [...fieldColumns, ...grid.ownHeaders.map(ownColumn)];
  const found = all.filter((column) => fold(`${column.header} ${column.short}`).includes(sought));
  const sections = [
    ...groups.map(({ id, title }) => ({ id, title: title as string })),
    { id: 'own', title: 'Own columns' },
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-field]')];
    if (step !== 0) {
      event.preventDefault();
      fields[fields.indexOf(document.activeElement as HTMLElement) + step]?.focus();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      const [first] = found;
      if (first !== undefined) onPick(first);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from the search to the fields and on
    <div className="pb-field-picker" onKeyDown={onKeyDown}>
      <div className="pb-field-picker__search">
        <SearchInput label="Filter by" value={word} onValueChange={setWord} />
      </div>
      <div className="pb-field-picker__list">
        {sections.map(({ id, title }) => {
          const columns = found.filter((column) => column.group.id === id);
          if (columns.length === 0) return null;
          return (
            <section key={id} aria-label={title}>
              <p className="pb-field-picker__group">{title}</p>
              {columns.map((column) => {
                const filter = grid.view.query.filters[column.id];
                return (
                  <button
                    key={column.id}
                    type="button"
                    data-field=""
                    className="pb-field-picker__field"
                    onClick={() => onPick(column)}
                  >
                    <span>{column.header}</span>
                    {filter === undefined ? null : (
                      <span className="pb-field-picker__set pb-cut">
                        {filterWords(column, filter, formats)}
                      </span>
                    )}
                  </button>
                );
              })}
            </section>
          );
        })}
      </div>
    </div>
  );
}
