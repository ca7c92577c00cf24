import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '#shared/calendar/calendar.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { judged, judgedOn } from '#support/judged.ts';
import { crawlPassed, walkPassed } from '#support/parts.ts';
import { calendarEntries } from '../../../src/renderer/timeline/dates-calendar.ts';
import { heldWithin, withDraft } from '../../../src/renderer/timeline/drag.ts';
import { datesOf, lineOf } from '../../../src/renderer/timeline/lines.ts';
import { stretches, timeScale } from '../../../src/renderer/timeline/time-scale.ts';

const line = (values: Partial<Partner>, key = 'Velmora') => {
  const { values: partner, evaluation } = judged(key, values);
  return lineOf(key, partner, evaluation, judgedOn);
};
const judgedDay = judgedOn;

describe('bars', () => {
  it('stand from start to end; the playbook gives a Crawl 56 days and a Walk 84', () => {
    const { bars } = line({
      crawlStart: '2026-01-01',
      crawlEnd: '2026-02-26',
      walkStart: '2026-03-01',
      walkEnd: '2026-05-25',
      runStart: '2026-06-01',
    });
    expect(bars.map((bar) => [bar.phase, bar.start, bar.end, bar.playbookEnd, bar.overrunFrom])).toEqual([
      ['Crawl', '2026-01-01', '2026-02-26', '2026-02-26', null],
      ['Walk', '2026-03-01', '2026-05-25', '2026-05-24', '2026-05-24'],
      ['Run', '2026-06-01', null, null, null],
    ]);
    expect(bars.every((bar) => bar.overlapUntil === null && !bar.reversed)).toBe(true);
  });

  it('an open phase reaches to the playbook’s length, or to the as-of day once it is longer', () => {
    expect(line({ crawlStart: '2026-06-20' }).bars[0]).toMatchObject({
      end: null,
      shownEnd: '2026-08-15',
      overrunFrom: null,
    });
    expect(line({ crawlStart: '2026-01-01' }).bars[0]).toMatchObject({
      end: null,
      shownEnd: judgedDay,
      overrunFrom: '2026-02-26',
    });
  });

  it('say where phases run in parallel, and when an end lies before its start', () => {
    const { bars } = line({
      crawlStart: '2026-01-01',
      crawlEnd: '2026-02-20',
      walkStart: '2026-02-10',
      walkEnd: '2026-02-01',
    });
    expect(bars[1]).toMatchObject({ overlapUntil: '2026-02-20', reversed: true });
    // The day one ends may be the day the next begins.
    expect(
      line({ crawlStart: '2026-01-01', crawlEnd: '2026-02-20', walkStart: '2026-02-20' }).bars[1]
        ?.overlapUntil,
    ).toBeNull();
    // A Crawl that is still open runs beside a Walk that has begun.
    expect(line({ crawlStart: '2026-06-01', walkStart: '2026-06-30' }).bars[1]?.overlapUntil).toBe(judgedDay);
  });
});

describe('gates', () => {
  it('stand at the end of their phase', () => {
    const { bars } = line({
      crawlStart: '2026-01-01',
      crawlEnd: '2026-02-20',
      ...crawlPassed,
      walkStart: '2026-03-01',
      walkEnd: '2026-05-01',
      ...walkPassed,
      adoptedCustomers: 6,
      runStart: '2026-06-01',
    });
    expect(bars.map((bar) => [bar.phase, bar.gate])).toEqual([
      ['Crawl', 'Pass'],
      ['Walk', 'Fail'],
      ['Run', 'Fail'],
    ]);
  });
});

describe('days', () => {
  it('are the launch, what is still to do for it, and what the rules make due', () => {
    const { marks } = line({
      launchDate: '2026-07-20',
      checklistDone: ['value-prop', 'case-study-pick', 'integration-check', 'support-ready', 'marketplace'],
      agreementEnd: '2026-06-01',
    });
    expect(marks.filter((mark) => mark.kind === 'launch').map((mark) => mark.date)).toEqual(['2026-07-20']);
    const due = marks.filter((mark) => mark.kind === 'checklist');
    // 28 days before, the day itself, 6, 14 and 56 days after.
    expect(due.map((mark) => [mark.date, mark.late])).toEqual([
      ['2026-06-22', true],
      ['2026-07-20', false],
      ['2026-07-26', false],
      ['2026-08-03', false],
      ['2026-09-14', false],
    ]);
    expect(due[0]?.label).toBe('Due for the launch: One-pager, deck and demo ready');
    expect(marks.find((mark) => mark.kind === 'renewal')).toMatchObject({ date: '2026-06-01', late: true });
  });
});

describe('the scale', () => {
  it('has a day for each place and a place for each day, from a month before the first date on', () => {
    const scale = timeScale(['2026-01-15'], judgedDay, 'quarter');
    expect(scale.from).toBe('2025-12-01');
    expect(scale.to).toBe('2027-05-01');
    expect(scale.x('2025-12-11')).toBe(50);
    expect(scale.dateAt(52)).toBe('2025-12-11');
  });

  it('does not follow a mistyped century', () => {
    const scale = timeScale(['1026-01-15', '9999-01-01'], '2026-06-30', 'year');
    expect(scale.from).toBe('2018-05-01');
    expect(scale.to).toBe('2030-08-01');
    expect(scale.x('1026-01-15')).toBe(0);
  });

  it('is headed by months, by quarters where those are too narrow', () => {
    const months = stretches(timeScale([], '2026-06-30', 'month'));
    expect(months.slice(0, 2).map((each) => each.from)).toEqual(['2026-02-01', '2026-03-01']);
    const quarters = stretches(timeScale([], '2026-06-30', 'year'));
    expect(quarters.map((each) => each.from)).toContain('2026-04-01');
    expect(quarters.filter((each) => each.startsYear).map((each) => each.from)).toContain('2027-01-01');
  });
});

describe('planning by hand', () => {
  const bar = line({ crawlStart: '2026-01-10', crawlEnd: '2026-02-10' }).bars[0];
  if (bar === undefined) throw new Error('there is no bar');

  it('keeps a start before its end and an end after its start', () => {
    expect(heldWithin(bar, 'crawlStart', '2026-03-01')).toBe('2026-02-10');
    expect(heldWithin(bar, 'crawlEnd', '2026-01-01')).toBe('2026-01-10');
    expect(heldWithin(bar, 'crawlEnd', '2026-04-01')).toBe('2026-04-01');
  });

  it('shows the bar as it would be', () => {
    expect(withDraft(bar, { key: 'Velmora', field: 'crawlEnd', date: '2026-03-01' })).toMatchObject({
      end: '2026-03-01',
      shownEnd: '2026-03-01',
    });
    expect(withDraft(bar, { key: 'Velmora', field: 'walkEnd', date: '2026-03-01' })).toBe(bar);
  });
});

describe('the dates as a calendar', () => {
  it('are read back by another parser, each once, with ids that stay', () => {
    const hostile = 'Zoë; "a,b"\\ <x>\nBEGIN:VEVENT';
    const lines = [
      line({ crawlStart: '2026-01-10', crawlEnd: '2026-02-10', launchDate: '2026-07-20' }, hostile),
    ];
    const entries = calendarEntries(lines, 'Alliances');
    const written = writeCalendar({ name: 'Alliances: dates', madeAt: '2026-06-30T08:00:00.000Z', entries });
    const events = new ICAL.Component(ICAL.parse(written)).getAllSubcomponents('vevent');
    expect(events).toHaveLength(entries.length);
    const first = new ICAL.Event(events[0]);
    expect(first.summary).toBe(`${hostile}: Crawl starts`);
    expect(first.startDate.toString()).toBe('2026-01-10');
    const ids = events.map((event) => new ICAL.Event(event).uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(calendarEntries(lines, 'Alliances')).toEqual(entries);
  });
});

describe('every date of a line', () => {
  it('is in its extent', () => {
    expect(datesOf(line({ crawlStart: '2026-06-20', liveDate: '2026-05-05' }))).toEqual(
      expect.arrayContaining(['2026-06-20', '2026-08-15', '2026-05-05']),
    );
  });
});
