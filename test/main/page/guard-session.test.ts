import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { guardSession } from '../../../src/main/page/guard-session.ts';

type Permit = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type Check = (contents: unknown, permission: string) => boolean;
type Request = (details: { url: string }, answer: (what: { cancel: boolean }) => void) => void;

/** A session under guard, with what it was told. */
function guarded(page: string) {
  let request: Request = (_details, answer) => answer({ cancel: false });
  let permit: Permit = (_contents, _permission, answer) => answer(true);
  let check: Check = () => true;
  let device = () => true;
  let spelling = true;
  const session = {
    setSpellCheckerEnabled: (on: boolean) => (spelling = on),
    setPermissionRequestHandler: (handler: Permit) => (permit = handler),
    setPermissionCheckHandler: (handler: Check) => (check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (device = handler),
    webRequest: { onBeforeRequest: (handler: Request) => (request = handler) },
  };
  guardSession(session as unknown as Session, page);
  return {
    spelling,
    device: device(),
    asked: (permission: string) => {
      let granted: boolean | null = null;
      permit({}, permission, (answer) => (granted = answer));
      return granted;
    },
    checked: (permission: string) => check({}, permission),
    goesOut: (url: string) => {
      let cancelled: boolean | null = null;
      request({ url }, ({ cancel }) => (cancelled = cancel));
      return cancelled === false;
    },
  };
}

const page = 'app://partnerbook/';

test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'usb', 'fileSystem', 'openExternal'])(
  'the permission %s is denied, asked for or looked up',
  (permission) => {
    const { asked, checked } = guarded(page);
    expect(asked(permission)).toBe(false);
    expect(checked(permission)).toBe(false);
  },
);

test('what the user copies may be written to the clipboard; no device is given out, spelling is off', () => {
  const { asked, checked, device, spelling } = guarded(page);
  expect(asked('clipboard-sanitized-write')).toBe(true);
  expect(checked('clipboard-sanitized-write')).toBe(true);
  expect(device).toBe(false);
  expect(spelling).toBe(false);
});

test.each([
  'https://example.org/',
  'http://127.0.0.1:5173/',
  'ws://127.0.0.1:5173/',
  'file:///etc/passwd',
  'ftp://example.org/x',
  'app://elsewhere/',
  'app://partnerbook.example/',
])('a request to %s is cancelled', (url) => {
  expect(guarded(page).goesOut(url)).toBe(false);
});

test.each([
  'app://partnerbook/',
  'app://partnerbook/assets/index.js',
  'blob:app://partnerbook/1',
  'data:image/png;base64,',
])('a request to %s stays inside', (url) => {
  expect(guarded(page).goesOut(url)).toBe(true);
});

test('a development server is reached by its own socket, and no other', () => {
  const { goesOut } = guarded('http://127.0.0.1:5173/');
  expect(goesOut('http://127.0.0.1:5173/src/main.tsx')).toBe(true);
  expect(goesOut('ws://127.0.0.1:5173/')).toBe(true);
  expect(goesOut('ws://127.0.0.1:4000/')).toBe(false);
  expect(goesOut('https://example.org/')).toBe(false);
});
