import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cell, trySample } from '../first-day.ts';

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
const dialog = () => page.getByRole('dialog', { name: 'Paste special' });
const copy = (words: string) => page.evaluate((held) => navigator.clipboard.writeText(held), words);

test('turns a block and leaves cells as they are where it is blank', async () => {
  await open?.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const second = await text(cell(page, 1, 'owner'));
  // One row of three becomes one column of three; the second is blank.
  await copy('Ada\t\tCy\r\n');
  await cell(page, 0, 'owner').click();
  await press('Control+Shift+V');
  await dialog().getByText('The clipboard holds 1 row of 3 cells.').waitFor();
  await dialog().getByRole('checkbox', { name: 'Transpose' }).check();
  await dialog().getByText('3 cells fit.').waitFor();
  await dialog().getByRole('checkbox', { name: 'Skip blanks' }).check();
  await dialog().getByRole('button', { name: 'Paste 2 cells' }).click();
  await expect.poll(() => text(cell(page, 0, 'owner'))).toBe('Ada');
  await expect.poll(() => text(cell(page, 2, 'owner'))).toBe('Cy');
  expect(await text(cell(page, 1, 'owner'))).toBe(second);
  await press('Control+z');
  await expect.poll(() => text(cell(page, 0, 'owner'))).not.toBe('Ada');
});

test('where the clipboard is closed to the page it is asked for, and one sort of field is pasted', async () => {
  await open?.context.grantPermissions(['clipboard-write']);
  const status = await text(cell(page, 0, 'status'));
  await copy('Ada\tPaused\r\n');
  await cell(page, 0, 'owner').click();
  await press('Control+Shift+V');
  await dialog().getByText('to bring in what you copied').waitFor();
  await press('Control+v');
  await dialog().getByText('The clipboard holds 1 row of 2 cells.').waitFor();
  await dialog().getByRole('combobox', { name: 'Into' }).selectOption('Texts only');
  await dialog().getByRole('button', { name: 'Paste 1 cell' }).click();
  await expect.poll(() => text(cell(page, 0, 'owner'))).toBe('Ada');
  expect(await text(cell(page, 0, 'status'))).toBe(status);
});
