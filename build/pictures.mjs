// `node build/pictures.mjs [FOLDER]`: photographs every screen of the built app with the sample portfolio, in light and
// dark, at the two sizes the design is judged at. Without a folder it renews the pictures of the README and the guide.
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { ensureBuilt } from './build.mjs';
import { findRuntime } from './find-runtime.mjs';
import { root, say } from './root.mjs';
import { startDisplay } from './xvfb.mjs';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
];

/** Each screen by how to get there from the one before. @type {readonly { name: string, open: (page: import('playwright-core').Page) => Promise<void> }[]} */
const screens = [
  {
    name: 'portfolio',
    open: async (page) => {
      await page.getByRole('button', { name: 'Portfolio', exact: true }).click();
      await page.locator('[row-index="0"] [col-id="name"]').click();
    },
  },
  {
    name: 'why',
    open: async (page) => {
      await page.locator('[row-index="3"] [col-id="crawlGate"]').click();
      await page.keyboard.press('F2');
      await page.getByText('Improvement reaches').waitFor();
    },
  },
  {
    name: 'panel',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('[row-index="11"] [col-id="name"]').click();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('complementary', { name: 'Partner' }).waitFor();
    },
  },
  {
    name: 'insights',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Insights' }).click();
      await page.getByText('70% to pass Walk').waitFor();
    },
  },
  {
    name: 'findings',
    open: async (page) => {
      await page.getByRole('button', { name: 'Findings' }).click();
      await page.getByRole('treegrid').waitFor();
    },
  },
  {
    name: 'program',
    open: async (page) => {
      await page.getByRole('button', { name: 'Program' }).click();
      await page.getByRole('heading', { name: 'Build or partner' }).waitFor();
    },
  },
  {
    name: 'pack',
    open: async (page) => {
      await page.getByRole('button', { name: 'QBR pack' }).click();
      await page.getByText(/^Page \d+ of \d+$/).waitFor();
    },
  },
];

const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'partnerbook-pictures-')));
mkdirSync(folder, { recursive: true });
await ensureBuilt();
const runtime = await findRuntime();
if (runtime === null) throw new Error('There is no Electron to take pictures with.');
const { display, stop } = await startDisplay();
const app = await _electron.launch({
  executablePath: runtime.path,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
  cwd: root,
  env: {
    .../** @type {Record<string, string>} */ (process.env),
    DISPLAY: display,
    LANG: 'en_US.UTF-8',
    PARTNERBOOK_DATA: mkdtempSync(join(tmpdir(), 'partnerbook-')),
  },
});
const page = await app.firstWindow();
await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
await page.getByRole('gridcell', { name: 'Velmora' }).waitFor();
const toast = page.getByRole('button', { name: 'Dismiss' }).or(page.getByRole('button', { name: 'Close' }));
await toast.first().click();
for (const size of sizes) {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  );
  await page.waitForFunction((width) => /** @type {any} */ (globalThis).innerWidth === width, size.width);
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    for (const { name, open } of screens) {
      await open(page);
      await page.screenshot({ path: join(folder, `${name}-${theme}-${size.width}.png`) });
    }
  }
}
await app.close();
stop();
if (process.argv[2] === undefined) {
  const readme = ['portfolio', 'insights', 'why', 'panel'];
  for (const [place, names] of /** @type {const} */ ([
    ['docs/pictures', readme],
    ['docs/guide', [...readme, 'findings', 'program']],
  ])) {
    for (const name of names) {
      copyFileSync(join(folder, `${name}-light-1440.png`), join(root, place, `${name}-light.png`));
    }
  }
}
say(`Pictures  ${folder}`);
