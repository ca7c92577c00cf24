import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the tests' own build of the command line goes, apart from the one that ships. */
export const builtFolder = join(root, '.cache', 'cli-under-test');

/** The bundled file that the tests run. */
export const builtFile = join(builtFolder, 'partnerbook.mjs');

/** What a run of the command line did. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Run as this user; only root may say so. */
  readonly uid?: number;
}

/** Runs the built command line as a person would, as a process of its own. */
export async function partnerbook(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [builtFile, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  // A program that refuses its arguments never reads its input.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, out: await out, err: await err };
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The path of one of the cases, whose bytes are never re-saved. */
export function caseFile(name: string): string {
  return join(root, 'test', 'fixtures', 'cases', name);
}

/** A folder of its own for a test, removed afterwards by `await using` or `remove`. */
export interface Folder {
  readonly path: string;
  file(name: string): string;
  write(name: string, content: string | Uint8Array): Promise<string>;
  read(name: string): Promise<string>;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'partnerbook-'));
  return {
    path,
    file: (name) => join(path, name),
    write: async (name, content) => {
      await writeFile(join(path, name), content);
      return join(path, name);
    },
    read: (name) => readFile(join(path, name), 'utf8'),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** A CSV text as records by header, cut by another reader than ours. */
export function records(text: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
}
