import { expect, test } from 'vitest';
import { webAddress } from '../../src/main/web-address.ts';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['HTTP://Example.org/a b', 'http://example.org/a%20b'],
  // Letters that look like others are spelled out, so that the dialog shows where the address really leads.
  ['https://ex\u0430mple.org', 'https://xn--exmple-4nf.org/'],
])('%s leads to %s', (typed, address) => {
  expect(webAddress(typed)).toBe(address);
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/x', 'mailto:a@b.org', 'example.org', ''])(
  '%j is not opened',
  (typed) => {
    expect(webAddress(typed)).toBeNull();
  },
);
