import type { InputId } from '../../fields/fields.ts';
import type { Assessment } from '../assessment.ts';
import { crawlWords, gateGapFields, gateGaps, runWords, walkWords } from '../gate-words.ts';
import { isFilledIn } from '../judged-text.ts';
import { lacksMeasure } from '../phases.ts';
import type { Phase, Subject } from '../subject.ts';
import { sumOf } from '../sum.ts';
import { countWords, dateWords, moneyWords, sentence, weekNumber } from '../words.ts';
import { type FindingRules, over, reversed, since, span } from './rule.ts';

/** Half a year in Run, after which the money is held against what it brought. */
const daysToPayBack = 182;
const crawlMostDays = 56;
const walkMostDays = 84;
/** Four weeks, Monday to Friday. */
const crawlLeastDays = 25;
/** Eight weeks, Monday to Friday. */
const walkLeastDays = 53;

const phaseOrder: Readonly<Record<Phase, number>> = { 'Not started': 0, Crawl: 1, Walk: 2, Run: 3, Ended: 4 };

const spans = [
  ['crawlStart', 'crawlEnd', 'Crawl Start', 'Crawl End'],
  ['walkStart', 'walkEnd', 'Walk Start', 'Walk End'],
  ['startDate', 'liveDate', 'Start Date', 'Live Date'],
] as const;

const reversedSpans = ({ subject: { partner } }: Assessment) =>
  spans.filter(([from, to]) => reversed(partner[from], partner[to]));

/** The earlier phase was not over when the next began. */
function overlaps(start: string | null, end: string | null, next: string | null, asOf: string): boolean {
  return next !== null && start !== null && (end === null ? next <= asOf : next < end);
}

const crawlOverlapsWalk = ({ partner, asOf }: Subject): boolean =>
  overlaps(partner.crawlStart, partner.crawlEnd, partner.walkStart, asOf);
const walkOverlapsRun = ({ partner, asOf }: Subject): boolean =>
  overlaps(partner.walkStart, partner.walkEnd, partner.runStart, asOf);

function overlapWords(
  name: string,
  end: string | null,
  next: string,
  start: string | null,
  asOf: string,
): string {
  const left =
    end === null ? `${name} has no end` : `${name} ${end < asOf ? 'ended' : 'ends'} ${dateWords(end)}`;
  return `${next} ${start !== null && start > asOf ? 'begins' : 'began'} ${dateWords(start)}, while ${left}`;
}

const skippedCrawl = ({ subject, phases }: Assessment): boolean =>
  (subject.phase === 'Walk' || subject.phase === 'Run') && phases.crawl.result !== 'Pass';

const crawlSunk = (a: Assessment): boolean =>
  a.phases.crawl.result === 'Fail' &&
  over(since(a.subject.partner.crawlEnd, a), a.subject.settings.sunkCostGraceDays);
const walkSunk = (a: Assessment): boolean =>
  a.phases.walk.result === 'Fail' &&
  over(since(a.subject.partner.walkEnd, a), a.subject.settings.sunkCostGraceDays);

/** The furthest phase whose start date has come. */
function furthestBegun({ partner, asOf }: Subject): Phase {
  const begun = (date: string | null): boolean => date !== null && date <= asOf;
  if (begun(partner.runStart)) return 'Run';
  if (begun(partner.walkStart)) return 'Walk';
  return begun(partner.crawlStart) ? 'Crawl' : 'Not started';
}

const begunAhead = (subject: Subject): boolean =>
  phaseOrder[furthestBegun(subject)] > phaseOrder[subject.phase];

const inFirstPhases = ({ phase }: Subject): boolean => phase === 'Not started' || phase === 'Crawl';
const notPaused = ({ status }: Subject): boolean => status !== 'Paused';

const crawlDays = ({ partner, asOf }: Subject): number | null =>
  span(partner.crawlStart, partner.crawlEnd ?? asOf);
const walkDays = ({ partner, asOf }: Subject): number | null =>
  span(partner.walkStart, partner.walkEnd ?? asOf);

/** Whether both dates are given in order and less than `least` days apart. */
function rushed(from: string | null, to: string | null, least: number): boolean {
  const days = span(from, to);
  return days !== null && days >= 0 && days < least;
}

function overrunWords(name: string, days: number | null, most: number, end: string | null): string {
  const [takes, endless] = end === null ? ['has taken', ' and has no end on record'] : ['takes', ''];
  return `${name} ${takes} ${weekNumber(days ?? 0)} of ${countWords(most / 7, 'week')} (${countWords(days ?? 0, 'day')})${endless}.`;
}

const rushedWords = (name: string, days: number | null, weeks: number): string =>
  `${name} is given ${countWords(days ?? 0, 'day')}; it takes at least ${weeks} weeks.`;

const outside = (count: number | null, least: number, most: number): boolean =>
  count !== null && (count < least || count > most);

/** The findings about the order, the length and the proof of the phases. */
export const phaseFindings: FindingRules<
  | 'adopted-exceeds-invited'
  | 'dates-reversed'
  | 'skipped-crawl'
  | 'skipped-walk'
  | 'run-unproven'
  | 'parallel-phases'
  | 'sunk-cost'
  | 'roi-negative'
  | 'no-criteria'
  | 'phase-behind'
  | 'crawl-overrun'
  | 'crawl-rushed'
  | 'walk-overrun'
  | 'walk-rushed'
  | 'pilot-size'
  | 'walk-size'
> = {
  'adopted-exceeds-invited': {
    holds: ({ phases }) => phases.adoptedExceedsInvited,
    message: ({ subject: { partner } }) =>
      `${countWords(partner.adoptedCustomers ?? 0, 'customer')} adopted, but only ${partner.invitedCustomers ?? 0} were invited.`,
    fields: ['invitedCustomers', 'adoptedCustomers'],
  },
  'dates-reversed': {
    holds: (a) => reversedSpans(a).length > 0,
    message: (a) =>
      `${reversedSpans(a)
        .map(([from, to, fromName, toName]) => {
          const { partner } = a.subject;
          return `${toName} ${dateWords(partner[to])} is before ${fromName} ${dateWords(partner[from])}`;
        })
        .join('; ')}.`,
    fields: (a) => reversedSpans(a).flatMap((dates): InputId[] => [dates[0], dates[1]]),
  },
  'skipped-crawl': {
    holds: skippedCrawl,
    message: (a) => `In ${a.subject.phase}, but the Crawl has not passed: ${gateGaps(crawlWords, a)}.`,
    fields: (a) => ['phase', ...gateGapFields(crawlWords, a)],
  },
  'skipped-walk': {
    holds: ({ subject, phases }) => subject.phase === 'Run' && phases.walk.result !== 'Pass',
    message: (a) => `In Run, but the Walk has not passed: ${gateGaps(walkWords, a)}.`,
    fields: (a) => ['phase', ...gateGapFields(walkWords, a)],
  },
  'run-unproven': {
    holds: ({ subject, phases }) =>
      subject.phase === 'Run' &&
      phases.crawl.result === 'Pass' &&
      phases.walk.result === 'Pass' &&
      phases.run.result !== 'Pass',
    message: (a) => `In Run, but the Run gate has not passed: ${gateGaps(runWords, a)}.`,
    fields: (a) => gateGapFields(runWords, a),
  },
  'parallel-phases': {
    holds: ({ subject }) => crawlOverlapsWalk(subject) || walkOverlapsRun(subject),
    message: ({ subject }) => {
      const { crawlEnd, walkStart, walkEnd, runStart } = subject.partner;
      const parts = [
        ...(crawlOverlapsWalk(subject)
          ? [overlapWords('Crawl', crawlEnd, 'Walk', walkStart, subject.asOf)]
          : []),
        ...(walkOverlapsRun(subject) ? [overlapWords('Walk', walkEnd, 'Run', runStart, subject.asOf)] : []),
      ];
      return `${parts.join('; ')}.`;
    },
    fields: ({ subject }) => [
      ...(crawlOverlapsWalk(subject) ? (['crawlEnd', 'walkStart'] as const) : []),
      ...(walkOverlapsRun(subject) ? (['walkEnd', 'runStart'] as const) : []),
    ],
  },
  'sunk-cost': {
    holds: (a) => a.subject.status === 'Active' && (crawlSunk(a) || walkSunk(a)),
    message: (a) => {
      const { partner, settings } = a.subject;
      const limit = `limit ${settings.sunkCostGraceDays}`;
      const parts = [
        ...(crawlSunk(a)
          ? [`the Crawl failed and ended ${countWords(since(partner.crawlEnd, a) ?? 0, 'day')} ago, ${limit}`]
          : []),
        ...(walkSunk(a)
          ? [`the Walk failed and ended ${countWords(since(partner.walkEnd, a) ?? 0, 'day')} ago, ${limit}`]
          : []),
      ];
      return `Still active: ${parts.join('; ')}.`;
    },
    fields: (a) => [
      'status',
      ...(crawlSunk(a) ? (['crawlEnd', ...gateGapFields(crawlWords, a)] as const) : []),
      ...(walkSunk(a) ? (['walkEnd', ...gateGapFields(walkWords, a)] as const) : []),
    ],
  },
  'roi-negative': {
    holds: (a) => {
      const { runStart, ourCommitment, sourcedRevenue, influencedRevenue } = a.subject.partner;
      return (
        a.subject.phase === 'Run' &&
        over(since(runStart, a), daysToPayBack) &&
        ourCommitment !== null &&
        (sourcedRevenue !== null || influencedRevenue !== null) &&
        sumOf([sourcedRevenue, influencedRevenue]) < ourCommitment
      );
    },
    message: (a) => {
      const { runStart, ourCommitment, sourcedRevenue, influencedRevenue } = a.subject.partner;
      const { currency } = a.subject.settings;
      const revenue = sumOf([sourcedRevenue, influencedRevenue]);
      return `${countWords(since(runStart, a) ?? 0, 'day')} in Run: ${moneyWords(revenue, currency)} sourced and influenced a year, ${moneyWords(ourCommitment, currency)} committed by us.`;
    },
    fields: ['ourCommitment', 'sourcedRevenue', 'influencedRevenue'],
  },
  'no-criteria': {
    holds: (a) =>
      a.subject.inProgress &&
      !skippedCrawl(a) &&
      (lacksMeasure(a.subject.partner) || !isFilledIn(a.subject.partner.successMetric)),
    message: ({ subject: { partner, phase } }) => {
      const missing = [
        ...(isFilledIn(partner.successMetric) ? [] : ['no success metric']),
        ...(lacksMeasure(partner) ? ['neither a baseline nor a reported improvement'] : []),
      ];
      return `In ${phase} with ${missing.join(' and ')} on record.`;
    },
    fields: ({ subject: { partner } }) => [
      ...(isFilledIn(partner.successMetric) ? [] : (['successMetric'] as const)),
      ...(lacksMeasure(partner) ? (['baseline', 'reportedImprovement'] as const) : []),
    ],
  },
  'phase-behind': {
    holds: ({ subject }) =>
      notPaused(subject) &&
      (begunAhead(subject) || (subject.partner.status === 'Prospect' && subject.inProgress)),
    message: ({ subject }) => {
      const { phase, partner } = subject;
      const parts = [
        ...(begunAhead(subject) ? [`${furthestBegun(subject)} has begun, but the phase is ${phase}`] : []),
        ...(partner.status === 'Prospect' && subject.inProgress
          ? [`the phase is ${phase}, but the status is Prospect`]
          : []),
      ];
      return `${sentence(parts.join('; '))}.`;
    },
    fields: ({ subject }) => [
      ...(begunAhead(subject) ? (['phase'] as const) : []),
      ...(subject.partner.status === 'Prospect' && subject.inProgress ? (['status'] as const) : []),
    ],
  },
  'crawl-overrun': {
    holds: ({ subject }) =>
      inFirstPhases(subject) && notPaused(subject) && over(crawlDays(subject), crawlMostDays),
    message: ({ subject }) =>
      overrunWords('The Crawl', crawlDays(subject), crawlMostDays, subject.partner.crawlEnd),
    fields: ['crawlStart', 'crawlEnd'],
  },
  'crawl-rushed': {
    holds: ({ subject }) =>
      inFirstPhases(subject) && rushed(subject.partner.crawlStart, subject.partner.crawlEnd, crawlLeastDays),
    message: ({ subject }) => rushedWords('The Crawl', crawlDays(subject), 4),
    fields: ['crawlStart', 'crawlEnd'],
  },
  'walk-overrun': {
    holds: ({ subject }) =>
      subject.phase !== 'Run' && notPaused(subject) && over(walkDays(subject), walkMostDays),
    message: ({ subject }) =>
      overrunWords('The Walk', walkDays(subject), walkMostDays, subject.partner.walkEnd),
    fields: ['walkStart', 'walkEnd'],
  },
  'walk-rushed': {
    holds: ({ subject }) =>
      subject.phase !== 'Run' && rushed(subject.partner.walkStart, subject.partner.walkEnd, walkLeastDays),
    message: ({ subject }) => rushedWords('The Walk', walkDays(subject), 8),
    fields: ['walkStart', 'walkEnd'],
  },
  'pilot-size': {
    holds: ({ subject }) => inFirstPhases(subject) && outside(subject.partner.pilotCustomers, 1, 2),
    message: ({ subject: { partner } }) =>
      `${countWords(partner.pilotCustomers ?? 0, 'pilot customer')}; a Crawl has 1 or 2.`,
    fields: ['pilotCustomers'],
  },
  'walk-size': {
    holds: ({ subject }) => subject.phase !== 'Run' && outside(subject.partner.invitedCustomers, 5, 10),
    message: ({ subject: { partner } }) =>
      `${countWords(partner.invitedCustomers ?? 0, 'customer')} invited; a Walk has 5 to 10.`,
    fields: ['invitedCustomers'],
  },
};
