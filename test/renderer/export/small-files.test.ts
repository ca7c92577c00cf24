import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { readAccepted } from '#shared/csv/read-accepted.ts';
import { readReadings } from '#shared/csv/read-readings.ts';
import { readSteps } from '#shared/csv/read-steps.ts';
import { findingIds } from '#shared/fields/choices.ts';
import { opened } from '#support/csv.ts';
import { testPlatform } from '#support/platform.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { randomDate, randomText } from '#support/random-partner.ts';
import {
  acceptedCsv,
  readingsCsv,
  saveAccepted,
  saveReadings,
  saveStepCalendar,
  saveSteps,
  stepCalendar,
  stepsCsv,
} from '../../../src/renderer/export/small-files.ts';
import { acceptFinding } from '../../../src/renderer/storage/changes/findings.ts';
import { recordReading } from '../../../src/renderer/storage/changes/readings.ts';
import { addStep, deleteStep, editStep, tickSteps } from '../../../src/renderer/storage/changes/steps.ts';
import type { StoredPartner, StoredReading, StoredStep } from '../../../src/renderer/storage/portfolio.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A portfolio of these records, each hanging on one of three partners. */
function holding(
  rows: readonly StoredPartner[],
  steps: readonly StoredStep[],
  readings: readonly StoredReading[],
) {
  return {
    rows: () => rows,
    steps: (key?: string) => steps.filter(({ partnerKey }) => key === undefined || partnerKey === key),
    readings: (key?: string) => readings.filter(({ partnerKey }) => key === undefined || partnerKey === key),
    lastChange: () => ({ id: 3, at: '2026-06-30T08:15:42.123Z' }),
  };
}

const names = ['=Beta', 'Müller; Söhne', "'Quoted', Ltd"];
const rows = names.map((name, at) => stored(`k${at}`, at, { id: `P-${at}`, name }));
const identities = rows.map(({ values: { id, name } }) => ({ id, name, website: null }));
const blankOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);

test('any steps come back from their file as they were', () => {
  const step = fc.record({
    partnerKey: fc.constantFrom('k0', 'k1', 'k2'),
    text: randomText(),
    owner: fc.constantFrom('Us' as const, 'Partner' as const),
    due: blankOr(randomDate()),
    doneOn: blankOr(randomDate()),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (made) => {
      const steps = made.map((parts, at): StoredStep => ({ ...parts, key: `s${at}` }));
      const file = opened(readSteps(bytes(stepsCsv(holding(rows, steps, []))), identities, {}));
      expect(file.problems).toEqual([]);
      const inOrder = rows.flatMap((row) => steps.filter(({ partnerKey }) => partnerKey === row.key));
      expect(
        file.rows.map(({ partner, step: text, owner, due, doneOn }) => [partner, text, owner, due, doneOn]),
      ).toEqual(
        inOrder.map(({ partnerKey, text, owner, due, doneOn }) => [
          Number(partnerKey.slice(1)),
          text.replace(/\r\n?/g, '\n'),
          owner,
          due,
          doneOn,
        ]),
      );
    }),
  );
});

test('any accepted findings come back from their file as they were', () => {
  const acceptance = fc.record({
    finding: fc.constantFrom(...findingIds),
    reason: randomText(),
    until: blankOr(randomDate()),
  });
  const lists = fc.uniqueArray(acceptance, { selector: ({ finding }) => finding, maxLength: 6 });
  fc.assert(
    fc.property(lists, lists, (first, second) => {
      const some = rows.map((row, at) => ({ ...row, accepted: [first, second, []][at] ?? [] }));
      const file = opened(readAccepted(bytes(acceptedCsv(holding(some, [], []))), identities, {}));
      expect(file.problems).toEqual([]);
      expect(file.rows.map(({ partner, acceptance: read }) => [partner, read])).toEqual(
        some.flatMap(({ accepted }, at) => accepted.map((each) => [at, each])),
      );
    }),
  );
});

test('any readings come back from their file as they were', () => {
  const reading = fc.record({
    date: randomDate(),
    invitedCustomers: blankOr(fc.nat(10_000)),
    adoptedCustomers: blankOr(fc.nat(10_000)),
    improvement: blankOr(fc.double({ min: -5, max: 5, noNaN: true }).map((value) => value + 0)),
    note: blankOr(randomText()),
  });
  fc.assert(
    fc.property(fc.uniqueArray(reading, { selector: ({ date }) => date, maxLength: 8 }), (made) => {
      const readings = made.map((parts, at) => ({ ...parts, key: `r${at}`, partnerKey: 'k1' }));
      const file = opened(readReadings(bytes(readingsCsv(holding(rows, [], readings))), identities, {}));
      expect(file.problems).toEqual([]);
      expect(file.rows.map(({ row: _, partner, ...rest }) => [partner, rest])).toEqual(
        made.map((parts) => [1, parts]),
      );
    }),
  );
});

test('the calendar has the open steps that have a date, each under an id that stays', () => {
  const step = (key: string, due: string | null, doneOn: string | null): StoredStep => ({
    key,
    partnerKey: 'k1',
    text: 'Send the deck; then call',
    owner: 'Partner',
    due,
    doneOn,
  });
  const steps = [step('a', '2026-07-14', null), step('b', null, null), step('c', '2026-07-15', '2026-06-01')];
  const text = stepCalendar(holding(rows, steps, []), 'Alliances 2026');
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  expect(
    events.map(({ uid, summary, description, startDate }) => [uid, summary, description, `${startDate}`]),
  ).toEqual([
    ['step/a@partnerbook', 'Müller; Söhne: Send the deck; then call', 'Owed by Müller; Söhne.', '2026-07-14'],
  ]);
  expect(text).toContain('DTSTAMP:20260630T081542Z');
  expect(stepCalendar(holding(rows, steps, []), 'Alliances 2026')).toBe(text);
});

test('each file is saved under a name that says what it is, and told in History', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Start', stored('Velmora', 1, { id: 'v' })));
  const row = () => portfolio.row('Velmora') ?? stored('Velmora', 1);
  await portfolio.apply(addStep(row(), { text: 'Send the deck', owner: 'Us', due: '2026-07-14' }).change);
  await portfolio.apply(addStep(row(), { text: 'Sign', owner: 'Partner', due: null }).change);
  await portfolio.apply(acceptFinding([row()], 'no-owner', 'known', null));
  const measured = {
    date: '2026-06-01',
    invitedCustomers: 10,
    adoptedCustomers: 8,
    improvement: null,
    note: null,
  };
  await portfolio.apply(recordReading(portfolio, row(), measured).change);

  const platform = testPlatform();
  const parts = { portfolio, platform, programName: 'Alliances: 2026', asOf: '2026-06-30' };
  for (const save of [saveSteps, saveAccepted, saveReadings, saveStepCalendar]) await save(parts);
  expect(platform.saved.map(({ suggestedName }) => suggestedName)).toEqual([
    'Alliances 2026 steps 2026-06-30.csv',
    'Alliances 2026 accepted findings 2026-06-30.csv',
    'Alliances 2026 readings 2026-06-30.csv',
    'Alliances 2026 steps 2026-06-30.ics',
  ]);
  const text = (at: number) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(platform.saved[at]?.bytes);
  expect(text(0)).toBe(
    '\ufeffPartner ID,Partner,Step,Owner,Due,Done On\r\nv,Velmora,Send the deck,Us,2026-07-14,\r\nv,Velmora,Sign,Partner,,\r\n',
  );
  expect(text(1)).toBe('\ufeffPartner ID,Partner,Finding,Reason,Until\r\nv,Velmora,no-owner,known,\r\n');
  expect(text(2)).toBe(
    '\ufeffPartner ID,Partner,Date,Invited Customers,Adopted Customers,Improvement,Note\r\nv,Velmora,2026-06-01,10,8,,\r\n',
  );
  expect((await portfolio.history({ limit: 4 })).map(({ name }) => name)).toEqual([
    'Export the open steps to Alliances 2026 steps 2026-06-30.ics',
    'Export 1 reading to Alliances 2026 readings 2026-06-30.csv',
    'Export 1 accepted finding to Alliances 2026 accepted findings 2026-06-30.csv',
    'Export 2 steps to Alliances 2026 steps 2026-06-30.csv',
  ]);
  await portfolio.close();
});

test('steps are added, ticked and deleted in steps of undo that say so', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Start', stored('Velmora', 1)));
  const row = portfolio.row('Velmora') ?? stored('Velmora', 1);
  const { change, step } = addStep(row, { text: 'Send the deck', owner: 'Us', due: null });
  await portfolio.apply(change);
  expect(portfolio.undoName()).toBe('Add a step of Velmora');
  await portfolio.apply(tickSteps(portfolio.steps(), '2026-06-30'));
  expect(portfolio.undoName()).toBe('Tick “Send the deck”');
  expect(portfolio.steps('Velmora')).toEqual([{ ...step, doneOn: '2026-06-30' }]);
  await portfolio.undo();
  expect(portfolio.steps('Velmora')).toEqual([step]);
  await portfolio.apply(editStep(row, step, { owner: 'Partner', due: '2026-07-14' }));
  expect(portfolio.undoName()).toBe('Edit a step of Velmora');
  expect(portfolio.steps('Velmora')).toEqual([{ ...step, owner: 'Partner', due: '2026-07-14' }]);
  await portfolio.apply(deleteStep(row, step));
  expect(portfolio.undoName()).toBe('Delete a step of Velmora');
  expect(portfolio.steps('Velmora')).toEqual([]);
  await portfolio.close();
});
