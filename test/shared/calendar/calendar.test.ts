import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, entryId, writeCalendar } from '#shared/calendar/calendar.ts';
import { escapeText, fold } from '#shared/calendar/content-line.ts';

const madeAt = '2026-06-30T08:15:42.123Z';
const octets = (text: string) => new TextEncoder().encode(text).length;

/** What another program reads from a calendar. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: calendar.getFirstPropertyValue('x-wr-calname'),
    version: calendar.getFirstPropertyValue('version'),
    entries: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        id: event.uid,
        title: event.summary,
        details: event.description,
        from: event.startDate.toString(),
        to: event.endDate.toString(),
        allDay: event.startDate.isDate,
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        categories: component.getFirstProperty('categories')?.getValues() ?? [],
      };
    }),
  };
}

const entry = (parts: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: entryId('step', '1'),
  date: '2026-07-14',
  title: 'Send the deck',
  ...parts,
});

describe('a calendar file', () => {
  it('is what RFC 5545 asks for, line by line', () => {
    const text = writeCalendar({ name: 'Alliances', madeAt, entries: [entry({ details: 'Velmora' })] });
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Partnerbook//Partnerbook//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Alliances',
      'BEGIN:VEVENT',
      'UID:step/1@partnerbook',
      'DTSTAMP:20260630T081542Z',
      'DTSTART;VALUE=DATE:20260714',
      'DTEND;VALUE=DATE:20260715',
      'SUMMARY:Send the deck',
      'DESCRIPTION:Velmora',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is read by another program as it was meant', () => {
    const hostile = 'Müller; Söhne, "Optik" \\ a\r\nb\nEND:VEVENT\nBEGIN:VALARM 日本 👩‍🚀 اللغة';
    const read = readBack(
      writeCalendar({
        name: 'Alliances 2026',
        madeAt,
        entries: [
          entry({ title: hostile, details: hostile, categories: ['Us', 'a,b;c'] }),
          entry({ id: entryId('second'), date: '2026-12-31' }),
        ],
      }),
    );
    const meant = hostile.replace('\r\n', '\n');
    expect(read.version).toBe('2.0');
    expect(read.name).toBe('Alliances 2026');
    expect(read.entries).toEqual([
      {
        id: 'step/1@partnerbook',
        title: meant,
        details: meant,
        from: '2026-07-14',
        to: '2026-07-15',
        allDay: true,
        stamp: '2026-06-30T08:15:42Z',
        categories: ['Us', 'a,b;c'],
      },
      expect.objectContaining({ id: 'second@partnerbook', from: '2026-12-31', to: '2027-01-01' }),
    ]);
  });

  it('holds nobody’s day, and none at all when there is nothing', () => {
    expect(readBack(writeCalendar({ name: 'Empty', madeAt, entries: [] })).entries).toEqual([]);
  });

  it('comes back whatever the words are, in lines of at most 75 octets', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.stringMatching(/^[\\;,:\r\n\t "]{0,40}$/),
    );
    // Control characters have no place in a calendar, and half of a pair is no character.
    const meant = (text: string) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/(?![\t\n])\p{Cc}/gu, '')
        .replace(/\p{Surrogate}/gu, '\ufffd');
    fc.assert(
      fc.property(words, words, (title, details) => {
        const text = writeCalendar({ name: title, madeAt, entries: [entry({ title, details })] });
        const lines = text.split('\r\n');
        expect(lines.join('')).not.toMatch(/[\r\n]/);
        for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
        const [read] = readBack(text).entries;
        expect(read?.title).toBe(meant(title));
        expect(read?.details ?? '').toBe(meant(details));
      }),
    );
  });
});

describe('a folded line', () => {
  it('is cut after 75 octets and goes on after a space that counts', () => {
    const line = `SUMMARY:${'x'.repeat(160)}`;
    expect(
      fold(line)
        .split('\r\n')
        .map((piece) => piece.length),
    ).toEqual([75, 75, 20]);
    expect(fold(line).replaceAll('\r\n ', '')).toBe(line);
  });

  it('is not cut at exactly 75 octets', () => {
    expect(fold('x'.repeat(75))).toBe('x'.repeat(75));
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('never cuts a character', () => {
    // 74 octets are full; an astronaut's first part takes four.
    const folded = fold(`${'x'.repeat(74)}👩x`);
    expect(folded).toBe(`${'x'.repeat(74)}\r\n 👩x`);
  });
});

describe('a text', () => {
  it.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['one\r\ntwo\rthree\nfour', 'one\\ntwo\\nthree\\nfour'],
    ['tab\tstays, bell\u0007 goes', 'tab\tstays\\, bell goes'],
    ['half \ud83d a pair', 'half \ufffd a pair'],
  ])('%j is written %j', (text, written) => {
    expect(escapeText(text)).toBe(written);
  });
});

describe('the id of an entry', () => {
  it('is the same for the same thing, and plain whatever names it', () => {
    expect(entryId('P-1', 'launchDate')).toBe('P-1/launchDate@partnerbook');
    expect(entryId('a/b; c', 'd\r\ne')).toBe('a%2Fb%3B%20c/d%0D%0Ae@partnerbook');
    expect(entryId('\ud83d')).toBe('%EF%BF%BD@partnerbook');
    expect(entryId('a', 'b')).not.toBe(entryId('a/b'));
  });
});
