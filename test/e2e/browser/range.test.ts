import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cellOf } from '#support/grid-cell.ts';

let open: OpenTab | null = null;
let page: Page;

beforeEach(async () => {
  open = await openTab();
  page = open.page;
  await open.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await cell(0, 'name').waitFor();
});

afterEach(async () => {
  expect(open?.complaints ?? []).toEqual([]);
  await open?.close();
  open = null;
});

/** A cell by its row's place from 0 and its field. */
function cell(row: number, field: string): Locator {
  return page.locator(`[row-index="${row}"] [col-id="${field}"]`);
}

const text = (locator: Locator) => locator.textContent();

/** What is selected, as `row field`, sorted. */
const selected = async () =>
  (
    await page.evaluate(() =>
      [...document.querySelectorAll('[row-index] [col-id][data-range~="in"]')].map((each) => {
        const row = each.closest('[row-index]')?.getAttribute('row-index');
        return `${row} ${each.getAttribute('col-id')}`;
      }),
    )
  ).sort();

const rowsSelected = async () => [...new Set((await selected()).map((each) => each.split(' ')[0]))];
const fieldsSelected = async () => [...new Set((await selected()).map((each) => each.split(' ')[1]))];

const active = () =>
  page.evaluate(() => {
    const element = document.activeElement?.closest('[col-id]');
    return `${element?.closest('[row-index]')?.getAttribute('row-index')} ${element?.getAttribute('col-id')}`;
  });

const press = (keys: string) => page.keyboard.press(keys);
const status = () => page.getByRole('contentinfo').textContent();
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const putClipboard = (words: string) => page.evaluate((held) => navigator.clipboard.writeText(held), words);

async function addColumns(...names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await press('Escape');
}

async function sortBy(name: string): Promise<void> {
  const header = page.getByRole('columnheader', { name, exact: true });
  await header.hover();
  await header.getByRole('button', { name: `Sort by ${name}` }).click();
}

describe('selecting', () => {
  test('by Shift and arrows; Enter and Tab walk inside; Home, End, whole rows, columns and all', async () => {
    await cell(1, 'owner').click();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowRight');
    await expect.poll(selected).toEqual(['1 owner', '1 status', '2 owner', '2 status']);
    expect(await active()).toBe('1 owner');
    await expect.poll(status).toContain('Count 4');

    await press('Enter');
    await expect.poll(active).toBe('2 owner');
    await press('Enter');
    await expect.poll(active).toBe('1 status');
    await press('Shift+Tab');
    await expect.poll(active).toBe('1 owner');
    expect(await selected()).toHaveLength(4);

    await press('ArrowDown');
    await expect.poll(active).toBe('2 owner');
    await expect.poll(selected).toEqual([]);

    await press('Control+End');
    await expect.poll(active).toBe('29 nextAction');
    await press('Control+ArrowUp');
    await expect.poll(active).toBe('0 nextAction');
    await press('Control+Home');
    await expect.poll(active).toBe('0 name');
    await press('Control+a');
    await expect.poll(fieldsSelected).toContain('nextAction');
    await press('End');
    await press('Home');
    await press('Control+Space');
    await expect.poll(fieldsSelected).toEqual(['name']);
    await press('ArrowRight');
    await press('Shift+Space');
    await expect.poll(rowsSelected).toEqual(['0']);
  });

  test('by pressing, drawing, Shift, Ctrl, row numbers and headers', async () => {
    await cell(1, 'owner').hover();
    await page.mouse.down();
    await cell(3, 'status').hover();
    await page.mouse.up();
    await expect.poll(async () => (await selected()).length).toBe(6);
    await cell(2, 'owner').click({ modifiers: ['Shift'] });
    await expect.poll(selected).toEqual(['1 owner', '2 owner']);
    expect(await active()).toBe('1 owner');
    await cell(5, 'phase').click({ modifiers: ['Control'] });
    await expect.poll(selected).toEqual(['1 owner', '2 owner', '5 phase']);
    await expect.poll(active).toBe('5 phase');

    await cell(2, 'gutter').click();
    await cell(4, 'gutter').click({ modifiers: ['Shift'] });
    await expect.poll(rowsSelected).toEqual(['2', '3', '4']);
    await page.getByRole('columnheader', { name: 'Owner', exact: true }).click();
    await expect.poll(fieldsSelected).toEqual(['owner']);
  });

  test('scrolls while the pointer is drawn below, and collapses when the rows are sorted', async () => {
    await cell(1, 'owner').hover();
    await page.mouse.down();
    await page.mouse.move(300, 895, { steps: 4 });
    await expect.poll(selected).toContain('29 owner');
    await page.mouse.up();
    await press('Control+Home');
    await press('ArrowRight');
    const partner = await text(cell(0, 'name'));
    await press('Shift+ArrowDown');
    await expect.poll(async () => (await selected()).length).toBe(2);
    await sortBy('Owner');
    await expect.poll(selected).toEqual([]);
    const focused = page.locator('.ag-row:has([col-id="owner"].ag-cell-focus) [col-id="name"]');
    await expect.poll(() => text(focused)).toBe(partner);
  });
});

test('rows that are drawn only once the keys reach them carry the range as well', async () => {
  await page.setViewportSize({ width: 1100, height: 560 });
  await cell(0, 'owner').click();
  await press('Shift+PageDown');
  await press('Shift+PageDown');
  const bottom = page.locator('[data-range~="bottom"]');
  await expect.poll(() => bottom.count()).toBe(1);
  const head = await bottom.evaluate((each) =>
    Number(each.closest('[row-index]')?.getAttribute('row-index')),
  );
  expect(head).toBeGreaterThan(15);
  await expect.poll(async () => (await selected()).includes(`${head - 1} owner`)).toBe(true);
  await expect.poll(status).toContain(`Count ${head + 1}`);
});

describe('the clipboard', () => {
  test('copies a block as text and as a table, and pastes it elsewhere as one step', async () => {
    await cell(0, 'owner').click();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowRight');
    const [first, second] = [await text(cell(0, 'owner')), await text(cell(1, 'status'))];
    const lines = [0, 1].map(
      async (row) => `${await text(cell(row, 'owner'))}\t${await text(cell(row, 'status'))}\r\n`,
    );
    await press('Control+c');
    await expect.poll(clipboard).toBe((await Promise.all(lines)).join(''));
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(`>${first}</td>`);

    const before = await text(cell(5, 'owner'));
    await cell(5, 'owner').click();
    await press('Control+v');
    await expect.poll(() => text(cell(5, 'owner'))).toBe(first);
    await expect.poll(() => text(cell(6, 'status'))).toBe(second);
    await expect.poll(async () => (await selected()).length).toBe(4);
    await press('Control+z');
    await expect.poll(() => text(cell(5, 'owner'))).toBe(before);
  });

  test('the line end of a spreadsheet clears nothing below', async () => {
    await addColumns('Notes');
    await cell(0, 'notes').click();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await putClipboard('99');
    await press('Control+v');
    for (const row of [0, 1, 2]) await expect.poll(() => text(cell(row, 'notes'))).toBe('99');
    await putClipboard(readFileSync('test/fixtures/cases/41b-clipboard-last-cell-blank.txt', 'utf8'));
    await cell(0, 'notes').click();
    await press('Control+v');
    await expect.poll(() => text(cell(0, 'notes'))).toBe('10');
    await expect.poll(() => text(cell(1, 'notes'))).toBe('');
    expect(await text(cell(2, 'notes'))).toBe('99');
  });

  test('a block below the last row asks to add partners, and one undo takes all back', async () => {
    await putClipboard('Row 1\tAda\r\nRow 2\tBo\r\n\tCy\r\n');
    await press('Control+Home');
    await cell(0, 'name').click();
    await press('Control+End');
    await press('Home');
    await expect.poll(active).toBe('29 name');
    const last = await text(cell(29, 'name'));
    await press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Paste 5 cells?' });
    await dialog.getByText('1 partner is added below the last row.').waitFor();
    await dialog.getByText('New row 2').waitFor();
    await dialog.getByRole('button', { name: 'Paste the rest' }).click();
    await expect.poll(status).toContain('31 partners');
    await expect.poll(() => text(cell(30, 'name'))).toBe('Row 2');
    await expect.poll(selected).toEqual(['29 name', '29 owner', '30 name', '30 owner']);
    await press('Control+z');
    await expect.poll(status).toContain('30 partners');
    await expect.poll(() => text(cell(29, 'name'))).toBe(last);
  });

  test('refused cells are listed before anything is written, computed ones are skipped', async () => {
    await putClipboard('Paused\tHigh\nnonsense\tHigh\n');
    await cell(0, 'status').click();
    const first = await text(cell(0, 'status'));
    await press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Paste 4 cells?' });
    await dialog.getByText('nonsense', { exact: true }).waitFor();
    await dialog.getByText('2 computed cells are skipped').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await text(cell(0, 'status'))).toBe(first);
    await expect.poll(active).toBe('0 status');
    await press('Control+v');
    await dialog.getByRole('button', { name: 'Paste the rest' }).click();
    await expect.poll(() => text(cell(0, 'status'))).toBe('Paused');
  });

  test('one value fills a range; cut clears it again', async () => {
    await putClipboard('Noor A.');
    await cell(0, 'owner').click();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await press('Control+v');
    for (const row of [0, 1, 2]) await expect.poll(() => text(cell(row, 'owner'))).toBe('Noor A.');
    await press('Control+x');
    for (const row of [0, 1, 2]) await expect.poll(() => text(cell(row, 'owner'))).toBe('');
    await expect.poll(clipboard).toBe('Noor A.\r\nNoor A.\r\nNoor A.\r\n');
  });
});

describe('filling and clearing', () => {
  test('Ctrl+D, Ctrl+Enter, Delete and the handle, each one step', async () => {
    await cell(0, 'owner').click();
    const first = await text(cell(0, 'owner'));
    const kept = await text(cell(1, 'owner'));
    await press('Shift+ArrowDown');
    await press('Control+d');
    await expect.poll(() => text(cell(1, 'owner'))).toBe(first);
    await press('Control+z');
    await expect.poll(() => text(cell(1, 'owner'))).toBe(kept);

    await page.keyboard.type('Zoe');
    await press('Control+Enter');
    await expect.poll(() => text(cell(0, 'owner'))).toBe('Zoe');
    await expect.poll(() => text(cell(1, 'owner'))).toBe('Zoe');
    await expect.poll(async () => (await selected()).length).toBe(2);

    await press('Delete');
    await expect.poll(() => text(cell(0, 'owner'))).toBe('');
    await expect.poll(() => text(cell(1, 'owner'))).toBe('');
    await press('Control+z');
    await expect.poll(() => text(cell(1, 'owner'))).toBe('Zoe');

    const corner = await cell(1, 'owner').boundingBox();
    if (corner === null) throw new Error('the cell is not there');
    await page.mouse.move(corner.x + corner.width - 2, corner.y + corner.height - 2);
    await page.mouse.down();
    await cell(3, 'owner').hover();
    await page.mouse.up();
    await expect.poll(() => text(cell(3, 'owner'))).toBe('Zoe');
    await press('Control+z');
    await expect.poll(() => text(cell(3, 'owner'))).not.toBe('Zoe');
  });

  test('a double press on the handle fills along the column beside', async () => {
    await cell(24, 'owner').click();
    await page.keyboard.type('Zoe');
    await press('Enter');
    await cell(24, 'owner').click();
    const corner = await cell(24, 'owner').boundingBox();
    if (corner === null) throw new Error('the cell is not there');
    await page.mouse.dblclick(corner.x + corner.width - 2, corner.y + corner.height - 2);
    await expect.poll(() => text(cell(29, 'owner'))).toBe('Zoe');
    expect(await text(cell(23, 'owner'))).not.toBe('Zoe');
    await press('Control+z');
    await expect.poll(() => text(cell(29, 'owner'))).not.toBe('Zoe');
    await expect.poll(() => text(cell(24, 'owner'))).toBe('Zoe');
  });

  test('typing reaches the active cell after it was scrolled away', async () => {
    await page.setViewportSize({ width: 1100, height: 560 });
    await cell(0, 'owner').click();
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => cell(29, 'name').count()).toBe(1);
    await page.keyboard.type('Zoe');
    await press('Enter');
    await press('Control+Home');
    await expect.poll(() => text(cell(0, 'owner'))).toBe('Zoe');
  });

  test('Ctrl+; enters the day, and the edit is undone after a sort', async () => {
    await addColumns('Last Touch');
    await cell(2, 'lastTouch').click();
    const partner = (await text(cell(2, 'name'))) ?? '';
    const before = await text(cell(2, 'lastTouch'));
    await press('Control+;');
    await expect.poll(() => text(cell(2, 'lastTouch'))).not.toBe(before);
    await sortBy('Owner');
    await press('Control+z');
    await expect.poll(() => text(cellOf(page, partner, 'lastTouch'))).toBe(before);
  });

  test('a selection of rows is deleted and brought back', async () => {
    await cell(2, 'owner').click();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await press('Control+Delete');
    await expect.poll(status).toContain('27 partners');
    await press('Control+z');
    await expect.poll(status).toContain('30 partners');
  });
});
