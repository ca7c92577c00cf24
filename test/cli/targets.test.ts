import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  builtFile,
  caseFile,
  type Folder,
  partnerbook,
  type RunOptions,
  temporaryFolder,
} from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const plain = caseFile('07b-one-column.csv');
/** Root may write anywhere, so that a run that may not is somebody else's. */
const unprivileged: RunOptions = process.getuid?.() === 0 ? { uid: 65_534 } : {};

const evaluateTo = (out: string, file = plain, options: RunOptions = {}) =>
  partnerbook(['evaluate', file, '--out', out, '--as-of', '2026-08-31'], options);

const run = (command: string, ...args: readonly string[]) => execFileSync(command, args, { stdio: 'pipe' });

/** A small disk of our own takes root, and a container that lets it mount. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(join(tmpdir(), 'partnerbook-mount-'));
  try {
    run('mount', '-t', 'tmpfs', 'tmpfs', probe);
    run('umount', probe);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(probe);
  }
}

/** Case 56: a target that cannot be written keeps its old file, leaves no temporary one, and the cause is named. */
describe('a target that cannot be written', () => {
  test('a folder that is not there', async () => {
    const { code, out, err } = await evaluateTo(folder.file('missing/out.csv'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`there is no folder ${folder.file('missing')}`);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('a folder in the place of the file', async () => {
    await mkdir(folder.file('out.csv'));
    const { code, err } = await evaluateTo(folder.file('out.csv'));
    expect(code).toBe(2);
    expect(err).toContain('it is a folder');
  });

  test('a file and a folder that this user may not write', async () => {
    await chmod(folder.path, 0o777);
    await folder.write('out.csv', 'old');
    await chmod(folder.file('out.csv'), 0o444);
    await mkdir(folder.file('closed'));
    await folder.write('closed/out.csv', 'old');
    await chmod(folder.file('closed'), 0o555);
    for (const name of ['out.csv', 'closed/out.csv', 'closed/new.csv']) {
      const { code, out, err } = await evaluateTo(folder.file(name), plain, unprivileged);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('open in another program?');
      expect(err.trimEnd().split('\n').at(-1)).toContain(`cannot write ${folder.file(name)}`);
    }
    expect(await folder.read('out.csv')).toBe('old');
    expect(await folder.read('closed/out.csv')).toBe('old');
    expect((await readdir(folder.path)).sort()).toEqual(['closed', 'out.csv']);
    expect(await readdir(folder.file('closed'))).toEqual(['out.csv']);
  });

  test.runIf(canMount())('a full disk, then a read-only one', async () => {
    const disk = folder.file('disk');
    await mkdir(disk);
    run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk);
    try {
      await folder.write('disk/out.csv', 'old');
      const rows = Array.from({ length: 3000 }, (_, at) => `Partner ${at},${'note '.repeat(20)}`);
      const big = await folder.write('big.csv', ['Partner,Notes', ...rows, ''].join('\r\n'));
      const full = await evaluateTo(folder.file('disk/out.csv'), big);
      expect(full.code).toBe(2);
      expect(full.err).toContain('the disk is full');
      expect(await folder.read('disk/out.csv')).toBe('old');
      expect(await readdir(disk)).toEqual(['out.csv']);

      run('mount', '-o', 'remount,ro', disk);
      const readOnly = await evaluateTo(folder.file('disk/out.csv'));
      expect(readOnly.code).toBe(2);
      expect(readOnly.err).toContain('open in another program?');
      expect(await folder.read('disk/out.csv')).toBe('old');
      expect(await readdir(disk)).toEqual(['out.csv']);
    } finally {
      run('umount', disk);
    }
  });

  test.runIf(canMount())(
    'the input itself as the target, on a full disk and on a read-only one',
    async () => {
      const disk = folder.file('disk');
      await mkdir(disk);
      run('mount', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk);
      try {
        const rows = Array.from({ length: 3000 }, (_, at) => `Partner ${at},${'note '.repeat(20)}`);
        const text = ['Partner,Notes', ...rows, ''].join('\r\n');
        const input = await folder.write('disk/partners.csv', text);
        const toItself = async (said: string) => {
          const { code, out, err } = await evaluateTo(input, input);
          expect({ code, out }).toEqual({ code: 2, out: '' });
          expect(err).toContain(said);
          expect(await folder.read('disk/partners.csv')).toBe(text);
          expect(await readdir(disk)).toEqual(['partners.csv']);
        };
        await toItself('the disk is full');
        run('mount', '-o', 'remount,ro', disk);
        await toItself('open in another program?');
      } finally {
        run('umount', disk);
      }
    },
  );

  test('a path with spaces, accents and semicolons is a path', async () => {
    await mkdir(folder.file("Zoë's partners (Q1)"));
    const input = await folder.write("Zoë's partners (Q1)/a b;c.csv", 'Partner\r\nAalto\r\n');
    const { code } = await evaluateTo(input, input);
    expect(code).toBe(0);
    expect(await folder.read("Zoë's partners (Q1)/a b;c.csv")).toContain('\r\n,Aalto,');
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of writing leaves the old file and no temporary one',
  async (signal) => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `Partner ${at},${'note '.repeat(20)}`);
    const big = await folder.write('big.csv', ['Partner,Notes', ...rows, ''].join('\r\n'));
    await folder.write('out.csv', 'old');
    const child = spawn(process.execPath, [builtFile, 'evaluate', big, '--out', folder.file('out.csv')], {
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const temporary = async () => (await readdir(folder.path)).some((name) => name.endsWith('.tmp'));
    await vi.waitUntil(temporary, { timeout: 30_000, interval: 5 });
    child.kill(signal);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(await folder.read('out.csv')).toBe('old');
    expect((await readdir(folder.path)).sort()).toEqual(['big.csv', 'out.csv']);
  },
);
