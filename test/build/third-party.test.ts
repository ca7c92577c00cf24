import { expect, test } from 'vitest';
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
