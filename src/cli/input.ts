import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { largestFile } from '#shared/csv/decode.ts';
import { CannotRun, messageOf, systemCode } from './failure.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EBUSY: 'another program holds it open',
};

/** How a message names an input: its path, or standard input for `-`. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The bytes of a file, or of standard input for `-`; throws CannotRun where there is nothing to read. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    if (file === '-') return await readStream(file, process.stdin);
    const found = await stat(file);
    if (found.size > largestFile) throw tooLarge(file);
    // A pipe or a device does not tell its size.
    return await (found.isFile() || found.isDirectory()
      ? readFile(file)
      : readStream(file, createReadStream(file)));
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(
      `cannot read ${inputName(file)}: ${reasons[systemCode(error) ?? ''] ?? messageOf(error)}`,
    );
  }
}

async function readStream(file: string, stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestFile) throw tooLarge(file);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): CannotRun {
  return new CannotRun(
    `cannot read ${inputName(file)}: it is larger than ${largestFile / 1_048_576} MB; split it into smaller files`,
  );
}
