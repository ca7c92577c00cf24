import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestNames } from '#shared/contract/names.ts';
import { hostileValues, hugeValues } from '#support/hostile-values.ts';
import { launch, type RunningApp, repository } from '#support/launch.ts';
import { saved, trySample } from '../first-day.ts';

let running: RunningApp;

beforeAll(async () => {
  running = await launch();
  await trySample(running.page);
  await saved(running.page);
});

afterAll(() => running.close());

/** The app's own files, by name, with their content; the log may grow, and Chromium's folders are its own. */
function ownFiles(): Readonly<Record<string, string>> {
  const names = [
    ...readdirSync(running.data).filter((name) => name.endsWith('.json')),
    ...['markers', 'Partnerbook backups'].flatMap((folder) =>
      existsSync(join(running.data, folder))
        ? readdirSync(join(running.data, folder)).map((name) => join(folder, name))
        : [],
    ),
  ];
  return Object.fromEntries(
    names.map((name) => {
      const path = join(running.data, name);
      return [name, `${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}`];
    }),
  );
}

/** What the page has to fuzz with: the hostile values, made there, since most of them cannot be handed over. */
interface FuzzedPage {
  readonly hostile: readonly (readonly [string, unknown])[];
  readonly huge: readonly (readonly [string, unknown])[];
}

/** Asks every request with every hostile value and, in turn, with one of the huge ones; what was said other than a refusal comes back. */
function fuzz(
  names: readonly string[],
): Promise<{ readonly refused: number; readonly wrong: readonly string[] }> {
  const { hostile, huge } = globalThis as unknown as FuzzedPage;
  const bridge = window.partnerbook as unknown as Record<string, (value: unknown) => Promise<unknown>>;
  const ask = (name: string, value: unknown): Promise<string> =>
    Promise.resolve()
      .then(() => bridge[name]?.(value))
      .then(
        () => 'answered',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
  const all = async () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const [at, name] of names.entries())
      for (const [title, value] of [...hostile, ...huge.filter((_, place) => place === at % huge.length)]) {
        const said = await ask(name, value);
        // What no process can send never leaves the page.
        const isRefusal =
          said.includes(`${name} was refused: `) || /could not be cloned|recursion/i.test(said);
        if (isRefusal && said.length < 700) refused += 1;
        else wrong.push(`${name}, ${title}: ${said.slice(0, 200)}`);
      }
    return { refused, wrong };
  };
  return all();
}

test('every request refuses every value of another sort, tens of megabytes included, and nothing is touched', async () => {
  const { app, page } = running;
  const process_ = await app.evaluate(({ dialog }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    for (const name of ['showOpenDialog', 'showSaveDialog', 'showMessageBox'] as const)
      Object.assign(dialog, { [name]: () => opened.push(name) });
    return process.pid;
  });
  const before = ownFiles();
  await page.evaluate(`globalThis.hostile = (${hostileValues})(), globalThis.huge = (${hugeValues})(32), 0`);
  const { refused, wrong } = await page.evaluate(fuzz, [...requestNames]);
  expect(wrong).toEqual([]);
  expect(refused).toBe(requestNames.length * (hostileValues().length + 1));
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
  expect(await app.evaluate(() => process.pid)).toBe(process_);
  expect(ownFiles()).toEqual(before);
  expect(await page.evaluate(() => window.partnerbook?.info(undefined))).toMatchObject({ zoom: 1 });
  // Hundreds of refusals, each on its way through two processes: a busy machine takes its time.
}, 300_000);

/** What each request says to a page that has the app's own preload and is not the app's page. */
const askAll = `(async () => {
  const said = new Set();
  for (const name of ${JSON.stringify(requestNames)})
    said.add(
      await partnerbook[name](undefined).then(
        () => name + ' was answered',
        (error) => error.message.replace(/^.*RefusedRequest: /, '').replace(name, 'it'),
      ),
    );
  return [...said];
})()`;

const refusal = ["it was refused: the sender is not the app's own page."];
const preload = join(repository, 'out/preload/index.cjs');

test('no other window is answered: not on another page, in a frame of it, or on the app’s own page', async () => {
  const said = await running.app.evaluate(
    async ({ BrowserWindow }, { code, script }) => {
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: { preload: script, sandbox: true, nodeIntegrationInSubFrames: true },
      });
      const { webContents } = foreign;
      await foreign.loadURL('data:text/html,<iframe srcdoc="inside"></iframe>');
      const onAnother = await webContents.executeJavaScript(code);
      const inFrame = await webContents.mainFrame.frames[0]?.executeJavaScript(code);
      await foreign.loadURL('app://partnerbook/index.html');
      const onOwn = await webContents.executeJavaScript(code);
      foreign.destroy();
      return { onAnother, inFrame, onOwn };
    },
    { code: askAll, script: preload },
  );
  expect(said).toEqual({ onAnother: refusal, inFrame: refusal, onOwn: refusal });
});

test('the app’s own window is not answered once it stands on another page', async () => {
  const said = await running.app.evaluate(async ({ BrowserWindow }, code) => {
    const [own] = BrowserWindow.getAllWindows();
    // No link leads there: only the main process itself could send the window elsewhere.
    await own?.loadURL('data:text/html,elsewhere');
    return own?.webContents.executeJavaScript(code);
  }, askAll);
  expect(said).toEqual(refusal);
});
