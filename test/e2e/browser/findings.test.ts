import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cell, saved, trySample } from '../first-day.ts';

let open: OpenTab | null = null;
let folder: string | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
  if (folder !== null) rmSync(folder, { recursive: true });
  folder = null;
});

const list = (page: Page) => page.getByRole('treegrid');
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const inRail = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^Findings/ });

/** A portfolio of this CSV in a fresh tab. */
async function withFile(csv: string): Promise<Page> {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-findings-'));
  const file = join(folder, 'partners.csv');
  writeFileSync(file, csv);
  open = await openTab({ files: [file] });
  const { page } = open;
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Apply/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  return page;
}

test('findings are listed errors first, settled in their cell, accepted with a reason and taken back, by keyboard', async () => {
  // Two in Walk without a signed charter, one of them also without an owner.
  const page = await withFile(
    [
      'Partner,Owner,Status,Phase,Crawl Start,Crawl End,Reported Improvement,Success Metric,Pilot Recommends,Integration Scalable,Value for Customers,Exit Criteria',
      'Alpha,Hana,Active,Walk,2026-01-05,2026-02-20,0.3,Minutes,Yes,Yes,Single vendor,Under half use it',
      'Bravo,,Active,Walk,2026-01-05,2026-02-20,0.3,Minutes,Yes,Yes,Single vendor,Under half use it',
      '',
    ].join('\r\n'),
  );
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { name: 'Findings' }).waitFor();
  expect(await list(page).getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/^Charter not signed/),
    expect.stringMatching(/^Alpha/),
    expect.stringMatching(/^Bravo/),
    expect.stringMatching(/^No owner/),
    expect.stringMatching(/^Bravo/),
  ]);
  await inRail(page).getByText('3', { exact: true }).waitFor();

  // The link of a field leads to its cell.
  await list(page).getByRole('button', { name: 'Owner of Bravo', exact: true }).click();
  await cell(page, 1, 'owner').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+4');

  // The keyboard alone: from the search into the list, a whole group selected, accepted.
  await list(page).getByRole('row').first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Accept 2…' }).waitFor();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Accept 2 findings of 2 partners?' });
  await dialog.getByLabel('Reason').press('Enter');
  await dialog.getByText('Write why: whoever reads the pack will ask.').waitFor();
  await dialog.getByLabel('Reason').fill('Lawyers have it');
  await dialog.getByLabel('Accepted until', { exact: true }).fill('2099-12-31');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await tab(page, 'Open 1').waitFor();
  await inRail(page).getByText('1', { exact: true }).waitFor();
  await tab(page, 'Accepted 2').click();
  await list(page).getByText('Accepted, until Dec 31, 2099: Lawyers have it').first().waitFor();

  // Undone as one step, then one of them alone.
  await page.keyboard.press('Control+Z');
  await tab(page, 'Open 3').click();
  await list(page).getByRole('button', { name: 'Accept Charter not signed of Alpha' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Signed on paper');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept the finding' }).click();
  await tab(page, 'Accepted 1').click();
  await list(page).getByRole('button', { name: 'Take back Charter not signed of Alpha' }).click();
  await page.getByText('No finding is accepted').waitFor();
  await tab(page, 'Open 3').waitFor();
});

test('an acceptance holds on its last day and has run out on the next', async () => {
  open = await openTab();
  const { page } = open;
  await page.clock.setFixedTime(new Date(2026, 5, 30, 9));
  await page.reload();
  await trySample(page);
  await page.keyboard.press('Control+4');
  await page.getByLabel('Search findings').fill('dates reversed');
  await list(page)
    .getByRole('button', { name: /^Accept Dates reversed of/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Being looked up');
  const until = dialog.getByLabel('Accepted until', { exact: true });
  await until.fill('2026-06-29');
  await dialog.getByText('That day is before Jun 30, 2026').waitFor();
  await until.fill('2026-06-30');
  await dialog.getByRole('button', { name: 'Accept the finding' }).click();
  await tab(page, 'Accepted 1').waitFor();
  await page.clock.setFixedTime(new Date(2026, 6, 1, 9));
  await page.reload();
  await cell(page, 0, 'name').waitFor();
  await page.keyboard.press('Control+4');
  await tab(page, 'Accepted 0').waitFor();
  await list(page).getByText('Accepted until Jun 30, 2026, counts again').waitFor();
});

test('ten thousand findings scroll with only those in sight in the document; a filter and a search narrow them', async () => {
  const partners = Array.from({ length: 2000 }, (_, at) => `Partner ${at + 1},Walk,${at < 2 ? 'EMEA' : ''}`);
  const page = await withFile(['Partner,Phase,Region', ...partners, ''].join('\r\n'));
  await page.keyboard.press('Control+4');
  // Each has skipped its Crawl, signed nothing, and lacks an owner, a value for customers and exit criteria.
  await tab(page, 'Open 10,000').waitFor();
  await inRail(page).getByText('10k', { exact: true }).waitFor();
  await list(page).getByRole('row').first().focus();
  await page.keyboard.press('End');
  await list(page).getByText('Partner 2000', { exact: true }).waitFor();
  expect(await list(page).getByRole('row').count()).toBeLessThan(80);
  expect(await list(page).getAttribute('aria-rowcount')).toBe('10005');
  await page.getByLabel('Group by').selectOption('By partner');
  await page.getByLabel('Search findings').fill('partner 1999');
  await expect.poll(() => list(page).getAttribute('aria-rowcount')).toBe('6');
  await page.keyboard.press('Escape');
  await page.getByLabel('Search findings').fill('no such thing');
  await page.getByText('No open finding has “no such thing” in it').waitFor();
});
