import { useMemo, useState } from 'react';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import type { Column } from '../../grid/columns/column.ts';
import { fold } from '../../grid/search/fold.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { type Filter, filterForm, type TickValue } from '../query/filter.ts';
import type { Query } from '../query/shown-rows.ts';
import { type Tick, tickCounts } from '../query/tick-counts.ts';
import './filter-editor.css';
import { RangeEnds } from './range-ends.tsx';

export interface FilterParts {
  readonly rows: readonly StoredPartner[];
  readonly query: Query;
  readonly evaluationOf: (row: StoredPartner) => Evaluation;
  readonly asOf: string;
}

interface FilterEditorProps extends FilterParts {
  readonly column: Column;
  /** Null takes the filter away. */
  readonly onChange: (filter: Filter | null) => void;
  readonly onDone: () => void;
}

/** How one column is filtered: words, a range or ticks with counts, or blank and not blank. It acts at once. */
export function FilterEditor(props: FilterEditorProps) {
  const { column, query, onChange, onDone } = props;
  const filter = query.filters[column.id] ?? null;
  const form = filterForm(column);
  return (
    <div className="pb-filter">
      <div className="pb-filter__title">
        <span>{column.header}</span>
      </div>
      {form === 'words' || form === 'ticks' ? (
        <Ticks {...props} filter={filter} />
      ) : (
        <RangeEnds key={column.id} column={column} filter={filter} asOf={props.asOf} onChange={onChange} />
      )}
      <div className="pb-filter__foot">
        <Button
          small
          aria-pressed={filter?.is === 'blank'}
          onClick={() => onChange(filter?.is === 'blank' ? null : { is: 'blank' })}
        >
          Blank
        </Button>
        <Button
          small
          aria-pressed={filter?.is === 'filled'}
          onClick={() => onChange(filter?.is === 'filled' ? null : { is: 'filled' })}
        >
          Not blank
        </Button>
        <Button
          small
          disabled={filter === null}
          onClick={() => {
            onChange(null);
            onDone();
          }}
        >
          Clear
        </Button>
      </div>
    </div>
  );
}

const most = 200;

function Ticks(props: FilterEditorProps & { readonly filter: Filter | null }) {
  const { column, filter, rows, query, evaluationOf, onChange } = props;
  const words = filterForm(column) === 'words';
  const [word, setWord] = useState(filter?.is === 'text' ? filter.contains : '');
  const ticks = useMemo(
    () => tickCounts(rows, column, query, evaluationOf),
    [rows, column, query, evaluationOf],
  );
  const sought = fold(word.trim());
  const found = ticks.filter((tick) => fold(tick.word).includes(sought));
  const ticked = new Set<TickValue>(filter?.is === 'values' ? filter.values : []);

  const toggle = (value: TickValue, on: boolean) => {
    const next = ticks.map((tick) => tick.value).filter((each) => (each === value ? on : ticked.has(each)));
    onChange(next.length === 0 ? null : { is: 'values', values: next });
  };

  return (
    <>
      {words || ticks.length > 12 ? (
        <TextInput
          label={words ? `${column.header} contains` : 'Find an entry'}
          placeholder={words ? 'Contains…' : 'Find…'}
          value={word}
          onValueChange={(next) => {
            setWord(next);
            if (!words) return;
            onChange(next.trim() === '' ? null : { is: 'text', contains: next.trim() });
          }}
        />
      ) : null}
      <TickLines column={column} found={found} ticked={ticked} onToggle={toggle} />
    </>
  );
}

interface TickLinesProps {
  readonly column: Column;
  readonly found: readonly Tick[];
  readonly ticked: ReadonlySet<TickValue>;
  readonly onToggle: (value: TickValue, on: boolean) => void;
}

function TickLines({ column, found, ticked, onToggle }: TickLinesProps) {
  const lines = found.slice(0, most);
  return (
    <fieldset className="pb-filter__ticks" aria-label={column.header}>
      {lines.map((tick) => (
        <div key={`${typeof tick.value} ${tick.value}`} className="pb-filter__tick">
          <Checkbox
            label={<span className="pb-cut">{tick.word}</span>}
            checked={ticked.has(tick.value)}
            onCheckedChange={(on) => onToggle(tick.value, on)}
          />
          <span className="pb-filter__count">{tick.count}</span>
        </div>
      ))}
      {found.length > most ? (
        <p className="pb-filter__more">{found.length - most} more: type to find them.</p>
      ) : null}
    </fieldset>
  );
}
