import { expect, test } from 'vitest';
import { stored } from '#support/portfolio.ts';
import { cellName, dayLine, pasteOver } from '../../../src/renderer/readings/day-lines.ts';
import type { StoredReading } from '../../../src/renderer/storage/portfolio.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const formats = createFormats('en-GB', 'USD');
const velmora = stored('Velmora', 1);
const reading = (date: string, figures: Partial<StoredReading> = {}): StoredReading => ({
  key: `r ${date}`,
  partnerKey: 'Velmora',
  date,
  invitedCustomers: null,
  adoptedCustomers: null,
  improvement: null,
  note: null,
  ...figures,
});
const line = (typed: Readonly<Record<string, string>>, ...readings: readonly StoredReading[]) =>
  dayLine(velmora, '2026-06-30', readings, new Map(Object.entries(typed)), formats);

const adopted = cellName('Velmora', 'adoptedCustomers');
const improvement = cellName('Velmora', 'improvement');

test('a line that nobody touched records nothing, and shows the reading of that day and the last one before', () => {
  const { texts, state, entry, earlier } = line(
    {},
    reading('2026-03-31', { adoptedCustomers: 3 }),
    reading('2026-06-30', { invitedCustomers: 12, improvement: 0.24, note: 'ok' }),
    reading('2026-09-30'),
  );
  expect({ texts, state, entry }).toEqual({
    texts: { invitedCustomers: '12', adoptedCustomers: '', improvement: '24%', note: 'ok' },
    state: 'same',
    entry: null,
  });
  expect(earlier?.date).toBe('2026-03-31');
});

test('what is typed makes a new reading, or takes the place of the one of that day', () => {
  expect(line({ [adopted]: '8', [improvement]: '23%' })).toMatchObject({
    state: 'new',
    entry: {
      measured: {
        date: '2026-06-30',
        invitedCustomers: null,
        adoptedCustomers: 8,
        improvement: 0.23,
        note: null,
      },
    },
  });
  const before = reading('2026-06-30', { invitedCustomers: 12, adoptedCustomers: 7 });
  expect(line({ [adopted]: '8' }, before)).toMatchObject({
    state: 'replaces',
    entry: { measured: { invitedCustomers: 12, adoptedCustomers: 8 } },
  });
  expect(line({ [adopted]: '7' }, before)).toMatchObject({ state: 'same', entry: null });
});

test('a reading whose every figure is cleared goes', () => {
  const before = reading('2026-06-30', { adoptedCustomers: 7 });
  expect(line({ [adopted]: '' }, before).state).toBe('removes');
  expect(line({ [adopted]: '' }).state).toBe('same');
});

test('a cell that cannot be read keeps its text and its reason, and nothing of the line is recorded', () => {
  const { state, texts, refused, entry } = line({ [adopted]: '8', [improvement]: '24' });
  expect(state).toBe('refused');
  expect(texts.improvement).toBe('24');
  expect(refused.improvement).toContain('24%');
  expect(entry).toBeNull();
});

test('a block fills from a cell on; what lies beyond the last line or column is counted, blanks are not', () => {
  const { cells, beyond } = pasteOver(
    [
      ['1', '2'],
      ['3', ''],
      ['5', '6'],
    ],
    { line: 1, column: 3 },
    ['A', 'B', 'C'],
  );
  expect(cells).toEqual([
    [cellName('B', 'note'), '1'],
    [cellName('C', 'note'), '3'],
  ]);
  // 2 has no column, 5 and 6 have no line.
  expect(beyond).toBe(3);
});
