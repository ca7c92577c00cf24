import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

test('a second portfolio is empty, opens again at the next start, and the first one is untouched beside it', async () => {
  running = await launch();
  const { page, data } = running;
  await trySample(page);
  await saved(page);
  await command(page, 'New portfolio');
  await page.getByRole('textbox', { name: 'Name' }).fill('Zoë’s “2027” <b>');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start from scratch' }).click();
  await cell(page, 0, 'name').dblclick();
  await cell(page, 0, 'name').getByRole('textbox').fill('Brightwave');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 0, 'name').textContent()).toBe('Brightwave');
  await saved(page);
  await running.close();

  running = await launch({ data });
  const again = running.page;
  await cell(again, 0, 'name').waitFor();
  expect(await cell(again, 0, 'name').textContent()).toBe('Brightwave');
  expect(await again.locator('.pb-screenbar__book').textContent()).toBe('Zoë’s “2027” <b> · Partner program');

  await command(again, 'Open portfolio…');
  const choice = again.getByRole('dialog', { name: 'Open a portfolio' });
  await choice.getByRole('button', { name: /^Portfolio/ }).click();
  await again.getByRole('contentinfo').getByText('30 partners').waitFor();
  expect(await cell(again, 0, 'name').textContent()).toBe('Velmora');
  // Both were backed up when they were left, each under its own id.
  const backups = readdirSync(join(data, 'Partnerbook backups'));
  expect(new Set(backups.map((name) => /portfolio(-[0-9a-f-]{36})?/.exec(name)?.[0])).size).toBe(2);
  expect(running.complaints).toEqual([]);
});
