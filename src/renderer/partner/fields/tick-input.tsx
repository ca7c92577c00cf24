import { useId } from 'react';
import { optionWord } from '../../grid/cells/words.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { InputProps } from './field-input.tsx';
import { useField } from './use-field.ts';

/** Several of a closed list: each tick stores. */
export function TickInput({ column, label, hint }: InputProps) {
  const field = useField(column);
  const id = useId();
  const chosen = new Set(field.value as readonly unknown[]);
  const options = column.kind.options ?? [];
  return (
    <fieldset className="pb-ticks" aria-describedby={id}>
      <legend className="pb-input__label">{label}</legend>
      <div className="pb-ticks__options">
        {options.map((option) => (
          <Checkbox
            key={option}
            label={optionWord(column.id, option)}
            checked={chosen.has(option)}
            onCheckedChange={(ticked) =>
              field.commitValue(options.filter((each) => (each === option ? ticked : chosen.has(each))))
            }
          />
        ))}
      </div>
      <p id={id} className="pb-input__hint">
        {hint}
      </p>
    </fieldset>
  );
}
