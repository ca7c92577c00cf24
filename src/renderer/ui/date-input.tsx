import { Calendar as CalendarIcon } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { sentence } from '../grid/typed/read-typed.ts';
import { readTypedDate } from '../grid/typed/typed-date.ts';
import { Calendar } from './calendar.tsx';
import './date-input.css';
import { useFormats } from './formats/formats-context.tsx';
import { IconButton } from './icon-button.tsx';
import { Popover } from './popover.tsx';
import { TextInput } from './text-input.tsx';

interface DateInputProps {
  readonly label: string;
  /** The date that is set, or null. */
  readonly value: string | null;
  /** The day that `today` and a date without a year are counted from. */
  readonly today: string;
  /** Called with each readable date, with null for a blank, and with undefined while what is typed cannot be read. */
  readonly onValueChange: (value: string | null | undefined) => void;
  readonly hint?: ReactNode;
  /** Why a date that can be read is refused all the same. */
  readonly problem?: string | null;
}

/** A date typed in any sensible way, or picked from a calendar. What cannot be read stays, with the reason under it. */
export function DateInput({ label, value, today, onValueChange, hint, problem }: DateInputProps) {
  const formats = useFormats();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const [open, setOpen] = useState(false);
  const shown = typed ?? (value === null ? '' : formats.date(value));
  const reading = typed === null || typed.trim() === '' ? null : readTypedDate(typed, formats, today);
  const unreadable = reading !== null && !reading.ok && left ? sentence(reading.reason) : null;

  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const read = text.trim() === '' ? null : readTypedDate(text, formats, today);
    onValueChange(read === null ? null : read.ok ? read.value : undefined);
  };
  return (
    <div className="pb-date">
      <TextInput
        ref={field}
        label={label}
        labelled
        value={shown}
        onValueChange={type}
        onBlur={() => {
          setLeft(true);
          if (reading?.ok === true) setTyped(null);
        }}
        problem={unreadable ?? problem ?? null}
        hint={hint}
      />
      <span className="pb-date__button">
        <IconButton
          small
          icon={CalendarIcon}
          label={`Choose ${label.toLowerCase()} from a calendar`}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen((was) => !was)}
        />
      </span>
      {open ? (
        <Popover
          anchor={field.current}
          label={label}
          className="pb-date__calendar"
          onClose={() => setOpen(false)}
        >
          <Calendar
            value={value}
            today={today}
            locale={formats.locale}
            onChoose={(date) => {
              setTyped(null);
              onValueChange(date);
              setOpen(false);
            }}
          />
        </Popover>
      ) : null}
    </div>
  );
}
