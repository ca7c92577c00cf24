import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import { Calendar } from '../../ui/calendar.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { usePanel } from '../panel-context.tsx';
import type { InputProps } from './field-input.tsx';
import { lineKey } from './line-input.tsx';
import { useField } from './use-field.ts';

/** A date, typed in any sensible way or picked. */
export function DateInput({ column, label, hint }: InputProps) {
  const { source } = usePanel();
  const field = useField(column);
  const [typing, setTyping] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [picking, setPicking] = useState(false);
  return (
    <div className="pb-field__beside">
      <TextInput
        label={label}
        labelled
        className="pb-grow"
        value={typing ? field.text : field.rested}
        onFocus={() => setTyping(true)}
        problem={field.problem}
        hint={hint}
        onValueChange={field.type}
        onBlur={() => {
          setTyping(false);
          field.commitText();
        }}
        onKeyDown={(event) => lineKey(event, field)}
      />
      <IconButton
        ref={button}
        icon={CalendarDays}
        label={`Pick ${label}`}
        aria-haspopup="dialog"
        aria-expanded={picking}
        onClick={() => setPicking((was) => !was)}
      />
      {picking ? (
        <Popover
          anchor={button.current}
          label={label}
          placement="bottom-end"
          onClose={() => setPicking(false)}
        >
          <Calendar
            value={field.value as string | null}
            today={source.asOf}
            locale={source.formats.locale}
            onChoose={(date) => {
              setPicking(false);
              field.commitValue(date);
            }}
          />
        </Popover>
      ) : null}
    </div>
  );
}
