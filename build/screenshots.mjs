// `node build/screenshots.mjs [FOLDER]`: pictures of the sample portfolio, each screen in light and dark, two sizes.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { ensureBuilt } from './build.mjs';
import { findRuntime } from './find-runtime.mjs';
import { root, say } from './root.mjs';
import { startDisplay } from './xvfb.mjs';

const folder = resolve(process.argv[2] ?? join(root, '.cache', 'pictures'));
const screens = ['Portfolio', 'Insights'];
const sizes = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
];

await ensureBuilt();
const runtime = await findRuntime();
if (runtime === null) throw new Error('there is no Electron to take pictures with');
mkdirSync(folder, { recursive: true });
const { display, stop } = await startDisplay();
const app = await _electron.launch({
  executablePath: runtime.path,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
  env: {
    .../** @type {Record<string, string>} */ (process.env),
    DISPLAY: display,
    PARTNERBOOK_DATA: mkdtempSync(join(tmpdir(), 'partnerbook-')),
    LANG: 'en_US.UTF-8',
  },
});
const page = await app.firstWindow();
await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
await page.getByRole('gridcell').first().waitFor();
await page.getByRole('region', { name: 'Message' }).getByRole('button').last().click();
for (const size of sizes) {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  );
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const screen of screens) {
      await page.getByRole('navigation').getByText(screen).click();
      await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
      await page.mouse.move(0, 0);
      const name = `${screen.toLowerCase()}-${colorScheme}-${size.width}.png`;
      await page.screenshot({ path: join(folder, name) });
      say(join(folder, name));
    }
  }
}
await app.close();
stop();
