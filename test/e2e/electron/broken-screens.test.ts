import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answerOpenDialog, launch, type RunningApp } from '#support/launch.ts';
import { type Broken, breakDrawing, prepareBreaking } from '../break-drawing.ts';
import { cell, command, saved, trySample } from '../first-day.ts';
import { readStored, type Stored } from '../kills/stored.ts';

/** Every screen is made to throw while it is drawn, in one window, one after the other. */
let running: RunningApp;
let page: Page;
let before: Stored;

beforeAll(async () => {
  running = await launch();
  page = running.page;
  await trySample(page);
  await saved(page);
  await command(page, 'Back up now');
  await page
    .getByText(/Backed up/)
    .first()
    .waitFor();
  before = await readStored(page);
  await prepareBreaking(page);
  await cell(page, 0, 'name').waitFor();
}, 120_000);

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  // What one left open is not in the way of the next.
  await breakDrawing(page, null);
  await page.reload();
  await cell(page, 0, 'name').waitFor();
});

afterAll(() => running.close());

const failure = (name: string) => page.getByRole('heading', { name: `${name} could not be drawn` });
const rail = (name: string) => page.getByRole('navigation').getByRole('button', { name });

/** What the boundary says goes to the clipboard: what failed, the error, the versions. */
async function copiesDetails(name: string): Promise<void> {
  await running.app.evaluate(({ clipboard }) => clipboard.clear());
  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect
    .poll(() => running.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(new RegExp(`^${name} could not be drawn[^]*broken by the test[^]*30 partners`));
}

interface Place {
  /** As the boundary calls it. */
  readonly name: string;
  readonly broken: Broken;
  readonly open: () => Promise<void>;
  /** What is there once it can be drawn. */
  readonly drawn: () => Promise<void>;
}

const screens: readonly (Place & { readonly rail: string })[] = [
  { rail: 'Insights', className: 'pb-board' },
  { rail: 'Timeline', className: 'pb-time' },
  { rail: 'Findings', className: 'pb-findings__bar' },
  { rail: 'Program', className: 'pb-program' },
  { rail: 'QBR pack', className: 'pb-pack' },
].map((screen) => ({
  rail: screen.rail,
  name: screen.rail,
  broken: { className: screen.className },
  open: () => rail(screen.rail).click(),
  drawn: () => page.locator(`.${screen.className}`).first().waitFor(),
}));

for (const screen of screens) {
  test(`${screen.name} that cannot be drawn says so, can be left and drawn again, and the portfolio works on`, async () => {
    await breakDrawing(page, screen.broken);
    await screen.open();
    await failure(screen.name).waitFor();
    await page.getByText('Your partners are untouched and saved.').waitFor();
    await copiesDetails(screen.name);

    await page.getByRole('button', { name: 'Back to the portfolio' }).click();
    await cell(page, 0, 'owner').click();
    await page.keyboard.type(`Beside ${screen.name}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, 0, 'owner').textContent()).toBe(`Beside ${screen.name}`);
    await saved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 0, 'owner').textContent()).toBe(before.partners[0]?.[1] ?? '');
    await saved(page);

    await screen.open();
    await failure(screen.name).waitFor();
    await breakDrawing(page, null);
    await page.getByRole('button', { name: 'Draw it again' }).click();
    await screen.drawn();
    await rail('Portfolio').click();
  });
}

test('the portfolio that cannot be drawn says so; the other screens work, and it is drawn again', async () => {
  await breakDrawing(page, { className: 'pb-portfolio-split' });
  await page.reload();
  await failure('Portfolio').waitFor();
  await copiesDetails('Portfolio');
  await rail('Insights').click();
  await page.getByRole('figure').first().waitFor();
  await rail('Portfolio').click();
  await failure('Portfolio').waitFor();
  await breakDrawing(page, null);
  await page.getByRole('button', { name: 'Draw it again' }).click();
  await cell(page, 0, 'name').waitFor();
});

test('the partner panel that cannot be drawn leaves the grid at work and is closed, or drawn again', async () => {
  await breakDrawing(page, { className: 'pb-partner__inside' });
  await cell(page, 0, 'name').click();
  await page.keyboard.press('Control+Enter');
  await failure('The partner panel').waitFor();
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await failure('The partner panel').waitFor({ state: 'detached' });
  await cell(page, 1, 'name').click();
  await page.keyboard.press('Control+Enter');
  await failure('The partner panel').waitFor();
  await breakDrawing(page, null);
  await page.getByRole('button', { name: 'Draw it again' }).click();
  const panel = page.getByRole('complementary', { name: 'Partner' });
  await panel.getByRole('tab', { name: 'Overview' }).press('Escape');
  await panel.waitFor({ state: 'detached' });
});

/** A dialog that a command opens, broken at its heading. */
const asked = (name: string, title: string, heading: string): Place => ({
  name,
  broken: { heading },
  open: () => command(page, title),
  drawn: () => page.getByRole('heading', { name: heading, exact: true }).waitFor(),
});

const dialogs: readonly Place[] = [
  asked('The list of shortcuts', 'Keyboard shortcuts', 'Keyboard shortcuts'),
  asked('Preferences', 'Preferences…', 'Preferences'),
  asked('The user guide', 'User guide', 'User guide'),
  asked('About', 'About Partnerbook', 'About Partnerbook'),
  asked('The export', 'Export partners…', 'Export partners'),
  asked('The list of backups', 'Restore a backup…', 'Backups'),
  asked('The list of deleted partners', 'Deleted partners…', 'Deleted partners'),
  asked('This week', 'This week', 'This week'),
  asked('What if', 'What if…', 'What if'),
  asked('The readings of a day', 'Record readings', 'Record readings'),
  asked('The list of portfolios', 'Open portfolio…', 'Open a portfolio'),
  asked('The new portfolio', 'New portfolio…', 'New portfolio'),
  asked('Renaming the portfolio', 'Rename portfolio…', 'Rename the portfolio'),
  asked('Duplicating the portfolio', 'Duplicate portfolio…', 'Duplicate the portfolio'),
  asked('Deleting the portfolio', 'Delete portfolio…', 'Delete “Portfolio”?'),
  asked('Deleting all data', 'Delete all data', 'Delete all data on this computer?'),
  {
    name: 'History',
    broken: { className: 'pb-history' },
    open: () => page.keyboard.press('Control+Shift+H'),
    drawn: () => page.locator('.pb-history').waitFor(),
  },
  {
    name: 'The command palette',
    broken: { className: 'pb-palette' },
    open: () => page.keyboard.press('Control+k'),
    drawn: () => page.locator('.pb-palette').waitFor(),
  },
  {
    name: 'The import',
    broken: { heading: 'Import broken.csv' },
    open: async () => {
      const file = join(running.data, 'broken.csv');
      writeFileSync(file, 'Partner ID,Partner\nX-1,Imported\n');
      await answerOpenDialog(running.app, [file]);
      await page.keyboard.press('Control+o');
    },
    drawn: () => page.getByRole('heading', { name: 'Import broken.csv' }).waitFor(),
  },
  {
    name: 'The backup',
    broken: { className: 'pb-facts' },
    open: async () => {
      await command(page, 'Restore a backup…');
      await page
        .getByRole('button', { name: /^Restore the backup/ })
        .first()
        .click();
    },
    drawn: () => page.getByRole('button', { name: /^Restore 30/ }).waitFor(),
  },
];

for (const dialog of dialogs) {
  test(`${dialog.name}: the dialog that cannot be drawn says so over a page that works on`, async () => {
    await breakDrawing(page, dialog.broken);
    await dialog.open();
    const alert = page.getByRole('alertdialog', { name: `${dialog.name} could not be drawn` });
    await alert.waitFor();
    await copiesDetails(dialog.name);
    await alert.getByRole('button', { name: 'Close' }).last().click();
    await alert.waitFor({ state: 'detached' });
    await cell(page, 0, 'name').click();

    await dialog.open();
    await alert.waitFor();
    await breakDrawing(page, null);
    await alert.getByRole('button', { name: 'Draw it again' }).click();
    await dialog.drawn();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open], .pb-history').waitFor({ state: 'detached' });
  });
}

test('what stands around the screens may fail as well: the window says so and is drawn again', async () => {
  await breakDrawing(page, { className: 'pb-rail' });
  await page.reload();
  await failure('The window').waitFor();
  await breakDrawing(page, null);
  await page.getByRole('button', { name: 'Draw it again' }).click();
  await cell(page, 0, 'name').waitFor();
});

test('so may the page without an open portfolio', async () => {
  await breakDrawing(page, { heading: 'No portfolio is open' });
  await command(page, 'Close portfolio');
  await failure('The window').waitFor();
  await breakDrawing(page, null);
  await page.getByRole('button', { name: 'Draw it again' }).click();
  await page.locator('.pb-portfolios button').click();
  await cell(page, 0, 'name').waitFor();
});

test('after all that every partner is as it was, in the database and at the next start', async () => {
  expect((await readStored(page)).partners).toEqual(before.partners);
  const { data } = running;
  await running.close();
  running = await launch({ data });
  await running.page.getByRole('contentinfo').getByText('30 partners').waitFor();
  expect((await readStored(running.page)).partners).toEqual(before.partners);
  expect(running.complaints).toEqual([]);
});
