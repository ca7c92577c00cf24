import type { InputId } from '../../fields/fields.ts';
import type { Assessment } from '../assessment.ts';
import { charterItems } from '../charter.ts';
import { daysBetween } from '../dates.ts';
import { crawlWords, gateGapFields, gateGaps } from '../gate-words.ts';
import { isFilledIn } from '../judged-text.ts';
import { launchTrackedDays } from '../launch.ts';
import { aheadWords, countWords, dateWords, listWords, ofWords } from '../words.ts';
import { type FindingRules, over, since } from './rule.ts';

/** Two weeks: how near a launch is when it is about to happen, and how long it is watched at first. */
const launchNearDays = 14;
const renewalNoticeDays = 90;

/** Days until the launch, null without one: negative after it. */
const untilLaunch = ({ subject: { partner, asOf } }: Assessment): number | null =>
  partner.launchDate === null ? null : daysBetween(asOf, partner.launchDate);

const launchIsNear = (a: Assessment): boolean => {
  const days = untilLaunch(a);
  return days !== null && days <= launchNearDays;
};

/** What the charter's signatures still lack. */
function signatureWords({ charter }: Assessment): string {
  if (charter.signedByUs) return 'the partner has not signed the charter';
  return charter.signedByPartner ? 'we have not signed the charter' : 'neither side has signed the charter';
}

function signatureFields({ charter }: Assessment): readonly InputId[] {
  return [
    ...(charter.signedByUs ? [] : (['signedByUs', 'signedByUsOn'] as const)),
    ...(charter.signedByPartner ? [] : (['signedByPartner', 'signedByPartnerOn'] as const)),
  ];
}

const missingCharterItems = ({ charter }: Assessment) =>
  charterItems.filter((_, index) => charter.filledIn[index] === false);

/** The findings about the charter and the launch. */
export const launchFindings: FindingRules<
  | 'unsupported-promotion'
  | 'launch-unready'
  | 'verbal-agreement'
  | 'signed-incomplete'
  | 'renewal-due'
  | 'no-exit-criteria'
  | 'launch-and-leave'
> = {
  'unsupported-promotion': {
    holds: (a) => {
      const { partner, launched } = a.subject;
      const days = since(partner.launchDate, a);
      return (
        partner.assignedTier !== null &&
        partner.assignedTier >= 2 &&
        launched &&
        days !== null &&
        days <= launchTrackedDays &&
        !a.launch.done.has('sales-kit')
      );
    },
    message: (a) => {
      const days = since(a.subject.partner.launchDate, a) ?? 0;
      const launched = days === 0 ? 'today' : `${countWords(days, 'day')} ago`;
      return `Tier ${a.subject.partner.assignedTier}, launched ${launched}, and the sales kit is not done.`;
    },
    fields: ['checklistDone'],
  },
  'launch-unready': {
    holds: (a) => {
      const days = untilLaunch(a);
      return days !== null && days >= 0 && days <= launchNearDays && a.phases.crawl.result !== 'Pass';
    },
    message: (a) =>
      `The launch is ${aheadWords(untilLaunch(a) ?? 0)}, but the Crawl has not passed: ${gateGaps(crawlWords, a)}.`,
    fields: (a) => ['launchDate', ...gateGapFields(crawlWords, a)],
  },
  'verbal-agreement': {
    holds: (a) =>
      (a.subject.phase === 'Walk' || a.subject.phase === 'Run' || launchIsNear(a)) && !a.charter.bothSigned,
    message: (a) => {
      const { phase, launched, partner } = a.subject;
      const what =
        phase === 'Walk' || phase === 'Run'
          ? `In ${phase}`
          : launched
            ? `Launched ${dateWords(partner.launchDate)}`
            : `The launch is ${dateWords(partner.launchDate)}`;
      return `${what}, but ${signatureWords(a)}.`;
    },
    fields: signatureFields,
  },
  'signed-incomplete': {
    holds: ({ charter }) => charter.bothSigned && charter.status === 'Draft',
    message: (a) => {
      const missing = missingCharterItems(a).map(
        (item) => item.label.charAt(0).toLowerCase() + item.label.slice(1),
      );
      return `Both sides signed, but ${ofWords(a.charter.count, charterItems.length, 'items is filled in', 'items are filled in')}; missing: ${listWords(missing)}.`;
    },
    fields: (a) => missingCharterItems(a).flatMap((item) => item.fields),
  },
  'renewal-due': {
    holds: ({ subject: { partner, asOf } }) =>
      partner.agreementEnd !== null && daysBetween(asOf, partner.agreementEnd) <= renewalNoticeDays,
    message: ({ subject: { partner, asOf } }) => {
      const end = partner.agreementEnd ?? asOf;
      const days = daysBetween(asOf, end);
      return days < 0
        ? `The agreement ended ${dateWords(end)}, ${countWords(-days, 'day')} ago.`
        : `The agreement ends ${dateWords(end)}, ${aheadWords(days)}.`;
    },
    fields: ['agreementEnd'],
  },
  'no-exit-criteria': {
    holds: ({ subject }) => subject.inProgress && !isFilledIn(subject.partner.exitCriteria),
    message: ({ subject }) => `In ${subject.phase} with no exit criteria on record.`,
    fields: ['exitCriteria'],
  },
  'launch-and-leave': {
    holds: (a) =>
      a.subject.status !== 'Paused' &&
      over(since(a.subject.partner.launchDate, a), launchNearDays) &&
      a.launch.postLaunchOverdue,
    message: (a) =>
      `Launched ${countWords(since(a.subject.partner.launchDate, a) ?? 0, 'day')} ago, and work after the launch is overdue.`,
    fields: ['checklistDone'],
  },
};
