import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isWorkbook } from '#shared/workbook/read-portfolio-file.ts';
import { openWorkbook } from '#shared/workbook/read-workbook.ts';
import { answerOpenDialog, answerSaveDialog, launch, type RunningApp } from '#support/launch.ts';
import { cell, trySample } from '../first-day.ts';

let running: RunningApp | null = null;
const folder = mkdtempSync(join(tmpdir(), 'partnerbook-workbook-'));

afterEach(async () => {
  await running?.close();
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

test('partners go out as a workbook and come back without a change, then with the one that was made since', async () => {
  running = await launch();
  const { app, page, complaints } = running;
  await trySample(page);
  const path = join(folder, 'partners.xlsx');
  await answerSaveDialog(app, path);
  await answerOpenDialog(app, [path]);
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export partners' });
  await dialog.getByLabel('File').selectOption('workbook');
  await dialog.getByRole('checkbox', { name: /^With the computed columns/ }).check();
  await dialog.getByRole('button', { name: 'Export 30 partners…' }).click();
  await dialog.waitFor({ state: 'detached' });
  const bytes = readFileSync(path);
  expect(isWorkbook(bytes)).toBe(true);
  expect(openWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(['Partners', 'Roll-up']);

  await page.keyboard.press('Control+O');
  const wizard = page.getByRole('dialog', { name: 'Import partners.xlsx' });
  await wizard.getByRole('button', { name: 'Nothing to apply' }).waitFor();
  await wizard.getByRole('button', { name: 'Cancel' }).click();

  // The first partner's owner is Priya S.; over the export that the file is, only her change counts: the file has none.
  await cell(page, 0, 'owner').click();
  await page.keyboard.type('Zoë');
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').getByText('Saved', { exact: true }).waitFor();
  await page.keyboard.press('Control+O');
  await wizard.getByLabel('Compare with an export').selectOption({ label: 'An ordinary import' });
  await wizard.getByRole('button', { name: 'Apply 1 row' }).click();
  await expect.poll(() => cell(page, 0, 'owner').textContent()).toContain('Priya S.');
  expect(complaints).toEqual([]);
});
