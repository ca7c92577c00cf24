import type { Page } from 'playwright-core';
import type { FieldId } from '#shared/fields/fields.ts';

/** A cell by the partner's place in the grid, from 0. */
export function cell(page: Page, row: number, field: FieldId) {
  return page.locator(`[row-index="${row}"] [col-id="${field}"]`);
}

/** Loads the sample from the first start and waits for its thirty partners. */
export async function trySample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  await cell(page, 0, 'name').waitFor();
}

/** Runs a command by its title, as the palette finds it. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog').getByRole('combobox');
  await palette.fill(title);
  await page.getByRole('option', { name: title }).first().click();
}

export async function saved(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByText('Saved', { exact: true }).waitFor();
}
