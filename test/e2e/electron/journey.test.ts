import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { desktopWindow } from '../desktop-window.ts';
import { journey } from '../journey.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

test('five hundred partners come in, are edited, kept, and leave as the command line judges them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-journey-'));
  const window = desktopWindow(await launch(), folder, (app) => {
    running = app;
  });
  await journey(window, folder);
});
