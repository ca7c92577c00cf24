import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { activeCell, cellOf } from '#support/grid-cell.ts';

let open: OpenTab | null = null;

/** The sample portfolio in a fresh browser profile. */
async function sample(): Promise<Page> {
  open = await openTab();
  const { page } = open;
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await cellOf(page, 'Velmora', 'name').waitFor();
  return page;
}

let page: Page;

beforeEach(async () => {
  page = await sample();
});

afterEach(async () => {
  expect(open?.complaints ?? []).toEqual([]);
  await open?.close();
  open = null;
});

const text = (locator: Locator) => locator.textContent();

const active = () => activeCell(page);

const shownCount = () => page.getByRole('contentinfo').textContent();

describe('editing', () => {
  test('typing replaces, Enter stores and goes down, Tab right, Shift back, Esc keeps', async () => {
    await cellOf(page, 'Velmora', 'owner').click();
    await page.keyboard.type('Noor A.');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(cellOf(page, 'Velmora', 'owner'))).toBe('Noor A.');
    await expect.poll(active).toBe('Halvern Pay: owner');

    await page.keyboard.type('Ada');
    await page.keyboard.press('Tab');
    await expect.poll(() => text(cellOf(page, 'Halvern Pay', 'owner'))).toBe('Ada');
    await expect.poll(active).toBe('Halvern Pay: status');

    await page.keyboard.type('pau');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => text(cellOf(page, 'Halvern Pay', 'status'))).toBe('Paused');
    await expect.poll(active).toBe('Velmora: status');

    await page.keyboard.press('F2');
    await page.keyboard.type('Ended');
    await page.keyboard.press('Escape');
    await expect.poll(active).toBe('Velmora: status');
    expect(await text(cellOf(page, 'Velmora', 'status'))).toBe('Active');
  });

  test('what cannot be read stays open with its text, through scrolling and presses elsewhere', async () => {
    const tier = cellOf(page, 'Umberfield', 'assignedTier');
    await tier.click();
    await page.keyboard.type('Tier 4');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'Tier 4' });
    await alert.waitFor();
    expect(await alert.textContent()).toBe(
      '“Tier 4” is not 1, 2 or 3.The cell still holds 2. Change it, or press Esc to keep 2.',
    );
    const input = page.getByRole('combobox', { name: 'Assigned Tier of Umberfield' });

    await cellOf(page, 'Velmora', 'owner').click();
    await page.getByRole('tab', { name: 'Health' }).click();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 3000);
    await page.mouse.wheel(0, -3000);
    expect(await input.inputValue()).toBe('Tier 4');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Overview');

    await input.fill('T3');
    await page.keyboard.press('Enter');
    await expect.poll(() => tier.textContent()).toContain('3');
  });

  test('a press elsewhere stores what can be read', async () => {
    await cellOf(page, 'Velmora', 'owner').click();
    await page.keyboard.type('Noor A.');
    await cellOf(page, 'Cindervale', 'phase').click();
    await expect.poll(() => text(cellOf(page, 'Velmora', 'owner'))).toBe('Noor A.');
    await expect.poll(active).toBe('Cindervale: phase');
  });

  test('Yes and No are one key, Delete is blank again, and undo goes back by name', async () => {
    await page.getByRole('tab', { name: 'Tiering' }).click();
    const marquee = cellOf(page, 'Velmora', 'marquee');
    await marquee.click();
    for (const [key, shown] of [
      ['n', 'No'],
      ['y', 'Yes'],
      ['Delete', ''],
      [' ', 'Yes'],
      [' ', 'No'],
      [' ', ''],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => text(marquee)).toBe(shown);
    }
    await page.getByRole('button', { name: 'Undo clear Marquee of Velmora' }).click();
    await expect.poll(() => text(marquee)).toBe('No');
  });

  test('a Partner ID in use is refused beside its cell', async () => {
    await page.getByRole('tab', { name: 'Everything' }).click();
    const taken = await text(cellOf(page, 'Halvern Pay', 'id'));
    await cellOf(page, 'Velmora', 'id').click();
    await page.keyboard.type(taken ?? '');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: `“${taken}” already belongs to Halvern Pay.` })
      .waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('the rows', () => {
  test('an edited row stays until the filter is asked again', async () => {
    await cellOf(page, 'Halvern Pay', 'status').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show only “Active”' }).click();
    await expect.poll(shownCount).toContain('22 of 30');
    await cellOf(page, 'Halvern Pay', 'status').click();
    await page.keyboard.type('Paused');
    await page.keyboard.press('Enter');
    await page.getByText('1 changed row no longer matches and stays until you filter again.').waitFor();
    expect(await text(cellOf(page, 'Halvern Pay', 'status'))).toBe('Paused');
    await page.getByRole('button', { name: 'Filter again' }).click();
    await expect.poll(shownCount).toContain('21 of 30');
    expect(await cellOf(page, 'Halvern Pay', 'status').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove filter Status' }).click();
    await expect.poll(shownCount).toContain('30');
  });

  test('names typed into the last row become partners, one after the other', async () => {
    await page.keyboard.press('Control+Shift+N');
    await page.getByRole('textbox', { name: 'Name of a new partner' }).waitFor();
    await page.keyboard.type('Alpha');
    await page.keyboard.press('Enter');
    await expect.poll(shownCount).toContain('31 partners');
    await expect.poll(active).toBe('Type or paste a partner: name');
    await page.keyboard.type('Beta');
    await page.keyboard.press('Tab');
    await expect.poll(active).toBe('Beta: owner');

    await cellOf(page, 'Alpha', 'gutter').click();
    await cellOf(page, 'Beta', 'gutter').click({ modifiers: ['Shift'] });
    await expect.poll(() => page.locator('[row-id][aria-selected="true"]').count()).toBe(2);
    await page.keyboard.press('Control+Delete');
    await expect.poll(shownCount).toContain('30 partners');
    await page.keyboard.press('Control+Z');
    await expect.poll(shownCount).toContain('32 partners');
  });

  test('a search marks what it finds and says what it hides', async () => {
    await page.keyboard.press('Control+F');
    await page.keyboard.type('analyt');
    await expect.poll(shownCount).toContain('of 30');
    await expect.poll(() => page.locator('.ag-cell mark').first().textContent()).toBe('Analyt');
    await page.keyboard.type('zzz');
    await page.getByRole('heading', { name: 'No partner has “analytzzz” in its text' }).waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect.poll(shownCount).toContain('30 partners');
  });
});

test('the grid has the theme’s parameters once, and hands none of them on', async () => {
  const spacing = (name: string) =>
    page
      .getByRole('grid')
      .evaluate((grid, property) => getComputedStyle(grid).getPropertyValue(property).trim(), name);
  // The spacing of our theme (ag/theme.ts).
  expect(await spacing('--ag-spacing')).toBe('6px');
  expect(await spacing('--ag-inherited-spacing')).toBe('');
});

describe('the reasons', () => {
  test('open with F2 and lead to a field, also one that is not shown', async () => {
    await cellOf(page, 'Pellwick Support', 'walkGate').click();
    await page.keyboard.press('F2');
    const card = page.getByRole('dialog', { name: 'Why: Walk Gate of Pellwick Support' });
    await card.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(active).toBe('Pellwick Support: walkGate');

    await page.keyboard.press('F2');
    await card.getByRole('button', { name: 'Adopted Customers' }).click();
    await expect.poll(active).toBe('Pellwick Support: adoptedCustomers');
  });
});

describe('views', () => {
  test('a view of one’s own keeps columns, sort and filters over a restart, and can be deleted', async () => {
    await page.getByRole('tab', { name: 'Health' }).click();
    const header = page.getByRole('columnheader', { name: 'Sourced Revenue' });
    await header.hover();
    await header.getByRole('button', { name: 'Sort by Sourced Revenue' }).click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Region' }).check();
    const touch = page.getByRole('columnheader', { name: 'Last Touch', exact: true });
    await touch.waitFor();
    await page.getByRole('searchbox', { name: 'Find a column' }).fill('last touch');
    await page.getByRole('button', { name: 'Hide these' }).click();
    await touch.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+Shift+S');
    await page.getByRole('textbox', { name: 'Name' }).fill('My renewals');
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('tab', { name: 'My renewals', selected: true }).waitFor();
    await page.getByRole('contentinfo').getByText('Saved', { exact: true }).waitFor();

    await page.reload();
    await page.getByRole('tab', { name: 'My renewals', selected: true }).waitFor();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('columnheader', { name: 'Region' }).waitFor();

    await page.getByRole('button', { name: 'View options' }).click();
    await page.getByRole('menuitem', { name: 'Delete “My renewals”' }).click();
    await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    expect(await page.getByRole('tab', { name: 'My renewals' }).count()).toBe(0);
  });
});
