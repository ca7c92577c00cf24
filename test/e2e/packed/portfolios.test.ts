import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { packedApp } from '#support/packed.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

test('a second portfolio is empty, opens again at the next start, and the first one is untouched beside it', async () => {
  running = await launch(packedApp());
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

  running = await launch({ ...packedApp(), data });
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

/** The names in the list that the keyboard walks through, the one used last first. */
async function names(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('dialog', { name: 'Open a portfolio' })
    .locator('.pb-portfolios bdi')
    .allTextContents();
}

const isFocused = (element: Element): boolean => element === document.activeElement;

async function gone(page: Page): Promise<void> {
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
}

test('portfolios by the keyboard alone: hostile and equal names, cancelling, a second press, deleting, all data deleted', async () => {
  running = await launch(packedApp());
  const { page, data } = running;
  const hostile = `a/b\\..:“<script>alert(1)</script>” ${'long '.repeat(16)}`.slice(0, 120).trim();
  await trySample(page);
  await saved(page);

  // Cancelled: nothing was made. Then renamed, and a name that is taken, in other letters too, is refused beside it.
  await command(page, 'New portfolio');
  await page.getByRole('textbox', { name: 'Name' }).fill('Never');
  await page.keyboard.press('Escape');
  // What is typed is not given up by one key: the way on is in focus, the other one beside it.
  await expect.poll(() => page.getByRole('button', { name: 'Go on' }).evaluate(isFocused)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await gone(page);
  await command(page, 'Rename portfolio');
  await page.getByRole('textbox', { name: 'Name' }).fill(hostile);
  await page.keyboard.press('Enter');
  await gone(page);
  await command(page, 'Duplicate portfolio');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill(hostile.toUpperCase());
  await page.keyboard.press('Enter');
  await page.getByText(/^There is a portfolio “a\/b/).waitFor();
  await name.fill('Copy');
  // A second press of Enter makes no second copy.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.pb-screenbar__book').textContent()).toBe('Copy · Partner program');
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  await page.keyboard.press('Control+Shift+O');
  await page.getByRole('dialog', { name: 'Open a portfolio' }).waitFor();
  expect(await names(page)).toEqual(['Copy', hostile]);
  await page.keyboard.press('Escape');
  await gone(page);

  // Deleting the open one leads to the list, from which the other opens, untouched.
  await command(page, 'Delete portfolio');
  const question = page.getByRole('alertdialog', { name: 'Delete “Copy”?' });
  await question.getByRole('button', { name: 'Delete the portfolio' }).press('Enter');
  await page.getByRole('heading', { name: 'No portfolio is open' }).waitFor();
  const note = (await page.getByRole('status').textContent()) ?? '';
  const backup =
    /Its last backup is (Partnerbook portfolio-[0-9a-f-]{36} [^:]*\.json):/.exec(note)?.[1] ?? '';
  expect(readdirSync(join(data, 'Partnerbook backups'))).toContain(backup);
  expect(readdirSync(join(data, 'markers'))).toEqual(['portfolio.json']);
  await page.getByRole('button', { name: /^a\/b/ }).press('Enter');
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();

  // All data: asked twice, kept at the second question, then deleted; the backups stay and bring everything back.
  await command(page, 'Delete all data');
  await page.getByRole('button', { name: 'Go on…' }).press('Enter');
  await page.getByRole('button', { name: 'Keep everything' }).press('Enter');
  await gone(page);
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  await command(page, 'Delete all data');
  await page.getByRole('button', { name: 'Go on…' }).press('Enter');
  await page.getByRole('button', { name: 'Delete all data' }).press('Enter');
  await page.getByRole('heading', { name: 'All data on this computer were deleted' }).waitFor();
  const kept = readdirSync(data);
  for (const file of ['portfolios.json', 'settings.json', 'markers']) expect(kept).not.toContain(file);
  expect(kept).toContain('Partnerbook backups');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'Start afresh' }).press('Enter');
  await page.getByRole('heading', { name: 'No partners yet' }).waitFor();
  await command(page, 'Restore a backup');
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .press('Enter');
  await page.getByRole('button', { name: 'Restore 30 partners' }).press('Enter');
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  expect(running.complaints).toEqual([]);
}, 240_000);
