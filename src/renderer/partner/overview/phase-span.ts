import { daysBetween } from '#shared/rules/dates.ts';
import type { Subject } from '#shared/rules/subject.ts';
import { weekNumber } from '#shared/rules/words.ts';
import type { Formats } from '../../ui/formats/formats.ts';

/** When a phase was or is, how long, and whether that is longer than the playbook allows. */
interface PhaseSpan {
  readonly when: string;
  /** `7 weeks`, `15 of 12 weeks`; null where there is nothing to count. */
  readonly length: string | null;
  readonly late: boolean;
}

/** The most weeks of a phase; a Run goes on (rules.md section 5). */
const mostWeeks = { Crawl: 8, Walk: 12, Run: null } as const;

const dates = {
  Crawl: ['crawlStart', 'crawlEnd'],
  Walk: ['walkStart', 'walkEnd'],
  Run: ['runStart', null],
} as const;

/** The dates of a phase in words, as of the day of the subject. */
export function phaseSpan(name: keyof typeof dates, subject: Subject, formats: Formats): PhaseSpan {
  const { partner, asOf } = subject;
  const [startField, endField] = dates[name];
  const start = partner[startField];
  const end = endField === null ? null : partner[endField];
  if (start === null)
    return {
      when:
        end === null
          ? subject.phase === name
            ? 'No start date'
            : 'Not started'
          : `Until ${formats.date(end)}`,
      length: null,
      late: false,
    };
  if (start > asOf)
    return {
      when: `Planned from ${formats.date(start)}${end === null ? '' : ` to ${formats.date(end)}`}`,
      length: null,
      late: false,
    };
  const days = daysBetween(start, end ?? asOf);
  if (days < 0)
    return {
      when: `${formats.date(start)} – ${end === null ? '' : formats.date(end)}`,
      length: null,
      late: false,
    };
  const weeks = weekNumber(days);
  const most = mostWeeks[name];
  const late = most !== null && days > most * 7;
  const words = late ? `${weeks} of ${most} weeks` : `${weeks} ${weeks === '1' ? 'week' : 'weeks'}`;
  return {
    when: end === null ? `Since ${formats.date(start)}` : `${formats.date(start)} – ${formats.date(end)}`,
    length: words,
    late,
  };
}
