import type { Assessment } from '../assessment.ts';
import { daysBetween } from '../dates.ts';
import type { LeverageClass, QualificationVerdict } from '../leverage.ts';
import { leastBalance } from '../skin.ts';
import { aheadWords, countWords, dateWords, percentNeeds, sentence } from '../words.ts';
import type { FindingRules } from './rule.ts';

const requirementNoticeDays = 90;

const agreeing: Readonly<Record<QualificationVerdict, readonly LeverageClass[]>> = {
  Pursue: ['High'],
  Test: ['High', 'Moderate'],
  'Walk away': ['Low', 'None'],
};

/** Days until the requirement ends, null without real evidence or without an end. */
function requirementDays({ subject, leverage }: Assessment): number | null {
  const { requirementUntil } = subject.partner;
  if (leverage.evidence !== 'real' || requirementUntil === null) return null;
  return daysBetween(subject.asOf, requirementUntil);
}

/** The findings about leverage, stakes and value. */
export const stakeFindings: FindingRules<
  | 'leverage-contradiction'
  | 'requirement-expiring'
  | 'exclusivity-over'
  | 'theater'
  | 'unbalanced-exchange'
  | 'our-benefit-only'
  | 'no-customer-value'
  | 'channel-only'
  | 'vanity'
> = {
  'leverage-contradiction': {
    holds: ({ leverage }) =>
      leverage.verdict !== null &&
      leverage.class !== 'Unassessed' &&
      !agreeing[leverage.verdict].includes(leverage.class),
    message: ({ leverage, subject }) =>
      `The partner answered “${subject.partner.qualificationAnswer}” (${leverage.verdict}), but the leverage on record is ${leverage.class}.`,
    fields: [
      'qualificationAnswer',
      'requirementEvidence',
      'partnerAnnualBenefit',
      'competitorsWantThis',
      'customerRequests',
    ],
  },
  'requirement-expiring': {
    holds: (a) => {
      const days = requirementDays(a);
      return days !== null && days <= requirementNoticeDays;
    },
    message: (a) => {
      const days = requirementDays(a) ?? 0;
      const until = dateWords(a.subject.partner.requirementUntil);
      return days < 0
        ? `The requirement ended ${until}, ${countWords(-days, 'day')} ago.`
        : `The requirement ends ${until}, ${aheadWords(days)}.`;
    },
    fields: ['requirementUntil', 'requirementEvidence'],
  },
  'exclusivity-over': {
    holds: ({ subject: { partner, asOf } }) =>
      partner.exclusiveUntil !== null && partner.exclusiveUntil < asOf,
    message: ({ subject: { partner } }) => `The exclusivity ended ${dateWords(partner.exclusiveUntil)}.`,
    fields: ['exclusiveUntil'],
  },
  theater: {
    holds: ({ subject: { partner }, skin, leverage }) =>
      (skin.verdict === 'Handshake' ||
        (leverage.type === 'Co-marketing' &&
          leverage.investment === 'Decline' &&
          skin.verdict !== 'Partnership')) &&
      (partner.jointMarketing === true || partner.launchDate !== null),
    message: ({ subject: { partner, launched }, skin }) => {
      const noise =
        partner.launchDate === null
          ? 'Joint marketing is on record'
          : launched
            ? `It was launched ${dateWords(partner.launchDate)}`
            : `A launch is set for ${dateWords(partner.launchDate)}`;
      const lack =
        skin.verdict === 'Handshake'
          ? 'neither side has anything to lose'
          : 'co-marketing is the only leverage and not both sides have something to lose';
      return `${noise}, but ${lack}.`;
    },
    fields: ['ourCommitment', 'ourLoss', 'partnerCommitment', 'partnerLoss', 'jointMarketing', 'launchDate'],
  },
  'unbalanced-exchange': {
    holds: (a) => a.subject.partner.exchangeBalanced === false || a.skin.lopsided,
    message: (a) => {
      const parts = [
        ...(a.subject.partner.exchangeBalanced === false
          ? ['the exchange is on record as not balanced']
          : []),
        ...(a.skin.lopsided
          ? [
              `the smaller commitment is ${percentNeeds(a.skin.commitmentBalance, leastBalance, false)} of the larger`,
            ]
          : []),
      ];
      return `${sentence(parts.join('; '))}.`;
    },
    fields: (a) => [
      ...(a.subject.partner.exchangeBalanced === false ? (['exchangeBalanced'] as const) : []),
      ...(a.skin.lopsided ? (['ourCommitment', 'partnerCommitment'] as const) : []),
    ],
  },
  'our-benefit-only': {
    holds: ({ subject: { partner } }) => partner.valueUs.length > 0 && partner.valuePartner.length === 0,
    message: ({ subject: { partner } }) =>
      `Value for us is on record (${partner.valueUs.join(', ')}), none for the partner.`,
    fields: ['valuePartner'],
  },
  'no-customer-value': {
    holds: ({ subject }) => subject.inProgress && subject.partner.valueCustomers.length === 0,
    message: ({ subject }) => `In ${subject.phase} with no value for customers on record.`,
    fields: ['valueCustomers'],
  },
  'channel-only': {
    holds: ({ subject: { partner } }) =>
      partner.valueUs.length > 0 &&
      partner.valueUs.every((value) => value === 'Distribution' || value === 'Revenue'),
    message: ({ subject: { partner } }) =>
      `The value for us is ${partner.valueUs.join(' and ')} only: a channel, neither credibility nor product leverage.`,
    fields: ['valueUs'],
  },
  vanity: {
    holds: ({ subject: { partner }, leverage }) =>
      partner.marquee === true && leverage.investment === 'Decline',
    message: ({ leverage }) =>
      `A marquee name, but the leverage is ${leverage.class}: the rules say decline the investment.`,
    fields: [
      'marquee',
      'requirementEvidence',
      'partnerAnnualBenefit',
      'competitorsWantThis',
      'customerRequests',
    ],
  },
};
