import { Check, Minus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import './checkbox.css';
import { classes } from './classes.ts';

interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  /** Some of what it stands for is ticked. */
  readonly mixed?: boolean;
  readonly disabled?: boolean;
  readonly hint?: string;
  readonly onCheckedChange: (checked: boolean) => void;
}

/** A box to tick, with its words beside it. */
export function Checkbox({
  label,
  checked,
  mixed = false,
  disabled = false,
  hint,
  onCheckedChange,
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  const Mark = mixed ? Minus : Check;
  return (
    <label className={classes('pb-checkbox', disabled && 'is-disabled')}>
      <span className="pb-checkbox__box">
        <input
          ref={box}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onCheckedChange(event.currentTarget.checked)}
        />
        {checked || mixed ? <Mark aria-hidden="true" size={12} strokeWidth={3} /> : null}
      </span>
      <span className="pb-checkbox__words">
        {label}
        {hint === undefined ? null : (
          <span id={id} className="pb-checkbox__hint">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
