import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

let open: OpenTab | null = null;
let page: Page;

beforeEach(async () => {
  open = await openTab();
  page = open.page;
  await open.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await trySample(page);
});

afterEach(async () => {
  expect(open?.complaints ?? []).toEqual([]);
  await open?.close();
  open = null;
});

const gutter = (row: number) => page.locator(`[row-index="${row}"] [col-id="gutter"]`);
const press = (keys: string) => page.keyboard.press(keys);
const text = (locator: Locator) => locator.textContent();
const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
const menu = () => page.getByRole('menu');
const choose = (name: string) => menu().getByRole('menuitem', { name, exact: true }).click();
const width = async (name: string) => (await header(name).boundingBox())?.width ?? 0;

/** The fields from left to right, as they stand on the screen. */
const order = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role="columnheader"][col-id]')]
      .map((each) => ({ id: each.getAttribute('col-id'), left: each.getBoundingClientRect().left }))
      .sort((a, b) => a.left - b.left)
      .map(({ id }) => id ?? '')
      // A group's header has a number.
      .filter((id) => !/_\d+$/.test(id)),
  );

test('Tab goes round a dialog, past a cross whose tip comes and goes', async () => {
  await command(page, 'Preferences…');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const at = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  const begin = await at();
  for (let tabs = 0; tabs < 40 && (await at()) !== 'Close'; tabs += 1) await press('Tab');
  expect(await at()).toBe('Close');
  // Its tip is shown now, and goes with the keyboard.
  await page.locator('.pb-tip').waitFor();
  await press('Tab');
  await expect.poll(at).not.toBe('Close');
  await press('Shift+Tab');
  await press('Shift+Tab');
  await expect.poll(at).not.toBe('Close');
  expect(begin).not.toBe('Close');
  await press('Escape');
});

test('the menu of a column pins, moves, sizes and hides it; the view keeps that', async () => {
  await header('Status').click({ button: 'right' });
  await choose('Pin at the left');
  await expect.poll(async () => (await order()).slice(0, 4)).toEqual(['gutter', 'name', 'status', 'owner']);
  await header('Owner').click({ button: 'right' });
  await choose('Move right');
  await expect.poll(async () => (await order()).slice(2, 5)).toEqual(['status', 'leverageClass', 'owner']);
  await header('Status').click({ button: 'right' });
  expect(await menu().getByRole('menuitem', { name: 'Move right' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await press('Escape');
  const before = await width('Next Action, computed');
  await header('Owner').click({ button: 'right' });
  await choose('Autosize this column');
  const owner = await width('Owner');
  expect(owner).toBeGreaterThan(30);
  await header('Owner').click({ button: 'right' });
  await choose('Autosize all columns');
  await expect.poll(() => width('Next Action, computed')).not.toBe(before);
  await header('Skin Verdict, computed').click({ button: 'right' });
  await choose('Hide this column');
  await expect.poll(order).not.toContain('skinVerdict');
  await saved(page);
  await page.reload();
  await expect
    .poll(async () => (await order()).slice(0, 5))
    .toEqual(['gutter', 'name', 'status', 'leverageClass', 'owner']);
  // What is pinned stays in sight while the rest scrolls.
  await page.setViewportSize({ width: 800, height: 700 });
  await cell(page, 0, 'owner').click();
  await press('End');
  await expect.poll(async () => (await cell(page, 0, 'status').boundingBox())?.x ?? 0).toBeGreaterThan(60);
  await header('Status').click({ button: 'right' });
  await choose('Unpin');
  await expect.poll(order).toContain('gutter');
});

test('by the keyboard: the menus of a header, a column, a cell and whole rows', async () => {
  await cell(page, 0, 'owner').click();
  await press('ArrowUp');
  await press('Alt+ArrowDown');
  await menu().getByRole('menuitem', { name: 'Pin at the left' }).waitFor();
  await press('Escape');
  await press('Shift+F10');
  await press('p');
  await press('Enter');
  await expect.poll(async () => (await order()).slice(0, 3)).toEqual(['gutter', 'name', 'owner']);

  await cell(page, 3, 'phase').click();
  await press('Control+Space');
  await press('Shift+F10');
  await menu().getByRole('menuitem', { name: 'Hide this column' }).waitFor();
  await press('Escape');
  await press('ArrowDown');
  await press('Shift+F10');
  await menu()
    .getByRole('menuitem', { name: /^Copy C/ })
    .waitFor();
  await press('Escape');
  await press('Shift+Space');
  await press('Shift+F10');
  await menu().getByRole('menuitem', { name: 'Insert a partner above' }).waitFor();
  await press('Escape');
});

test('sorts, adds to the sort, and clears a filter from the header', async () => {
  await header('Assigned Tier').click({ button: 'right' });
  await choose('Largest first');
  await header('Owner').click({ button: 'right' });
  await choose('Add to the sort');
  await expect.poll(() => header('Owner').getAttribute('aria-sort')).toBe('ascending');
  expect(await header('Assigned Tier').getAttribute('aria-sort')).toBe('descending');
  await cell(page, 0, 'owner').click({ button: 'right' });
  const owner = await text(cell(page, 0, 'owner'));
  await choose(`Show only “${owner}”`);
  await page.getByRole('columnheader', { name: 'Owner, filtered' }).click({ button: 'right' });
  await choose('Clear this filter');
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
});

test('copies a column with its header', async () => {
  await header('Owner').click({ button: 'right' });
  await choose('Copy with headers');
  const first = await text(cell(page, 0, 'owner'));
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(new RegExp(`^Owner\r\n${first?.replace('.', '\\.')}\r\n`));
});

test('inserts partners between others, where they can be named at once', async () => {
  const status = page.getByRole('contentinfo');
  const second = await text(cell(page, 1, 'name'));
  await gutter(1).click();
  await gutter(1).click({ button: 'right' });
  await choose('Insert a partner above');
  await status.getByText('31 partners').waitFor();
  await expect.poll(() => text(cell(page, 1, 'name'))).toBe('New partner');
  await expect.poll(() => text(cell(page, 2, 'name'))).toBe(second);
  await page.keyboard.type('Between');
  await press('Enter');
  await expect.poll(() => text(cell(page, 1, 'name'))).toBe('Between');
  await press('Control+z');
  await press('Control+z');
  await status.getByText('30 partners').waitFor();
  // Two rows make two.
  await cell(page, 3, 'name').click();
  await press('Shift+ArrowDown');
  await command(page, 'Insert 2 partners below');
  await status.getByText('32 partners').waitFor();
  await expect.poll(() => text(cell(page, 5, 'name'))).toBe('New partner');
});
