import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputFields } from '#shared/fields/fields.ts';
import { type OpenTab, openTab } from '#support/browser.ts';
import { activeCell, cellOf } from '#support/grid-cell.ts';

let open: OpenTab;
let page: Page;

beforeEach(async () => {
  open = await openTab();
  page = open.page;
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await cell('Velmora', 'name').waitFor();
});

afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const cell = (partner: string, field: string) => cellOf(page, partner, field);

const panel = () => page.getByRole('complementary', { name: 'Partner' });
const shown = () => panel().getByRole('heading', { level: 2 }).textContent();
const active = () => activeCell(page);

test('Ctrl+Enter opens it, it follows the active cell, Esc closes it and goes back to the cell', async () => {
  await cell('Tindrel Health', 'owner').click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(shown).toBe('Tindrel Health');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Overview');

  await cell('Velmora', 'status').click();
  await expect.poll(shown).toBe('Velmora');
  await page.keyboard.press('ArrowDown');
  await expect.poll(shown).toBe('Halvern Pay');

  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await expect.poll(active).toBe('Halvern Pay: status');
});

test('the arrow of a row opens it; the partners before and after are a key away, and the grid goes along', async () => {
  const name = cell('Velmora', 'name');
  await name.hover();
  const box = await name.boundingBox();
  await name.click({ position: { x: (box?.width ?? 0) - 12, y: (box?.height ?? 0) / 2 } });
  await expect.poll(shown).toBe('Velmora');

  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Alt+PageDown');
  await expect.poll(shown).toBe('Halvern Pay');
  await panel().getByRole('button', { name: 'Partner after' }).click();
  await expect.poll(shown).toBe('Tindrel Health');
  await panel().getByRole('button', { name: 'Partner before' }).click();
  await expect.poll(shown).toBe('Halvern Pay');
  await page.keyboard.press('Escape');
  await expect.poll(active).toBe('Halvern Pay: name');
});

test('an edit in the panel shows in the grid and the other way round; undo takes it back', async () => {
  await cell('Velmora', 'owner').click();
  await page.keyboard.press('Control+Enter');
  const owner = panel().getByRole('textbox', { name: 'Owner' });
  await owner.fill('Ada L.');
  await owner.press('Enter');
  await expect.poll(() => cell('Velmora', 'owner').textContent()).toBe('Ada L.');

  await cell('Velmora', 'owner').click();
  await page.keyboard.type('Noor A.');
  await page.keyboard.press('Enter');
  await cell('Velmora', 'owner').click();
  await expect.poll(() => owner.inputValue()).toBe('Noor A.');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => owner.inputValue()).toBe('Ada L.');
});

test('what cannot be read stays beside its field, with its reason, whoever is looked at meanwhile', async () => {
  await cell('Velmora', 'owner').click();
  await page.keyboard.press('Control+Enter');
  await panel().getByText('Contact and money fields').click();
  const touch = panel().getByRole('textbox', { name: 'Last Touch' });
  await touch.focus();
  const before = await touch.inputValue();
  await touch.fill('2026-02-30');
  await touch.press('Enter');
  const problem = panel().getByRole('alert');
  await expect.poll(() => problem.textContent()).toContain('The field still holds');

  await cell('Halvern Pay', 'owner').click();
  await expect.poll(shown).toBe('Halvern Pay');
  await cell('Velmora', 'owner').click();
  await expect.poll(shown).toBe('Velmora');
  await panel().getByRole('status').getByRole('button', { name: 'Last Touch' }).click();
  await expect.poll(() => touch.inputValue()).toBe('2026-02-30');
  expect(await touch.evaluate((element) => element === document.activeElement)).toBe(true);
  await touch.press('Escape');
  await expect.poll(() => touch.inputValue()).toBe(before);
  expect(await shown()).toBe('Velmora');
});

test('a criterion leads to the input of the field that would settle it', async () => {
  await cell('Quorrin Analytics', 'owner').click();
  await page.keyboard.press('Control+Enter');
  const walk = panel().locator('[data-computed="walkGate"]');
  await walk.getByRole('button', { name: 'Fill in Support Manageable' }).click();
  await page.keyboard.press('y');
  await expect
    .poll(() => walk.locator('[data-criterion="supportManageable"]').getAttribute('data-state'))
    .toBe('met');
  await expect.poll(() => cell('Quorrin Analytics', 'walkGate').textContent()).toBe('Pass');
});

test('width, page and partner are found again after a restart; a deleted partner is told and comes back with undo', async () => {
  await cell('Velmora', 'owner').click();
  await page.keyboard.press('Control+Enter');
  await panel().getByRole('separator').press('ArrowLeft');
  await expect.poll(async () => (await panel().boundingBox())?.width).toBe(496);
  await page.keyboard.press('Control+Shift+Enter');
  await expect.poll(() => cell('Velmora', 'name').isVisible()).toBe(false);
  await page.getByText('Saved', { exact: true }).waitFor();

  await page.reload();
  await expect.poll(shown).toBe('Velmora');
  expect(await cell('Velmora', 'name').isVisible()).toBe(false);
  await panel().getByRole('button', { name: 'Beside the grid' }).click();
  await expect.poll(async () => (await panel().boundingBox())?.width).toBe(496);

  await cell('Velmora', 'owner').click();
  await expect.poll(active).toBe('Velmora: owner');
  await page.keyboard.press('Control+Delete');
  await cell('Velmora', 'owner').waitFor({ state: 'detached' });
  await expect.poll(shown).toBe('Partner');
  await panel().getByText('This partner is not in the portfolio').waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(shown).toBe('Velmora');
});

test('every field that the grid has can be filled in here, on the tab that its links lead to', async () => {
  await cell('Velmora', 'owner').click();
  await page.keyboard.press('Control+Enter');
  const found = new Set<string>();
  for (const tab of ['Overview', 'Leverage and skin', 'Tier', 'Charter', 'Launch']) {
    await panel().getByRole('tab', { name: tab, exact: true }).click();
    const here = await panel()
      .locator('[data-field]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-field') ?? ''));
    for (const field of here) found.add(field);
  }
  expect(inputFields.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

test('a step chosen on another screen goes to the portfolio, where its question stands', async () => {
  await cell('Velmora', 'owner').click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(shown).toBe('Velmora');
  await page.keyboard.press('Control+2');
  await page.getByText('70% to pass Walk').waitFor();
  await page.keyboard.press('Control+L');
  await page.getByRole('dialog', { name: 'Log a touch with Velmora' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => cell('Velmora', 'name').isVisible()).toBe(true);
});
