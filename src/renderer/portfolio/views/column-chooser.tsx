import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { groups } from '#shared/fields/field.ts';
import { type Column, fieldColumns, ownColumn } from '../../grid/columns/column.ts';
import { fold } from '../../grid/search/fold.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import { SearchInput } from '../../ui/text-input.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import './column-chooser.css';
import { readyColumns } from './grid-state.ts';
import type { GridView } from './use-grid-view.ts';
import type { OwnColumnDeeds } from './use-own-columns.ts';
import { addColumn, removeColumn, type ViewColumns } from './view-columns.ts';

interface ColumnChooserProps {
  readonly anchor: Anchor | null;
  readonly grid: GridView;
  readonly ownColumns: Pick<OwnColumnDeeds, 'add' | 'rename' | 'remove'>;
  readonly onClose: () => void;
}

/** All columns by group, to tick: what is ticked is shown. */
export function ColumnChooser({ anchor, grid, ownColumns, onClose }: ColumnChooserProps) {
  const [word, setWord] = useState('');
  const { view, ownHeaders, arrange } = grid;
  const shown = new Set(view.columns.map((column) => column.id));
  const all = [...fieldColumns, ...ownHeaders.map(ownColumn)];
  const inside = useRef<HTMLDivElement>(null);
  useKeptFocus(inside);
  const sought = fold(word.trim());
  const found = all.filter((column) =>
    fold(`${column.header} ${column.short} ${column.id}`).includes(sought),
  );
  const hideAll = (columns: ViewColumns): ViewColumns =>
    found.reduce((left, column) => removeColumn(left, column.id), columns);
  const sections = [
    ...groups.map(({ id, title }) => ({ id, title: title as string })),
    { id: 'own', title: 'Own columns' },
  ];

  return (
    <Popover anchor={anchor} label="Columns" placement="bottom-end" onClose={onClose}>
      <div ref={inside} className="pb-columns">
        <div className="pb-columns__search">
          <SearchInput label="Find a column" value={word} onValueChange={setWord} />
        </div>
        <div className="pb-columns__list">
          {found.length === 0 ? (
            <p className="pb-columns__none">No column has “{word.trim()}” in its name.</p>
          ) : null}
          {sections.map(({ id, title }) => {
            const columns = found.filter((column) => column.group.id === id);
            const adds = id === 'own' && sought === '';
            if (columns.length === 0 && !adds) return null;
            return (
              <fieldset key={id} className="pb-columns__group">
                <legend>{title}</legend>
                {columns.map((column) => (
                  <div key={column.id} className="pb-columns__line">
                    <Checkbox
                      label={<ColumnName column={column} />}
                      checked={shown.has(column.id)}
                      disabled={column.id === 'name'}
                      onCheckedChange={(ticked) =>
                        arrange((now) => (ticked ? addColumn(now, column.id) : removeColumn(now, column.id)))
                      }
                    />
                    {column.own === null ? null : (
                      <OwnColumnTools name={column.own} deeds={ownColumns} onClose={onClose} />
                    )}
                  </div>
                ))}
                {adds ? (
                  <Button
                    small
                    icon={Plus}
                    onClick={() => {
                      onClose();
                      ownColumns.add();
                    }}
                  >
                    Add a column…
                  </Button>
                ) : null}
              </fieldset>
            );
          })}
        </div>
        <div className="pb-columns__foot">
          <span className="pb-num">
            {shown.size} of {all.length} shown
          </span>
          <span className="pb-grow" />
          <Button
            small
            disabled={hideAll(view.columns).length === view.columns.length}
            onClick={() => arrange(hideAll)}
          >
            {sought === '' ? 'Hide all' : 'Hide these'}
          </Button>
          <Button
            small
            onClick={() =>
              arrange(
                (now) =>
                  view.own?.state.columns ?? (view.own === null ? readyColumns(view.id, ownHeaders) : now),
              )
            }
          >
            Reset columns
          </Button>
        </div>
      </div>
    </Popover>
  );
}

/** An own column is renamed and removed where it is ticked. */
function OwnColumnTools({
  name,
  deeds,
  onClose,
}: {
  readonly name: string;
  readonly deeds: Pick<OwnColumnDeeds, 'rename' | 'remove'>;
  readonly onClose: () => void;
}) {
  return (
    <span className="pb-columns__tools">
      <IconButton
        icon={Pencil}
        label={`Rename the column ${name}`}
        small
        onClick={() => {
          onClose();
          deeds.rename(name);
        }}
      />
      <IconButton
        icon={Trash2}
        label={`Remove the column ${name}`}
        small
        onClick={() => deeds.remove(name)}
      />
    </span>
  );
}

function ColumnName({ column }: { readonly column: Column }) {
  return (
    <>
      {column.header}
      {column.computed ? (
        <span className="pb-columns__fx" title="Computed">
          ƒ
        </span>
      ) : null}
    </>
  );
}
