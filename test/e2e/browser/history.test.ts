import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

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
const drawer = () => page.getByRole('complementary', { name: 'History' });
const list = () => drawer().getByRole('listbox');
const lines = () => list().getByRole('option').allTextContents();
const details = () => drawer().getByRole('region', { name: 'The chosen change' });
const owner = () => text(cell(page, 0, 'owner'));

async function typeOwners(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await cell(page, 0, 'owner').click();
    await page.keyboard.type(name);
    await press('Enter');
    await expect.poll(owner).toBe(name);
  }
  await saved(page);
}

test('History lists every change by name and goes back to one by the keyboard, after a restart too', async () => {
  await typeOwners('Ada', 'Bo', 'Cy');
  await page.reload();
  await expect.poll(owner).toBe('Cy');
  await press('Control+Shift+H');
  await expect.poll(lines).toHaveLength(4);
  const [newest, , , first] = await lines();
  expect(newest).toContain('Edit Owner of Velmora');
  expect(first).toContain('Try the sample portfolio');
  // The keyboard is in the list: the third line is the first edit.
  await press('ArrowDown');
  await press('ArrowDown');
  await details().getByText('Ada').waitFor();
  await details().getByRole('button', { name: 'Undo back to here (3 changes)' }).focus();
  await press('Enter');
  await expect.poll(async () => /^(Ada|Bo|Cy)$/.test((await owner()) ?? '')).toBe(false);
  await expect.poll(async () => (await lines())[0]).toContain('Undid 3 changes');
  // What was undone says so and can be redone one by one.
  await press('Escape');
  await drawer().waitFor({ state: 'detached' });
  await press('Control+Shift+Z');
  await expect.poll(owner).toBe('Ada');
  await command(page, 'History');
  await list()
    .getByRole('option', { name: /^Edit Owner of Velmora/ })
    .first()
    .click();
  await details().getByRole('button', { name: 'Redo up to here (2 changes)' }).click();
  await expect.poll(owner).toBe('Cy');
});

test('History finds entries by words and by kind', async () => {
  await typeOwners('Ada');
  const download = page.waitForEvent('download');
  await press('Control+E');
  await page
    .getByRole('button', { name: /^Export / })
    .last()
    .click();
  await download;
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('Control+Shift+H');
  await expect.poll(lines).toHaveLength(3);
  await drawer().getByRole('combobox', { name: 'Show' }).selectOption('Imports, exports, packs');
  await expect.poll(async () => (await lines()).join()).toContain('Export 30 partners to');
  expect(await lines()).toHaveLength(1);
  await drawer().getByRole('combobox', { name: 'Show' }).selectOption('Everything');
  await drawer().getByRole('searchbox', { name: 'Find in History' }).fill('owner');
  await expect.poll(lines).toHaveLength(1);
  await drawer().getByRole('searchbox', { name: 'Find in History' }).fill('nothing of that kind');
  await drawer().getByText('Nothing in History matches').waitFor();
});

test('deleted partners come back to their place after a restart, as one change', async () => {
  const name = await text(cell(page, 1, 'name'));
  const status = page.getByRole('contentinfo');
  await cell(page, 1, 'name').click();
  await press('Control+Delete');
  await status.getByText('29 partners').waitFor();
  // A tab that is loaded again before it has saved is as it was saved last.
  await status.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await status.getByText('29 partners').waitFor();
  await command(page, 'Deleted partners');
  const dialog = page.getByRole('dialog', { name: 'Deleted partners' });
  await dialog
    .getByText(name ?? '')
    .first()
    .waitFor();
  await dialog.getByRole('checkbox').nth(1).check();
  await dialog.getByRole('button', { name: 'Bring back 1 partner' }).click();
  await status.getByText('30 partners').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => text(cell(page, 1, 'name'))).toBe(name);
  await press('Control+Z');
  await status.getByText('29 partners').waitFor();
});
