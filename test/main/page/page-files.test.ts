import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noncePlaceholder, pageFiles } from '../../../src/main/page/page-files.ts';

const parent = mkdtempSync(join(tmpdir(), 'partnerbook-page-'));
const folder = join(parent, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(
  join(folder, 'index.html'),
  `<meta nonce="${noncePlaceholder}"><script nonce="${noncePlaceholder}">`,
);
writeFileSync(join(folder, 'assets', 'main.js'), `const kept = '${noncePlaceholder}';`);
writeFileSync(join(parent, 'secret.txt'), 'secret');
const page = pageFiles(folder);
const bodyOf = ({ body }: { body: Uint8Array }): string => new TextDecoder().decode(body);

test('the page carries the nonce of its policy in every place, another at each load', async () => {
  const first = await page.answer('GET', '/');
  const second = await page.answer('GET', '/index.html');
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(first.headers['Content-Security-Policy'] ?? '') ?? [];
  // 16 random bytes in base64.
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(bodyOf(first)).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}">`);
  expect(bodyOf(second)).not.toBe(bodyOf(first));
  expect(first.headers).toMatchObject({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
});

test('other files go out as they are, with a type that browsers run', async () => {
  const answer = await page.answer('GET', '/assets/main.js');
  expect(bodyOf(answer)).toBe(`const kept = '${noncePlaceholder}';`);
  expect(answer.headers).toMatchObject({
    'Content-Type': 'text/javascript; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/..\\secret.txt',
  '//etc/passwd',
  '/assets',
  '/assets/',
  '/%',
  '/index.html/',
  '/INDEX.HTML',
])('%s is not there', async (path) => {
  expect((await page.answer('GET', path)).status).toBe(404);
});

test('nothing but reading is answered', async () => {
  expect((await page.answer('POST', '/')).status).toBe(405);
  expect((await page.answer('DELETE', '/index.html')).status).toBe(405);
});
