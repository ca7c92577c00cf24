import { Check, X } from 'lucide-react';
import type { InputId } from '#shared/fields/fields.ts';
import { decisionLessons } from '#shared/playbook/decisions.ts';
import { criterionLessons } from '#shared/playbook/gate-criteria.ts';
import { phaseHolds } from '#shared/playbook/phases.ts';
import { gateLessons } from '#shared/playbook/verdicts.ts';
import { continueTree } from '#shared/rules/continue-tree.ts';
import { drawTree } from '#shared/rules/decision-tree.ts';
import { DecisionTree } from '../../ui/decision-tree.tsx';
import { GatePill, type GateResult } from '../../ui/verdicts/index.ts';
import { FieldForm } from '../fields/field-input.tsx';
import { LessonFold, LessonNote } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Fold, Section } from '../section.tsx';
import { Conclusion, Criteria, Value } from '../verdict.tsx';
import './gates.css';
import { phaseSpan } from './phase-span.ts';

const gates = [
  {
    name: 'Crawl',
    field: 'crawlGate',
    fields: [
      'crawlStart',
      'crawlEnd',
      'pilotCustomers',
      'successMetric',
      'metricDirection',
      'baseline',
      'pilotResult',
      'reportedImprovement',
      'pilotRecommends',
      'integrationScalable',
    ],
  },
  {
    name: 'Walk',
    field: 'walkGate',
    fields: [
      'walkStart',
      'walkEnd',
      'invitedCustomers',
      'adoptedCustomers',
      'partnerPromoting',
      'supportManageable',
    ],
  },
  { name: 'Run', field: 'runGate', fields: ['runStart', 'bothCommitted', 'roiValidated'] },
] as const satisfies readonly { name: string; field: string; fields: readonly InputId[] }[];

/** The three gates as one path, each with its criteria and the fields that settle them; then the decision. */
export function Gates() {
  const { assessment, evaluation } = usePanel();
  const { phases, subject } = assessment;
  return (
    <Section
      title="Gates"
      fact={
        <>
          Decision: <Value field="continueDecision" />
        </>
      }
    >
      <ol className="pb-path">
        {gates.map((gate) => (
          <GateOnPath key={gate.name} {...gate} />
        ))}
      </ol>
      <div className="pb-folds">
        <Fold title="How the decision is made">
          <div data-computed="continueDecision">
            <Conclusion field="continueDecision" />
            <LessonFold
              lesson={decisionLessons[evaluation.continueDecision ?? 'Start Crawl']}
              about={`Decision ${evaluation.continueDecision}`}
            />
            <DecisionTree
              label="The decision to go on"
              tree={drawTree(continueTree, {
                phase: subject.phase,
                ended: subject.ended,
                crawl: phases.crawl.result,
                walk: phases.walk.result,
                run: phases.run.result,
              })}
            />
          </div>
        </Fold>
        <Fold title="Phase and how it ended">
          <FieldForm fields={['phase', 'endedOn', 'endReason', 'lesson']} />
        </Fold>
      </div>
    </Section>
  );
}

function GateOnPath({ name, field, fields }: (typeof gates)[number]) {
  const { evaluation, assessment, source, why } = usePanel();
  const result: GateResult = evaluation[field] ?? 'Pending';
  const span = phaseSpan(name, assessment.subject, source.formats);
  return (
    <li className={`pb-path__gate pb-path__gate--${result.toLowerCase()}`} data-computed={field}>
      <span className="pb-path__node" aria-hidden="true">
        {result === 'Pass' ? <Check size={12} strokeWidth={3} /> : null}
        {result === 'Fail' ? <X size={12} strokeWidth={3} /> : null}
      </span>
      <h4>
        {name}
        <span data-value={field}>
          <GatePill value={result} />
        </span>
        <span className="pb-path__when">
          {span.when}
          {span.length === null ? null : (
            <span className={span.late ? 'pb-path__late' : undefined}>, {span.length}</span>
          )}
        </span>
      </h4>
      <Criteria field={field} bar />
      <Conclusion field={field} />
      <div className="pb-folds">
        {name === 'Crawl' ? <Evidence field="improvement" /> : null}
        {name === 'Walk' ? <Evidence field="adoption" /> : null}
        <details className="pb-tell">
          <summary>What the {name} is for</summary>
          <PhaseWords name={name} />
          <LessonNote lesson={gateLessons[result]} />
          {why(field).criteria.map(({ id, label }) =>
            isCriterion(id) ? (
              <div key={id}>
                <h5 className="pb-path__criterion">{label}</h5>
                <LessonNote lesson={criterionLessons[id]} />
              </div>
            ) : null,
          )}
        </details>
        <details className="pb-tell">
          <summary>{name} fields</summary>
          <div className="pb-path__form">
            <FieldForm fields={fields} />
          </div>
        </details>
      </div>
    </li>
  );
}

const isCriterion = (id: string): id is keyof typeof criterionLessons => id in criterionLessons;

/** How long a phase lasts and what is done in it. */
function PhaseWords({ name }: { readonly name: keyof typeof phaseHolds }) {
  const { length, holds, remark } = phaseHolds[name];
  return (
    <div className="pb-said">
      <p>
        {length}. {remark}
      </p>
      <ul className="pb-dots">
        {holds.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

/** What the gate's figure is made of. */
function Evidence({ field }: { readonly field: 'improvement' | 'adoption' }) {
  return (
    <details className="pb-tell" data-computed={field}>
      <summary aria-label={`Where the ${field} comes from`}>Where it comes from</summary>
      <Conclusion field={field} />
      <Criteria field={field} />
    </details>
  );
}
