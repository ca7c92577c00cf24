import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { guardContents } from '../../../src/main/page/guard-contents.ts';

const page = 'app://partnerbook/';

/** A page under guard: whether it may do something, and what becomes of a window that it asks for. */
function guarded() {
  let opens: () => { readonly action: string } = () => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof opens) => {
      opens = handler;
    },
  });
  guardContents(contents as unknown as WebContents, page);
  const may = (event: string, ...about: readonly unknown[]): boolean => {
    let prevented = false;
    contents.emit(event, { preventDefault: () => (prevented = true) }, ...about);
    return !prevented;
  };
  return { may, window: () => opens().action };
}

test.each([
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'app://partnerbook.example/',
  'app://partnerbook/assets/index.js',
  'app://print/',
])('a page does not go to %s', (address) => {
  expect(guarded().may('will-navigate', address)).toBe(false);
});

test('a page may load itself again, and is led nowhere by a redirect', () => {
  expect(guarded().may('will-navigate', page)).toBe(true);
  expect(guarded().may('will-redirect', page)).toBe(false);
});

test('a page gets no webview and no further window', () => {
  const { may, window } = guarded();
  expect(may('will-attach-webview', { preload: '/x.js' }, {})).toBe(false);
  expect(window()).toBe('deny');
});
