import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import type { FieldId } from '#shared/fields/fields.ts';
import { repository } from '#support/launch.ts';
import { manyPartners } from '#support/many-partners.ts';

const run = promisify(execFile);

/** What the two engines do in their own ways. */
export interface Window {
  readonly page: Page;
  /** Chooses a file where the window asks for one. */
  importFile(path: string): Promise<void>;
  /** Runs the export and returns where the file went. */
  exportFile(begin: () => Promise<void>): Promise<string>;
  /** Ends the window and opens it again on the same data. */
  restart(): Promise<Window>;
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The cell of the first partner, which stands on top: Velmora, in Run, 9 of 10 invited customers adopted. */
function firstCell(page: Page, field: FieldId) {
  return page.locator(`[row-index="0"] [col-id="${field}"]`);
}

async function saved(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByText('Saved', { exact: true }).waitFor();
}

/** Import of 500 partners, an edit that the verdicts follow, undo, a restart, an export that the command line agrees with. */
export async function journey(start: Window, folder: string): Promise<void> {
  const source = join(folder, 'five hundred partners.csv');
  const partners = manyPartners(500, today());
  writeFileSync(
    source,
    [
      ...writePortfolio(
        partners.map((partner) => ({ partner })),
        { bom: true },
      ),
    ].join(''),
  );

  let window = start;
  await window.importFile(source);
  await window.page.getByRole('button', { name: /^Apply 500 / }).click();
  await window.page.getByRole('contentinfo').getByText('500 partners').waitFor();

  // 9 of 10 is 90 %; 3 of 10 is 30 %, below the 70 % that pass Walk.
  const { page } = window;
  await firstCell(page, 'walkGate').click();
  await page.keyboard.press('F2');
  await page.getByRole('button', { name: 'Adopted Customers' }).click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => firstCell(page, 'adoption').textContent()).toContain('30.0%');
  await expect.poll(() => firstCell(page, 'walkGate').textContent()).toContain('Fail');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => firstCell(page, 'adoption').textContent()).toContain('90.0%');
  await expect.poll(() => firstCell(page, 'walkGate').textContent()).toContain('Pass');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => firstCell(page, 'adoption').textContent()).toContain('30.0%');
  await saved(page);

  window = await window.restart();
  const again = window.page;
  await again.getByRole('contentinfo').getByText('500 partners').waitFor();
  await expect.poll(() => firstCell(again, 'adoption').textContent()).toContain('30.0%');
  await expect.poll(() => firstCell(again, 'walkGate').textContent()).toContain('Fail');

  const exported = await window.exportFile(async () => {
    await again.keyboard.press('Control+E');
    await again.getByRole('checkbox', { name: 'With the computed columns' }).check();
    await again
      .getByRole('button', { name: /^Export / })
      .last()
      .click();
  });
  const judged = join(folder, 'judged.csv');
  await run(process.execPath, [
    join(repository, 'out/cli/partnerbook.mjs'),
    ...['evaluate', exported, '--format', 'csv', '--as-of', today(), '--out', judged],
  ]);
  // The same file byte for byte: every computed cell of the window is what the command line computes.
  const [byCommand, byWindow] = [readFileSync(judged, 'utf8'), readFileSync(exported, 'utf8')];
  const lines = byWindow.split('\r\n');
  const differing = byCommand.split('\r\n').filter((line, row) => line !== lines[row]);
  expect(differing.slice(0, 3)).toEqual([]);
  expect(byCommand.length).toBe(byWindow.length);
  expect(lines).toHaveLength(502);
}
