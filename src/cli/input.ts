import { readFile, stat } from 'node:fs/promises';
import { CannotRun, messageOf, systemCode } from './failure.ts';

/** The largest file that is read, in bytes: beyond it the text and its partners would not fit in memory together. */
const largest = 400_000_000;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EBUSY: 'another program holds it open',
};

/** What other programs save in place of a CSV, told by the first bytes. */
const signatures: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'it is an Excel workbook or another zip file; save it as CSV UTF-8 and pass that file',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'it is an old Excel workbook; save it as CSV UTF-8 and pass that file',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'it is a PDF; a CSV file is needed' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'it is a picture; a CSV file is needed' },
  { bytes: [0xff, 0xd8, 0xff], what: 'it is a picture; a CSV file is needed' },
  { bytes: [0x1f, 0x8b], what: 'it is a compressed file; unpack it first' },
];

/** How a message names an input: its path, or standard input for `-`. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The bytes of a file, or of standard input for `-`; throws CannotRun where there is nothing to read. */
export async function readInput(file: string): Promise<Uint8Array> {
  const bytes = file === '-' ? await readStandardInput() : await readFromDisk(file);
  if (bytes.length === 0) throw new CannotRun(`cannot read ${inputName(file)}: it is empty`);
  const signature = signatures.find(({ bytes: first }) => first.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) throw new CannotRun(`cannot read ${inputName(file)}: ${signature.what}`);
  return bytes;
}

async function readFromDisk(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > largest) throw tooLarge(file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`cannot read ${file}: ${reasons[systemCode(error) ?? ''] ?? messageOf(error)}`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > largest) throw tooLarge('-');
    }
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(
      `cannot read standard input: ${reasons[systemCode(error) ?? ''] ?? messageOf(error)}`,
    );
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): CannotRun {
  return new CannotRun(
    `cannot read ${inputName(file)}: it is larger than ${largest / 1_000_000} MB; split it into smaller files`,
  );
}
