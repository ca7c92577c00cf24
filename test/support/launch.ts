import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Bridge } from '#shared/contract.ts';
import { findRuntime } from '../../build/find-runtime.mjs';

declare global {
  interface Window {
    /** What the preload exposes, for functions that a test runs in the page. */
    readonly partnerbook?: Bridge;
  }
}

/** The built app, running under test. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The folder of this profile's data; another start on it finds what this one kept. */
  readonly data: string;
  /** Errors and warnings that the page wrote to its console, content policy violations among them. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
  /** Ends the whole app at once, as a power cut would. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** An earlier profile; a fresh one when left out. */
  readonly data?: string;
  /** Files named on the command line. */
  readonly files?: readonly string[];
  /** The content's size, 1440 x 900 when left out; null leaves the window as it opened. */
  readonly size?: { readonly width: number; readonly height: number } | null;
  /** A packed app's executable in place of the built sources. */
  readonly packed?: string;
  /** Further switches, such as Chromium's own. */
  readonly switches?: readonly string[];
  /** Runs with Chromium's sandbox, which only an executable that does not run as root can have; off for tests otherwise. */
  readonly sandboxed?: boolean;
}

export const repository = resolve(import.meta.dirname, '../..');

/** Chromium refuses its sandbox to root. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'partnerbook-'));
}

/** The executable of the runtime that tests run on. */
export async function runtimePath(): Promise<string> {
  const runtime = await findRuntime();
  if (runtime === null) throw new Error('there is no Electron to test with; see the line above');
  return runtime.path;
}

/** Starts the built app on a profile of its own and waits for its window. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const executablePath = options.packed ?? (await runtimePath());
  const data = options.data ?? freshProfile();
  const sandboxed = options.sandboxed === true;
  const app = await _electron.launch({
    executablePath,
    chromiumSandbox: sandboxed,
    args: [
      ...(sandboxed ? [] : asRoot),
      ...(options.switches ?? []),
      ...(options.packed === undefined ? [repository] : []),
      ...(options.files ?? []),
    ],
    cwd: repository,
    env: { ...(process.env as Record<string, string>), PARTNERBOOK_DATA: data, LANG: 'en_US.UTF-8' },
  });
  const complaints: string[] = [];
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const size = options.size === undefined ? { width: 1440, height: 900 } : options.size;
  if (size !== null) {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
  }
  return {
    app,
    page,
    data,
    complaints,
    close: async () => {
      // What a test left typed is given up; mostly there is nothing to ask, and the page is gone before the button comes.
      page
        .getByRole('button', { name: 'Discard it and close' })
        .click()
        .catch(() => undefined);
      await app.close();
    },
    kill: async () => {
      const child = app.process();
      const ended = new Promise((done) => child.once('exit', done));
      // On Windows there are no groups; elsewhere the app and all that it started are one, and fall together.
      if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** Starts the app once more on a profile that is in use, from a folder of its own; resolves with its exit code. */
export async function startAgain(
  data: string,
  folder: string,
  args: readonly string[],
): Promise<number | null> {
  const child = spawn(await runtimePath(), [...asRoot, repository, ...args], {
    cwd: folder,
    env: { ...process.env, PARTNERBOOK_DATA: data },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** Answers the next message boxes by the button's place; what they said comes back from `messagesShown`. */
export async function answerMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, button) => {
    const shown: string[] = [];
    Object.assign(globalThis, { messagesShown: shown });
    const answer = (...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> => {
      const { message, detail = '' } = args.at(-1) as { message: string; detail?: string };
      shown.push(`${message} ${detail}`.trim());
      return Promise.resolve({ response: button, checkboxChecked: false });
    };
    dialog.showMessageBox = answer;
  }, response);
}

/** What message boxes said since `answerMessageBox`. */
export function messagesShown(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { messagesShown: string[] }).messagesShown);
}

/** Answers the next open dialogs with these paths; none means cancelled. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** Answers the next save dialogs with this path; null means cancelled. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
