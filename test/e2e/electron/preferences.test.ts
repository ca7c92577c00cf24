import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { command } from '../first-day.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

async function preferences(page: Page) {
  await command(page, 'Preferences');
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  await dialog.waitFor();
  return dialog;
}

const labels = [
  'Theme',
  'Rows',
  'Size of text',
  'Typed dates',
  'Decimal mark',
  'A backup is written',
  'Opens with',
];

/** What each setting says it is now. */
async function chosen(page: Page): Promise<readonly string[]> {
  const dialog = await preferences(page);
  const values: string[] = [];
  for (const label of labels) values.push(await dialog.getByLabel(label, { exact: true }).inputValue());
  values.push(await dialog.getByLabel('Hosts that many companies share').inputValue());
  return values;
}

test('every preference survives a restart, says its default, and goes back to it', async () => {
  running = await launch();
  const { data } = running;
  let { page } = running;
  await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  let dialog = await preferences(page);
  const set = (label: string, value: string) => dialog.getByLabel(label, { exact: true }).selectOption(value);
  await set('Theme', 'dark');
  await set('Rows', 'compact');
  await set('Size of text', '1.25');
  await set('Typed dates', 'mdy');
  await set('Decimal mark', ',');
  await set('A backup is written', '60');
  await set('Opens with', 'findings');
  await dialog.getByLabel('Hosts that many companies share').fill('hub.example');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.locator('html[data-theme="dark"][data-density="compact"]').waitFor({ state: 'attached' });
  await running.close();

  running = await launch({ data });
  ({ page } = running);
  await page.getByRole('heading', { name: 'Findings' }).waitFor();
  await page.locator('html[data-theme="dark"][data-density="compact"]').waitFor({ state: 'attached' });
  const changed = ['dark', 'compact', '1.25', 'mdy', ',', '60', 'findings', 'hub.example'];
  expect(await chosen(page)).toEqual(changed);

  dialog = page.getByRole('dialog', { name: 'Preferences' });
  const resets = dialog.getByRole('button', { name: /^Reset/ });
  while ((await resets.count()) > 0) await resets.first().click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const values = await chosen(page);
  expect(values.slice(0, 7)).toEqual(['system', 'comfortable', '1', 'system', 'system', '30', 'portfolio']);
  expect(values[7]).toContain('linkedin.com');
});
