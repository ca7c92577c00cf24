import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import { type OpenTab, openTab } from '#support/browser.ts';
import { manyPartners } from '#support/many-partners.ts';

let open: OpenTab;
let page: Page;

/** A busy machine may take minutes over so many rows. */
const long = { timeout: 120_000 };

beforeEach(async () => {
  open = await openTab();
  page = open.page;
  await page.getByRole('button', { name: 'Import a CSV or workbook' }).waitFor();
});

afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

function fileOf(count: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'partnerbook-large-')), 'partners.csv');
  const rows = manyPartners(count, '2026-06-30').map((partner) => ({ partner }));
  writeFileSync(path, [...writePortfolio(rows)].join(''));
  return path;
}

async function choose(path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+O');
  await (await chooser).setFiles(path);
  await page.getByRole('dialog', { name: /^Import / }).waitFor();
}

/** Keeps the label of every progress that is shown, for `shownProgress`. */
async function watchProgress(): Promise<void> {
  await page.evaluate(() => {
    const shown = new Set<string>();
    Object.assign(globalThis, { shownProgress: shown });
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll('progress')) {
        const share = bar.hasAttribute('value') ? 'with a share' : 'without';
        shown.add(`${bar.getAttribute('aria-label')}, ${share}`);
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

const shownProgress = (): Promise<readonly string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { shownProgress: Set<string> }).shownProgress]);

const press = (name: string | RegExp) => page.getByRole('button', { name }).click(long);
const empty = () => page.getByRole('button', { name: 'Import a CSV or workbook' });

test('50,000 rows show their progress; cancelled while they are read or saved they leave nothing, applied they are all there, and undo takes all back', async () => {
  const path = fileOf(50_000);
  await watchProgress();
  const cancel = () => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await choose(path);
  await page.getByRole('progressbar', { name: 'Reading the file' }).waitFor(long);
  await cancel();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await empty().waitFor();

  await choose(path);
  await page.getByRole('button', { name: 'Apply 50,000 rows' }).waitFor(long);
  // The last row of the file is there.
  await page.getByRole('searchbox', { name: 'Find a partner' }).fill('1667');
  await page.getByRole('cell', { name: '50,001' }).waitFor(long);
  await press('Apply 50,000 rows');
  await page.locator('progress[aria-label="Saving"][value]').waitFor(long);
  await cancel();
  await page.getByText('The import was cancelled. Nothing was changed.').first().waitFor(long);
  expect(await shownProgress()).toEqual(
    expect.arrayContaining(['Reading the file, with a share', 'Saving, with a share']),
  );
  await empty().waitFor();
  await page.reload();
  await empty().waitFor();

  await choose(path);
  await press('Apply 50,000 rows');
  await page.getByRole('dialog', { name: /^Import / }).waitFor({ ...long, state: 'detached' });
  const status = page.getByRole('contentinfo');
  await status.getByText('50,000 partners').waitFor(long);
  await status.getByText('Saved', { exact: true }).waitFor(long);
  await page.reload();
  await status.getByText('50,000 partners').waitFor(long);
  await page.keyboard.press('Control+Z');
  await empty().waitFor(long);
  await status.getByText('Saved', { exact: true }).waitFor(long);
  await page.reload();
  await empty().waitFor(long);
}, 900_000);

test('cancelling at any step leaves the portfolio as it was', async () => {
  const path = fileOf(40);
  for (const step of ['Read', 'Columns', 'Review']) {
    await choose(path);
    await page.getByRole('button', { name: 'Apply 40 rows' }).waitFor();
    await page.getByRole('list', { name: 'Steps' }).getByRole('button', { name: step }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await empty().waitFor();
  }
  await page.reload();
  await empty().waitFor();
});
