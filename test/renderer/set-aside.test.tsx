// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderInSession } from '#support/in-session.tsx';
import { computer } from '#support/portfolio.ts';
import { parseClipboard } from '../../src/renderer/grid/range/tsv.ts';
import { asText, readable } from '../../src/renderer/set-aside/readable.ts';
import { SetAsideDialog } from '../../src/renderer/set-aside/set-aside-dialog.tsx';
import type { AsideRecord } from '../../src/renderer/storage/log-records.ts';

afterEach(cleanup);

const aside = (table: string, record: unknown): AsideRecord => ({
  key: `${table} 1`,
  table,
  reason: 'values.rating: 9 is more than 5',
  at: '2026-07-01T10:00:00.000Z',
  record,
});

const velmora = aside('partners', {
  key: 'k',
  position: 3,
  values: {
    name: 'Velmora',
    rating: 9,
    owner: null,
    tags: ['DSP', 'SSP'],
    notes: 'two\nlines',
    jointMarketing: false,
  },
  own: { Region: 'DACH' },
  accepted: [],
});

test('of a partner every filled field is told by its name, with own columns, and nothing that only links it', () => {
  expect(readable(velmora)).toEqual({
    title: 'Partner Velmora',
    reason: 'Rating: 9 is more than 5',
    lines: [
      ['Partner', 'Velmora'],
      ['Rating', '9'],
      ['Tags', 'DSP; SSP'],
      ['Notes', 'two\nlines'],
      ['Joint Marketing', 'No'],
      ['Region', 'DACH'],
    ],
  });
});

test('as text it is two columns that a spreadsheet takes apart again', () => {
  expect(parseClipboard(asText(readable(velmora)))).toEqual([
    ['Record', 'Content'],
    ['Partner Velmora', 'Rating: 9 is more than 5'],
    ['Partner', 'Velmora'],
    ['Rating', '9'],
    ['Tags', 'DSP; SSP'],
    ['Notes', 'two\nlines'],
    ['Joint Marketing', 'No'],
    ['Region', 'DACH'],
  ]);
});

test.each([
  [
    'a step',
    aside('steps', { key: 's', partnerKey: 'k', text: 'Sign the charter', due: 7 }),
    'Step Sign the charter',
  ],
  ['what is no record', aside('views', 'x'), 'View'],
  ['nothing', aside('readings', null), 'Reading'],
  ['a table of another version', aside('badges', { name: 'Gold' }), 'badges Gold'],
])('of %s what is there is told', (_, record, title) => {
  expect(readable(record).title).toBe(title);
});

test('the dialog lists them, copies one or all, and leads to the backups', async () => {
  const portfolio = await computer().open();
  const two = [velmora, aside('steps', { key: 's', text: 'Sign the charter' })];
  const onBackups = vi.fn();
  const user = userEvent.setup();
  await renderInSession(
    { ...portfolio, setAside: () => two },
    <SetAsideDialog onBackups={onBackups} onClose={() => undefined} />,
  );
  const items = screen.getAllByRole('listitem', { hidden: true });
  expect(items).toHaveLength(2);
  const [first] = items;
  if (first === undefined) throw new Error('nothing is listed');
  within(first).getByText(/Rating: 9 is more than 5/);
  within(first).getByText('DACH');
  await user.click(screen.getByRole('button', { name: 'Copy Partner Velmora', hidden: true }));
  expect(await navigator.clipboard.readText()).toBe(asText(readable(velmora)));
  await user.click(screen.getByRole('button', { name: 'Copy all 2 records', hidden: true }));
  expect(await navigator.clipboard.readText()).toContain('Step Sign the charter');
  await user.click(screen.getByRole('button', { name: 'Look at the backups…', hidden: true }));
  expect(onBackups).toHaveBeenCalledOnce();
});
