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
  await page.keyboard.press('Control+2');
  await page.getByRole('heading', { name: 'Adoption by partner, against 70%' }).waitFor();
});

afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const card = (name: string) => page.getByRole('figure', { name });
const shown = () => page.getByRole('contentinfo').textContent();
const names = () => page.locator('.ag-row [col-id="name"]').allTextContents();

test('a mark of a group filters the grid to its partners, and every picture follows', async () => {
  const mark = card('Leverage and skin in the game').getByRole('button', {
    name: 'Leverage Moderate, skin in the game One-sided: 2 partners',
  });
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  const chip = page.getByRole('button', { name: /^Remove filter Picked/ });
  await chip.waitFor();
  await expect.poll(shown).toContain('2 of 30 partners');

  await page.keyboard.press('Control+2');
  await expect.poll(() => page.getByLabel('Portfolio in figures').textContent()).toContain('Open partners2');
  await page.reload();
  await page.getByRole('gridcell').first().waitFor();
  await expect.poll(shown).toContain('2 of 30 partners');
  await chip.click();
  await expect.poll(shown).not.toContain(' of 30');
});

test('one stop for Tab in a picture, the arrows go from mark to mark, Enter leads to the partners', async () => {
  const first = card('Findings by kind').getByRole('button', { name: /^Sunk cost: 2 partners/ });
  await first.scrollIntoViewIfNeeded();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Charter not signed: 2 partners');
  await page.keyboard.press('Enter');
  await expect.poll(shown).toContain('2 of 30 partners');
});

test('the figures of a picture stand in a table, and a line leads to the grid', async () => {
  await card('Ended partners, and what they taught').scrollIntoViewIfNeeded();
  await card('Ended partners, and what they taught').getByRole('button', { name: 'Show as a table' }).click();
  const table = page.getByRole('dialog', { name: 'Ended partners, and what they taught' });
  await table.getByRole('button', { name: 'Tarvish Media' }).click();
  await expect.poll(names).toContain('Tarvish Media');
});

test('pictures are chosen, all of them can be left out, and the choice stays', async () => {
  await page.getByRole('button', { name: /^Pictures/ }).click();
  await page.getByRole('checkbox', { name: 'Findings by kind' }).uncheck();
  await page.keyboard.press('Escape');
  await expect.poll(() => card('Findings by kind').count()).toBe(0);
  await page.getByRole('button', { name: /^Pictures 11 of 12/ }).waitFor();
  await expect.poll(shown).toContain('Saved');
  await page.reload();
  await page.getByRole('gridcell').first().waitFor();
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: /^Pictures 11 of 12/ }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show all pictures' }).click();
  await page.getByRole('button', { name: /^Pictures 12 of 12/ }).waitFor();
});

test('a picture leaves the window as one file that refers to nothing', async () => {
  const health = card('Health of the partners');
  await health.scrollIntoViewIfNeeded();
  await health.getByRole('button', { name: /^Health 90 to 100/ }).waitFor();
  await health.getByRole('button', { name: 'Save as SVG or PNG' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as SVG…' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Health of the partners.svg');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text).toContain('Health of the partners');
  expect(text).not.toMatch(/var\(|class=|<script|href=/);
});
