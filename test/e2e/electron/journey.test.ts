import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'vitest';
import { answerOpenDialog, answerSaveDialog, launch, type RunningApp } from '#support/launch.ts';
import { journey, type Window } from '../journey.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

function windowOf(open: RunningApp, folder: string): Window {
  running = open;
  return {
    page: open.page,
    importFile: async (path) => {
      await answerOpenDialog(open.app, [path]);
      await open.page.getByRole('button', { name: 'Import a CSV' }).first().click();
    },
    exportFile: async (begin) => {
      const target = join(folder, 'exported.csv');
      await answerSaveDialog(open.app, target);
      await begin();
      await open.page
        .getByText(/exported\.csv/)
        .first()
        .waitFor();
      return target;
    },
    restart: async () => {
      await open.close();
      return windowOf(await launch({ data: open.data }), folder);
    },
  };
}

test('five hundred partners come in, are edited, kept, and leave as the command line judges them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-journey-'));
  await journey(windowOf(await launch(), folder), folder);
});
