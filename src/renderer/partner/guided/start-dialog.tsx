import { useMemo, useState } from 'react';
import { phaseHolds } from '#shared/playbook/phases.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Criterion } from '#shared/rules/evaluation.ts';
import { why } from '#shared/rules/why.ts';
import { useSession } from '../../session/session-context.ts';
import { type StartedPhase, startedPartner, startPhase } from '../../storage/changes/guided.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { CriterionMark } from '../../ui/verdicts/index.ts';
import { GuidedForm, type GuidedProps } from './guided-form.tsx';

interface StartDialogProps extends GuidedProps {
  readonly phase: StartedPhase;
}

/** What has to be there before each phase: the readiness, or the gate of the phase before. */
const asks = { Crawl: 'startReadiness', Walk: 'crawlGate', Run: 'runGate' } as const;
const starts = { Crawl: 'crawlStart', Walk: 'walkStart', Run: 'runStart' } as const;

/** The day a phase begins, what is still missing for it, and what starting it now would raise. */
export function StartDialog({ row, phase, onClose }: StartDialogProps) {
  const { settings, asOf, evaluations } = useSession();
  const [on, setOn] = useState<string | null | undefined>(row.values[starts[phase]] ?? asOf);
  const [asked, setAsked] = useState(false);
  const { values, accepted } = row;
  const missing = useMemo(
    () => why(asks[phase], values, settings, asOf, accepted).criteria.filter(({ state }) => state !== 'met'),
    [phase, values, settings, asOf, accepted],
  );
  const raised = useMemo(() => {
    const now = new Set(evaluations.of(row).findings.map(({ id }) => id));
    const after = startedPartner(values, phase, typeof on === 'string' ? on : asOf);
    return evaluate(after, settings, asOf, accepted).findings.filter(({ id }) => !now.has(id));
  }, [row, evaluations, values, phase, on, asOf, settings, accepted]);
  const holds = phaseHolds[phase];
  return (
    <GuidedForm
      title={`Start the ${phase} of ${values.name}?`}
      lead={`${holds.length}: ${holds.holds.map((each, at) => (at === 0 ? each : each.charAt(0).toLowerCase() + each.slice(1))).join('; ')}.`}
      deed={`Start ${phase}`}
      said={`Started the ${phase} of ${values.name}.`}
      change={() => {
        setAsked(true);
        return typeof on === 'string' ? startPhase(row, phase, on) : null;
      }}
      holds={[on]}
      onClose={onClose}
    >
      <DateInput
        label={`First day of the ${phase}`}
        value={on ?? null}
        today={asOf}
        onValueChange={setOn}
        problem={asked && on === null ? 'A phase needs its first day.' : null}
      />
      <Missing criteria={missing} phase={phase} />
      {raised.length === 0 ? null : (
        <div>
          <p className="pb-guided__head">Starting it now would raise</p>
          <ul className="pb-guided__list">
            {raised.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </GuidedForm>
  );
}

interface MissingProps {
  readonly criteria: readonly Criterion[];
  readonly phase: StartedPhase;
}

function Missing({ criteria, phase }: MissingProps) {
  if (criteria.length === 0)
    return <p className="pb-said">Everything that a {phase} needs to start is in place.</p>;
  return (
    <div>
      <p className="pb-guided__head">Still missing</p>
      <ul className="pb-guided__list pb-guided__list--marked">
        {criteria.map(({ id, state, label }) => (
          <li key={id}>
            <CriterionMark state={state} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
