import fc from 'fast-check';
import { expect, test } from 'vitest';
import { superseded } from '../../../src/main/backups/rotation.ts';

const backup = (writtenAt: string, setBack = 0): { name: string; writtenAt: string; setBack: number } => ({
  name: writtenAt,
  writtenAt,
  setBack,
});
const at = (day: string, time = '12:00'): string => `${day}T${time}:00.000Z`;

test('the newest ten are kept, the eleventh of the same day is not', () => {
  const hours = ['08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18'];
  const backups = hours.map((hour) => backup(at('2026-06-30', `${hour}:00`)));
  expect(superseded(backups, at('2026-06-30', '18:00'))).toEqual([at('2026-06-30', '08:00')]);
});

test('of each earlier day the last is kept for 30 days, then one a month', () => {
  const newest = Array.from({ length: 10 }, (_, minute) => backup(at('2026-06-30', `10:0${minute}`)));
  const earlier = [
    // Yesterday twice: the later one stays.
    at('2026-06-29', '09:00'),
    at('2026-06-29', '17:00'),
    // 29 days and 22 hours before the newest: still within 30 days.
    at('2026-05-31', '12:10'),
    // Past 30 days: only the last of May stays, and that is the one above.
    at('2026-05-30'),
    at('2026-05-02'),
    // April and the year before: the last of each month stays.
    at('2026-04-03'),
    at('2026-04-28'),
    at('2025-04-28'),
  ];
  expect(
    superseded([...newest, ...earlier.map((day) => backup(day))], at('2026-06-30', '10:09')).toSorted(),
  ).toEqual([at('2026-04-03'), at('2026-05-02'), at('2026-05-30'), at('2026-06-29', '09:00')]);
});

test('after the clock was set back the newest ten are those written last, and none of the earlier days goes', () => {
  const before = Array.from({ length: 12 }, (_, minute) => backup(at('2026-06-30', `10:${10 + minute}`)));
  const after = Array.from({ length: 10 }, (_, minute) => backup(at('2026-06-29', `09:${10 + minute}`), 1));
  const gone = superseded([...before, ...after], at('2026-06-29', '09:19'));
  // Of the day that is now in the future the last one stays, as of any day.
  expect(gone.toSorted()).toEqual(before.slice(0, 11).map(({ name }) => name));
});

test('the one just written stays, even when the clock was set back', () => {
  const newer = Array.from({ length: 12 }, (_, minute) => backup(at('2026-06-30', `10:${10 + minute}`)));
  const justWritten = at('2026-06-30', '01:00');
  expect(superseded([...newer, backup(justWritten)], justWritten)).not.toContain(justWritten);
});

test('never removes one of the newest ten, and none of the last of a month', () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.uniqueArray(instant, { minLength: 1, maxLength: 60, selector: (date) => date.getTime() }),
      (dates) => {
        const backups = dates.map((date) => backup(date.toISOString()));
        const names = backups.map(({ name }) => name).toSorted();
        const removed = new Set(superseded(backups, names.at(-1) ?? ''));
        expect(names.slice(-10).filter((name) => removed.has(name))).toEqual([]);
        const months = new Set(names.map((name) => name.slice(0, 7)));
        const kept = new Set(names.filter((name) => !removed.has(name)).map((name) => name.slice(0, 7)));
        expect(kept).toEqual(months);
      },
    ),
  );
});
