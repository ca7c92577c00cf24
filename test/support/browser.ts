import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { asRoot, repository } from './launch.ts';

/** The built window in Chromium, served as `npm run web` does but on a free port. */
export interface OpenTab {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Where Chromium is: named by CHROMIUM, or at its usual places. */
export function findChromium(): string {
  const places = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (found === undefined)
    throw new Error('there is no Chromium: install the package chromium, or set CHROMIUM to its path');
  return found;
}

/** Notes what a page complains about in its console. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

interface Running {
  readonly context: BrowserContext;
  /** Stays open and empty, so that the browser does not end with the tab of a test. */
  readonly keeper: Page;
}

let running: Promise<Running> | null = null;
/** Where the window was served last; the next tab is served there as well. */
let port = 0;

/**
 * One Chromium for all tests of a file: starting it takes longer than most of them. It has a profile, where it keeps the
 * window's compiled scripts: without one, each tab would compile them anew, which takes longer still.
 */
function browser(): Promise<Running> {
  running ??= start();
  return running;
}

async function start(): Promise<Running> {
  const context = await chromium.launchPersistentContext(
    mkdtempSync(join(tmpdir(), 'partnerbook-browser-')),
    {
      executablePath: findChromium(),
      args: [
        ...asRoot,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      acceptDownloads: true,
    },
  );
  return { context, keeper: context.pages()[0] ?? (await context.newPage()) };
}

afterAll(async () => {
  await (await running)?.context.close();
});

const serve = async (files: readonly string[]): Promise<Served> => {
  const { serveWindow } = createRequire(import.meta.url)(join(repository, 'out/main/web.cjs')) as {
    serveWindow(folder: string, port: number, files?: readonly string[]): Promise<Served>;
  };
  const folder = join(repository, 'out/renderer');
  const served = await serveWindow(folder, port, files).catch(() => serveWindow(folder, 0, files));
  port = Number(new URL(served.address).port);
  return served;
};

/** Takes away all that a tab left behind at its address, and every right that it was given. */
async function forget({ context, keeper }: Running, address: string): Promise<void> {
  const devtools = await context.newCDPSession(keeper);
  await devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(address).origin,
    storageTypes: 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage',
  });
  await devtools.detach();
  await context.clearPermissions();
}

/** Opens the built window in a tab that shares nothing with those opened before: no database, no rights, no choices. */
export async function openTab(options: { readonly files?: readonly string[] } = {}): Promise<OpenTab> {
  const served = await serve(options.files ?? []);
  const browsing = await browser();
  const { context, keeper } = browsing;
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  // From the start: a key that is pressed while the browser is still told to hand its choosers over may come before that.
  page.on('filechooser', () => undefined);
  await page.goto(served.address);
  return {
    page,
    context,
    address: served.address,
    complaints,
    close: async () => {
      for (const tab of context.pages()) if (tab !== keeper) await tab.close();
      await forget(browsing, served.address);
      await served.close();
    },
  };
}
