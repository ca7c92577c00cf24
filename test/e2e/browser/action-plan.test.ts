import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { repository } from '#support/launch.ts';
import { command, trySample } from '../first-day.ts';

let open: OpenTab | null = null;
let folder: string | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
  if (folder !== null) rmSync(folder, { recursive: true });
  folder = null;
});

async function importFile(page: Page, file: string, one: string): Promise<void> {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^Import/ })
      .first()
      .click(),
  ]);
  await chooser.setFiles(file);
  const dialog = page.getByRole('dialog', { name: `Import ${one}` });
  await dialog.getByRole('button', { name: /^Apply/ }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function exported(page: Page, title: string, to: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), command(page, title)]);
  await download.saveAs(to);
  return to;
}

test('steps and accepted findings come in from files, show this week, and go out into a QBR pack', async () => {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-plan-'));
  const [steps, accepted] = [join(folder, 'steps.csv'), join(folder, 'accepted.csv')];
  writeFileSync(
    steps,
    [
      'Partner,Step,Owner,Due,Done On',
      'Velmora,Send the deck & the <figures>,Us,2026-06-20,',
      'Halvern Pay,Sign the charter,Partner,2026-07-02,',
      'Nobody,Call,Us,,',
      '',
    ].join('\r\n'),
  );
  writeFileSync(accepted, 'Partner,Finding,Reason,Until\r\nLindquay,dates-reversed,Looked up,\r\n');
  open = await openTab();
  const { page } = open;
  await page.clock.setFixedTime(new Date(2026, 5, 30, 9));
  await page.reload();
  await trySample(page);

  await importFile(page, steps, 'steps from steps.csv');
  const summary = page.getByRole('dialog', { name: 'Imported 2 steps' });
  await summary.getByText('1 row was held back').waitFor();
  await page.keyboard.press('Escape');
  await summary.waitFor({ state: 'detached' });
  const status = page.getByRole('contentinfo').getByRole('button', { name: '1 overdue, 1 due this week' });
  await status.waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'This week 1' }).waitFor();
  await status.click();
  const week = page.getByRole('dialog', { name: 'This week' });
  await week
    .getByRole('table', { name: /^Overdue/ })
    .getByText('Send the deck & the <figures>')
    .waitFor();
  const [calendar] = await Promise.all([
    page.waitForEvent('download'),
    week.getByRole('button', { name: 'Save as a calendar…' }).click(),
  ]);
  expect(readFileSync(await calendar.path(), 'utf8')).toContain('SUMMARY:Halvern Pay: Sign the charter\r\n');
  await week.getByRole('checkbox', { name: 'Done: Sign the charter' }).check();
  await week.getByRole('table', { name: /^Done this week/ }).waitFor();
  await week.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('contentinfo').getByRole('button', { name: '1 overdue', exact: true }).waitFor();

  await importFile(page, accepted, 'accepted findings from accepted.csv');
  await page.keyboard.press('Control+4');
  await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();

  const pack = join(folder, 'pack.html');
  execFileSync(
    process.execPath,
    [
      join(repository, 'out/cli/partnerbook.mjs'),
      'qbr',
      join(repository, 'examples/sample-portfolio.csv'),
      '--as-of',
      '2026-06-30',
      '--steps',
      await exported(page, 'Export steps', join(folder, 'out-steps.csv')),
      '--accepted',
      await exported(page, 'Export accepted findings', join(folder, 'out-accepted.csv')),
      '--readings',
      await exported(page, 'Export readings', join(folder, 'out-readings.csv')),
      '--out',
      pack,
    ],
    { stdio: 'ignore' },
  );
  expect(readFileSync(pack, 'utf8')).toContain('Send the deck &amp; the &lt;figures&gt;');
});
