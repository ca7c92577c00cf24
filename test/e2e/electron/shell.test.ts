import { afterEach, expect, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

test('the window opens on its own origin, without Node and without a complaint', async () => {
  running = await launch();
  const { page, complaints } = running;
  await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  expect(page.url()).toBe('app://partnerbook/');
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined');
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
  expect(complaints).toEqual([]);
});
