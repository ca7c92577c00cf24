import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cellOf } from '#support/grid-cell.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

let open: OpenTab | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'What if' });

test('a threshold and a partner’s values are tried, left on, looked at again, applied and undone in one step', async () => {
  open = await openTab();
  const { page } = open;
  await trySample(page);
  // Yarrowick: 62.5 % adopted, 5 of 8; its Walk gate has failed.
  await cellOf(page, 'Yarrowick', 'name').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'What if…' }).click();
  await dialog(page).getByRole('combobox', { name: 'Partner' }).waitFor();
  expect(await dialog(page).getByRole('combobox', { name: 'Partner' }).inputValue()).toBe('Yarrowick');
  await dialog(page).getByLabel('Another field').selectOption('Adopted Customers');
  await dialog(page).getByLabel('Adopted Customers', { exact: true }).fill('8');
  await dialog(page).getByText('On record: 5').waitFor();
  await dialog(page).getByText('1 partner reaches 70% adoption').waitFor();
  await dialog(page).getByLabel('Adoption to pass Walk', { exact: true }).fill('95');
  await dialog(page)
    .getByText(/95% adoption/)
    .waitFor();

  // Closed, it stays on, and nothing is written.
  await page.keyboard.press('Escape');
  const chip = page.getByRole('contentinfo').getByRole('button', { name: /^What if: 2 changes/ });
  await chip.waitFor();
  await cell(page, 5, 'adoption').getByText('62.5%').waitFor();

  // What was tried for one partner is not given up for another's, asked for in the panel.
  await cell(page, 0, 'name').click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Steps with this partner' }).click();
  await page.getByRole('menuitem', { name: 'What if…' }).click();
  await page
    .getByText(/^The values tried for Yarrowick are still on\./)
    .first()
    .waitFor();
  expect(await dialog(page).getByRole('combobox', { name: 'Partner' }).inputValue()).toBe('Yarrowick');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  await chip.click();
  await dialog(page).getByRole('button', { name: 'Apply 2 changes' }).click();
  await chip.waitFor({ state: 'detached' });
  await cell(page, 5, 'adoption').getByText('100.0%').waitFor();
  await saved(page);
  await page.keyboard.press('Control+Z');
  await cell(page, 5, 'adoption').getByText('62.5%').waitFor();
  await page.keyboard.press('Control+2');
  await page.getByText('70% to pass Walk').waitFor();
});

test('another day shows what moves by then; discarded, it is today again', async () => {
  open = await openTab();
  const { page } = open;
  await page.clock.setFixedTime(new Date(2026, 5, 30, 9));
  await page.reload();
  await trySample(page);
  await command(page, 'What if');
  await dialog(page).getByLabel('As of', { exact: true }).fill('2027-06-30');
  await dialog(page)
    .getByText(/findings open/)
    .waitFor();
  expect(
    await dialog(page)
      .getByRole('button', { name: /^Apply/ })
      .isDisabled(),
  ).toBe(true);
  await page.getByRole('contentinfo').getByText('As of Jun 30, 2027').waitFor();
  await dialog(page).getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('contentinfo').getByText('As of Jun 30, 2026').waitFor();
  await dialog(page).getByText('Nothing is planned.').waitFor();
});
