import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Icon } from './icon.tsx';
import './select.css';

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onValueChange: (value: V) => void;
  /** False leaves the label to the ear. */
  readonly labelled?: boolean;
  readonly disabled?: boolean;
}

/** One of a few choices. The browser's own list, so that type-ahead and every screen reader know it. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, value, options, onValueChange, labelled = true, disabled = false } = props;
  const id = useId();
  return (
    <div className="pb-select">
      {labelled ? (
        <label className="pb-input__label" htmlFor={id}>
          {label}
        </label>
      ) : null}
      <div className="pb-select__field">
        <select
          id={id}
          aria-label={labelled ? undefined : label}
          disabled={disabled}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onValueChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} size="sm" />
      </div>
    </div>
  );
}
