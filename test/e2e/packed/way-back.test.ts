import { afterEach, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { packedApp } from '#support/packed.ts';
import { openSample } from '../grid-window.ts';
import { wayBack } from '../way-back.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

test('paste special, find and replace, and back to before both', async () => {
  running = await launch(packedApp());
  const { app, page } = running;
  const clipboardText = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await wayBack(await openSample({ page, clipboardText }));
});
