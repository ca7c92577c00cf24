import { type KeyboardEvent, useState } from 'react';
import { Calendar } from '../../ui/calendar.tsx';
import { addDays, addMonths } from '../../ui/calendar-days.ts';
import { editText } from '../typed/edit-text.ts';
import { readTypedDate } from '../typed/typed-date.ts';
import { type EditorProps, useEditing } from './editing.ts';
import { EditorInput } from './editor-input.tsx';
import { EditorPopup } from './editor-popup.tsx';
import { Refusal } from './refusal.tsx';

type Move = (day: string) => string;

/** The keys that move the day, as calendars have them. */
const moves: Readonly<Record<string, Move>> = {
  ArrowDown: (day) => addDays(day, 7),
  ArrowUp: (day) => addDays(day, -7),
  PageDown: (day) => addMonths(day, 1),
  PageUp: (day) => addMonths(day, -1),
};

/** With Alt, since left and right alone move the caret. */
const sideways: Readonly<Record<string, Move>> = {
  ArrowRight: (day) => addDays(day, 1),
  ArrowLeft: (day) => addDays(day, -1),
};

/** A date typed in any sensible way, or picked: up and down move by weeks, Alt with left and right by days. */
export function DateEditor(props: EditorProps) {
  const { formats, asOf } = props.context.source;
  const column = props.context.columnOf(props.column.getColId());
  const [text, setText] = useState<string | null>(null);
  const editing = useEditing(props, () => text ?? editing.first);
  const now = text ?? editing.first;
  const reading = readTypedDate(now, formats, asOf);
  const day = (reading.ok ? reading.value : null) ?? asOf;

  const write = (date: string) => {
    editing.changed();
    setText(editText(column, date, formats));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const move = moves[event.key] ?? (event.altKey ? sideways[event.key] : undefined);
    if (move === undefined) {
      editing.onKey(event, now);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    write(move(day));
  };

  return (
    <>
      <EditorInput
        editor={props}
        text={now}
        selectAll={!editing.replaces}
        refused={editing.refusal !== null}
        onText={(typed) => {
          editing.changed();
          setText(typed);
        }}
        onKeyDown={onKeyDown}
      />
      {editing.refusal === null ? (
        <EditorPopup cell={props.eGridCell} still>
          <Calendar
            key={day}
            value={day}
            today={asOf}
            locale={formats.locale}
            onChoose={(date) => editing.commitValue(date, null)}
          />
        </EditorPopup>
      ) : (
        <Refusal cell={props.eGridCell} words={editing.refusal} />
      )}
    </>
  );
}
