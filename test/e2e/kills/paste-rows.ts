import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningApp } from '#support/launch.ts';
import { cell } from '../first-day.ts';
import { patience } from './start.ts';

/** The names and owners that a paste of 2,000 rows brings. */
export const pastedRows: readonly (readonly [name: string, owner: string])[] = Array.from(
  { length: 2000 },
  (_, at) => [`Pasted ${at}`, `Owner ${at}`],
);

/** Asks to paste them into the sample from its last partner's name on: that one is overwritten, 1,999 come below. */
export async function askToPasteRows({ page, app }: RunningApp): Promise<Locator> {
  const block = pastedRows.map((row) => row.join('\t')).join('\r\n');
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
  await cell(page, 0, 'name').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  const active = (): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement?.closest('[col-id]');
      return `${focused?.closest('[row-index]')?.getAttribute('row-index')} ${focused?.getAttribute('col-id')}`;
    });
  await expect.poll(active, patience).toBe('29 name');
  await page.keyboard.press('Control+v');
  const paste = page.getByRole('dialog', { name: /^Paste / }).getByRole('button', { name: /^Paste/ });
  await paste.waitFor();
  return paste;
}
