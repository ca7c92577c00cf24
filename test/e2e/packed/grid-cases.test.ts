import { afterEach, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { packedApp } from '#support/packed.ts';
import { gridCases } from '../grid-cases.ts';
import { openSample } from '../grid-window.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

test.each(Object.entries(gridCases))('%s', async (_, play) => {
  running = await launch(packedApp());
  const { app, page } = running;
  const clipboardText = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await play(await openSample({ page, clipboardText }));
});
