import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { packedApp } from '#support/packed.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

let running: RunningApp | null = null;

const start = async (options: Parameters<typeof launch>[0] = {}): Promise<RunningApp> => {
  running = await launch({ ...packedApp(), ...options });
  return running;
};

afterEach(async () => {
  await running?.close();
  running = null;
});

test('sample, edit, reasons, filter, a view of one’s own: all still there after a restart, and undone after it', async () => {
  const first = await start();
  const { page } = first;
  await trySample(page);

  // Tier 3 to 1: the badge changes, and Velmora, recommended for 3, is under-tiered.
  await cell(page, 0, 'assignedTier').click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 0, 'assignedTier').textContent()).toContain('1');
  await expect.poll(() => cell(page, 0, 'nextAction').textContent()).toBe('Move up to Tier 3');

  await cell(page, 0, 'nextAction').click();
  await page.keyboard.press('F2');
  const reasons = page.getByRole('dialog', { name: /Next Action/ });
  await reasons.getByText('Is the tier missing or too low?').waitFor();
  await page.keyboard.press('Escape');
  expect(await reasons.count()).toBe(0);

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'Phase', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Run/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('contentinfo').getByText('7 of 30 partners').waitFor();

  // Insights follow the filter: of the seven in Run, six are at 70 % or above.
  await page.keyboard.press('Control+2');
  await page
    .getByRole('figure', { name: 'Adoption by partner' })
    .getByText(/^6 of 7 reach it/)
    .waitFor();
  await page.keyboard.press('Control+1');

  await command(page, 'New view from this one');
  await page.getByRole('textbox', { name: 'Name' }).fill('In Run');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('tab', { name: 'In Run' }).waitFor();
  await saved(page);
  await first.close();

  const second = await start({ data: first.data });
  const again = second.page;
  await again.getByRole('contentinfo').getByText('7 of 30 partners').waitFor();
  expect(await again.getByRole('tab', { name: 'In Run' }).getAttribute('aria-selected')).toBe('true');
  expect(await cell(again, 0, 'nextAction').textContent()).toBe('Move up to Tier 3');

  // The last change was the view, the one before it the tier.
  await cell(again, 0, 'name').click();
  await again.keyboard.press('Control+Z');
  await expect.poll(() => again.getByRole('tab', { name: 'In Run' }).count()).toBe(0);
  await again.keyboard.press('Control+Z');
  await expect.poll(() => cell(again, 0, 'nextAction').textContent()).toBe('Stay in Run');
});

test('a backup brings everything back after all partners were deleted', async () => {
  const { page } = await start();
  await trySample(page);
  await command(page, 'Back up now');
  await page
    .getByRole('region', { name: 'Message' })
    .getByText('Backed up, read back and checked.')
    .waitFor();
  await command(page, 'Remove the sample portfolio');
  await page.getByRole('button', { name: 'Try the sample portfolio' }).waitFor();

  await command(page, 'Restore a backup');
  await page
    .getByRole('button', { name: /^Restore the backup of / })
    .first()
    .click();
  const question = page.getByRole('dialog', { name: /^Restore the backup of / });
  await question.getByText(/30 partners/).waitFor();
  await question.getByRole('button', { name: /^Restore/ }).click();
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  await expect.poll(() => cell(page, 0, 'name').textContent()).toContain('Velmora');
});

test('what the status bar called saved is there after the whole app was killed', async () => {
  const first = await start();
  await trySample(first.page);
  await cell(first.page, 1, 'owner').click();
  await first.page.keyboard.type('Kill Test');
  await first.page.keyboard.press('Enter');
  await expect.poll(() => cell(first.page, 1, 'owner').textContent()).toContain('Kill Test');
  await saved(first.page);
  await first.kill();
  running = null;

  const second = await start({ data: first.data });
  await second.page.getByRole('contentinfo').getByText('30 partners').waitFor();
  await expect.poll(() => cell(second.page, 1, 'owner').textContent()).toContain('Kill Test');
});

test('closing the window leaves a backup behind', async () => {
  const first = await start();
  await trySample(first.page);
  await saved(first.page);
  await first.close();
  running = null;
  const backups = readdirSync(join(first.data, 'Partnerbook backups'));
  expect(backups.length).toBeGreaterThan(0);
});
