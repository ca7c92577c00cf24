import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { journey, type Window } from '../journey.ts';

let open: OpenTab | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

function windowOf(tab: OpenTab, folder: string): Window {
  const { page } = tab;
  return {
    page,
    importFile: async (path) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import a CSV' }).first().click();
      await (await chooser).setFiles(path);
    },
    exportFile: async (begin) => {
      const download = page.waitForEvent('download');
      await begin();
      const target = join(folder, 'exported.csv');
      await (await download).saveAs(target);
      return target;
    },
    restart: async () => {
      await page.reload();
      return windowOf(tab, folder);
    },
  };
}

test('five hundred partners come in, are edited, kept, and leave as the command line judges them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-journey-'));
  open = await openTab();
  await journey(windowOf(open, folder), folder);
});
