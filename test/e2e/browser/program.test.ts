import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { repository } from '#support/launch.ts';
import { trySample } from '../first-day.ts';

let open: OpenTab | null = null;
let folder: string | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
  if (folder !== null) rmSync(folder, { recursive: true });
  folder = null;
});

/** The Program screen over the sample portfolio. */
async function atProgram(): Promise<Page> {
  open = await openTab();
  const { page } = open;
  await trySample(page);
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { name: 'Ecosystem model' }).waitFor();
  return page;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Chooses a file for the picker that the deed opens. */
async function choose(page: Page, content: string): Promise<void> {
  folder ??= mkdtempSync(join(tmpdir(), 'partnerbook-program-'));
  const file = join(folder, 'alliances.json');
  writeFileSync(file, content);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a program file…' }).click(),
  ]);
  await chooser.setFiles(file);
}

test('a threshold says what it would move before it is applied, and undo takes it back', async () => {
  const page = await atProgram();
  const preview = page.getByRole('region', { name: 'What it would move' });
  await preview.getByText('Change a threshold or a cadence').waitFor();
  const apply = page.getByRole('button', { name: /^Apply/ });
  expect(await apply.isDisabled()).toBe(true);

  await field(page, 'Adoption to pass Walk').fill('101');
  await page.getByText('“101” is out of range. It has to be from 1% to 100%.').waitFor();
  expect(await apply.isDisabled()).toBe(true);
  await field(page, 'Adoption to pass Walk').fill('100');
  await preview.getByText(/drop below 100% adoption/).waitFor();
  await preview.getByText('Walk Gate').first().waitFor();

  // Nothing is written yet, and what was typed is still there after a look elsewhere.
  await page.keyboard.press('Control+2');
  await page.getByText('70% to pass Walk').waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: 'Apply 1 change' }).click();
  await page.getByText('Nothing is changed.').waitFor();
  await page.getByRole('button', { name: 'Reset Adoption to pass Walk to 70%' }).waitFor();
  await page.keyboard.press('Control+2');
  await page.getByText('100% to pass Walk').waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { name: 'Ecosystem model' }).waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => field(page, 'Adoption to pass Walk').inputValue()).toBe('70');
});

test('capabilities and the ecosystem model are answered, and the command line reads the exported program', async () => {
  const page = await atProgram();
  await page.getByRole('button', { name: 'Add a capability' }).click();
  await field(page, 'Name of the capability').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Payments');
  await page.keyboard.press('Enter');
  await page
    .getByRole('group', { name: 'Is Payments core to the product?' })
    .getByText('No', { exact: true })
    .click();
  await field(page, 'Months to build Payments').fill('-1');
  await page.keyboard.press('Enter');
  await page.getByText('Months are 0 or more.').waitFor();
  await field(page, 'Months to build Payments').fill('4');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: /^Not known yet/ }).waitFor();
  await page
    .getByRole('group', { name: 'Is there a credible partner for Payments?' })
    .getByText('Yes', { exact: true })
    .click();
  await page.getByRole('cell', { name: /^Partner Is it core to the product\? No\./ }).waitFor();
  await page.getByLabel('Partner of the portfolio').fill('velmora');
  await page.keyboard.press('Enter');
  await page.getByText('needs us').waitFor();

  const reviews = page.getByRole('group', { name: 'Can you review every partner yourselves?' });
  const risk = page.getByRole('group', { name: 'Would a bad integration damage your brand?' });
  await reviews.getByText('No', { exact: true }).click();
  await page.getByText('One answer does not decide it yet').waitFor();
  await risk.getByText('No', { exact: true }).click();
  await page.getByText('Moderation after publication').waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export the program file…' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Partner program program.json');
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    capabilities: [{ name: 'Payments', core: false, delayMonths: 4, crediblePartner: true }],
    ecosystem: { brandRisk: false, canReviewAll: false },
  });
  const printed = execFileSync(
    process.execPath,
    [
      join(repository, 'out/cli/partnerbook.mjs'),
      'evaluate',
      join(repository, 'examples/sample-portfolio.csv'),
      '--program',
      file,
      '--as-of',
      '2026-06-30',
      '--format',
      'json',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  expect(JSON.parse(printed).program).toMatchObject({
    capabilities: [{ name: 'Payments', decision: 'Partner' }],
    ecosystem: { model: 'Open' },
    warnings: [],
  });

  // Each answer was a step of its own.
  await page.keyboard.press('Control+Z');
  await page.getByText('One answer does not decide it yet').waitFor();
});

test('a program file says what it would move; a wrong one is refused with the reason', async () => {
  const page = await atProgram();
  await choose(page, '{"settings":{"walkThreshold":70,"walk":1}}');
  const refused = page.getByRole('alertdialog', { name: 'alliances.json is not a program file' });
  await refused.getByText('settings.walkThreshold is 70: it has to be a number from 0.01 to 1').waitFor();
  await refused.getByRole('button', { name: 'Close' }).last().click();

  await choose(page, '{"settings":{"name":"Alliances 2026","walkThreshold":1,"currency":"EUR"}}');
  const asked = page.getByRole('dialog', { name: 'Replace the program with alliances.json?' });
  await asked.getByText(/drop below 100% adoption/).waitFor();
  await asked.getByRole('button', { name: 'Replace the program' }).click();
  await expect.poll(() => field(page, 'Name').inputValue()).toBe('Alliances 2026');
  expect(await page.getByLabel('Currency', { exact: true }).inputValue()).toBe('EUR');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => field(page, 'Name').inputValue()).toBe('Partner program');
});
