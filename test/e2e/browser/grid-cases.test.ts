import { afterEach, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { gridCases } from '../grid-cases.ts';
import { openSample } from '../grid-window.ts';

let open: OpenTab | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

test.each(Object.entries(gridCases))('%s', async (_, play) => {
  open = await openTab();
  const { page, context } = open;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboardText = () => page.evaluate(() => navigator.clipboard.readText());
  await play(await openSample({ page, clipboardText }));
});
