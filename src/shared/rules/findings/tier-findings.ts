import { isFilledIn } from '../judged-text.ts';
import { dateWords } from '../words.ts';
import type { FindingRules } from './rule.ts';

const fitWords = (name: string, value: number | null): readonly string[] =>
  value !== null && value < 3 ? [`${name} ${value} of 5`] : [];

/** The findings about tiers, their timeline and who looks after the partner. */
export const tierFindings: FindingRules<
  | 'over-tiered'
  | 'under-tiered'
  | 'tier-fit-low'
  | 'tier-review-due'
  | 'timeline-late'
  | 'no-integration-path'
  | 'no-owner'
> = {
  'over-tiered': {
    holds: ({ tier }) => tier.fit === 'Over-tiered',
    message: ({ subject: { partner }, tier }) =>
      `Tier ${partner.assignedTier} is assigned, but no more than Tier ${tier.ceiling} is earned so far.`,
    fields: ['assignedTier'],
  },
  'under-tiered': {
    holds: ({ tier }) => tier.fit === 'Under-tiered',
    message: ({ subject: { partner }, tier }) =>
      `Tier ${partner.assignedTier} is assigned, but the partner fits Tier ${tier.base}.`,
    fields: ['assignedTier'],
  },
  'tier-fit-low': {
    holds: ({ subject: { partner }, tier }) =>
      partner.assignedTier !== null &&
      partner.assignedTier >= 2 &&
      tier.lowFit &&
      (tier.recommended === null || tier.recommended < partner.assignedTier),
    message: ({ subject: { partner } }) => {
      const low = [
        ...fitWords('strategic fit', partner.strategicFit),
        ...fitWords('capability', partner.capability),
      ];
      return `Tier ${partner.assignedTier} is assigned with ${low.join(' and ')}; it needs 3.`;
    },
    fields: ['assignedTier', 'strategicFit', 'capability'],
  },
  'tier-review-due': {
    holds: ({ subject, tier }) => subject.status !== 'Paused' && tier.review === 'Due',
    message: ({ tier }) => `The review of Tier 1 was due ${dateWords(tier.reviewOn)}.`,
    fields: ['lastTierReview'],
  },
  'timeline-late': {
    holds: ({ subject, tier }) => subject.status !== 'Paused' && tier.timeline === 'Late',
    message: ({ subject: { partner }, tier }) =>
      `Work began ${dateWords(partner.startDate)}; Tier ${tier.timelineTier} was to be live by ${dateWords(tier.timelineUntil)}.`,
    fields: ['liveDate', 'startDate'],
  },
  'no-integration-path': {
    holds: ({ subject }) =>
      subject.status === 'Active' &&
      (subject.partner.assignedTier === 1 || subject.launched) &&
      !isFilledIn(subject.partner.integrationGuide),
    message: ({ subject: { partner, launched } }) =>
      launched
        ? `Launched ${dateWords(partner.launchDate)} with no integration guide on record.`
        : 'Tier 1 serves itself, but no integration guide is on record.',
    fields: ['integrationGuide'],
  },
  'no-owner': {
    holds: ({ subject }) => subject.status === 'Active' && (subject.partner.owner ?? '').trim() === '',
    message: () => 'Active, but nobody on our side is named as owner.',
    fields: ['owner'],
  },
};
