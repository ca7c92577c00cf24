import { type FindingId, findingKinds } from '../../fields/choices.ts';
import type { InputId } from '../../fields/fields.ts';
import type { Finding } from '../../fields/finding.ts';
import type { Criterion } from '../evaluation.ts';
import { raisedIds } from '../findings.ts';
import { type NextActionId, nextActionOf, nextActionSteps } from '../next-action.ts';
import { countWords, listWords } from '../words.ts';
import { healthReasons } from './health-why.ts';
import { launchReasons } from './launch-why.ts';
import { leverageReasons } from './leverage-why.ts';
import { decisionSentence, phaseReasons } from './phase-why.ts';
import { readinessReasons } from './readiness-why.ts';
import { criterion, type Reason, type Reasons, type Said } from './reason.ts';
import { skinReasons } from './skin-why.ts';
import { tierReasons } from './tier-why.ts';

const titles = new Map<string, string>(findingKinds.map(({ id, title }) => [id, title]));

const findingCriterion = ({ id, message, fields, accepted }: Finding): Criterion =>
  criterion(id, `${titles.get(id) ?? id}${accepted ? ' (accepted)' : ''}`, accepted ? 'met' : 'not met', {
    value: message,
    fields,
  });

function findingsSentence(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'None of the classic mistakes is on record.';
  const counted = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity && !finding.accepted).length;
    return count === 0 ? [] : [countWords(count, severity)];
  });
  const accepted = findings.filter((finding) => finding.accepted).length;
  return `${listWords([...counted, ...(accepted === 0 ? [] : [`${accepted} accepted`])])}.`;
}

/** What a next action rests on: a sentence, and the fields that would settle it. */
interface Ground {
  readonly text: string;
  readonly fields: readonly InputId[];
}

type Grounds = (said: Said, action: string) => Ground;

const unmetFields = (criteria: readonly Criterion[]): readonly InputId[] => [
  ...new Set(criteria.filter(({ state }) => state !== 'met').flatMap(({ fields }) => fields)),
];

/** The reason of another computed field is the reason. */
const from =
  (reason: (said: Said) => Reason): Grounds =>
  (said) => {
    const { criteria, conclusion } = reason(said);
    return { text: conclusion, fields: unmetFields(criteria) };
  };

/** The first of these findings that is raised and not accepted is the reason. */
const found =
  (...ids: readonly FindingId[]): Grounds =>
  ({ evaluation }) => {
    const finding = evaluation.findings.find(({ id, accepted }) => !accepted && ids.includes(id));
    return { text: finding?.message ?? '', fields: finding?.fields ?? [] };
  };

const decision: Grounds = (said) => ({
  text: decisionSentence(said),
  fields: unmetFields(phaseReasons.continueDecision(said).criteria),
});

const launchStatus = from(launchReasons.launchStatus);

const grounds: Readonly<Record<NextActionId, Grounds>> = {
  ended: (said) => ({ text: decisionSentence(said), fields: [] }),
  paused: () => ({ text: 'It is paused.', fields: ['status'] }),
  data: found('adopted-exceeds-invited', 'dates-reversed'),
  'gate-failed': decision,
  'launch-unready': found('launch-unready'),
  'nothing-changes': from(leverageReasons.qualificationVerdict),
  'under-way': (said, action) =>
    action === 'Get the charter signed'
      ? found('verbal-agreement')(said, action)
      : action === 'Step back from Run'
        ? decision(said, action)
        : launchStatus(said, action),
  leverage: from(leverageReasons.investment),
  decline: from(leverageReasons.investment),
  skin: from(skinReasons.skinVerdict),
  'tier-up': (said, action) =>
    from(said.a.tier.recommended === null ? tierReasons.recommendedTier : tierReasons.tierFit)(said, action),
  'tier-down': from(tierReasons.tierFit),
  sign: found('verbal-agreement'),
  launch: launchStatus,
  touch: from(healthReasons.touchOverdue),
  sponsor: found('sponsor-lapsed'),
  run: decision,
  charter: (said, action) =>
    action === 'Complete the charter'
      ? found('signed-incomplete')(said, action)
      : { text: 'The exchange is on record as not balanced.', fields: ['exchangeBalanced'] },
  review: (said) => ({
    text: `${tierReasons.tierReview(said).conclusion} ${tierReasons.nextTierNeeds(said).conclusion}`,
    fields: ['assignedTier', 'lastTierReview'],
  }),
  prepare: from(readinessReasons.startMissing),
  decision,
};

/** The steps that were asked, in order, down to the one that holds; the conclusion gives its reason. */
function nextActionReason(said: Said): Reason {
  const { step, action } = nextActionOf(said.a, raisedIds(said.evaluation.findings));
  const { text, fields } = grounds[step.id](said, action);
  const asked = nextActionSteps.slice(0, nextActionSteps.indexOf(step));
  return {
    criteria: [
      ...asked.map(({ id, label }) => criterion(id, label, 'not met')),
      criterion(step.id, step.label, 'met', { value: action, fields }),
    ],
    conclusion:
      action === 'None'
        ? `Nothing to do: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
        : `${action}. ${text}`,
  };
}

/** Why the findings and the next action of sections 9 and 10 are what they are. */
export const actionReasons: Reasons<'findings' | 'nextAction'> = {
  findings: ({ evaluation }) => ({
    criteria: evaluation.findings.map(findingCriterion),
    conclusion: findingsSentence(evaluation.findings),
  }),
  nextAction: nextActionReason,
};
