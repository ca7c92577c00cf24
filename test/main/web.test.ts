import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServedWindow, serveWindow } from '../../src/main/web.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-web-'));
mkdirSync(join(folder, 'renderer'));
writeFileSync(join(folder, 'renderer', 'index.html'), '<title>Partnerbook</title>');
writeFileSync(join(folder, 'a b;c.csv'), 'Partner\nMüller\n');

let served: ServedWindow;

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(served.address);
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => done({ status: response.statusCode, body }));
    });
    asked.on('error', fail);
    asked.end();
  });

beforeEach(async () => {
  served = await serveWindow(join(folder, 'renderer'), 0, [
    join(folder, 'a b;c.csv'),
    join(folder, 'gone.csv'),
  ]);
});

afterEach(() => served.close());

test('the window is served on 127.0.0.1', async () => {
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await ask('/')).toEqual({ status: 200, body: '<title>Partnerbook</title>' });
});

test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1.evil.example:41730'])(
  'a request for %s is refused',
  async (host) => {
    expect((await ask('/', 'GET', { Host: host })).status).toBe(421);
  },
);

test('a path that leads out of the window is not there', async () => {
  expect((await ask('/../a%20b;c.csv')).status).toBe(404);
  expect((await ask('/%')).status).toBe(404);
});

test('the named files are handed over once, and only to the window itself', async () => {
  const own = { Origin: served.address.slice(0, -1) };
  expect((await ask('/opened-files', 'POST', { Origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask('/opened-files', 'POST')).status).toBe(403);
  const first = await ask('/opened-files', 'POST', own);
  expect(JSON.parse(first.body)).toEqual([
    { state: 'opened', name: 'a b;c.csv', bytes: Buffer.from('Partner\nMüller\n').toString('base64') },
    { state: 'failed', name: 'gone.csv', reason: 'There is no such file.' },
  ]);
  expect((await ask('/opened-files', 'POST', own)).body).toBe('[]');
});

test('a port that is taken is an error, not another port', async () => {
  const port = Number(new URL(served.address).port);
  await expect(serveWindow(join(folder, 'renderer'), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
