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
const active = () =>
  page.evaluate(() => {
    const element = document.activeElement?.closest('[col-id]');
    return `${element?.closest('[row-index]')?.getAttribute('row-index')} ${element?.getAttribute('col-id')}`;
  });
const dialog = () => page.getByRole('dialog', { name: 'Find and replace' });
const owners = async () => page.locator('[row-index] [col-id="owner"]').allTextContents();

test('F3 asks what to find, then goes from cell to cell, and Shift+F3 back', async () => {
  await cell(page, 0, 'name').click();
  await press('F3');
  await dialog().getByRole('textbox', { name: 'Find' }).fill('marek');
  await press('Enter');
  await dialog().waitFor({ state: 'detached' });
  // Umberfield, the fourth, is the first whose owner is Marek T.; Ostrand Freight stands below it.
  await expect.poll(active).toBe('3 owner');
  await press('F3');
  await expect.poll(active).toBe('4 owner');
  await press('Control+g');
  await expect.poll(active).not.toBe('4 owner');
  await press('Shift+F3');
  await expect.poll(active).toBe('4 owner');
  await press('Shift+F3');
  await expect.poll(active).toBe('3 owner');
});

test('replaces in the selection, as one step, after a list of what changes', async () => {
  await cell(page, 3, 'owner').click();
  await press('Shift+ArrowDown');
  await press('Control+h');
  await dialog().getByRole('textbox', { name: 'Find' }).fill('Marek');
  await dialog().getByRole('textbox', { name: 'Replace with' }).fill('Ada');
  await dialog().getByText('2 cells to replace').waitFor();
  expect(await dialog().getByRole('row').count()).toBe(3);
  const before = await owners();
  await dialog().getByRole('button', { name: 'Replace 2 cells' }).click();
  await expect.poll(() => text(cell(page, 3, 'owner'))).toBe('Ada T.');
  await expect.poll(() => text(cell(page, 4, 'owner'))).toBe('Ada T.');
  // Others with the same owner, outside of the selection, keep theirs.
  expect((await owners()).filter((owner) => owner.startsWith('Marek')).length).toBe(
    before.filter((owner) => owner.startsWith('Marek')).length - 2,
  );
  await press('Control+z');
  await expect.poll(owners).toEqual(before);
});

test('computed and refused cells are listed with the reason and left alone; a line leads to its cell', async () => {
  await cell(page, 0, 'name').click();
  await press('Control+h');
  await dialog().getByRole('textbox', { name: 'Find' }).fill('Run');
  await dialog().getByRole('checkbox', { name: 'Whole cell' }).check();
  await dialog().getByRole('textbox', { name: 'Replace with' }).fill('Sprint');
  await dialog()
    .getByText(/is not Not started, Crawl, Walk or Run|is not/)
    .first()
    .waitFor();
  await expect
    .poll(() =>
      dialog()
        .getByRole('button', { name: /^Replace/ })
        .isDisabled(),
    )
    .toBe(true);
  await dialog().getByRole('textbox', { name: 'Find' }).fill('Pass');
  await dialog().getByText('A computed cell is not replaced.').first().waitFor();
  await dialog().getByRole('button', { name: 'Go to Crawl Gate of Velmora' }).click();
  await expect.poll(active).toBe('0 crawlGate');
});
