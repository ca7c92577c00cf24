import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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
    // Without the browser's own window around the page a tab opens in half the time.
    '/usr/bin/chromium-headless-shell',
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

let running: Promise<Browser> | null = null;

/** One Chromium for all tests, which ends with them: starting it takes longer than most of them. */
function browser(): Promise<Browser> {
  running ??= chromium
    .launch({
      executablePath: findChromium(),
      args: [
        ...asRoot,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    })
    .then((started) =>
      // One that ended on its way takes no later test with it.
      started.once('disconnected', () => {
        running = null;
      }),
    );
  return running;
}

/** Opens the built window in a tab that shares nothing with those opened before: no database, no rights, no choices. */
export async function openTab(options: { readonly files?: readonly string[] } = {}): Promise<OpenTab> {
  const { serveWindow } = createRequire(import.meta.url)(join(repository, 'out/main/web.cjs')) as {
    serveWindow(folder: string, port: number, files?: readonly string[]): Promise<Served>;
  };
  const served = await serveWindow(join(repository, 'out/renderer'), 0, options.files);
  const context = await (await browser()).newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    acceptDownloads: true,
  });
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
      await context.close();
      await served.close();
    },
  };
}
