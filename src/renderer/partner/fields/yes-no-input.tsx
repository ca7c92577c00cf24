import { type KeyboardEvent, useId } from 'react';
import type { InputProps } from './field-input.tsx';
import { useField } from './use-field.ts';

const answers = [
  { value: true, word: 'Yes' },
  { value: false, word: 'No' },
  { value: null, word: 'Unknown' },
] as const;

/** Yes, No or nothing known: a press stores, and so do Y, N and Delete. */
export function YesNoInput({ column, label, hint }: InputProps) {
  const field = useField(column);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'y' || key === 'n') field.commitValue(key === 'y');
    else if (key === 'delete' || key === 'backspace') field.commitValue(null);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className="pb-yes-no" aria-describedby={`${id}-hint`} onKeyDown={onKeyDown}>
      <legend className="pb-input__label">{label}</legend>
      <div className="pb-yes-no__answers">
        {answers.map(({ value, word }) => (
          <label key={word} className="pb-yes-no__answer">
            <input
              type="radio"
              name={id}
              checked={field.value === value}
              onChange={() => field.commitValue(value)}
            />
            {word}
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className="pb-input__hint">
        {hint}
      </p>
    </fieldset>
  );
}
