import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/root.mjs';
import { mayShip } from '../../build/third-party.mjs';

test.each(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'MIT AND ISC', '(MIT OR Apache-2.0)', '0BSD'])(
  '%s may ship',
  (licence) => {
    expect(mayShip(licence)).toBe(true);
  },
);

test.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'LGPL-2.1',
  'MPL-2.0',
  'EPL-2.0',
  'CC-BY-SA-4.0',
  'MIT AND GPL-2.0',
  '(MIT OR GPL-3.0)',
  'SEE LICENSE IN LICENSE.txt',
  'UNLICENSED',
  'BUSL-1.1',
  '',
  undefined,
  null,
  { type: 'MIT' },
  ['MIT'],
])('%j may not ship', (licence) => {
  expect(mayShip(licence)).toBe(false);
});

test('the notice names what PDF.js holds of others, each with its licence in full', () => {
  const notice = readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8');
  for (const [heading, licence, words] of [
    ['core-js 3.39.0', 'MIT', 'Copyright (c) 2014-2024 Denis Pushkarev'],
    ['OpenJPEG (as in pdfjs-dist)', 'BSD-2-Clause', 'Universite catholique de Louvain'],
  ] as const) {
    const [, after] = notice.split(`## ${heading}\n\nLicence: ${licence}\n`);
    expect(after?.split('\n## ')[0]).toContain(words);
  }
});
