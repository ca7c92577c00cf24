import { optionWord } from '../../grid/cells/words.ts';
import { Select } from '../../ui/select.tsx';
import type { InputProps } from './field-input.tsx';
import { useField } from './use-field.ts';

/** One of a closed list, or nothing: picking stores. */
export function ChoiceInput({ column, label, hint }: InputProps) {
  const field = useField(column);
  const options = column.kind.options ?? [];
  return (
    <>
      <Select
        label={label}
        value={column.kind.write(field.value as never)}
        options={[
          { value: '', label: 'Not filled in' },
          ...options.map((option) => ({ value: String(option), label: optionWord(column.id, option) })),
        ]}
        onValueChange={(chosen) =>
          field.commitValue(options.find((option) => String(option) === chosen) ?? null)
        }
      />
      <p className="pb-input__hint">{hint}</p>
    </>
  );
}
