import { useState } from 'react';
import type { Column } from '../../grid/columns/column.ts';
import { editText } from '../../grid/typed/edit-text.ts';
import { readTyped } from '../../grid/typed/read-typed.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Filter } from '../query/filter.ts';

interface RangeEndsProps {
  readonly column: Column;
  readonly filter: Filter | null;
  readonly asOf: string;
  readonly onChange: (filter: Filter | null) => void;
}

type End = number | string | null;

/** From and to, typed as in a cell. An end that cannot be read is said and changes nothing. */
export function RangeEnds({ column, filter, asOf, onChange }: RangeEndsProps) {
  const formats = useFormats();
  const held: { readonly from: End; readonly to: End } =
    filter?.is === 'between' ? filter : { from: null, to: null };
  const [texts, setTexts] = useState({
    from: editText(column, held.from, formats),
    to: editText(column, held.to, formats),
  });
  const dates = column.kind.name === 'date';

  const read = (text: string): { readonly value: End } | { readonly problem: string } => {
    const reading = readTyped(column, text, formats, asOf);
    return reading.ok
      ? { value: reading.value as End }
      : { problem: `“${text.trim()}” cannot be read: ${reading.reason}.` };
  };
  const problems = { from: problemOf(read(texts.from)), to: problemOf(read(texts.to)) };

  const type = (side: 'from' | 'to', text: string) => {
    const next = { ...texts, [side]: text };
    setTexts(next);
    const [from, to] = [read(next.from), read(next.to)];
    if ('problem' in from || 'problem' in to) return;
    const open = from.value === null && to.value === null;
    onChange(open ? null : { is: 'between', from: from.value, to: to.value });
  };

  return (
    <div className="pb-filter__ends">
      <TextInput
        labelled
        label={dates ? 'From' : 'At least'}
        value={texts.from}
        problem={problems.from}
        onValueChange={(text) => type('from', text)}
      />
      <TextInput
        labelled
        label={dates ? 'Up to' : 'At most'}
        value={texts.to}
        problem={problems.to}
        onValueChange={(text) => type('to', text)}
      />
    </div>
  );
}

const problemOf = (reading: { readonly value: End } | { readonly problem: string }): string | null =>
  'problem' in reading ? reading.problem : null;
