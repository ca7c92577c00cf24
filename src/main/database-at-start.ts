import { copyFile, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './files/reason.ts';
import { exists } from './files/write-safely.ts';
import { log } from './log.ts';

/** So many damaged databases are kept. */
const mostKept = 5;

const keptName = /^damaged-database \d{4}-\d{2}-\d{2}T[\d-]+Z$/;
/** Lies in a kept database until one has opened well: the starts in between keep no further one. */
const unsettled = 'unsettled';

/** The files of the window's database as they were before Chromium opened them: it empties a damaged one in silence. */
export interface DatabaseAtStart {
  /** Before the window is made: puts the files aside. What an earlier start left unsettled stays. */
  take(): Promise<void>;
  /** The database is damaged: keeps them, and says in which folder; null when there was nothing to keep. */
  keep(): Promise<string | null>;
  /** The database has opened well. */
  letGo(): Promise<null>;
  /** Everything is deleted, what was kept too. */
  forget(): Promise<void>;
}

/** Puts the database aside in the data folder, by second names of the same files, so that it costs no space. */
export const databaseAtStart = (dataFolder: string, now = () => new Date()): DatabaseAtStart => {
  const source = join(dataFolder, 'IndexedDB');
  const aside = join(dataFolder, 'database-at-start');

  const kept = async (): Promise<readonly string[]> =>
    (await readdir(dataFolder)).filter((name) => keptName.test(name)).sort();
  const standing = async (): Promise<string | null> => {
    for (const name of await kept()) {
      const folder = join(dataFolder, name);
      if (await exists(join(folder, unsettled))) return folder;
    }
    return null;
  };

  return {
    take: async () => {
      try {
        if ((await exists(aside)) || !(await exists(source))) return;
        await linkFolder(source, aside);
      } catch (error) {
        // Half of it is worth nothing; the start goes on without.
        log(`the database was not put aside: ${String(error)}`);
        await rm(aside, { recursive: true, force: true });
      }
    },
    keep: async () => {
      const earlier = await standing();
      if (earlier !== null) {
        await rm(aside, { recursive: true, force: true });
        return earlier;
      }
      if (!(await exists(aside))) return null;
      const folder = join(dataFolder, `damaged-database ${now().toISOString().replace(/[:.]/g, '-')}`);
      await rename(aside, folder);
      await writeFile(join(folder, unsettled), '').catch((error: unknown) =>
        // Without the note the next start may keep another one: nothing is lost by that.
        log(`the damaged database could not be noted: ${String(error)}`),
      );
      return folder;
    },
    letGo: async () => {
      await rm(aside, { recursive: true, force: true });
      const names = await kept();
      await Promise.all(names.map((name) => rm(join(dataFolder, name, unsettled), { force: true })));
      const old = names.slice(0, Math.max(0, names.length - mostKept));
      await Promise.all(old.map((name) => rm(join(dataFolder, name), { recursive: true, force: true })));
      return null;
    },
    forget: async () => {
      const names = await kept();
      const folders = [aside, ...names.map((name) => join(dataFolder, name))];
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
};

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    const [source, second] = [join(from, name), join(to, name)];
    if ((await stat(source)).isDirectory()) await linkFolder(source, second);
    else await linkOrCopy(source, second);
  }
}

/** Some file systems know no second names: a copy serves as well, only slower. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    await copyFile(from, to);
  }
}
