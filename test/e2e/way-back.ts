import { expect } from 'vitest';
import type { Grid } from './grid-window.ts';

/** Paste special, find and replace, and the way back to before both through History: by the keyboard alone. */
export async function wayBack(grid: Grid): Promise<void> {
  const { page, cell, press, reads } = grid;
  const owners = () => page.locator('[row-index] [col-id="owner"]').allTextContents();
  const before = await owners();

  // A row of three becomes a column of three, and its blank leaves the cell between as it is.
  await grid.putClipboard('Ada\t\tCy\r\n');
  await cell(0, 'owner').click();
  await press('Control+Shift+V');
  const special = page.getByRole('dialog', { name: 'Paste special' });
  await special.getByText('The clipboard holds 1 row of 3 cells.').waitFor();
  await press('Tab', 'Space', 'Tab', 'Space');
  await special.getByText('2 cells fit.').waitFor();
  await press('Tab', 'Tab', 'Enter');
  await reads(cell(0, 'owner'), 'Ada');
  await reads(cell(1, 'owner'), before[1] ?? '');
  await reads(cell(2, 'owner'), 'Cy');

  await press('Control+H');
  const replace = page.getByRole('dialog', { name: 'Find and replace' });
  await replace.waitFor();
  await grid.type('ada');
  await press('Tab');
  await grid.type('Eve');
  // The paste left three cells selected.
  await replace.getByText('1 cell to replace').waitFor();
  await replace.getByRole('button', { name: 'Replace 1 cell' }).press('Enter');
  await reads(cell(0, 'owner'), 'Eve');
  await page.getByText('Replaced 1 cell.').first().waitFor();
  await press('F3');
  await page.getByText('No cell that is shown holds “ada”.').first().waitFor();

  await press('Control+Shift+H');
  const history = page.getByRole('complementary', { name: 'History' });
  const lines = history.getByRole('listbox').getByRole('option');
  await expect.poll(() => lines.count()).toBe(3);
  await press('ArrowDown');
  await history.getByRole('button', { name: 'Undo back to here (2 changes)' }).press('Enter');
  await expect.poll(owners).toEqual(before);
  await press('Escape');
  await history.waitFor({ state: 'detached' });
  await press('Control+Shift+Z');
  await reads(cell(0, 'owner'), 'Ada');
  await press('Control+Shift+Z');
  await reads(cell(0, 'owner'), 'Eve');
}
