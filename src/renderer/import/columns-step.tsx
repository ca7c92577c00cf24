import { useEffect, useRef } from 'react';
import type { FileColumn } from '#shared/csv/types.ts';
import { findField, inputFields } from '#shared/fields/fields.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Select } from '../ui/select.tsx';
import type { ReadingChoices } from './choices.ts';
import { columnNames } from './column-names.ts';

interface ColumnsStepProps {
  readonly choices: ReadingChoices;
  readonly onChoices: (choices: ReadingChoices) => void;
  readonly columns: readonly FileColumn[];
  /** Why the columns cannot be taken as they are. */
  readonly trouble: string | null;
}

const fieldOptions = [
  { value: 'out', label: 'Leave out' },
  { value: 'own', label: 'Keep as an own column' },
  ...inputFields.map(({ id, header }) => ({ value: `field ${id}`, label: header })),
];

/** What becomes of each column of the file: guessed, and changed here. */
export function ColumnsStep({ choices, onChoices, columns, trouble }: ColumnsStepProps) {
  const formats = useFormats();
  const unused = columns.filter(
    ({ use, header, values }) => use.kind === 'unused' && header !== '' && values > 0,
  );
  const firstUnused = useRef<HTMLTableRowElement>(null);
  // Whoever comes to see what is not used need not look for it among a hundred columns.
  useEffect(() => {
    firstUnused.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const ownNow = columns.flatMap(({ use, header }) => (use.kind === 'own' ? [header] : []));
  const names = columnNames(columns);
  const choose = (at: number, value: string): void => {
    const header = columns[at]?.header ?? '';
    const name = names[at] ?? '';
    const map = new Map(choices.map);
    const own = new Set(choices.own ?? ownNow);
    const displaced = new Map(choices.displaced);
    own.delete(header);
    map.delete(name);
    displaced.delete(name);
    // Whatever this column pushed out comes back: it is given to another field now, or to none.
    for (const [other, by] of choices.displaced)
      if (by === name && displaced.delete(other)) map.delete(other);
    if (value === 'own') own.add(header);
    else if (value === 'out') map.set(name, '');
    else {
      const field = value.slice('field '.length);
      // One column a field: the one that had it until now is left out.
      for (const [other, { use }] of columns.entries())
        if (use.kind === 'field' && use.field === field && other !== at) {
          map.set(names[other] ?? '', '');
          displaced.set(names[other] ?? '', name);
        }
      map.set(name, field);
    }
    onChoices({ ...choices, map, own: [...own], displaced });
  };
  return (
    <div className="pb-import__step">
      {trouble === null ? null : (
        <p role="alert" className="pb-import__trouble">
          {trouble}
        </p>
      )}
      <div className="pb-import__columns-head">
        <p className="pb-import__note pb-grow">
          Each column of the file and the field it fills. The choice is remembered for files with the same
          headers.
        </p>
        {unused.length === 0 ? null : (
          <Button
            small
            look="line"
            onClick={() =>
              onChoices({
                ...choices,
                map: new Map(
                  [...choices.map].filter(
                    ([name, field]) => field !== '' || columns[names.indexOf(name)]?.use.kind !== 'unused',
                  ),
                ),
                own: [...new Set([...(choices.own ?? ownNow), ...unused.map(({ header }) => header)])],
              })
            }
          >
            Keep{' '}
            {unused.length === 1
              ? 'the unused column'
              : unused.length === 2
                ? 'both unused columns'
                : `all ${formats.number(unused.length)} unused columns`}
          </Button>
        )}
      </div>
      {[...choices.displaced].map(([name, by]) => (
        <p key={name} role="status" className="pb-import__note">
          “{name}” is left out now: its field is filled by “{by}”.
        </p>
      ))}
      <section
        className="pb-import__columns"
        aria-label="Columns of the file"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll from the keyboard
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">First value</th>
              <th scope="col">Filled</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) => (
              <tr key={column.index} ref={column === unused[0] ? firstUnused : null}>
                <td title={names[at]}>{column.header === '' ? `Column ${column.index}` : names[at]}</td>
                <td title={column.example}>{column.example === '' ? '–' : column.example}</td>
                <td className="pb-num">{trouble === null ? formats.number(column.values) : '–'}</td>
                <td>
                  {column.use.kind === 'computed' ? (
                    `Computed here: ${findField(column.use.field)?.header ?? column.use.field}`
                  ) : column.header === '' ? (
                    'Left out: it has no header'
                  ) : (
                    <Select
                      label={`What ${names[at]} becomes`}
                      labelled={false}
                      value={choiceOf(column)}
                      options={fieldOptions}
                      onValueChange={(value) => choose(at, value)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function choiceOf({ use }: FileColumn): string {
  if (use.kind === 'field') return `field ${use.field}`;
  return use.kind === 'own' ? 'own' : 'out';
}
