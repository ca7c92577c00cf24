import { useState } from 'react';
import type { Partner } from '#shared/fields/fields.ts';
import { useSession } from '../../session/session-context.ts';
import { resumePartner } from '../../storage/changes/guided.ts';
import { Select } from '../../ui/select.tsx';
import { GuidedForm, type GuidedProps } from './guided-form.tsx';

type OpenPhase = 'Not started' | 'Crawl' | 'Walk' | 'Run';

const phases: readonly OpenPhase[] = ['Not started', 'Crawl', 'Walk', 'Run'];

/** The furthest phase that had begun by that day. */
function furthestBegun(partner: Partner, asOf: string): OpenPhase {
  const begun = (date: string | null): boolean => date !== null && date <= asOf;
  if (begun(partner.runStart)) return 'Run';
  if (begun(partner.walkStart)) return 'Walk';
  return begun(partner.crawlStart) ? 'Crawl' : 'Not started';
}

/** Takes an ended partnership up again, in a phase. */
export function ResumeDialog({ row, onClose }: GuidedProps) {
  const { asOf } = useSession();
  const { values } = row;
  const kept = values.phase === null || values.phase === 'Ended' ? null : values.phase;
  const [phase, setPhase] = useState<OpenPhase>(kept ?? furthestBegun(values, asOf));
  return (
    <GuidedForm
      title={`Resume ${values.name}?`}
      lead="The day and the reason of the end are taken out; the lesson stays."
      deed="Resume"
      said={`Resumed ${values.name}.`}
      change={() => resumePartner(row, phase)}
      holds={[phase]}
      onClose={onClose}
    >
      <Select
        label="In which phase"
        value={phase}
        options={phases.map((each) => ({ value: each, label: each }))}
        onValueChange={setPhase}
      />
    </GuidedForm>
  );
}
