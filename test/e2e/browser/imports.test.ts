import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { caseFile, records } from '#support/command-line.ts';
import { repository } from '#support/launch.ts';

const run = promisify(execFile);

let open: OpenTab;
let page: Page;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-imports-'));
  open = await openTab();
  page = open.page;
  await page.getByRole('button', { name: 'Import a CSV or workbook' }).waitFor();
});

afterEach(() => open.close());

/** What the command line writes for the same files; it ends with 1 where rows were held back or conflicts remain. */
async function byCommand(...args: readonly string[]): Promise<string> {
  const out = join(folder, 'by-command.csv');
  const done = await run(process.execPath, [
    join(repository, 'out/cli/partnerbook.mjs'),
    ...args,
    '--out',
    out,
  ]).catch((error: { readonly code?: number; readonly stderr?: string }) => error);
  if ('code' in done && done.code !== 1) throw new Error(done.stderr ?? 'it did not run');
  return readFileSync(out, 'utf8');
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function choose(path: string): Promise<void> {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^Import/ })
    .first()
    .click();
  await (await chooser).setFiles(path);
  await page.getByRole('dialog', { name: /^Import / }).waitFor();
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

async function apply(count: number): Promise<void> {
  await press(count === 1 ? 'Apply 1 row' : `Apply ${count} rows`);
  const summary = page.getByRole('dialog', { name: /^Imported / });
  await page.getByRole('dialog', { name: /^Import / }).waitFor({ state: 'detached' });
  if ((await summary.count()) > 0) await summary.getByRole('button', { name: 'Close' }).last().click();
}

async function exported(computed: boolean): Promise<string> {
  await page.keyboard.press('Control+E');
  await page.getByRole('checkbox', { name: 'With the computed columns' }).setChecked(computed);
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Export \d/ })
    .last()
    .click();
  const target = join(folder, 'by-window.csv');
  await (await download).saveAs(target);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return readFileSync(target, 'utf8');
}

const partners = (count: number) =>
  page
    .getByRole('contentinfo')
    .getByText(count === 1 ? '1 partner' : `${count} partners`, { exact: true })
    .waitFor();

/** The window gives new partners a Partner ID; the command line writes none that it was not given. */
const withoutIds = (text: string) =>
  records(text).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'Partner ID')),
  );

describe('exports of other programs imported by clicks are what the command line makes of them', () => {
  const evaluate = (name: string, ...options: readonly string[]) =>
    byCommand('evaluate', caseFile(name), '--format', 'csv', '--as-of', today(), ...options);

  test.each([
    ['30-hubspot-companies.csv', 2],
    ['12b-two-aliases-one-field.csv', 2],
  ])('%s, byte for byte', async (name, count) => {
    await choose(caseFile(name));
    await apply(count);
    await partners(count);
    expect(await exported(true)).toBe(await evaluate(name));
  });

  test.each([
    ['06a-semicolon-decimal-comma.csv', 3],
    ['06b-tab-decimal-comma.csv', 3],
  ])('%s with the decimal comma chosen', async (name, count) => {
    await choose(caseFile(name));
    await press('Change');
    await page.getByRole('combobox', { name: 'Decimal mark' }).selectOption(',');
    await press('Next');
    await press('Next');
    await apply(count);
    await partners(count);
    expect(withoutIds(await exported(true))).toEqual(withoutIds(await evaluate(name, '--decimal', ',')));
  });

  test('14: rows above the header, and a row held back', async () => {
    await choose(caseFile('14-title-rows-above-header.csv'));
    await page.getByRole('tab', { name: /^Held back\s*1/ }).waitFor();
    await apply(1);
    await partners(1);
    expect(withoutIds(await exported(true))).toEqual(
      withoutIds(await evaluate('14-title-rows-above-header.csv')),
    );
  });
});

test('cancelled at every step, an import leaves the portfolio untouched', async () => {
  await choose(caseFile('30-hubspot-companies.csv'));
  await press('Cancel');
  for (const step of ['Columns', 'Read']) {
    await choose(caseFile('30-hubspot-companies.csv'));
    await page.getByRole('listitem').filter({ hasText: step }).getByRole('button').click();
    await press('Cancel');
  }
  await choose(caseFile('30-hubspot-companies.csv'));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Import a CSV or workbook' }).waitFor();
});

test('case 38 merged by clicks is the file that the command line writes, byte for byte', async () => {
  const [base, mine, theirs] = ['base', 'mine', 'theirs'].map((name) => caseFile(`38-merge-${name}.csv`)) as [
    string,
    string,
    string,
  ];
  await choose(base);
  await apply(4);
  await partners(4);
  await exported(false);
  const compare = page.getByRole('combobox', { name: 'Compare with an export' });

  // My own copy first, over the same export: Beta goes, Delta comes, two ratings change.
  await choose(mine);
  await compare.selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: 'Delete Beta Works here too' }).check();
  await apply(4);
  await partners(4);

  await choose(theirs);
  await compare.selectOption({ index: 1 });
  await page.getByText('4 conflicts left.').waitFor();
  await page.getByText('was 5 on').waitFor();
  for (const name of [
    'Whole partner of Beta Works: Edited (Owner) in the file',
    'Rating of Epsilon Works: 1 here',
    'Partner ID of Delta Works: P-4 here',
    'Owner of Delta Works: Dana here',
  ])
    await page.getByRole('radio', { name }).check();
  await page.getByRole('checkbox', { name: 'Delete Gamma Works here too' }).check();
  await apply(3);
  await partners(4);
  expect(await exported(false)).toBe(await byCommand('merge', base, mine, theirs));

  // One step each way.
  await page.keyboard.press('Control+Z');
  await page.getByRole('gridcell', { name: 'Gamma Works' }).waitFor();
  await page.getByRole('gridcell', { name: 'Beta Works' }).waitFor({ state: 'detached' });
});

test('an own column is added, filled in, exported, renamed and removed, each taken back by name', async () => {
  await choose(caseFile('30-hubspot-companies.csv'));
  await apply(2);
  await press('Columns');
  await press('Add a column…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Account Owner');
  await press('Add the column');
  await page.getByText(/An import reads “Account Owner” as the field Owner/).waitFor();
  await page.getByRole('textbox', { name: 'Name' }).fill('Pod');
  await press('Add the column');
  const header = page.getByRole('columnheader', { name: 'Pod' });
  await header.waitFor();
  await page.locator('[row-index="0"] [col-id="own:Pod"]').click();
  await page.keyboard.type('North');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[row-index="0"] [col-id="own:Pod"]').textContent()).toBe('North');
  const lines = (await exported(false)).split('\r\n');
  expect(lines[0]?.endsWith(',Pod')).toBe(true);
  expect(lines[1]?.endsWith(',North')).toBe(true);

  await press('Columns');
  await press('Rename the column Pod');
  await page.getByRole('textbox', { name: 'Name' }).fill('Squad');
  await press('Rename');
  await page.getByRole('columnheader', { name: 'Squad' }).waitFor();
  await page.keyboard.press('Control+Z');
  await header.waitFor();
  await press('Columns');
  await press('Remove the column Pod');
  await header.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await header.waitFor();
  await expect.poll(() => page.locator('[row-index="0"] [col-id="own:Pod"]').textContent()).toBe('North');
});
