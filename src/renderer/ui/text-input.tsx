import { type LucideIcon, OctagonAlert, Search } from 'lucide-react';
import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import './text-input.css';

interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  /** Shows the label above the field; otherwise it is only the field's name. */
  readonly labelled?: boolean;
  readonly icon?: LucideIcon;
  /** The shortcut that brings the keyboard here. */
  readonly keys?: string | undefined;
  /** Why the value is refused, what is kept, what to do. */
  readonly problem?: string | null;
  readonly hint?: ReactNode;
  readonly look?: 'boxed' | 'search';
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line of text, with its refusal under it. */
export function TextInput(props: TextInputProps) {
  const {
    label,
    value,
    onValueChange,
    labelled = false,
    icon,
    keys,
    problem,
    hint,
    look,
    className,
    ...rest
  } = props;
  const id = useId();
  const bad = problem !== undefined && problem !== null;
  const about = bad || hint !== undefined ? `${id}-about` : undefined;
  return (
    <div className={classes('pb-input', className)}>
      {labelled ? (
        <label className="pb-input__label" htmlFor={id}>
          {label}
        </label>
      ) : null}
      <div
        className={classes(
          'pb-input__field',
          look === 'search' && 'pb-input__field--search',
          bad && 'is-bad',
        )}
      >
        {icon === undefined ? null : <Icon of={icon} size="sm" />}
        <input
          spellCheck={false}
          autoComplete="off"
          {...rest}
          id={id}
          aria-label={labelled ? undefined : label}
          aria-invalid={bad || undefined}
          aria-describedby={about}
          value={value}
          onChange={(event) => onValueChange(event.currentTarget.value)}
        />
        {keys === undefined || value !== '' ? null : <Kbd keys={keys} />}
      </div>
      {bad ? (
        <p id={about} role="alert" className="pb-input__problem">
          <Icon of={OctagonAlert} size="sm" />
          {problem}
        </p>
      ) : hint === undefined ? null : (
        <p id={about} className="pb-input__hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The search of a screen or a list: Esc clears it before it closes anything. */
export function SearchInput(props: Omit<TextInputProps, 'icon' | 'look'>) {
  return (
    <TextInput
      type="search"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || props.value === '') return;
        event.preventDefault();
        props.onValueChange('');
      }}
      {...props}
      icon={Search}
      look="search"
      placeholder={props.placeholder ?? props.label}
    />
  );
}
