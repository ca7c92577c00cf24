import { afterEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { openSample } from '../grid-window.ts';
import { wayBack } from '../way-back.ts';

let open: OpenTab | null = null;

afterEach(async () => {
  expect(open?.complaints ?? []).toEqual([]);
  await open?.close();
  open = null;
});

test('paste special, find and replace, and back to before both', async () => {
  open = await openTab();
  const { page, context } = open;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboardText = () => page.evaluate(() => navigator.clipboard.readText());
  await wayBack(await openSample({ page, clipboardText }));
});
