import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentPolicy, guardingHeaders } from './policy.ts';

/** What index.html holds where each load's nonce goes. The build puts it there. */
export const noncePlaceholder = '__STYLE_NONCE__';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** An answer to a request for a file of the window, however it is transported. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

const refusal = (status: number, words: string): PageAnswer => ({
  status,
  headers: {
    ...guardingHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
  },
  body: text(words),
});

/** Every file under a folder. Node 18, which runs the fallback runtime, cannot list deeply by itself. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

/** The path with its escaped letters; what is escaped wrongly names no file and stays as it is. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The files of the built window. Only what was in the folder at the start can be asked for, so no path leads out. */
export interface PageFiles {
  /** Answers for the path of an address, such as `/` or `/assets/index.js`. */
  answer(method: string, path: string): Promise<PageAnswer>;
}

/** Lists the built window's folder once and serves from that list. Throws when the folder is missing. */
export const pageFiles = (folder: string): PageFiles => {
  const files = new Map(
    filesUnder(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );

  return {
    answer: async (method, path) => {
      if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Only reading is answered here.');
      const name = path === '/' ? '/index.html' : decoded(path);
      const file = files.get(name);
      if (file === undefined) return refusal(404, 'There is no such file in the window.');
      const nonce = randomBytes(16).toString('base64');
      const isPage = extname(name) === '.html';
      const content = await readFile(file);
      return {
        status: 200,
        headers: {
          ...guardingHeaders,
          'Content-Type': types[extname(name)] ?? 'application/octet-stream',
          'Content-Security-Policy': contentPolicy(nonce),
          'Cache-Control': isPage ? 'no-store' : 'no-cache',
        },
        body: isPage
          ? text(content.toString('utf8').replaceAll(noncePlaceholder, nonce))
          : new Uint8Array(content.buffer as ArrayBuffer, content.byteOffset, content.byteLength),
      };
    },
  };
};
