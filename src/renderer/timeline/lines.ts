import { checklist } from '#shared/fields/choices.ts';
import type { FieldId, Partner } from '#shared/fields/fields.ts';
import { addDays, later } from '#shared/rules/dates.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { dueOn } from '#shared/rules/launch.ts';
import type { GateResult } from '#shared/rules/phases.ts';

/** The playbook's longest Crawl and Walk in days: 8 and 12 weeks (rules.md section 5). */
const playbookDays = { Crawl: 56, Walk: 84, Run: null } as const;

/** A field that holds a date a bar begins or ends with. */
export type BarField = 'crawlStart' | 'crawlEnd' | 'walkStart' | 'walkEnd' | 'runStart';

/** One phase of a partner on the line. */
export interface PhaseBar {
  readonly phase: 'Crawl' | 'Walk' | 'Run';
  readonly start: string;
  readonly startField: BarField;
  /** The day on record, null while the phase is open. */
  readonly end: string | null;
  /** Run has no field for its end. */
  readonly endField: BarField | null;
  /** Where the bar ends: the day on record, or the later of the as-of day and the playbook's length. */
  readonly shownEnd: string;
  /** The playbook's longest end; Run has none. */
  readonly playbookEnd: string | null;
  /** From here on it is longer than the playbook says. */
  readonly overrunFrom: string | null;
  /** Until here it runs beside the phase before it. */
  readonly overlapUntil: string | null;
  /** The end lies before the start. */
  readonly reversed: boolean;
  /** What the phase's gate says. */
  readonly gate: GateResult;
}

export type MarkKind =
  | 'launch'
  | 'checklist'
  | 'live'
  | 'tier review'
  | 'executive review'
  | 'touch'
  | 'QBR'
  | 'renewal';

/** One day on a partner's line. */
export interface DayMark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly date: string;
  /** What happens on the day, such as `Executive review due`. */
  readonly label: string;
  /** It was due before the as-of day. */
  readonly late: boolean;
  /** Where it comes from. */
  readonly field: FieldId;
}

/** One partner with its bars and days. */
export interface PartnerLine {
  readonly key: string;
  readonly name: string;
  readonly bars: readonly PhaseBar[];
  readonly marks: readonly DayMark[];
}

function bar(
  phase: PhaseBar['phase'],
  partner: Partner,
  gate: GateResult | null,
  startField: 'crawlStart' | 'walkStart' | 'runStart',
  endField: 'crawlEnd' | 'walkEnd' | null,
  asOf: string,
): PhaseBar | null {
  const start = partner[startField];
  if (start === null) return null;
  const end = endField === null ? partner.endedOn : partner[endField];
  const most = playbookDays[phase];
  const playbookEnd = most === null ? null : addDays(start, most);
  const planned = playbookEnd ?? (start > asOf ? addDays(start, 182) : asOf);
  const shownEnd = end ?? (planned > asOf ? planned : asOf);
  const judgedEnd = end ?? asOf;
  return {
    phase,
    start,
    startField,
    end,
    endField,
    shownEnd: later(shownEnd, start) ?? start,
    playbookEnd,
    overrunFrom: playbookEnd !== null && judgedEnd > playbookEnd ? playbookEnd : null,
    overlapUntil: null,
    reversed: end !== null && end < start,
    gate: gate ?? 'Pending',
  };
}

/** Marks where a phase began before the one before it was over (rules.md section 9, parallel-phases). */
function withOverlap(bars: readonly PhaseBar[], asOf: string): readonly PhaseBar[] {
  return bars.map((each, at) => {
    const before = bars[at - 1];
    if (before === undefined || before.reversed) return each;
    const over = before.end ?? addDays(asOf, 1);
    return each.start < over ? { ...each, overlapUntil: before.end ?? asOf } : each;
  });
}

/** A partner's bars and days (rules.md sections 4, 5, 7 and 8). */
export function lineOf(key: string, partner: Partner, evaluation: Evaluation, asOf: string): PartnerLine {
  const bars = [
    bar('Crawl', partner, evaluation.crawlGate, 'crawlStart', 'crawlEnd', asOf),
    bar('Walk', partner, evaluation.walkGate, 'walkStart', 'walkEnd', asOf),
    bar('Run', partner, evaluation.runGate, 'runStart', null, asOf),
  ].flatMap((each) => (each === null ? [] : [each]));
  return {
    key,
    name: partner.name,
    bars: withOverlap(bars, asOf),
    marks: marksOf(partner, evaluation, asOf),
  };
}

function marksOf(partner: Partner, evaluation: Evaluation, asOf: string): readonly DayMark[] {
  const { launchDate, checklistDone } = partner;
  const done = new Set(checklistDone.map(String));
  const days = new Map<string, string[]>();
  for (const item of checklist) {
    const due = dueOn(item, launchDate);
    if (due === null || done.has(item.id)) continue;
    days.set(due, [...(days.get(due) ?? []), item.label]);
  }
  const overdue = new Set<string>(evaluation.overdueItems);
  const anyOverdue = (due: string) =>
    checklist.some((item) => dueOn(item, launchDate) === due && overdue.has(item.id));
  const one = (
    kind: MarkKind,
    field: FieldId,
    date: string | null | undefined,
    label: string,
    late: boolean,
  ): readonly DayMark[] =>
    date === null || date === undefined ? [] : [{ id: field, kind, field, date, label, late }];
  const past = (date: string | null | undefined): boolean =>
    date !== null && date !== undefined && date < asOf;
  return [
    ...one('launch', 'launchDate', launchDate, 'Launch', false),
    ...[...days].map(
      ([date, labels]): DayMark => ({
        id: `checklist-${date}`,
        kind: 'checklist',
        field: 'checklistDone',
        date,
        label: `Due for the launch: ${labels.join('; ')}`,
        late: anyOverdue(date),
      }),
    ),
    ...one('live', 'liveDate', partner.liveDate, 'Live', false),
    ...one(
      'tier review',
      'tierReviewOn',
      evaluation.tierReviewOn,
      'Tier review due',
      evaluation.tierReview === 'Due',
    ),
    ...one(
      'executive review',
      'nextExecutiveReviewOn',
      evaluation.nextExecutiveReviewOn,
      'Executive review due',
      past(evaluation.nextExecutiveReviewOn),
    ),
    ...one(
      'touch',
      'nextTouchOn',
      evaluation.nextTouchOn,
      'Next touch due',
      evaluation.touchOverdue === true,
    ),
    ...one('QBR', 'nextQbrOn', evaluation.nextQbrOn, 'QBR due', past(evaluation.nextQbrOn)),
    ...one('renewal', 'agreementEnd', partner.agreementEnd, 'Agreement ends', past(partner.agreementEnd)),
  ];
}

/** Every date of a line, for the extent of the time axis. */
export const datesOf = ({ bars, marks }: PartnerLine): readonly string[] => [
  ...bars.flatMap((each) => [each.start, each.shownEnd]),
  ...marks.map((mark) => mark.date),
];
