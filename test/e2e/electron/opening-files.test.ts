import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { answerOpenDialog, launch, type RunningApp, startAgain } from '#support/launch.ts';
import { textRow, workbookOf } from '#support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-files-'));
const relativePath = join("Zoë's partners (Q1)", 'a b;c.csv');
mkdirSync(join(folder, "Zoë's partners (Q1)"));
writeFileSync(join(folder, relativePath), 'Partner ID,Partner\nP-1,Müller & Söhne\n');

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

/** Applies the import that is shown: the partner is there once, whatever way the file came. */
async function applied({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Apply 1 row' }).click();
  await page.getByRole('gridcell', { name: 'Müller & Söhne' }).waitFor();
  await page.getByRole('contentinfo').getByText('1 partner', { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
}

/** Lets the page believe that files were dropped on it. */
async function drop(
  { page }: RunningApp,
  files: readonly { readonly name: string; readonly text: string }[],
) {
  await page.evaluate(
    (dropped) => {
      const data = new DataTransfer();
      for (const { name, text } of dropped) data.items.add(new File([text], name));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    },
    [...files],
  );
}

/** How often the window shows the file's import, and what is left to take. */
const importOf = async ({ page }: RunningApp): Promise<{ shown: number; left: unknown }> => {
  const dialog = page.getByRole('dialog').filter({ hasText: 'a b;c.csv' });
  await dialog.first().waitFor();
  return {
    shown: await dialog.count(),
    left: await page.evaluate(() => window.partnerbook?.takeOpenedFiles(undefined)),
  };
};

test('a file on the command line is imported once, among flags of Chromium', async () => {
  running = await launch({ files: ['--some-flag', join(folder, relativePath), '--another=x'] });
  expect(await importOf(running)).toEqual({ shown: 1, left: [] });
  await applied(running);
});

test('a file dropped on the window is imported once', async () => {
  running = await launch();
  await running.page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await drop(running, [{ name: 'a b;c.csv', text: readFileSync(join(folder, relativePath), 'utf8') }]);
  expect(await importOf(running)).toEqual({ shown: 1, left: [] });
  await applied(running);
});

test('a file chosen with File > Open is imported once', async () => {
  running = await launch();
  await answerOpenDialog(running.app, [join(folder, relativePath)]);
  await running.page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await running.page.keyboard.press('Control+O');
  expect(await importOf(running)).toEqual({ shown: 1, left: [] });
  await applied(running);
});

test('files that come together are imported one after another; one that comes during an import waits', async () => {
  running = await launch();
  const { page } = running;
  await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await drop(running, [
    { name: 'first.csv', text: 'Partner\nAda\n' },
    { name: 'second.csv', text: 'Partner\nBo\n' },
  ]);
  await page.getByRole('dialog', { name: 'Import first.csv' }).waitFor();
  expect(await startAgain(running.data, folder, [relativePath])).toBe(0);
  await page.getByText('a b;c.csv is imported once this is closed.').first().waitFor();
  for (const name of ['first.csv', 'second.csv', 'a b;c.csv']) {
    await page.getByRole('dialog', { name: `Import ${name}` }).waitFor();
    await page.getByRole('button', { name: 'Apply 1 row' }).click();
    await page.getByRole('dialog', { name: `Import ${name}` }).waitFor({ state: 'detached' });
  }
  await page.getByRole('contentinfo').getByText('3 partners', { exact: true }).waitFor();
});

test('a second start hands its file over once, relative to its own folder, and brings the window forward', async () => {
  running = await launch();
  await running.page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    window.focus = () => Object.assign(globalThis, { cameForward: true });
  });
  expect(await startAgain(running.data, folder, ['--some-flag', relativePath])).toBe(0);
  expect(await importOf(running)).toEqual({ shown: 1, left: [] });
  expect(await running.app.evaluate(() => 'cameForward' in globalThis)).toBe(true);
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await applied(running);
});

test('a workbook is known by its content, whatever it is called', async () => {
  const path = join(folder, 'partners without an ending');
  writeFileSync(
    path,
    workbookOf({ Partners: textRow('Partner', 'Owner') + textRow('Müller &amp; Söhne', 'Zoë') }),
  );
  running = await launch({ files: [path] });
  const dialog = running.page.getByRole('dialog', { name: 'Import partners without an ending' });
  await dialog.getByText('sheet “Partners”').first().waitFor();
  await dialog.getByRole('button', { name: 'Apply 1 row' }).click();
  await running.page.getByRole('contentinfo').getByText('1 partner').waitFor();
  expect(running.complaints).toEqual([]);
});

test('a file that is not there says so', async () => {
  running = await launch({ files: [join(folder, 'gone.csv')] });
  await running.page.getByText('There is no such file.').first().waitFor();
});
