import { addDays } from '../rules/dates.ts';
import { writeLines } from './content-line.ts';

/** One day in a calendar: an all-day entry. */
export interface CalendarEntry {
  /** The same for the same thing in every export, so that a calendar changes its entry instead of adding another: see `entryId`. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly details?: string;
  readonly categories?: readonly string[];
}

/** A calendar to write. */
export interface Calendar {
  readonly name: string;
  /** When its content was made, as `Date.prototype.toISOString` writes it: the same content and time give the same bytes. */
  readonly madeAt: string;
  readonly entries: readonly CalendarEntry[];
}

/** An entry's id from what names it, such as a partner's id and a field: letters, digits and a few signs only, whatever is in the parts. */
export function entryId(...parts: readonly string[]): string {
  const safe = parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')));
  return `${safe.join('/')}@partnerbook`;
}

/** A calendar as an iCalendar file (RFC 5545): all-day entries that leave the day free, in the order given. */
export function writeCalendar({ name, madeAt, entries }: Calendar): string {
  const stamp = `${madeAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
  return writeLines([
    { name: 'BEGIN', value: 'VCALENDAR' },
    { name: 'VERSION', value: '2.0' },
    { name: 'PRODID', value: '-//Partnerbook//Partnerbook//EN' },
    { name: 'CALSCALE', value: 'GREGORIAN' },
    { name: 'METHOD', value: 'PUBLISH' },
    { name: 'X-WR-CALNAME', text: name },
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    { name: 'END', value: 'VCALENDAR' },
  ]);
}

function entryLines({ id, date, title, details, categories = [] }: CalendarEntry, stamp: string) {
  return [
    { name: 'BEGIN', value: 'VEVENT' },
    { name: 'UID', text: id },
    { name: 'DTSTAMP', value: stamp },
    { name: 'DTSTART;VALUE=DATE', value: basic(date) },
    { name: 'DTEND;VALUE=DATE', value: basic(addDays(date, 1)) },
    { name: 'SUMMARY', text: title },
    ...(details === undefined || details === '' ? [] : [{ name: 'DESCRIPTION', text: details }]),
    ...(categories.length === 0 ? [] : [{ name: 'CATEGORIES', texts: categories }]),
    { name: 'TRANSP', value: 'TRANSPARENT' },
    { name: 'END', value: 'VEVENT' },
  ];
}

const basic = (date: string): string => date.replaceAll('-', '');
