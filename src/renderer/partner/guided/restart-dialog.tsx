import { useState } from 'react';
import { fieldOf } from '#shared/fields/fields.ts';
import { isBlank } from '#shared/fields/kind.ts';
import { clearedByRestart } from '#shared/rules/restart-crawl.ts';
import { useSession } from '../../session/session-context.ts';
import { attemptDate, restartCrawlOf } from '../../storage/changes/guided.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { GuidedForm, type GuidedProps } from './guided-form.tsx';

/** Asks what will change, since the same Crawl again has the same result. */
export function RestartDialog({ row, onClose }: GuidedProps) {
  const { portfolio, asOf } = useSession();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const cleared = clearedByRestart.filter((field) => !isBlank(row.values[field]));
  return (
    <GuidedForm
      title={`Restart the Crawl of ${row.values.name}?`}
      lead="The attempt is filed as a reading and in History. Metric, direction and baseline stay. Undo brings all of it back."
      deed="Restart the Crawl"
      said={`Restarted the Crawl of ${row.values.name}.`}
      change={() => {
        setAsked(true);
        return text.trim() === '' ? null : restartCrawlOf(portfolio, row, text.trim(), asOf);
      }}
      holds={[text]}
      onClose={onClose}
    >
      <TextInput
        label="What will be different this time?"
        labelled
        data-first-focus
        dir="auto"
        value={text}
        onValueChange={setText}
        problem={
          asked && text.trim() === ''
            ? 'Write what will change: the same Crawl again has the same result.'
            : null
        }
      />
      <p className="pb-said">
        Filed on {formats.date(attemptDate(row.values, asOf))}.{' '}
        {cleared.length === 0
          ? 'Nothing has to be cleared.'
          : `Cleared: ${cleared.map((field) => fieldOf(field).header).join(', ')}.`}
      </p>
    </GuidedForm>
  );
}
