import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CannotRun, ReaderGone, systemCode } from './failure.ts';
import { chunked, nothingPlaced, type OpenOutput, type Output, type Placed } from './open-output.ts';
import { cannotWrite } from './output-failure.ts';
import { openDevice, openFile } from './output-file.ts';

/** One thing to write: a path, or `-` for standard output, which never gets a byte order mark. */
export interface Target {
  readonly path: string;
  readonly byteOrderMark: boolean;
}

/**
 * Writes every target whole or none of them (portfolio-csv.md, Writing): the texts are written beside their targets,
 * flushed, and put in place only when all of them are complete. A failure leaves the old files as they were.
 */
export async function writeWhole<T>(
  targets: readonly Target[],
  fill: (...outputs: Output[]) => Promise<T>,
): Promise<T> {
  const opened: OpenOutput[] = [];
  const placed: Placed[] = [];
  try {
    for (const target of targets) opened.push(await openTarget(target));
    const result = await fill(...opened);
    for (const output of opened) await output.finish();
    for (const output of opened) placed.push(await output.place(opened.length > 1));
    for (const done of placed) await done.settle();
    return result;
  } catch (error) {
    for (const done of placed.reverse()) await done.undo();
    for (const output of opened) await output.discard();
    throw error;
  }
}

async function openTarget(target: Target): Promise<OpenOutput> {
  if (target.path === '-') return standardOutput();
  const found = await statOf(target.path);
  if (found?.isDirectory() === true) throw new CannotRun(`cannot write ${target.path}: it is a folder`);
  const output =
    found === undefined || found.isFile()
      ? await openFile(target.path, found)
      : await openDevice(target.path);
  if (target.byteOrderMark) await output.write('\uFEFF');
  return output;
}

/** Whether two paths lead to one file, whatever links, letter case or `..` are in them; `-` is one with itself alone. */
export async function sameFile(one: string, other: string): Promise<boolean> {
  if (one === other || one === '-' || other === '-') return one === other;
  const [left, right] = [resolve(one), resolve(other)];
  if (left === right) return true;
  const [found, also] = [await statOf(left), await statOf(right)];
  if (found !== undefined && also !== undefined) return found.dev === also.dev && found.ino === also.ino;
  // Two that are yet to be made: but on Linux, names that differ in letter case alone lead to one file.
  const bothNew = found === undefined && also === undefined;
  return bothNew && process.platform !== 'linux' && left.toLowerCase() === right.toLowerCase();
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw cannotWrite(path, error);
  }
}

function standardOutput(): OpenOutput {
  const output = chunked(
    (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else if (systemCode(error) === 'EPIPE') reject(new ReaderGone());
          else reject(cannotWrite('standard output', error));
        });
      }),
  );
  return {
    write: output.write,
    finish: output.flush,
    place: async () => nothingPlaced,
    discard: async () => {},
  };
}
