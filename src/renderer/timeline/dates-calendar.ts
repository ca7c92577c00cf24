import { type CalendarEntry, entryId } from '#shared/calendar/calendar.ts';
import type { PartnerLine } from './lines.ts';

/** The dates of the lines as calendar entries: each phase's start and end on record, and every day of the line. */
export function calendarEntries(
  lines: readonly PartnerLine[],
  programName: string,
): readonly CalendarEntry[] {
  return lines.flatMap(({ key, name, bars, marks }) => [
    ...bars.flatMap(({ phase, start, startField, end, endField }) => [
      entry(key, startField, start, `${name}: ${phase} starts`),
      ...(end === null || endField === null ? [] : [entry(key, endField, end, `${name}: ${phase} ends`)]),
    ]),
    ...marks.map((mark) => entry(key, mark.id, mark.date, `${name}: ${mark.label}`)),
  ]);

  function entry(key: string, field: string, date: string, title: string): CalendarEntry {
    return { id: entryId('date', key, field), date, title, categories: [programName] };
  }
}
