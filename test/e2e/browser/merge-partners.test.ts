import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cell, command, trySample } from '../first-day.ts';

let open: OpenTab | null = null;
let page: Page;

beforeEach(async () => {
  open = await openTab();
  page = open.page;
  await trySample(page);
});

afterEach(async () => {
  expect(open?.complaints ?? []).toEqual([]);
  await open?.close();
  open = null;
});

const press = (keys: string) => page.keyboard.press(keys);
const text = (locator: Locator) => locator.textContent();
const gutter = (row: number) => page.locator(`[row-index="${row}"] [col-id="gutter"]`);
const status = () => page.getByRole('contentinfo');

test('two chosen rows become one, as one change that can be undone', async () => {
  await gutter(0).click();
  await gutter(2).click({ modifiers: ['Control'] });
  const owner = await text(cell(page, 2, 'owner'));
  await gutter(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Merge two partners into one…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two partners into one' });
  await dialog
    .getByRole('row', { name: /^Owner/ })
    .getByRole('radio', { name: owner ?? '' })
    .check();
  await dialog.getByRole('button', { name: 'Merge into one' }).click();
  await status().getByText('29 partners').waitFor();
  await expect.poll(() => text(cell(page, 0, 'owner'))).toBe(owner);
  await press('Control+z');
  await status().getByText('30 partners').waitFor();
});

test('possible duplicates are found, compared and merged', async () => {
  await cell(page, 0, 'name').click();
  await press('Control+Shift+D');
  await status().getByText('31 partners').waitFor();
  await command(page, 'Possible duplicates');
  const list = page.getByRole('dialog', { name: 'Possible duplicates' });
  await list.getByText('The same website: velmora.example').waitFor();
  await list.getByRole('button', { name: /^Compare Velmora and Velmora/ }).click();
  await page.getByRole('button', { name: 'Merge into one' }).click();
  await list.getByText('No two partners look like one').waitFor();
  await press('Escape');
  await status().getByText('30 partners').waitFor();
});
