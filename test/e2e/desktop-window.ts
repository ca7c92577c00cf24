import { join } from 'node:path';
import {
  answerOpenDialog,
  answerSaveDialog,
  type LaunchOptions,
  launch,
  type RunningApp,
} from '#support/launch.ts';
import type { Window } from './journey.ts';

/** The window of the desktop app for a journey that saves into `folder`; `started` hears of every start, to end the last. */
export function desktopWindow(
  open: RunningApp,
  folder: string,
  started: (app: RunningApp) => void,
  options: Omit<LaunchOptions, 'data'> = {},
): Window {
  started(open);
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
      return desktopWindow(await launch({ ...options, data: open.data }), folder, started, options);
    },
  };
}
