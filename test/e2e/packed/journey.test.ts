import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { asOrdinaryUser, sandboxOf } from '#support/ordinary-user.ts';
import { packedApp } from '#support/packed.ts';
import { desktopWindow } from '../desktop-window.ts';
import { journey } from '../journey.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

test('five hundred partners come in, are edited, kept, and leave as the command line judges them; as an ordinary user, in Chromium’s sandbox', async () => {
  const { data, own, ...started } = await asOrdinaryUser(packedApp());
  const options = { ...started, sandboxed: true };
  const folder = own(mkdtempSync(join(tmpdir(), 'partnerbook-journey-')));
  const first = await launch({ ...options, data });
  running = first;
  await first.page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  expect(await sandboxOf(first.app)).toEqual({ root: false, switchedOff: false, windowConfined: true });
  const window = desktopWindow(
    first,
    folder,
    (app) => {
      running = app;
    },
    options,
  );
  await journey(window, folder);
});
