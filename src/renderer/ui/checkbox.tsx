import { Check, Minus } from 'lucide-react';
import { type InputHTMLAttributes, type ReactNode, useEffect, useId, useRef } from 'react';
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

interface TickBoxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'checked'> {
  readonly checked: boolean;
  /** Some of what it stands for is ticked. */
  readonly mixed?: boolean;
}

/** The box alone, for lines of a list; give it an `aria-label`. */
export function TickBox({ checked, mixed = false, ...rest }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  const Mark = mixed ? Minus : Check;
  return (
    <span className="pb-checkbox__box">
      <input {...rest} ref={box} type="checkbox" checked={checked} />
      {checked || mixed ? <Mark aria-hidden="true" size={12} strokeWidth={3} /> : null}
    </span>
  );
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
  const id = useId();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is its control
    <label className={classes('pb-checkbox', disabled && 'is-disabled')}>
      <TickBox
        checked={checked}
        mixed={mixed}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={(event) => onCheckedChange(event.currentTarget.checked)}
      />
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
