import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { answerMessageBox, freshProfile, launch, messagesShown, type RunningApp } from '#support/launch.ts';
import { cell, command, trySample } from '../first-day.ts';

let running: RunningApp | null = null;

const start = async (options: Parameters<typeof launch>[0] = {}): Promise<RunningApp> => {
  running = await launch(options);
  await running.page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  return running;
};

afterEach(async () => {
  await running?.close();
  running = null;
});

test('the window opens on its own origin, without Node and without a complaint', async () => {
  const { page, complaints } = await start();
  expect(page.url()).toBe('app://partnerbook/');
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined');
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
  expect(complaints).toEqual([]);
});

test('the window is isolated, sandboxed and without a spell checker', async () => {
  const { app } = await start();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  for (const name of ['allowRunningInsecureContent', 'experimentalFeatures', 'webviewTag'])
    expect(preferences[name] ?? false, name).toBe(false);
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
});

test('the grid draws under the strict policy, without a complaint', async () => {
  const { page, complaints } = await start();
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await page.getByRole('gridcell', { name: 'Velmora' }).first().waitFor();
  expect(complaints).toEqual([]);
});

test('a quit asks about what is typed in a dialog, and stores the cell that is being typed in', async () => {
  const first = await start();
  const { page } = first;
  const quit = (app: RunningApp['app']) => app.evaluate(({ app: electron }) => electron.quit());
  const nameView = async (of: Page) => {
    await command(of, 'New view from this one');
    await of.getByRole('textbox', { name: 'Name' }).fill('In Run');
  };
  await trySample(page);
  await nameView(page);
  await quit(first.app);
  const question = page.getByRole('alertdialog', { name: 'Close the window?' });
  await question.getByText('What you typed is not stored yet.').waitFor();
  await question.getByRole('button', { name: 'Go on' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('In Run');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await cell(page, 0, 'owner').click();
  await page.keyboard.type('Noor A.');
  const ended = first.app.waitForEvent('close');
  await quit(first.app);
  await ended;
  const second = await launch({ data: first.data });
  running = second;
  await expect.poll(() => cell(second.page, 0, 'owner').textContent()).toBe('Noor A.');

  await second.page.getByRole('tab', { name: 'Health' }).click();
  await cell(second.page, 0, 'lastTouch').click();
  await second.page.keyboard.type('2026-02-30');
  await quit(second.app);
  const asked = second.page.getByRole('alertdialog', { name: 'Close the window?' });
  await asked.getByText('What you typed in the cell cannot be read, and is not stored.').waitFor();
  await asked.getByRole('button', { name: 'Go on' }).click();
  await asked.waitFor({ state: 'detached' });
  const typed = cell(second.page, 0, 'lastTouch').locator('input');
  expect(await typed.inputValue()).toBe('2026-02-30');
  await typed.press('Escape');
  await typed.waitFor({ state: 'detached' });
  await nameView(second.page);
  const endedAgain = second.app.waitForEvent('close');
  await quit(second.app);
  await second.page.getByRole('button', { name: 'Discard it and close' }).click();
  await endedAgain;
  running = null;
});

test('another place and size are remembered', async () => {
  const { app, data, close } = await start({ size: null });
  const place = { x: 40, y: 30, width: 1111, height: 777 };
  await app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await expect
    .poll(() => JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8')).place)
    .toMatchObject({ width: 1111, height: 777 });
  await close();

  const { app: again } = await start({ data, size: null });
  const bounds = await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toEqual(place);
});

test('zoom holds over a restart', async () => {
  const zoomOf = ({ app }: RunningApp): Promise<number | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  const first = await start();
  expect(await zoomOf(first)).toBe(1);
  await first.page.keyboard.press('Control+=');
  await expect.poll(() => zoomOf(first)).toBeGreaterThan(1);
  const chosen = await zoomOf(first);
  await first.close();

  const second = await start({ data: first.data });
  await expect.poll(() => zoomOf(second)).toBe(chosen);
});

test('a quit backs up what was changed first', async () => {
  const { page, data, close } = await start();
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await page.getByText('Added 30 invented partners').first().waitFor();
  await close();
  expect(readdirSync(join(data, 'Partnerbook backups'))).toHaveLength(1);
  expect(readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a window whose process ends offers to reload, and is whole again', async () => {
  const { app } = await start();
  await answerMessageBox(app, 0);
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => done());
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await messagesShown(app)).toEqual([
    'The window has stopped. Everything that was shown as Saved is kept.',
  ]);
  const isWhole = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "document.body.innerText.includes('Import a CSV')",
      ),
    );
  await expect.poll(isWhole).toBe(true);
});

test('damaged settings do not keep the window from opening', async () => {
  const data = freshProfile();
  writeFileSync(join(data, 'settings.json'), '{"zoom": "large"');
  const { page } = await start({ data });
  expect(page.url()).toBe('app://partnerbook/');
});

test('the menu comes from the window’s commands and its clicks go back to it', async () => {
  const { app } = await start();
  const labels = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')),
  );
  expect(labels).toContain('File');
  expect(labels).toContain('Edit');
  const registered = await app.evaluate(
    ({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap(({ submenu }) =>
        (submenu?.items ?? []).filter(
          ({ type, role, registerAccelerator }) => type !== 'separator' && !role && registerAccelerator,
        ),
      ).length,
  );
  expect(registered).toBe(0);
});
