import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { answerOpenDialog, launch, type RunningApp } from '#support/launch.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

async function gone(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('dialog').or(page.getByRole('alertdialog')).count()).toBe(0);
}

/** Waits for a message. */
async function told(page: Page, text: string): Promise<void> {
  await page.getByRole('region', { name: 'Message' }).getByText(text).waitFor();
}

/** Chooses a file to restore, by the keyboard from the list of backups on. */
async function choose(app: RunningApp, path: string): Promise<void> {
  await answerOpenDialog(app.app, [path]);
  await command(app.page, 'Restore a backup');
  const backups = app.page.getByRole('dialog', { name: 'Backups' });
  await backups.getByRole('button', { name: 'Restore from a file…' }).press('Enter');
  await backups.waitFor({ state: 'detached' });
}

/** What the window says of a file that it refuses; the dialog stays open. */
async function refusal(page: Page, fileName: string): Promise<string> {
  const dialog = page.getByRole('alertdialog', { name: `${fileName} cannot be restored` });
  await dialog.waitFor();
  return (await dialog.locator('.pb-dialog__refused').textContent()) ?? '';
}

test('a foreign, a newer, a flipped and a broken-off backup are refused with the reason; what is whole is saved, and that is undone', async () => {
  running = await launch();
  const { page, data } = running;
  await trySample(page);
  await saved(page);
  await command(page, 'Back up now');
  await told(page, 'Backed up, read back and checked.');
  const folder = join(data, 'Partnerbook backups');
  const [name = ''] = readdirSync(folder);
  const whole = readFileSync(join(folder, name), 'utf8');

  // A change that the backup does not hold: it must be there again in the end.
  await cell(page, 0, 'owner').dblclick();
  await cell(page, 0, 'owner').getByRole('textbox').fill('Ottilie');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 0, 'owner').textContent()).toBe('Ottilie');
  await saved(page);

  const files = {
    'leads.json': 'Partner,Owner\nVelmora,Ines\n',
    'newer.json': whole.replace('"version":2', '"version":9').replace(/"app":"[^"]*"/, '"app":"9.1.0"'),
    'flipped.json': whole.replace('"name":"Velmora"', '"name":"Velmorb"'),
    // In the middle of the 19th partner: 18 are whole.
    'broken off.json': whole.slice(0, whole.split('\n').slice(0, 22).join('\n').length - 50),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(data, file), text);

  await choose(running, join(data, 'leads.json'));
  expect(await refusal(page, 'leads.json')).toContain(
    'It is not a backup of Partnerbook. A list of partners, such as a CSV or a workbook, comes in by File > Import. Nothing was changed.',
  );
  await page.keyboard.press('Escape');
  await gone(page);

  await choose(running, join(data, 'newer.json'));
  expect(await refusal(page, 'newer.json')).toContain('A newer Partnerbook (9.1.0) wrote it.');
  expect(await page.getByRole('button', { name: 'See what can be saved…' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await gone(page);
  expect(readFileSync(join(data, 'newer.json'), 'utf8')).toBe(files['newer.json']);

  await choose(running, join(data, 'flipped.json'));
  expect(await refusal(page, 'flipped.json')).toContain('its content does not agree with its checksum.');
  await page.getByRole('button', { name: 'See what can be saved…' }).press('Enter');
  const flipped = page.getByRole('dialog', { name: 'Restore what is whole of flipped.json?' });
  await flipped.getByText('Not as written, and so left out: Velmorb.').waitFor();
  await flipped.getByText('29 of 30; here are 30 now').waitFor();
  await page.keyboard.press('Escape');
  await gone(page);

  await choose(running, join(data, 'broken off.json'));
  expect(await refusal(page, 'broken off.json')).toContain(
    'it breaks off in the middle. Nothing was changed.',
  );
  await page.getByRole('button', { name: 'See what can be saved…' }).press('Enter');
  const salvage = page.getByRole('dialog', { name: 'Restore what is whole of broken off.json?' });
  await salvage.getByText('18 of 30; here are 30 now').waitFor();
  await salvage.getByRole('button', { name: 'Restore 18 partners' }).click();
  await page.getByRole('contentinfo').getByText('18 partners').waitFor();
  await gone(page);
  await saved(page);
  expect(await cell(page, 0, 'owner').textContent()).not.toBe('Ottilie');

  await page.getByRole('button', { name: 'Undo the restore' }).click();
  await told(page, 'Everything is as it was before the restore.');
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  await expect.poll(() => cell(page, 0, 'owner').textContent()).toBe('Ottilie');
  await saved(page);
  // The state before, and the salvaged one before it was undone, are backups like any other.
  expect(readdirSync(folder)).toHaveLength(3);
  expect(readFileSync(join(folder, name), 'utf8')).toBe(whole);
  expect(running.complaints).toEqual([]);
}, 240_000);
