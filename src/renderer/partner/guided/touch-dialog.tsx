import { useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { logTouch } from '../../storage/changes/guided.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { GuidedForm, type GuidedProps } from './guided-form.tsx';

/** One line of what was said, on a day that is not ahead. */
export function TouchDialog({ row, onClose }: GuidedProps) {
  const { today } = useSession();
  const formats = useFormats();
  const [on, setOn] = useState<string | null | undefined>(today);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const ahead = typeof on === 'string' && on > today;
  const { said } = row;
  return (
    <GuidedForm
      title={`Log a touch with ${row.values.name}`}
      lead={
        said === undefined ? (
          'Sets Last Touch. What was said is kept in History.'
        ) : (
          <>
            Last time, on {formats.date(said.on)}: <span dir="auto">{said.text}</span>
          </>
        )
      }
      deed="Log the touch"
      said={`Logged a touch with ${row.values.name}.`}
      change={() => {
        setAsked(true);
        if (typeof on !== 'string' || ahead || text.trim() === '') return null;
        return logTouch(row, on, text.trim(), today);
      }}
      holds={[on, text]}
      onClose={onClose}
    >
      <TextInput
        label="What was said, in one line"
        labelled
        data-first-focus
        dir="auto"
        maxLength={500}
        value={text}
        onValueChange={setText}
        problem={asked && text.trim() === '' ? 'Write one line: in three months nobody remembers.' : null}
      />
      <DateInput
        label="On"
        value={on ?? null}
        today={today}
        onValueChange={setOn}
        problem={
          ahead
            ? 'That day is still ahead. Log it once you have spoken.'
            : asked && on === null
              ? 'A touch needs its day.'
              : null
        }
      />
    </GuidedForm>
  );
}
