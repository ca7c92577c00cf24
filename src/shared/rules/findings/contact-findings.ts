import type { InputId } from '../../fields/fields.ts';
import type { Assessment } from '../assessment.ts';
import { countWords, dateWords, noneWords } from '../words.ts';
import { type FindingRules, over, since } from './rule.ts';

const sinceReview = (a: Assessment): number | null => since(a.subject.lastExecutiveReview, a);

const reviewLapsed = (a: Assessment): boolean => {
  const days = sinceReview(a);
  return days === null || days > a.subject.settings.executiveCadenceDays;
};

const sponsorMissing = ({ skin }: Assessment): boolean => skin.executiveSponsor !== 'real';

/** The findings about who talks to whom, and when. */
export const contactFindings: FindingRules<'ghosting' | 'sponsor-lapsed' | 'qbr-due'> = {
  ghosting: {
    holds: ({ subject, health }) =>
      subject.status === 'Active' &&
      over(health.sinceTouch, 2 * health.cadence) &&
      (subject.phase === 'Run' || subject.launched),
    message: ({ health }) =>
      `The last touch was ${countWords(health.sinceTouch ?? 0, 'day')} ago, limit ${2 * health.cadence} (twice the cadence).`,
    fields: ['lastTouch'],
  },
  'sponsor-lapsed': {
    holds: (a) =>
      a.subject.status === 'Active' &&
      a.subject.partner.assignedTier === 3 &&
      (sponsorMissing(a) || reviewLapsed(a)),
    message: (a) => {
      const days = sinceReview(a);
      const parts = [
        ...(sponsorMissing(a) ? ['no executive sponsor of ours is named'] : []),
        ...(days === null
          ? [noneWords('executive review', a.subject.partner.lastExecutiveReview, a.subject.asOf)]
          : []),
        ...(days !== null && reviewLapsed(a)
          ? [
              `the last executive review was ${countWords(days, 'day')} ago, limit ${a.subject.settings.executiveCadenceDays}`,
            ]
          : []),
      ];
      return `Tier 3: ${parts.join('; ')}.`;
    },
    fields: (a): InputId[] => [
      ...(sponsorMissing(a) ? (['executiveSponsor'] as const) : []),
      ...(reviewLapsed(a) ? (['lastExecutiveReview'] as const) : []),
    ],
  },
  'qbr-due': {
    holds: ({ subject, health }) =>
      subject.status === 'Active' &&
      subject.phase === 'Run' &&
      (health.nextQbrOn === null || health.nextQbrOn < subject.asOf),
    message: ({ subject, health }) =>
      subject.lastQbr === null
        ? `In Run, and ${noneWords('QBR', subject.partner.lastQbr, subject.asOf)}.`
        : `The last QBR was ${dateWords(subject.lastQbr)}; the next was due ${dateWords(health.nextQbrOn)}.`,
    fields: ['lastQbr'],
  },
};
