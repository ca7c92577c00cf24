import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openedFilesPath } from '#shared/contract/web.ts';
import { readIncoming } from './files/read-incoming.ts';
import { type PageAnswer, pageFiles } from './page/page-files.ts';
import { guardingHeaders } from './page/policy.ts';

/** The built window, served to a browser on this machine. */
export interface ServedWindow {
  /** The address to open, such as `http://127.0.0.1:41730/`. */
  readonly address: string;
  close(): Promise<void>;
}

const plain = (status: number, words: string): PageAnswer => ({
  status,
  headers: { ...guardingHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode(words),
});

/** Hands the files of the command line to the first page that takes them, their content in base64. */
const handOver = async (paths: readonly string[]): Promise<PageAnswer> => {
  const files = await Promise.all(paths.map(readIncoming));
  const list = files.map((file) =>
    file.state === 'opened' ? { ...file, bytes: Buffer.from(file.bytes).toString('base64') } : file,
  );
  return {
    status: 200,
    headers: {
      ...guardingHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode(JSON.stringify(list)),
  };
};

/**
 * Serves the built window on 127.0.0.1. A request under any other host name is refused, so that no web page can reach
 * it by a name that leads here. Rejects when the port is taken.
 *
 * @param folder the built window
 * @param port 0 for any free one, which only tests use: IndexedDB belongs to the port
 * @param files paths that the first page takes as opened files
 */
export const serveWindow = async (
  folder: string,
  port: number,
  files: readonly string[] = [],
): Promise<ServedWindow> => {
  const page = pageFiles(folder);
  let waiting = files;
  let host = '';

  const answerTo = async (request: IncomingMessage): Promise<PageAnswer> => {
    if (request.headers.host !== host) return plain(421, `This is ${host} and nothing else.`);
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    if (pathname !== openedFilesPath || request.method !== 'POST') {
      return page.answer(request.method ?? '', pathname);
    }
    if (request.headers.origin !== `http://${host}`) return plain(403, 'Only the window itself takes files.');
    const taken = waiting;
    waiting = [];
    return handOver(taken);
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await answerTo(request).catch(() =>
      plain(400, 'This request is malformed.'),
    );
    response.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${host}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
