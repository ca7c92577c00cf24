import { OctagonAlert } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import type { InputProps } from './field-input.tsx';
import { useField } from './use-field.ts';

const tallest = 260;

/** Text of several lines, as tall as what it holds: leaving it stores, Enter is a new line, Esc brings back what the field holds. */
export function AreaInput({ column, label, hint }: InputProps) {
  const field = useField(column);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { text, problem } = field;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, tallest)}px`;
  }, [text]);
  return (
    <div className="pb-input">
      <label className="pb-input__label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={1}
        dir="auto"
        spellCheck={false}
        className={classes('pb-field__area', problem !== null && 'is-bad')}
        aria-invalid={problem !== null || undefined}
        aria-describedby={`${id}-about`}
        value={text}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.commitText}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || !field.revert()) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {problem === null ? (
        <p id={`${id}-about`} className="pb-input__hint">
          {hint}
        </p>
      ) : (
        <p id={`${id}-about`} role="alert" className="pb-input__problem">
          <Icon of={OctagonAlert} size="sm" />
          {problem}
        </p>
      )}
    </div>
  );
}
