import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { cellOf } from '#support/grid-cell.ts';

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
const dialog = () => page.getByRole('dialog');
const tab = (name: string) => panel().getByRole('tab', { name, exact: true }).click();

async function openPanel(partner: string): Promise<void> {
  await cell(partner, 'owner').click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => panel().getByRole('heading', { level: 2 }).textContent()).toBe(partner);
}

test('Ctrl+L logs a touch from the grid; a line must be written, and History keeps it', async () => {
  await cell('Quorrin Analytics', 'owner').click();
  await expect.poll(() => cell('Quorrin Analytics', 'gutter').getAttribute('data-range')).toContain('lit');
  await page.keyboard.press('Control+L');
  await dialog().getByRole('button', { name: 'Log the touch' }).click();
  await expect.poll(() => dialog().getByRole('alert').first().textContent()).toContain('Write one line');
  await dialog()
    .getByRole('textbox', { name: 'What was said, in one line' })
    .fill('They asked for a third connector');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });

  await openPanel('Quorrin Analytics');
  await expect
    .poll(() => panel().locator('[data-conclusion="touchOverdue"]').textContent())
    .toBe('The last touch was 0 days ago, limit 30.');
  await tab('History');
  await panel().getByText('They asked for a third connector').waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => panel().getByText('They asked for a third connector').count()).toBeGreaterThan(0);
  await tab('Overview');
  await expect
    .poll(() => panel().locator('[data-conclusion="touchOverdue"]').textContent())
    .not.toContain(' 0 days ago');
});

test('a failed Walk is restarted from the panel: the attempt becomes a reading, and one undo takes it all back', async () => {
  await openPanel('Yarrowick');
  await panel().getByRole('button', { name: 'Restart Crawl…' }).click();
  await dialog().getByRole('textbox').fill('Fewer steps at sign-up');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell('Yarrowick', 'phase').textContent()).toBe('Crawl');
  await expect.poll(() => cell('Yarrowick', 'walkGate').textContent()).toBe('Pending');
  await tab('Readings');
  await panel().getByText('Crawl restarted. What will change: Fewer steps at sign-up').waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => cell('Yarrowick', 'phase').textContent()).toBe('Run');
  await expect.poll(() => cell('Yarrowick', 'walkGate').textContent()).toBe('Fail');
});

test('a partnership is ended from the row’s menu with its reason, and resumed in its phase', async () => {
  await cell('Aldersyn', 'owner').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'End partnership…' }).click();
  await dialog().getByRole('button', { name: 'End the partnership' }).click();
  await expect.poll(() => dialog().getByRole('alert').first().textContent()).toContain('Write why');
  await dialog().getByRole('textbox', { name: 'Why it ends' }).fill('Their roadmap changed');
  await dialog().getByRole('button', { name: 'End the partnership' }).click();
  await expect.poll(() => cell('Aldersyn', 'status').textContent()).toBe('Ended');

  await openPanel('Aldersyn');
  await panel().getByRole('button', { name: 'Steps with this partner' }).click();
  await page.getByRole('menuitem', { name: 'Resume…' }).click();
  expect(await dialog().getByRole('combobox').inputValue()).toBe('Crawl');
  await dialog().getByRole('button', { name: 'Resume', exact: true }).click();
  await expect.poll(() => cell('Aldersyn', 'status').textContent()).toBe('Active');
  await expect.poll(() => cell('Aldersyn', 'phase').textContent()).toBe('Crawl');
});

test('starting a phase too early says what is missing and what it would raise', async () => {
  await openPanel('Aldersyn');
  await panel().getByRole('button', { name: 'Steps with this partner' }).click();
  await page.getByRole('menuitem', { name: 'Start Walk…' }).click();
  await dialog().getByText('Still missing').waitFor();
  await dialog().getByText('Starting it now would raise').waitFor();
  await dialog().getByRole('button', { name: 'Start Walk' }).click();
  await expect.poll(() => cell('Aldersyn', 'phase').textContent()).toBe('Walk');
});

test('launch items are ticked and noted, steps are added and ticked, readings are added, each undone by name', async () => {
  await openPanel('Quorrin Analytics');
  await tab('Launch');
  const item = panel().locator('[data-item="press"]');
  await item.getByRole('checkbox').check();
  await expect.poll(() => item.getAttribute('data-done')).toBe('true');
  const note = item.getByRole('textbox');
  await note.fill('Quote of their CEO is missing');
  await note.press('Enter');
  await tab('Tier');
  await tab('Launch');
  await expect.poll(() => note.inputValue()).toBe('Quote of their CEO is missing');

  await tab('Steps');
  await panel().getByRole('button', { name: 'Add a step' }).click();
  await dialog().getByRole('textbox', { name: 'What is to be done' }).fill('Send the draft charter');
  await dialog().getByRole('textbox', { name: 'Until' }).fill('2020-01-31');
  await dialog().getByRole('button', { name: 'Add the step' }).click();
  await panel().getByRole('heading', { name: 'Overdue' }).waitFor();
  await panel().getByRole('checkbox', { name: 'Send the draft charter' }).check();
  await panel().getByRole('heading', { name: 'Done' }).waitFor();

  await tab('Readings');
  const before = await panel().getByRole('row').count();
  await panel().getByRole('button', { name: 'Add a reading' }).click();
  await dialog().getByRole('textbox', { name: 'Invited customers' }).fill('8');
  await dialog().getByRole('textbox', { name: 'Adopted customers' }).fill('seven');
  await dialog().getByRole('button', { name: 'Add the reading' }).click();
  await expect.poll(() => dialog().getByRole('alert').first().textContent()).toContain('seven');
  await dialog().getByRole('textbox', { name: 'Adopted customers' }).fill('7');
  await dialog().getByRole('button', { name: 'Add the reading' }).click();
  await expect.poll(() => panel().getByRole('row').count()).toBe(before + 1);
  // 7 of 8: recording it in the open Walk sets the partner's own count.
  await expect.poll(() => cell('Quorrin Analytics', 'adoption').textContent()).toContain('87.5%');
  // The reading shows at once; the dialog closes, and gives the keys back, once it is on the disk.
  await dialog().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Z');
  await expect.poll(() => cell('Quorrin Analytics', 'adoption').textContent()).toContain('75.0%');
});

test('an accepted finding stands apart in the panel with its reason, and counts again once that is withdrawn', async () => {
  await openPanel('Brackwater HR');
  const found = panel().locator('[data-finding="unbalanced-exchange"]');
  await found.getByRole('button', { name: /^Accept/ }).click();
  await dialog().getByRole('textbox', { name: 'Reason' }).fill('Agreed for the first year');
  await dialog().getByRole('button', { name: 'Accept the finding' }).click();
  await expect.poll(() => found.getAttribute('data-accepted')).toBe('true');
  await found.getByText('Agreed for the first year').waitFor();
  await found.getByRole('button', { name: /^Stop accepting/ }).click();
  await expect.poll(() => found.getAttribute('data-accepted')).toBe('false');
});

test('the charter prints alone, laid out by its own styles, with lines to sign on', async () => {
  await openPanel('Yarrowick');
  await tab('Charter');
  // The frame is there only while it prints: what it holds is noted as it loads.
  await page.evaluate(() => {
    new MutationObserver((records) => {
      for (const added of records.flatMap((record) => [...record.addedNodes])) {
        if (!(added instanceof HTMLIFrameElement)) continue;
        added.addEventListener('load', () => {
          const inside = added.contentDocument;
          const lines = inside?.querySelector('.signatures');
          const columns = lines == null ? '' : (inside?.defaultView?.getComputedStyle(lines).display ?? '');
          document.body.dataset['printed'] = `${inside?.title}: ${columns}`;
        });
      }
    }).observe(document.body, { childList: true });
  });
  await panel().getByRole('button', { name: 'Print the charter' }).click();
  await expect
    .poll(() => page.evaluate(() => document.body.dataset['printed']))
    .toBe('Charter with Yarrowick: grid');
});
