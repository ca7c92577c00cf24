import type { InputId, Partner } from '../fields/fields.ts';
import type { Assessment } from './assessment.ts';
import type { AnswerState } from './criterion.ts';
import type { Criterion, CriterionState } from './evaluation.ts';
import type { Gate } from './phases.ts';
import { percentNeeds } from './words.ts';

/** One criterion of a gate in words: for the panel, the findings and the reasons alike. */
interface GateWord {
  readonly id: string;
  readonly label: string;
  readonly format: Criterion['format'];
  readonly fields: readonly InputId[];
  readonly state: (a: Assessment) => AnswerState;
  readonly value: (a: Assessment) => Criterion['value'];
  readonly threshold: (a: Assessment) => Criterion['threshold'];
  /** What is missing, as the middle of a sentence: `improvement 12%, needs 20%`. */
  readonly gap: (a: Assessment) => string;
}

type Answer =
  | 'pilotRecommends'
  | 'integrationScalable'
  | 'partnerPromoting'
  | 'supportManageable'
  | 'bothCommitted'
  | 'roiValidated';

function answer<Id extends Answer>(
  id: Id,
  label: string,
  gate: (a: Assessment) => Gate<Id>,
  unknown: string,
  no: string,
): GateWord {
  return {
    id,
    label,
    format: 'yesNo',
    fields: [id],
    state: (a) => gate(a).states[id],
    value: (a) => (a.subject.partner as Pick<Partner, Answer>)[id],
    threshold: () => null,
    gap: (a) => (gate(a).states[id] === 'unknown' ? unknown : no),
  };
}

const crawl = (a: Assessment) => a.phases.crawl;
const walk = (a: Assessment) => a.phases.walk;
const run = (a: Assessment) => a.phases.run;

/** The criteria of the Crawl gate. */
export const crawlWords: readonly GateWord[] = [
  {
    id: 'improvement',
    label: 'Improvement reaches the threshold',
    format: 'ratio',
    fields: ['baseline', 'pilotResult', 'reportedImprovement'],
    state: (a) => crawl(a).states.improvement,
    value: (a) => a.phases.improvement,
    threshold: (a) => a.subject.settings.crawlThreshold,
    gap: (a) => `improvement ${percentNeeds(a.phases.improvement, a.subject.settings.crawlThreshold, false)}`,
  },
  answer(
    'pilotRecommends',
    'The pilot customers recommend it',
    crawl,
    'unknown whether the pilot recommends it',
    'the pilot does not recommend it',
  ),
  answer(
    'integrationScalable',
    'The integration scales',
    crawl,
    'unknown whether the integration scales',
    'the integration does not scale',
  ),
];

/** The criteria of the Walk gate. */
export const walkWords: readonly GateWord[] = [
  {
    id: 'adoption',
    label: 'Adoption reaches the threshold',
    format: 'ratio',
    fields: ['invitedCustomers', 'adoptedCustomers'],
    state: (a) => walk(a).states.adoption,
    value: (a) => a.phases.adoption,
    threshold: (a) => a.subject.settings.walkThreshold,
    gap: (a) =>
      a.phases.adoptedExceedsInvited
        ? 'adoption unknown while more adopted than were invited'
        : `adoption ${percentNeeds(a.phases.adoption, a.subject.settings.walkThreshold, false)}`,
  },
  answer(
    'partnerPromoting',
    'The partner promotes it',
    walk,
    'unknown whether the partner promotes it',
    'the partner does not promote it',
  ),
  answer(
    'supportManageable',
    'Support carries the load',
    walk,
    'unknown whether support carries the load',
    'support does not carry the load',
  ),
];

const gateWord = (id: 'crawlGate' | 'walkGate', name: string, words: readonly GateWord[]): GateWord => ({
  id,
  label: `The ${name} passed`,
  format: 'text',
  fields: words.flatMap((word) => word.fields),
  state: (a) => run(a).states[id],
  value: (a) => (id === 'crawlGate' ? crawl(a) : walk(a)).result,
  threshold: () => 'Pass',
  gap: (a) => (run(a).states[id] === 'unknown' ? `the ${name} gate is pending` : `the ${name} gate failed`),
});

/** The criteria of the Run gate. */
export const runWords: readonly GateWord[] = [
  gateWord('crawlGate', 'Crawl', crawlWords),
  gateWord('walkGate', 'Walk', walkWords),
  answer(
    'bothCommitted',
    'Both sides committed',
    run,
    'unknown whether both sides committed',
    'not both sides committed',
  ),
  answer(
    'roiValidated',
    'ROI shown with figures',
    run,
    'unknown whether the ROI is shown',
    'the ROI is not shown',
  ),
];

const unmet = (words: readonly GateWord[], a: Assessment): readonly GateWord[] =>
  words.filter((word) => word.state(a) !== 'met');

/** What keeps a gate from passing: `improvement 12%, needs 20%; the pilot does not recommend it`. */
export function gateGaps(words: readonly GateWord[], a: Assessment): string {
  return unmet(words, a)
    .map((word) => word.gap(a))
    .join('; ');
}

/** The fields that would settle what keeps a gate from passing. */
export function gateGapFields(words: readonly GateWord[], a: Assessment): readonly InputId[] {
  return unmet(words, a).flatMap((word) => word.fields);
}

/** A gate's criteria; what is not met while its phase is open is not met yet. */
export function gateCriteria(words: readonly GateWord[], open: boolean, a: Assessment): readonly Criterion[] {
  return words.map((word) => {
    const state: CriterionState = word.state(a);
    return {
      id: word.id,
      label: word.label,
      state: state === 'not met' && open ? 'not yet' : state,
      value: word.value(a),
      threshold: word.threshold(a),
      format: word.format,
      fields: word.fields,
    };
  });
}

/** A gate's result in one sentence. */
export function gateSentence(
  name: string,
  words: readonly GateWord[],
  gate: Gate<string>,
  a: Assessment,
): string {
  const gaps = gateGaps(words, a);
  switch (gate.result) {
    case 'Pass':
      return `The ${name} passed: every criterion is met.`;
    case 'Fail':
      return `The ${name} failed: ${gaps}.`;
    case 'Pending':
      return gate.open
        ? `The ${name} is open, its gate pending: ${gaps}.`
        : `The ${name} gate is pending: ${gaps}.`;
  }
}
