import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReadings } from '#shared/csv/write-partner-rows.ts';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { type OpenTab, openTab } from '#support/browser.ts';
import { freshProfile, repository } from '#support/launch.ts';
import { trySample } from '../first-day.ts';

const run = promisify(execFile);

let open: OpenTab;
let page: Page;
let pages: FrameLocator;
const folder = freshProfile();

beforeAll(async () => {
  open = await openTab();
  page = open.page;
  await trySample(page);
  await page.keyboard.press('Control+6');
  pages = page.frameLocator('iframe');
  await page.getByText(/^Page 1 of \d+$/).waitFor();
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

const choice = (label: string) =>
  page.getByRole('form', { name: 'What the pack holds' }).getByLabel(label, { exact: true });
const place = async () =>
  (await page.getByRole('region', { name: 'Preview of the pages' }).getByRole('status').textContent()) ?? '';

/** Saves the pack as HTML and returns its text. */
async function saveHtml(): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as HTML' }).click();
  const target = join(folder, 'pack.html');
  await (await download).saveAs(target);
  return readFileSync(target, 'utf8');
}

/** The day that the window works with: this computer's. */
function asOf(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

describe('the preview', () => {
  test('shows the pages, numbered, and goes from one to the next', async () => {
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.poll(place).toMatch(/^Page 2 of \d+$/);
    expect(await pages.locator('#contents h1').textContent()).toBe('Contents');
    const count = /of (\d+)$/.exec(await place())?.[1];
    await pages.getByText(`2 / ${count}`, { exact: true }).waitFor();
  });

  test('a link of the contents leads to its page', async () => {
    await pages.locator('#contents').getByRole('link', { name: 'Quorrin Analytics' }).click();
    await expect.poll(place).not.toMatch(/^Page 2 of/);
    await pages.getByRole('heading', { name: 'Quorrin Analytics' }).waitFor();
    expect(await pages.getByRole('heading', { name: 'Quorrin Analytics' }).isVisible()).toBe(true);
  });

  test('the window’s shortcuts hold while the keyboard is among the pages', async () => {
    await pages.locator('body').press('Control+2');
    await page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor();
    await page.keyboard.press('Control+6');
    await page.getByText(/^Page 1 of \d+$/).waitFor();
  });

  test('follows the choices, and they are still there after another screen', async () => {
    await choice('Edition').selectOption('partner');
    await choice('Partner').selectOption({ label: 'Quorrin Analytics' });
    await pages.getByText('Quarterly business review with Quorrin Analytics').waitFor();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+6');
    expect(await choice('Edition').inputValue()).toBe('partner');
    await pages.getByText('Quarterly business review with Quorrin Analytics').waitFor();
    await choice('Edition').selectOption('internal');
    await page.getByText(/^Page 1 of \d\d$/).waitFor();
  });

  test('no section, no page: it says so', async () => {
    const names = ['Cover', 'Summary', 'Portfolio', 'Decisions needed', 'Partners', 'Appendix'];
    for (const name of names) await page.getByRole('checkbox', { name, exact: true }).uncheck();
    await page.getByText('No section is chosen').waitFor();
    for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
    await page.getByText(/^Page 1 of \d\d$/).waitFor();
  });
});

describe('what is saved', () => {
  test('is byte for byte what the command line writes of the same files and choices', async () => {
    const day = asOf();
    const sample = samplePortfolio(day);
    const file = (name: string, text: Iterable<string>): string => {
      const path = join(folder, name);
      writeFileSync(path, [...text].join(''));
      return path;
    };
    const now = file('now.csv', writePortfolio(sample));
    const before = file(
      'before.csv',
      writePortfolio(sample.slice(1).map(({ partner }) => ({ partner: { ...partner, assignedTier: 1 } }))),
    );
    const readings = file(
      'readings.csv',
      writeReadings(
        sample.flatMap((one) => one.readings.map((reading) => ({ ...reading, partner: one.partner }))),
      ),
    );
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Compare with a CSV…' }).click();
    await (await chooser).setFiles(before);
    await choice('Prepared by').fill('Zoë O’Neil & Co');
    await choice('Paper').selectOption('letter');
    await pages.getByText('Zoë O’Neil & Co').waitFor();
    const saved = await saveHtml();
    const written = join(folder, 'command-line.html');
    await run(process.execPath, [
      join(repository, 'out/cli/partnerbook.mjs'),
      ...['qbr', now, '--as-of', day, '--since', before, '--readings', readings],
      ...['--prepared-by', 'Zoë O’Neil & Co', '--paper', 'letter', '--out', written],
    ]);
    // Two megabytes of difference would help nobody.
    expect(saved === readFileSync(written, 'utf8')).toBe(true);
    expect(saved).toContain('Tier 1 →');
  });

  test('is told in History, and the next quarter can compare with it', async () => {
    await page.keyboard.press('Control+Shift+H');
    await page.getByText('Save Partner program', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    const next = await choice('Quarter').locator('option').first().getAttribute('value');
    await choice('Quarter').selectOption(next ?? '');
    const options = await choice('Compare with').locator('option').allInnerTexts();
    expect(options.some((option) => option.startsWith('Partner program, Q'))).toBe(true);
  });
});

test('a file that is no portfolio is refused with the reason, and the pack stays', async () => {
  const path = join(folder, 'letters.csv');
  writeFileSync(path, 'Nothing,Here\n1,2\n');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Compare with a CSV…' }).click();
  await (await chooser).setFiles(path);
  const alert = page.getByRole('alert').filter({ hasText: 'was not read' });
  await alert.waitFor();
  expect(await alert.textContent()).toContain('letters.csv');
  expect(await page.getByText(/^Page \d+ of \d+$/).isVisible()).toBe(true);
});

test('nothing was refused by the content policy', () => {
  expect(open.complaints).toEqual([]);
});
