import { useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { endPartnership } from '../../storage/changes/guided.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { GuidedForm, type GuidedProps } from './guided-form.tsx';

/** The day, the reason, and what to do differently next time. */
export function EndDialog({ row, onClose }: GuidedProps) {
  const { asOf } = useSession();
  const [on, setOn] = useState<string | null | undefined>(row.values.endedOn ?? asOf);
  const [reason, setReason] = useState(row.values.endReason ?? '');
  const [lesson, setLesson] = useState(row.values.lesson ?? '');
  const [asked, setAsked] = useState(false);
  return (
    <GuidedForm
      title={`End the partnership with ${row.values.name}?`}
      lead="Most partnerships end in the Crawl, and that is what a Crawl is for. The record stays, and Resume takes it up again."
      deed="End the partnership"
      said={`Ended the partnership with ${row.values.name}.`}
      change={() => {
        setAsked(true);
        if (typeof on !== 'string' || reason.trim() === '') return null;
        return endPartnership(row, {
          on,
          reason: reason.trim(),
          lesson: lesson.trim() === '' ? null : lesson.trim(),
        });
      }}
      holds={[on, reason, lesson]}
      onClose={onClose}
    >
      <TextInput
        label="Why it ends"
        labelled
        data-first-focus
        dir="auto"
        value={reason}
        onValueChange={setReason}
        problem={asked && reason.trim() === '' ? 'Write why: the next one will ask.' : null}
      />
      <TextInput
        label="What to do differently next time"
        labelled
        dir="auto"
        value={lesson}
        onValueChange={setLesson}
      />
      <DateInput
        label="Ended on"
        value={on ?? null}
        today={asOf}
        onValueChange={setOn}
        problem={asked && on === null ? 'An end needs its day.' : null}
      />
    </GuidedForm>
  );
}
