import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';

let open: OpenTab | null = null;

const start = async (options: Parameters<typeof openTab>[0] = {}): Promise<OpenTab> => {
  open = await openTab(options);
  await open.page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  return open;
};

afterEach(async () => {
  await open?.close();
  open = null;
});

test('the window runs in a tab under the same strict policy, without a complaint', async () => {
  const { page, complaints } = await start();
  const policy = await page.evaluate(
    async () => (await fetch('/')).headers.get('Content-Security-Policy') ?? '',
  );
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
  expect(policy).not.toContain('unsafe');
  expect(complaints).toEqual([]);
});

test('the grid draws under the strict policy, without a complaint', async () => {
  const { page, complaints } = await start();
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await page.getByRole('gridcell', { name: 'Velmora' }).first().waitFor();
  expect(complaints).toEqual([]);
});

test('a file that was named at the start is imported once, and not again after a reload', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-files-'));
  const file = join(folder, 'a b;c.csv');
  writeFileSync(file, 'Partner ID,Partner\nP-1,Müller & Söhne\n');
  const { page } = await start({ files: [file] });
  const dialog = page.getByRole('dialog').filter({ hasText: 'a b;c.csv' });
  await dialog.waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  expect(await page.evaluate(async () => (await fetch('/opened-files', { method: 'POST' })).json())).toEqual(
    [],
  );
  expect(await dialog.count()).toBe(0);
});

test('a second tab offers to take over, and the first one stops', async () => {
  const { page: first, context, address } = await start();
  const second = await context.newPage();
  await second.goto(address);
  await second.getByText('Partnerbook is open in another tab').waitFor();
  await second.getByRole('button', { name: 'Use it here' }).click();
  await second.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await first.getByText('Partnerbook moved to another tab').waitFor();

  // And back again: the turn can go to and fro.
  await first.getByRole('button', { name: 'Use it here' }).click();
  await first.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await second.getByText('Partnerbook moved to another tab').waitFor();
});

test('a reload keeps the turn', async () => {
  const { page } = await start();
  for (let times = 0; times < 3; times += 1) {
    await page.reload();
    await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
    expect(await page.getByText('open in another tab').count()).toBe(0);
  }
});
