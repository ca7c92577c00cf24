// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveOutcome } from '#shared/contract/values.ts';
import { readPortfolioFile } from '#shared/workbook/read-portfolio-file.ts';
import { testPlatform } from '#support/platform.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { type ActiveFilter, ActiveFilterContext } from '../../../src/renderer/app/active-filter.ts';
import { SelectedPartnersContext } from '../../../src/renderer/app/selected-partners.ts';
import { ExportFlow } from '../../../src/renderer/export/export-flow.tsx';
import { SessionProvider } from '../../../src/renderer/session/session-provider.tsx';
import { followToday } from '../../../src/renderer/session/today.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';
import { FormatsProvider } from '../../../src/renderer/ui/formats/formats-context.tsx';

let portfolio: Portfolio;
const user = userEvent.setup();

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(
    putting('Start', stored('Velmora', 1, { id: 'v' }), stored('Nordwind', 2, { id: 'n' }), stored('Ahn', 3)),
  );
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

interface Around {
  /** The keys that pass a filter. */
  readonly filtered?: readonly string[];
  readonly selected?: readonly string[];
  readonly save?: () => Promise<SaveOutcome>;
  readonly locale?: string;
}

async function open({ filtered, selected = [], save, locale = 'en-GB' }: Around = {}) {
  const platform = testPlatform();
  const saveFile = vi.fn(platform.saveFile.bind(platform));
  if (save !== undefined) saveFile.mockImplementation(save);
  const onClose = vi.fn();
  const filter: ActiveFilter | null =
    filtered === undefined ? null : { keys: new Set(filtered), parts: [], clear: () => undefined };
  const rows = selected.flatMap((key) => portfolio.row(key) ?? []);
  render(
    <SessionProvider
      portfolio={portfolio}
      platform={{ ...platform, saveFile }}
      info={await platform.info()}
      calendar={followToday(() => new Date(2026, 6, 1))}
    >
      <FormatsProvider formats={createFormats(locale, 'USD')}>
        <ActiveFilterContext value={filter}>
          <SelectedPartnersContext value={{ current: () => rows }}>
            <ExportFlow onClose={onClose} />
          </SelectedPartnersContext>
        </ActiveFilterContext>
      </FormatsProvider>
    </SessionProvider>,
  );
  const lines = () => {
    const bytes = saveFile.mock.lastCall?.[0].bytes;
    return bytes === undefined
      ? []
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).trimEnd().split('\r\n');
  };
  return { saveFile, onClose, lines };
}

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
/** Waits until a button takes presses: what the worker answers comes a moment later. */
const able = (name: string) =>
  vi.waitFor(() => expect(screen.getByRole('button', { name })).toHaveProperty('disabled', false));
const choose = (label: string, option: RegExp) =>
  user.selectOptions(screen.getByLabelText(label), screen.getByRole('option', { name: option }));
const trouble = () =>
  screen
    .getAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join('');
const partnersOf = (lines: readonly string[]) => lines.slice(1).map((line) => line.split(',')[1]);

test('everything, what the filter shows, or the selected partners, each with its number', async () => {
  const { lines, onClose } = await open({ filtered: ['Velmora', 'Ahn'], selected: ['Nordwind'] });
  const offered = [...screen.getByLabelText('Which partners').querySelectorAll('option')];
  expect(offered.map(({ textContent }) => textContent)).toEqual([
    'Everything: 3 partners',
    'What the filter shows: 2 partners',
    'The selected: 1 partner',
  ]);
  await choose('Which partners', /^The selected/);
  await press('Export 1 partner…');
  expect(partnersOf(lines())).toEqual(['Nordwind']);
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  cleanup();
  const again = await open({ filtered: ['Ahn', 'Velmora'] });
  await choose('Which partners', /^What the filter shows/);
  await press('Export 2 partners…');
  await vi.waitFor(() => expect(again.onClose).toHaveBeenCalledOnce());
  expect(partnersOf(again.lines())).toEqual(['Velmora', 'Ahn']);
});

test('the choice of columns is kept for the next export, that of partners is not', async () => {
  const { onClose } = await open({ selected: ['Ahn'] });
  await choose('Which columns', /^Those of Overview/);
  await choose('Which partners', /^The selected/);
  await user.click(screen.getByRole('checkbox', { name: /^With the computed columns/ }));
  await user.click(screen.getByRole('checkbox', { name: /^For Excel/ }));
  await press('Export 1 partner…');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  cleanup();
  const again = await open({ selected: ['Ahn'] });
  expect(screen.getByRole('checkbox', { name: /^For Excel/ })).toHaveProperty('checked', false);
  await press('Export 3 partners…');
  await vi.waitFor(() => expect(again.onClose).toHaveBeenCalledOnce());
  expect(again.lines()[0]).toBe(
    'Partner ID,Partner,Owner,Status,Leverage Class,Skin Verdict,Assigned Tier,Phase,Crawl Gate,Walk Gate,Run Gate,Improvement,Adoption,Health Score,Next Action',
  );
});

test('a cancelled save dialog leaves everything as it was chosen, and nothing in History', async () => {
  const { onClose } = await open({ save: async () => ({ state: 'cancelled' }) });
  await user.click(screen.getByRole('checkbox', { name: /^With the computed columns/ }));
  await press('Export 3 partners…');
  expect(screen.getByRole('checkbox', { name: /^With the computed columns/ })).toHaveProperty(
    'checked',
    true,
  );
  expect(trouble()).toBe('');
  expect(onClose).not.toHaveBeenCalled();
  expect(await portfolio.snapshots()).toEqual([]);
});

test('a target that cannot be written is named with the cause, and another name is offered', async () => {
  let outcome: SaveOutcome = { state: 'failed', reason: '“mine.csv” was not saved. The disk is full.' };
  const { onClose } = await open({ save: async () => outcome });
  await press('Export 3 partners…');
  expect(trouble()).toBe('“mine.csv” was not saved. The disk is full. What was there before is unchanged.');
  expect(onClose).not.toHaveBeenCalled();
  outcome = { state: 'saved', name: 'other.csv' };
  await press('Save under another name…');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test('a second click while the file is being saved does nothing', async () => {
  let finish: (outcome: SaveOutcome) => void = () => undefined;
  const { saveFile, onClose } = await open({ save: () => new Promise((done) => (finish = done)) });
  const button = screen.getByRole('button', { name: 'Export 3 partners…' });
  await user.dblClick(button);
  await user.keyboard('{Escape}');
  expect(saveFile).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
  finish({ state: 'saved', name: 'mine.csv' });
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test('without partners the file is a form to fill in', async () => {
  await portfolio.apply({
    name: 'Empty',
    writes: portfolio.rows().map(({ key }) => ({ table: 'partners', key, after: null })),
  });
  const { lines, onClose } = await open();
  await press('Export the headers…');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(lines()).toHaveLength(1);
  expect(lines()[0]?.startsWith('\ufeffPartner ID,Partner,Website,')).toBe(true);
});

test('what Excel would cut is listed with partner, column and length, for the partners and columns chosen', async () => {
  await portfolio.apply(putting('Long', stored('Velmora', 1, { id: 'v', notes: 'x'.repeat(32_768) })));
  await open({ selected: ['Ahn'] });
  const notice = () => screen.queryByRole('region', { name: 'What Excel would cut' });
  await vi.waitFor(() => expect(notice()).not.toBeNull());
  expect(notice()?.textContent).toContain(
    'Excel would cut a cell of more than 32,767 characters. The file holds all of it.',
  );
  const cells = [...(notice()?.querySelectorAll('li span') ?? [])].map(({ textContent }) => textContent);
  expect(cells).toEqual(['Velmora', 'Notes', '32,768']);
  await choose('Which columns', /^Those of Overview/);
  await vi.waitFor(() => expect(notice()).toBeNull());
  await choose('Which columns', /^Every field/);
  await vi.waitFor(() => expect(notice()).not.toBeNull());
  await choose('Which partners', /^The selected/);
  await vi.waitFor(() => expect(notice()).toBeNull());
});

test('an Excel workbook holds the same partners; what it cannot hold is not written', async () => {
  const { saveFile, onClose } = await open({ selected: ['Ahn'] });
  await choose('File', /^Excel workbook/);
  expect(screen.queryByRole('checkbox', { name: /^For Excel/ })).toBeNull();
  await choose('Which partners', /^The selected/);
  await able('Export 1 partner…');
  await press('Export 1 partner…');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(saveFile.mock.lastCall?.[0]).toMatchObject({
    kind: 'xlsx',
    suggestedName: 'Partner program 2026-07-01, 1 partner.xlsx',
  });
  const bytes = saveFile.mock.lastCall?.[0].bytes ?? new Uint8Array();
  const file = readPortfolioFile(bytes, {});
  expect(file.ok && file.rows.map(({ partner }) => partner.name)).toEqual(['Ahn']);
  cleanup();
  await portfolio.apply(putting('Long', stored('Velmora', 1, { id: 'v', notes: 'x'.repeat(32_768) })));
  await open();
  expect((await screen.findByRole('region', { name: 'What a workbook cannot hold' })).textContent).toContain(
    'A workbook cannot hold a cell of more than 32,767 characters. Export a CSV, or choose other columns or partners.',
  );
  expect(screen.getByRole('button', { name: 'Export 3 partners…' })).toHaveProperty('disabled', true);
  await choose('File', /^CSV/);
  await able('Export 3 partners…');
});

test('where decimals have a comma, numbers that a spreadsheet would take for thousands are told', async () => {
  await portfolio.apply(
    putting(
      'Ratios',
      stored('Ahn', 3, { reportedImprovement: 0.235, ourCommitment: 1234.5, baseline: -3.125 }),
    ),
  );
  const notice = () => screen.queryByRole('region', { name: 'What a spreadsheet may misread' });
  await portfolio.apply(putting('Long', stored('Velmora', 1, { id: 'v', notes: 'x'.repeat(32_768) })));
  await open();
  // What Excel would cut comes with the same answer.
  await screen.findByRole('region', { name: 'What Excel would cut' });
  expect(notice()).toBeNull();
  cleanup();
  await open({ locale: 'de-DE' });
  await vi.waitFor(() => expect(notice()).not.toBeNull());
  expect(notice()?.textContent).toBe(
    '2 numbers of three decimals may open as thousands in a spreadsheet with decimal commas, the first -3.125 in Baseline of Ahn. Export a workbook, or open the file with English numbers.',
  );
  await choose('File', /^Excel workbook/);
  await vi.waitFor(() => expect(notice()).toBeNull());
});
