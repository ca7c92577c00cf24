/**
 * One edit in a portfolio of 10,000 partners, in the Overview: from Enter to both the frame that shows the computed cell
 * and the end of the strict commit, which is when the status bar turns to "Saved". The goal: 95 of 100 under 50 ms.
 */
import { root } from '../build/root.mjs';
import { startDisplay } from '../build/xvfb.mjs';
import { filledProfile, spread, startElectron } from './desktop.mjs';

const edits = 60;

const { display, stop } = await startDisplay();
process.env['DISPLAY'] = display;
const { app, page } = await startElectron(root, await filledProfile());
await page.getByRole('contentinfo').getByText('10,000 partners').waitFor({ timeout: 60_000 });
await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
await page.locator('[row-index="0"] [col-id="nextAction"]').waitFor();

/**
 * Runs in the page: measures from the next key to the frame that shows another next action and to "Saved".
 * @param {number} row
 */
const listen = (row) => {
  const page = /** @type {any} */ (globalThis);
  const action = () => page.document.querySelector(`[row-index="${row}"] [col-id="nextAction"]`)?.textContent;
  const saved = () => page.document.querySelector('footer')?.textContent?.includes('Saved') === true;
  const before = action();
  page.measured = new Promise((done) => {
    const begin = (/** @type {{ timeStamp: number }} */ event) => {
      /** @type {number | null} */
      let painted = null;
      let waiting = false;
      const look = () => {
        const now = performance.now() - event.timeStamp;
        if (!waiting && action() !== before) {
          waiting = true;
          page.requestAnimationFrame(() =>
            setTimeout(() => {
              painted = performance.now() - event.timeStamp;
            }),
          );
        }
        if (painted !== null && saved()) done(Math.max(painted, now));
        else if (now > 2000) done(painted === null ? null : now);
        else setTimeout(look);
      };
      setTimeout(look);
    };
    page.addEventListener('keydown', begin, { once: true, capture: true });
  });
};

/** @type {(number | null)[]} */
const times = [];
for (let edit = 0; edit < edits; edit += 1) {
  const row = edit % 18;
  const cell = page.locator(`[row-index="${row}"] [col-id="status"]`);
  await cell.click();
  // Paused asks for another next action than Active does, in every partner that has not ended.
  await page.keyboard.type(Math.floor(edit / 18) % 2 === 0 ? 'Paused' : 'Active');
  await page.evaluate(listen, row);
  await page.keyboard.press('Enter');
  times.push(await page.evaluate(() => /** @type {any} */ (globalThis).measured));
}
await app.close();
stop();
// A partner that was paused already keeps its next action: nothing to wait for.
const real = times.filter((time) => time !== null);
const { median, p95 } = spread(real);
console.log(
  `edit to repainted and saved: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (goal p95 under 50 ms), ` +
    `${real.length} of ${edits} edits that changed the cell, 10,000 partners`,
);
process.exit(0);
