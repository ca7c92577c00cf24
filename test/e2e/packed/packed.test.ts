import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listPackage } from '@electron/asar';
import { afterEach, describe, expect, test } from 'vitest';
import { startWithDevTools } from '#support/devtools.ts';
import { freshProfile, launch, type RunningApp, repository } from '#support/launch.ts';
import { packedApp } from '#support/packed.ts';
import { readFuses, setFuses } from '../../../build/fuses.mjs';
import { thirdPartyNotice } from '../../../build/third-party.mjs';
import { cell, saved, trySample } from '../first-day.ts';

const { packed: executable = '' } = packedApp();
let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

/** Every fuse as it must stand; newer Electrons have more of them. */
const fuses = (inspect: boolean) =>
  expect.objectContaining({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: inspect,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
  });

describe('what is packed', () => {
  test('is what was built and nothing else', () => {
    const files = listPackage(join(executable, '../resources/app.asar'), { isPack: false });
    expect(files).toContain('/out/main/index.cjs');
    expect(files).toContain('/out/renderer/index.html');
    expect(files.filter((file) => /node_modules|\.ts$|\/test\/|\.map$/.test(file))).toEqual([]);
    expect(existsSync(join(executable, '../resources/app'))).toBe(false);
  });

  test('has every fuse set but the debugger’s, which the tests need', async () => {
    expect(await readFuses(executable)).toEqual(fuses(true));
  });
});

describe('the packed app', () => {
  test('opens on its own origin, keeps an edit over a restart, and complains about nothing', async () => {
    running = await launch({ packed: executable });
    await trySample(running.page);
    expect(running.page.url()).toBe('app://partnerbook/');
    await cell(running.page, 0, 'owner').click();
    await running.page.keyboard.type('Noor A.');
    await running.page.keyboard.press('Enter');
    await expect.poll(() => cell(running?.page as never, 0, 'owner').textContent()).toBe('Noor A.');
    await saved(running.page);
    expect(running.complaints).toEqual([]);
    const { data } = running;
    await running.close();
    running = await launch({ packed: executable, data });
    await cell(running.page, 0, 'owner').waitFor();
    expect(await cell(running.page, 0, 'owner').textContent()).toBe('Noor A.');
  });

  test.each([
    ['its path, as a double click gives it on Windows', (file: string) => file],
    ['its address, as a double click gives it on Linux', (file: string) => pathToFileURL(file).href],
  ])('imports a file that its command line names by %s', async (_title, named) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'partnerbook-opened-')), 'Zoë’s partners (Q1)');
    mkdirSync(folder);
    const file = join(folder, 'a b;c.csv');
    writeFileSync(file, 'Partner,Owner\nBrightwave,Ines\n');
    running = await launch({ packed: executable, files: [named(file)] });
    await running.page.getByRole('dialog', { name: /a b;c\.csv/ }).waitFor();
    await running.page.getByRole('button', { name: /^Apply / }).click();
    await running.page.getByRole('contentinfo').getByText('1 partner', { exact: true }).waitFor();
  });

  test('starts with the debugger’s fuse off too, and answers no debugger', async () => {
    await setFuses(executable);
    expect(await readFuses(executable)).toEqual(fuses(false));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const env = { ...process.env, PARTNERBOOK_DATA: freshProfile(), LANG: 'en_US.UTF-8' };
    const tools = startWithDevTools(executable, [...asRoot, '--inspect=0'], env);
    try {
      const page = async () => {
        const { targetInfos } = (await tools.call('Target.getTargets')) as {
          targetInfos: { readonly targetId: string; readonly url: string }[];
        };
        return targetInfos.find((target) => target.url === 'app://partnerbook/')?.targetId;
      };
      await expect.poll(page).toBeTruthy();
      const attached = await tools.call('Target.attachToTarget', { targetId: await page(), flatten: true });
      const heading = async () => {
        const expression = 'document.querySelector("h1, h2")?.textContent';
        const { result } = (await tools.call(
          'Runtime.evaluate',
          { expression },
          attached['sessionId'] as string,
        )) as { result: { readonly value?: string } };
        return result.value;
      };
      await expect.poll(heading).toBe('Portfolio');
      expect(tools.said()).not.toContain('Debugger listening');
    } finally {
      tools.child.kill('SIGKILL');
      // The other files of the suite start it with the debugger.
      await setFuses(executable, { inspect: true });
    }
  });
});

test('the notice names every package that was bundled, with a licence that allows it', () => {
  expect(readFileSync(join(repository, 'THIRD_PARTY.md'), 'utf8')).toBe(`${thirdPartyNotice()}\n`);
});
