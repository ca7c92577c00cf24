import { expect, test } from 'vitest';
import { readAccepted } from '#shared/csv/read-accepted.ts';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import { readReadings } from '#shared/csv/read-readings.ts';
import { readSteps } from '#shared/csv/read-steps.ts';
import { writeAccepted, writeReadings, writeSteps } from '#shared/csv/write-partner-rows.ts';
import { bytesOf, opened, refusal, refused } from '#support/csv.ts';

const partners = [
  { id: 'P-1', name: 'Alpha', website: null },
  { id: 'P-2', name: '=Beta', website: null },
  { id: null, name: 'Gamma', website: null },
  { id: 'P-4', name: 'Twin', website: null },
  { id: 'P-5', name: 'twin', website: null },
];
const partner = (at: number) => partners[at] ?? { id: null, name: '' };

test('readings: many rows of one partner, by id or by name', () => {
  const text =
    'Partner ID,Partner,Date,Invited Customers,Adopted Customers,Improvement,Note\n' +
    'P-1,Alpha,2026-01-31,10,5,25%,first\n' +
    'P-1,,2026-02-28,10,6,,\n' +
    ',alpha,2026-03-31,10,7,0.3,\n' +
    ',Gamma,2026-01-31,,,,"only, a note"\n';
  const file = opened(readReadings(bytesOf(text), partners, {}));
  expect(file.problems).toEqual([]);
  expect(file.rows).toEqual([
    {
      row: 2,
      partner: 0,
      date: '2026-01-31',
      invitedCustomers: 10,
      adoptedCustomers: 5,
      improvement: 0.25,
      note: 'first',
    },
    {
      row: 3,
      partner: 0,
      date: '2026-02-28',
      invitedCustomers: 10,
      adoptedCustomers: 6,
      improvement: null,
      note: null,
    },
    {
      row: 4,
      partner: 0,
      date: '2026-03-31',
      invitedCustomers: 10,
      adoptedCustomers: 7,
      improvement: 0.3,
      note: null,
    },
    {
      row: 5,
      partner: 2,
      date: '2026-01-31',
      invitedCustomers: null,
      adoptedCustomers: null,
      improvement: null,
      note: 'only, a note',
    },
  ]);
  expect(file.notices.filter((notice) => notice.includes('by name'))).toEqual([
    'Row 4 matched Alpha by name, not by Partner ID',
    'Row 5 matched Gamma by name, not by Partner ID',
  ]);
});

test('a row with an id that nobody has is nobody whom another row has under another id', () => {
  const rows = (...lines: readonly string[]) =>
    opened(readSteps(bytesOf(['Partner ID,Partner,Step', ...lines, ''].join('\n')), partners, {}));
  const claimed = rows('P-1,Alpha,one', 'P-9,Alpha,two', ',Alpha,three');
  expect(claimed.rows.map(({ row, partner: at }) => [row, at])).toEqual([
    [2, 0],
    [4, 0],
  ]);
  expect(claimed.problems).toMatchObject([
    { row: 3, reason: 'no partner has the Partner ID "P-9", and other rows have "Alpha" under another' },
  ]);
  expect(rows('P-8,Gamma,one', 'P-9,Gamma,two').rows).toEqual([]);
  // One id for all its rows: the portfolio may know it by another.
  expect(rows('P-8,Gamma,one', 'P-8,Gamma,two').rows.map(({ partner: at }) => at)).toEqual([2, 2]);
});

test('whom a row is about stands under the headers of CRMs too', () => {
  const text = 'Account Name,Date,Invited Customers\nAlpha,2026-01-31,10\n';
  expect(opened(readReadings(bytesOf(text), partners, {})).rows).toMatchObject([{ partner: 0 }]);
});

test('the wrong kind is named below rows of titles too', () => {
  const titled = 'Readings of the quarter\n\nPartner,Date,Improvement\nAlpha,2026-01-01,0.2\n';
  expect(refusal(readSteps(bytesOf(titled), partners, {}))).toContain(
    'This is a file of readings, not a file of steps',
  );
  const steps = 'Open steps\n\nPartner,Step,Due\nAlpha,x,\n';
  expect(refusal(readPortfolio(bytesOf(steps), {}))).toContain(
    'This is a file of steps, not a portfolio file',
  );
});

test('readings: unknown, ambiguous and repeated rows are held back, refused cells named', () => {
  const text =
    'Partner ID;Partner;Date;Invited Customers\n' +
    'P-1;;2026-01-31;10\n' +
    'P-9;Nobody;2026-01-31;1\n' +
    ';Twin;2026-01-31;1\n' +
    ';;2026-01-31;1\n' +
    'P-1;;31/1/2026;2\n' +
    'P-1;;;3\n' +
    'P-1;;2026-05-01;many\n';
  const file = opened(readReadings(bytesOf(text), partners, {}));
  expect(file.rows.map(({ row }) => row)).toEqual([2]);
  expect(refused(file)).toEqual([
    '3 null P-9',
    '4 null Twin',
    '5 null ',
    '6 null P-1',
    '7 Date ',
    '8 Invited Customers many',
  ]);
  expect(file.problems[3]?.reason).toContain('row 2');
  const kept = opened(readReadings(bytesOf(text), partners, { keepBadRows: true }));
  expect(kept.rows.map(({ row, invitedCustomers }) => [row, invitedCustomers])).toEqual([
    [2, 10],
    [8, null],
  ]);
});

test('files of another kind are refused by name', () => {
  const portfolio = bytesOf('Partner ID,Partner,Owner,Rating\n1,A,B,4');
  const steps = bytesOf('Partner ID,Partner,Step,Owner,Due,Done On\n');
  const readings = bytesOf('Partner ID,Partner,Date\n');
  expect(refusal(readReadings(portfolio, partners, {}))).toContain('a portfolio file');
  expect(refusal(readReadings(steps, partners, {}))).toContain('a file of steps');
  expect(refusal(readSteps(readings, partners, {}))).toContain('a file of readings');
  expect(refusal(readAccepted(steps, partners, {}))).toContain('a file of steps');
  expect(refusal(readReadings(bytesOf('Partner ID,Partner,Date,Tags\n'), partners, {}))).toContain(
    'portfolio',
  );
});

test('steps and accepted findings', () => {
  const steps = opened(
    readSteps(
      bytesOf(
        'Partner ID,Partner,Step,Owner,Due,Done On\nP-1,,Send the deck,us,2026-09-01,\nP-1,,Send the deck,Partner,,2026-08-01\nP-1,,,Us,,\nP-1,,x,Eve,,\n',
      ),
      partners,
      {},
    ),
  );
  expect(steps.rows).toEqual([
    { row: 2, partner: 0, step: 'Send the deck', owner: 'Us', due: '2026-09-01', doneOn: null },
    { row: 3, partner: 0, step: 'Send the deck', owner: 'Partner', due: null, doneOn: '2026-08-01' },
  ]);
  expect(refused(steps)).toEqual(['4 Step ', '5 Owner Eve']);
  const accepted = opened(
    readAccepted(
      bytesOf(
        'Partner ID,Partner,Finding,Reason,Until\nP-1,,sunk-cost,We know,2026-12-31\nP-2,,Vanity,,\nP-1,,SUNK COST,again,\nP-1,,nonsense,x,\n',
      ),
      partners,
      {},
    ),
  );
  expect(accepted.rows).toEqual([
    { row: 2, partner: 0, acceptance: { finding: 'sunk-cost', reason: 'We know', until: '2026-12-31' } },
    { row: 3, partner: 1, acceptance: { finding: 'vanity', reason: '', until: null } },
  ]);
  expect(refused(accepted)).toEqual(['4 null P-1', '5 Finding nonsense']);
});

test('what is written is read back, with the guard', () => {
  const readings = [
    {
      partner: partner(1),
      date: '2026-01-31',
      invitedCustomers: 0,
      adoptedCustomers: null,
      improvement: 2.5,
      note: '-5 ; "x"',
    },
    {
      partner: partner(2),
      date: '2026-01-31',
      invitedCustomers: 3,
      adoptedCustomers: 1,
      improvement: -0.2,
      note: null,
    },
  ];
  const text = [...writeReadings(readings)].join('');
  expect(text).toBe(
    'Partner ID,Partner,Date,Invited Customers,Adopted Customers,Improvement,Note\r\n' +
      'P-2,\'=Beta,2026-01-31,0,,250%,"\'-5 ; ""x"""\r\n' +
      ',Gamma,2026-01-31,3,1,-0.2,\r\n',
  );
  const read = opened(readReadings(bytesOf(text), partners, {}));
  expect(read.rows.map((row) => ({ ...row, row: 0, partner: partner(row.partner) }))).toEqual(
    readings.map((reading) => ({ row: 0, ...reading })),
  );
  const steps = [{ partner: partner(0), step: '=go', owner: 'Us' as const, due: null, doneOn: '2026-01-02' }];
  expect([...writeSteps(steps, { bom: true })].join('')).toBe(
    "\ufeffPartner ID,Partner,Step,Owner,Due,Done On\r\nP-1,Alpha,'=go,Us,,2026-01-02\r\n",
  );
  const accepted = [{ partner: partner(0), finding: 'vanity' as const, reason: '@all', until: null }];
  const written = [...writeAccepted(accepted)].join('');
  expect(written).toBe("Partner ID,Partner,Finding,Reason,Until\r\nP-1,Alpha,vanity,'@all,\r\n");
  expect(opened(readAccepted(bytesOf(written), partners, {})).rows[0]?.acceptance.reason).toBe('@all');
});
