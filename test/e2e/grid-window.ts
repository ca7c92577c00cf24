import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { cellOf } from '#support/grid-cell.ts';

/** A window whose grid is driven with real keys and the real clipboard, which the two engines read in their own ways. */
interface GridWindow {
  readonly page: Page;
  clipboardText(): Promise<string>;
}

/** What the steps do and ask of a grid. */
export interface Grid extends GridWindow {
  /** Puts text, HTML or both on the clipboard; an empty text puts none. */
  putClipboard(text: string, html?: string): Promise<void>;
  /** A cell by its row's place from 0 and its field. */
  cell(row: number, field: string): Locator;
  /** A cell by its partner's name and its field. */
  cellOf(partner: string, field: string): Locator;
  press(...keys: readonly string[]): Promise<void>;
  type(words: string): Promise<void>;
  /** The text of a cell, waited for. */
  reads(cell: Locator, words: string | RegExp): Promise<void>;
  /** `row field` of the active cell. */
  active(): Promise<string>;
  /** The selected cells as `row field`, sorted; empty when only one is. */
  selected(): Promise<readonly string[]>;
  status(): Promise<string>;
  /** What the editor that has the keyboard holds. */
  edited(): Promise<string>;
  /** Shows the Partner column and these, in the order of the list of fields within a group. */
  onlyColumns(...headers: readonly string[]): Promise<void>;
  /** Drags a column behind another. */
  moveColumn(header: string, behind: string): Promise<void>;
  sortBy(header: string): Promise<void>;
  /** Picks a choice of the Preferences. */
  prefer(label: string, option: string): Promise<void>;
  readonly cdp: CDPSession;
}

/** Runs in the page. */
const putClipboard = ([text, html]: readonly [string, string]): Promise<void> => {
  const types = { 'text/plain': text, 'text/html': html };
  const held = Object.entries(types).filter(([, words]) => words !== '');
  const blobs = held.map(([type, words]) => [type, new Blob([words], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
};

/** Puts the sample portfolio in and waits for its grid. */
export async function openSample(window: GridWindow): Promise<Grid> {
  const { page } = window;
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  const cell = (row: number, field: string): Locator =>
    page.locator(`[row-index="${row}"] [col-id="${field}"]`);
  await cell(0, 'name').waitFor();
  const cdp = await page.context().newCDPSession(page);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const header = (name: string): Locator => page.getByRole('columnheader', { name, exact: true });
  return {
    ...window,
    cdp,
    putClipboard: (text, html) => page.evaluate(putClipboard, [text, html ?? ''] as const),
    cell,
    press,
    cellOf: (partner, field) => cellOf(page, partner, field),
    type: (words) => page.keyboard.type(words),
    reads: async (at, words) => {
      const shown = expect.poll(() => at.textContent());
      await (typeof words === 'string' ? shown.toBe(words) : shown.toMatch(words));
    },
    active: () =>
      page.evaluate(() => {
        const element = document.activeElement?.closest('[col-id]');
        return `${element?.closest('[row-index]')?.getAttribute('row-index')} ${element?.getAttribute('col-id')}`;
      }),
    selected: async () =>
      (
        await page.evaluate(() =>
          [...document.querySelectorAll('[row-index] [col-id][data-range~="in"]')].map((each) => {
            const row = each.closest('[row-index]')?.getAttribute('row-index');
            return `${row} ${each.getAttribute('col-id')}`;
          }),
        )
      ).sort(),
    status: async () => (await page.getByRole('contentinfo').textContent()) ?? '',
    edited: () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement | HTMLTextAreaElement).value ?? ''),
    onlyColumns: async (...headers) => {
      await page.getByRole('button', { name: 'Columns', exact: true }).click();
      const chooser = page.getByRole('dialog', { name: 'Columns' });
      await chooser.getByRole('button', { name: 'Hide all' }).click();
      for (const name of headers) await chooser.getByRole('checkbox', { name, exact: true }).check();
      await press('Escape');
      for (const name of headers) await header(name).waitFor();
    },
    moveColumn: async (name, behind) => {
      const [from, to] = [await header(name).boundingBox(), await header(behind).boundingBox()];
      if (from === null || to === null) throw new Error('a header is not there');
      await page.mouse.move(from.x + 20, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + from.height / 2, { steps: 4 });
      await page.mouse.move(to.x + to.width - 10, to.y + to.height / 2, { steps: 12 });
      await page.mouse.up();
    },
    sortBy: async (name) => {
      await header(name).hover();
      await header(name)
        .getByRole('button', { name: `Sort by ${name}` })
        .click();
    },
    prefer: async (label, option) => {
      await press('Control+Comma');
      const dialog = page.getByRole('dialog', { name: 'Preferences' });
      await dialog.getByRole('combobox', { name: label }).selectOption({ label: option });
      await dialog.getByRole('button', { name: 'Done' }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
}

/** A key that an input method takes: the page hears only that, as code 229. */
export async function composingKey({ cdp }: Grid, key = 'Process'): Promise<void> {
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key });
}

/** What an input method shows while it composes. */
export async function compose({ cdp }: Grid, text: string): Promise<void> {
  await cdp.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** The point of the numeric pad, with the number lock on. */
export async function padPoint({ cdp }: Grid): Promise<void> {
  const key = { key: '.', code: 'NumpadDecimal', windowsVirtualKeyCode: 110, isKeypad: true, location: 3 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '.', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
