import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { freshProfile, type LaunchOptions } from '#support/launch.ts';
import { run } from '../../build/run.mjs';

/** An app that an ordinary user starts, and a profile of that user's own. */
interface OrdinaryStart extends Pick<LaunchOptions, 'packed'> {
  readonly data: string;
  /** Hands a folder over to that user. */
  own(folder: string): string;
}

/** Debian's user `nobody`. */
const nobody = 65_534;

/** Whether an ordinary user may make namespaces, which Chromium builds its sandbox from. */
const namespacesAllowed = async (): Promise<boolean> =>
  (await run('runuser', ['-u', 'nobody', '--', 'unshare', '--user', '--pid', '--fork', 'true'])).code === 0;

/**
 * A way to start an app as an ordinary user. Whoever runs the tests as one starts it as it is. As root a packed one is started
 * as `nobody`, from a copy, since the repository may lie where only root may look. Where the kernel keeps namespaces from
 * users, the copy gets Chromium's other sandbox: `chrome-sandbox`, owned by root with the set-user-id bit, as an installed
 * package has it.
 */
export const asOrdinaryUser = async (app: Pick<LaunchOptions, 'packed'>): Promise<OrdinaryStart> => {
  const data = freshProfile();
  if (process.getuid?.() !== 0) return { ...app, data, own: (folder) => folder };
  if (app.packed === undefined) throw new Error('as root only a packed app can be started by another user');
  const own = (folder: string): string => {
    chownSync(folder, nobody, nobody);
    return folder;
  };
  own(data);
  const copy = mkdtempSync(join(tmpdir(), 'partnerbook-ordinary-'));
  cpSync(dirname(app.packed), join(copy, 'app'), { recursive: true });
  if (!(await namespacesAllowed())) {
    chownSync(join(copy, 'app/chrome-sandbox'), 0, 0);
    chmodSync(join(copy, 'app/chrome-sandbox'), 0o4755);
  }
  const wrapper = join(copy, 'partnerbook');
  const program = join(copy, 'app/partnerbook');
  writeFileSync(wrapper, `#!/bin/sh\nexport HOME='${data}'\nexec runuser -u nobody -- '${program}' "$@"\n`);
  chmodSync(copy, 0o755);
  chmodSync(wrapper, 0o755);
  return { packed: wrapper, data, own };
};

/** What tells of the sandbox: who runs the app, whether it was switched off, and whether the window's process is confined. */
interface Sandbox {
  readonly root: boolean;
  readonly switchedOff: boolean;
  readonly windowConfined: boolean;
}

/** Whether the kernel confines a process of Linux: a filter of system calls (mode 2), no way to more rights, and process numbers of a namespace of its own. */
const isConfined = (pid: number): boolean => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const numbers = /^NSpid:\s*(.*)$/m.exec(status)?.[1]?.trim().split(/\s+/) ?? [];
  return /^Seccomp:\s*2$/m.test(status) && /^NoNewPrivs:\s*1$/m.test(status) && numbers.length > 1;
};

/** Asks the kernel on Linux, Electron elsewhere, how the running app is confined. */
export const sandboxOf = async (app: ElectronApplication): Promise<Sandbox> => {
  const { pid, bySystem, ...told } = await app.evaluate(({ app: electron, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    return {
      pid: window,
      root: process.getuid?.() === 0,
      switchedOff: electron.commandLine.hasSwitch('no-sandbox'),
      bySystem: electron.getAppMetrics().some((each) => each.pid === window && each.sandboxed === true),
    };
  });
  return { ...told, windowConfined: process.platform === 'linux' ? isConfined(pid) : bySystem };
};
