import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { freshProfile, repository } from './launch.ts';

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

/** Opens the built window in a tab of a fresh browser profile. */
export async function openTab(
  options: { readonly profile?: string; readonly served?: Served; readonly files?: readonly string[] } = {},
): Promise<OpenTab> {
  const { serveWindow } = createRequire(import.meta.url)(join(repository, 'out/main/web.cjs')) as {
    serveWindow(folder: string, port: number, files?: readonly string[]): Promise<Served>;
  };
  const served = options.served ?? (await serveWindow(join(repository, 'out/renderer'), 0, options.files));
  const context = await chromium.launchPersistentContext(options.profile ?? freshProfile(), {
    executablePath: findChromium(),
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    acceptDownloads: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints = complaintsOf(page);
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
