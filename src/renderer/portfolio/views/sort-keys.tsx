import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type Column, fieldColumns, findColumn, ownColumn } from '../../grid/columns/column.ts';
import type { SortKey } from '../../grid/grid-store.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import { Select } from '../../ui/select.tsx';
import './sort-keys.css';
import type { GridView } from './use-grid-view.ts';

interface SortKeysProps {
  readonly anchor: Anchor | null;
  readonly grid: GridView;
  readonly onClose: () => void;
}

/** The columns of the sort in their order, each up or down. */
export function SortKeys({ anchor, grid, onClose }: SortKeysProps) {
  const { sort } = grid.view.query;
  const change = (to: (sort: readonly SortKey[]) => readonly SortKey[]) =>
    grid.ask((query) => ({ ...query, sort: to(query.sort) }));
  const turn = (id: string) =>
    change((keys) =>
      keys.map((key) => (key.id === id ? { id, direction: key.direction === 'asc' ? 'desc' : 'asc' } : key)),
    );
  return (
    <Popover anchor={anchor} label="Sort" placement="bottom-end" onClose={onClose}>
      <div className="pb-sort">
        {sort.length === 0 ? (
          <p className="pb-sort__none">In the order in which the partners came.</p>
        ) : (
          <ol>
            {sort.map((key, index) => {
              const column = findColumn(key.id);
              if (column === undefined) return null;
              const up = key.direction === 'asc';
              return (
                <li key={key.id} className="pb-sort__key">
                  <span className="pb-sort__order pb-num">{index + 1}</span>
                  <span className="pb-sort__name pb-cut">{column.header}</span>
                  <Button small icon={up ? ArrowUp : ArrowDown} onClick={() => turn(key.id)}>
                    {directionWords(column, up)}
                  </Button>
                  <IconButton
                    small
                    icon={X}
                    label={`Do not sort by ${column.header}`}
                    onClick={() => change((keys) => keys.filter((each) => each.id !== key.id))}
                  />
                </li>
              );
            })}
          </ol>
        )}
        <div className="pb-sort__foot">
          <Select
            label="Add a column to the sort"
            labelled={false}
            value=""
            options={[
              { value: '', label: sort.length === 0 ? 'Sort by…' : 'Then by…' },
              ...candidates(grid, sort).map(({ id, header }) => ({ value: id, label: header })),
            ]}
            onValueChange={(id) => {
              if (id !== '') change((keys) => [...keys, { id, direction: 'asc' }]);
            }}
          />
          {sort.length > 0 ? (
            <Button small onClick={() => change(() => [])}>
              Clear sort
            </Button>
          ) : null}
        </div>
      </div>
    </Popover>
  );
}

/** The shown columns first, in their order, then the rest. */
function candidates({ view, ownHeaders }: GridView, sort: readonly SortKey[]): readonly Column[] {
  const taken = new Set(sort.map((key) => key.id));
  const shown = view.columns.flatMap(({ id }) => findColumn(id) ?? []);
  const ids = new Set(shown.map((column) => column.id));
  const rest = [...fieldColumns, ...ownHeaders.map(ownColumn)].filter((column) => !ids.has(column.id));
  return [...shown, ...rest].filter((column) => !taken.has(column.id));
}

/** Up or down in words that fit what is sorted. */
export function directionWords(column: Column, up: boolean): string {
  switch (column.kind.name) {
    case 'date':
      return up ? 'Oldest first' : 'Newest first';
    case 'money':
    case 'number':
    case 'integer':
    case 'ratio':
    case 'scale':
      return up ? 'Smallest first' : 'Largest first';
    case 'yesNo':
      return up ? 'Yes first' : 'No first';
    case 'findings':
      return up ? 'Most serious first' : 'Least serious first';
    case 'choice':
      return up ? 'In order' : 'In reverse';
    default:
      return up ? 'A to Z' : 'Z to A';
  }
}
