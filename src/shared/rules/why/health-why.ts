import type { InputId } from '../../fields/fields.ts';
import { charterItems } from '../charter.ts';
import type { Criterion, HealthParts } from '../evaluation.ts';
import { healthMost, leastPartsForScore, partIds } from '../health.ts';
import type { Subject } from '../subject.ts';
import { countWords, moneyWords, noneWords, numberWords, percentWords, sentence } from '../words.ts';
import { criterion, dateCriterion, dueSentence, holds, type Reasons, type Said } from './reason.ts';

const touchCriterion = ({ a: { health } }: Said): Criterion =>
  criterion(
    'touch',
    `The last touch is at most ${countWords(health.cadence, 'day')} ago`,
    health.sinceTouch === null ? 'unknown' : holds(health.sinceTouch <= health.cadence),
    {
      value: health.sinceTouch,
      threshold: health.cadence,
      format: 'days',
      fields: ['lastTouch', 'lastExecutiveReview', 'lastQbr'],
    },
  );

const activeCriterion = ({ a: { subject } }: Said): Criterion =>
  criterion('active', 'The partner is active', holds(subject.status === 'Active' && !subject.ended), {
    value: subject.status,
    threshold: 'Active',
    fields: ['status', 'phase'],
  });

/** A touch as it stands in the fields, also one that is yet to come. */
const anyTouch = ({ partner }: Subject): string | null =>
  partner.lastTouch ?? partner.lastExecutiveReview ?? partner.lastQbr;

function touchSentence({ a: { subject, health } }: Said): string {
  if (subject.status !== 'Active' || subject.phase === 'Ended')
    return 'Only an active partner is held to a cadence.';
  if (health.sinceTouch === null)
    return `${sentence(noneWords('touch', anyTouch(subject), subject.asOf))}; the cadence is ${countWords(health.cadence, 'day')}.`;
  return `The last touch was ${countWords(health.sinceTouch, 'day')} ago, limit ${health.cadence}.`;
}

interface PartWord {
  readonly label: string;
  readonly leftOut: string;
  readonly fields: readonly InputId[];
}

const partWords: Readonly<Record<keyof HealthParts, PartWord>> = {
  leverage: {
    label: 'Leverage',
    leftOut: 'leverage unassessed',
    fields: ['requirementEvidence', 'partnerAnnualBenefit', 'competitorsWantThis', 'customerRequests'],
  },
  skin: {
    label: 'Skin in the game',
    leftOut: 'skin in the game unassessed',
    fields: ['ourCommitment', 'ourLoss', 'partnerCommitment', 'partnerLoss'],
  },
  adoption: {
    label: 'Adoption against the Walk’s threshold',
    leftOut: 'adoption not due or unknown',
    fields: ['invitedCustomers', 'adoptedCustomers'],
  },
  improvement: {
    label: 'Improvement against the Crawl’s threshold',
    leftOut: 'improvement not due or unknown',
    fields: ['baseline', 'pilotResult', 'reportedImprovement'],
  },
  charter: { label: 'Charter', leftOut: 'no charter', fields: [] },
  cadence: {
    label: 'Touched within the cadence',
    leftOut: 'no cadence unless active',
    fields: ['lastTouch', 'lastExecutiveReview', 'lastQbr'],
  },
};

const isOpenPart = (part: keyof HealthParts, { a: { phases } }: Said): boolean =>
  (part === 'adoption' && phases.walk.open) || (part === 'improvement' && phases.crawl.open);

/** The charter names only the items it still lacks: all fourteen would settle nothing. */
const fieldsOf = (part: keyof HealthParts, { a: { charter } }: Said): readonly InputId[] =>
  part === 'charter'
    ? charterItems.filter((_, index) => charter.filledIn[index] === false).flatMap(({ fields }) => fields)
    : partWords[part].fields;

/** One criterion a part, its points against the most it can give; a part left out is unknown, or not yet while its phase is open. */
function partCriteria(said: Said): readonly Criterion[] {
  const { parts } = said.a.health;
  return partIds.map((part) => {
    const points = parts[part];
    const state =
      points === null
        ? isOpenPart(part, said)
          ? 'not yet'
          : 'unknown'
        : holds(points >= healthMost[part] - 1e-9);
    return criterion(part, partWords[part].label, state, {
      value: points,
      threshold: healthMost[part],
      format: 'number',
      fields: fieldsOf(part, said),
    });
  });
}

function scoreSentence({ a: { subject, phases, health } }: Said): string {
  if (subject.ended) return 'No score: it has ended.';
  if (subject.status === 'Prospect') return 'No score for a prospect.';
  const counted = partIds.filter((part) => health.parts[part] !== null);
  const sum = counted.reduce((total, part) => total + (health.parts[part] ?? 0), 0);
  const most = counted.reduce((total, part) => total + healthMost[part], 0);
  const leftOut = partIds
    .filter((part) => health.parts[part] === null)
    .map((part) => partWords[part].leftOut);
  const without = leftOut.length === 0 ? '' : ` (left out: ${leftOut.join(', ')})`;
  if (most < leastPartsForScore)
    return `No score: what is known can give ${most} points, and a score needs ${leastPartsForScore}${without}.`;
  const failed = phases.crawl.result === 'Fail' || phases.walk.result === 'Fail';
  const cap = failed && (100 * sum) / most > 50 ? ', at most 50 while a gate has failed' : '';
  return `${health.score} of 100: ${numberWords(sum)} of ${most} points${cap}${without}.`;
}

/** Why the computed fields of section 8 about contact, objective and score are what they are. */
export const healthReasons: Reasons<
  'touchOverdue' | 'nextTouchOn' | 'nextExecutiveReviewOn' | 'nextQbrOn' | 'objectiveReached' | 'healthScore'
> = {
  touchOverdue: (said) => ({
    criteria: [activeCriterion(said), touchCriterion(said)],
    conclusion: touchSentence(said),
  }),
  nextTouchOn: ({ a: { subject, health } }) => ({
    criteria: [
      dateCriterion('lastTouch', 'A touch is on record', subject.lastTouch),
      dateCriterion('lastExecutiveReview', 'An executive review is on record', subject.lastExecutiveReview),
      dateCriterion('lastQbr', 'A QBR is on record', subject.lastQbr),
    ],
    conclusion: dueSentence('touch', subject.touch, health.cadence, health.nextTouchOn, {
      stored: anyTouch(subject),
      asOf: subject.asOf,
    }),
  }),
  nextExecutiveReviewOn: ({ a: { subject, health } }) => ({
    criteria: [
      dateCriterion('lastExecutiveReview', 'An executive review is on record', subject.lastExecutiveReview),
    ],
    conclusion: dueSentence(
      'executive review',
      subject.lastExecutiveReview,
      subject.settings.executiveCadenceDays,
      health.nextExecutiveReviewOn,
      { stored: subject.partner.lastExecutiveReview, asOf: subject.asOf },
    ),
  }),
  nextQbrOn: ({ a: { subject, health } }) => ({
    criteria: [dateCriterion('lastQbr', 'A QBR is on record', subject.lastQbr)],
    conclusion: dueSentence('QBR', subject.lastQbr, subject.settings.executiveCadenceDays, health.nextQbrOn, {
      stored: subject.partner.lastQbr,
      asOf: subject.asOf,
    }),
  }),
  objectiveReached: ({ a: { subject, health } }) => {
    const { sourcedRevenue, revenueObjective } = subject.partner;
    const { currency } = subject.settings;
    const known = sourcedRevenue !== null && revenueObjective !== null;
    return {
      criteria: [
        criterion(
          'objective',
          'Sourced revenue reaches the objective',
          known && revenueObjective > 0 ? holds(sourcedRevenue >= revenueObjective) : 'unknown',
          {
            value: sourcedRevenue,
            threshold: revenueObjective,
            format: 'money',
            fields: ['sourcedRevenue', 'revenueObjective'],
          },
        ),
      ],
      conclusion:
        health.objectiveReached === null
          ? 'Unknown without sourced revenue and an objective above 0.'
          : `${percentWords(health.objectiveReached)}: ${moneyWords(sourcedRevenue, currency)} of ${moneyWords(revenueObjective, currency)}.`,
    };
  },
  healthScore: (said) => ({ criteria: partCriteria(said), conclusion: scoreSentence(said) }),
};
