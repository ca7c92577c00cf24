import type { Locator, Page } from 'playwright-core';

/** A cell of the grid by its partner's whole name and its field. */
export function cellOf(page: Page, partner: string, field: string): Locator {
  const name = page.locator('[col-id="name"]', { hasText: new RegExp(`^${partner}$`) });
  return page.locator('[row-index]', { has: name }).locator(`[col-id="${field}"]`);
}

/** The partner and the field of the active cell: `Velmora: owner`. */
export function activeCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement?.closest('[col-id]');
    const name = element?.closest('[row-index]')?.querySelector('[col-id="name"]')?.textContent;
    return `${name}: ${element?.getAttribute('col-id')}`;
  });
}
