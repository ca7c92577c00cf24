import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';

let open: OpenTab;
let page: Page;

beforeEach(async () => {
  open = await openTab();
  page = open.page;
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await page.getByRole('gridcell', { name: 'Velmora' }).waitFor();
  await page.keyboard.press('Control+3');
  await page.getByRole('list', { name: 'Partners on the timeline' }).waitFor();
});

afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const walk = () => page.getByRole('button', { name: /^Velmora: Walk/ });
const words = () => walk().getAttribute('aria-label');

test('the end of a bar is drawn to another day, as one step that is undone', async () => {
  const before = await words();
  await walk().scrollIntoViewIfNeeded();
  const box = await walk().boundingBox();
  if (box === null) throw new Error('the bar is not there');
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // 5 pixels are a day on this zoom.
  await page.mouse.move(x + 20, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(words).not.toBe(before);
  await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('Saved');
  expect(await page.getByRole('heading', { name: 'Timeline' }).count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(words).toBe(before);
});

test('Esc lets go of a bar that is being drawn', async () => {
  const before = await words();
  await walk().scrollIntoViewIfNeeded();
  const box = await walk().boundingBox();
  if (box === null) throw new Error('the bar is not there');
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await expect.poll(words).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect.poll(words).toBe(before);
  await page.mouse.up();
  expect(await words()).toBe(before);
});

test('the keyboard goes along and between the lines, moves an end and leads to the cell', async () => {
  const before = await words();
  await walk().focus();
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Alt');
  await expect.poll(words).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(words).toBe(before);

  await walk().focus();
  await page.keyboard.press('ArrowLeft');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await expect.poll(focused).toContain('Velmora: ');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toContain('Halvern Pay');
  await walk().focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[col-id]')?.getAttribute('col-id')))
    .toBe('walkStart');
});

test('the zoom stays over a reload; the dates leave as a calendar', async () => {
  await page.getByRole('tab', { name: 'Year' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export dates' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('Saved');
  await page.reload();
  await page.getByRole('gridcell').first().waitFor();
  await page.keyboard.press('Control+3');
  await expect.poll(() => page.getByRole('tab', { name: 'Year' }).getAttribute('aria-selected')).toBe('true');
});
