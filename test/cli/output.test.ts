import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/output.ts';
import { type Folder, temporaryFolder } from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const target = (path: string, byteOrderMark = false) => ({ path, byteOrderMark });

describe('writing whole', () => {
  test('writes the text, with a byte order mark when asked to', async () => {
    await writeWhole([target(folder.file('a.csv'), true)], async (output) => {
      await output.write('x;\r\n');
    });
    expect(await readFile(folder.file('a.csv'))).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf, 0x78, 0x3b, 0x0d, 0x0a]),
    );
    expect(await readdir(folder.path)).toEqual(['a.csv']);
  });

  test('keeps the order of many chunks', async () => {
    const lines = Array.from({ length: 40_000 }, (_, at) => `line ${at} of a long file\n`);
    await writeWhole([target(folder.file('a.txt'))], async (output) => {
      for (const line of lines) await output.write(line);
    });
    expect(await folder.read('a.txt')).toBe(lines.join(''));
  });

  test('a failure half way leaves the old file and no temporary one', async () => {
    await folder.write('a.csv', 'old');
    await expect(
      writeWhole([target(folder.file('a.csv'))], async (output) => {
        await output.write('half');
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(await folder.read('a.csv')).toBe('old');
    expect(await readdir(folder.path)).toEqual(['a.csv']);
  });

  test('keeps the permissions of the file it replaces', async () => {
    await folder.write('a.csv', 'old');
    await chmod(folder.file('a.csv'), 0o640);
    await writeWhole([target(folder.file('a.csv'))], async (output) => {
      await output.write('new');
    });
    expect((await stat(folder.file('a.csv'))).mode & 0o777).toBe(0o640);
  });

  test('follows a link to the file and leaves the link', async () => {
    await folder.write('real.csv', 'old');
    await symlink(folder.file('real.csv'), folder.file('link.csv'));
    await writeWhole([target(folder.file('link.csv'))], async (output) => {
      await output.write('new');
    });
    expect((await lstat(folder.file('link.csv'))).isSymbolicLink()).toBe(true);
    expect(await folder.read('real.csv')).toBe('new');
  });

  test('of two targets neither changes when the second cannot be put in place', async () => {
    await folder.write('a.csv', 'old');
    await expect(
      writeWhole([target(folder.file('a.csv')), target(folder.file('b.csv'))], async (first, second) => {
        await first?.write('new');
        await second?.write('new');
        // A folder of the second name appears while the run is under way: the rename will fail.
        await mkdir(folder.file('b.csv'));
        await writeFile(folder.file('b.csv/in-use'), '');
      }),
    ).rejects.toThrow('cannot write');
    expect(await folder.read('a.csv')).toBe('old');
    expect((await readdir(folder.path)).sort()).toEqual(['a.csv', 'b.csv']);
  });

  test('of two targets a new first one is removed when the second fails', async () => {
    await expect(
      writeWhole([target(folder.file('a.csv')), target(folder.file('missing/b.csv'))], async () => {}),
    ).rejects.toThrow(`there is no folder ${folder.file('missing')}`);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('a folder is no target', async () => {
    await expect(writeWhole([target(folder.path)], async () => {})).rejects.toThrow('it is a folder');
  });
});
