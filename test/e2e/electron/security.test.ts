import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, repository } from '#support/launch.ts';

let running: RunningApp;

beforeAll(async () => {
  running = await launch();
  await running.page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
});

afterAll(() => running.close());

/** What the main process does with a navigation that the page starts. */
const navigationOf = (run: string): Promise<boolean> =>
  running.app.evaluate(
    ({ BrowserWindow }, code) =>
      new Promise<boolean>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('will-navigate', (event) => done(event.defaultPrevented));
        void contents?.executeJavaScript(code);
      }),
    run,
  );

test('the content policy forbids everything that is not named, and has another nonce at each load', async () => {
  const policies = await running.page.evaluate(async () => {
    const policyOf = async (): Promise<string> =>
      (await fetch('app://partnerbook/')).headers.get('Content-Security-Policy') ?? '';
    return [await policyOf(), await policyOf()] as const;
  });
  const withoutNonce = policies.map((policy) => policy.replace(/'nonce-[A-Za-z0-9+/=]{24}'/, "'nonce'"));
  expect(withoutNonce[0]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'",
  );
  expect(withoutNonce[1]).toBe(withoutNonce[0]);
  expect(policies[0]).not.toBe(policies[1]);
});

test('inline code, foreign code and evaluated text do not run', async () => {
  const violated = await running.page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      seen.push(violatedDirective),
    );
    const inline = document.createElement('script');
    inline.textContent = 'window.inlineRan = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 9px solid red }';
    document.head.append(inline, style);
    const foreign = document.createElement('img');
    const failed = new Promise((done) => foreign.addEventListener('error', done));
    foreign.src = 'https://example.org/x.png';
    await failed;
    // The reports come as events of their own, after the elements were refused.
    while (seen.length < 3) await new Promise((done) => setTimeout(done, 5));
    return {
      seen: seen.toSorted(),
      ran: 'inlineRan' in window,
      outline: getComputedStyle(document.body).outlineStyle,
    };
  });
  expect(violated).toEqual({
    seen: ['img-src', 'script-src-elem', 'style-src-elem'],
    ran: false,
    outline: 'none',
  });
});

test('the page cannot go elsewhere', async () => {
  expect(await navigationOf("location.href = 'https://example.org/'")).toBe(true);
  expect(await navigationOf("location.href = 'app://partnerbook/assets/'")).toBe(true);
  expect(running.page.url()).toBe('app://partnerbook/');
});

test('no further window opens', async () => {
  expect(await running.page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(await running.page.evaluate(() => window.open('app://partnerbook/') === null)).toBe(true);
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('only files of the built window are served', async () => {
  const answers = await running.page.evaluate(async () => {
    const statusOf = async (address: string, method = 'GET'): Promise<number> =>
      (await fetch(address, { method })).status;
    return [
      await statusOf('app://partnerbook/index.html'),
      await statusOf('app://partnerbook/../main/index.cjs'),
      await statusOf('app://partnerbook/..%2fmain%2findex.cjs'),
      await statusOf('app://partnerbook/%2e%2e/main/index.cjs'),
      await statusOf('app://partnerbook//etc/passwd'),
      await statusOf('app://partnerbook/%'),
      await statusOf('app://partnerbook/', 'POST'),
    ];
  });
  expect(answers).toEqual([200, 404, 404, 404, 404, 404, 405]);
});

test('requests that would leave the machine, or read it, fail', async () => {
  const outcomes = await running.page.evaluate(async () => {
    const outcomeOf = (address: string): Promise<string> =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    return [
      await outcomeOf('https://example.org/'),
      await outcomeOf('http://127.0.0.1:41730/'),
      await outcomeOf('file:///etc/passwd'),
      await outcomeOf('app://elsewhere/'),
    ];
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('a request that no content policy forbids is cancelled all the same, before anything is asked', async () => {
  let asked = 0;
  const server = createServer((_request, answer) => {
    asked += 1;
    answer.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const outcome = await running.app.evaluate(async ({ BrowserWindow }, address) => {
    const other = new BrowserWindow({ show: false });
    const code = await other.loadURL(address).then(
      () => 'loaded',
      (error: { code: string }) => error.code,
    );
    other.destroy();
    return code;
  }, `http://127.0.0.1:${port}/`);
  server.close();
  expect(outcome).toBe('ERR_BLOCKED_BY_CLIENT');
  expect(asked).toBe(0);
});

test('permissions are denied unasked', async () => {
  const answers = await running.page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: (await navigator.permissions.query({ name: 'camera' as PermissionName })).state,
    place: await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        ({ code }) => done(code),
      ),
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'granted',
      (error: Error) => error.name,
    ),
  }));
  expect(answers).toEqual({
    notifications: 'denied',
    camera: 'denied',
    // GeolocationPositionError.PERMISSION_DENIED
    place: 1,
    clipboard: 'NotAllowedError',
  });
});

const wrongShapes: readonly (readonly [string, unknown])[] = [
  ['info', 'anything'],
  ['pickFile', 'exe'],
  ['pickFile', { kind: 'csv', path: '/etc/passwd' }],
  ['saveFile', { kind: 'csv', suggestedName: '../../home/x.csv', bytes: new Uint8Array(1) }],
  ['saveFile', { kind: 'csv', suggestedName: 'x.csv', bytes: 'text' }],
  ['saveFile', { kind: 'csv', suggestedName: 'x.csv', bytes: new Uint8Array(1), path: '/tmp/x' }],
  ['openLink', ''],
  ['openLink', 'x'.repeat(4097)],
  ['setMenu', [{ label: 'File', entries: [{ kind: 'role', role: 'toggledevtools', label: 'Tools' }] }]],
  ['setTheme', 'neon'],
  ['setZoom', 50],
  ['setZoom', Number.NaN],
  ['listBackups', '../main'],
  ['writeBackup', { portfolio: '..', bytes: new Uint8Array(1) }],
  ['readBackup', '../settings.json'],
  ['readMarker', '..\\settings'],
  ['writeMarker', { portfolio: 'main', partners: -1, lastChange: '' }],
  ['answerClosing', 'never'],
];

test.each(wrongShapes)('%s refuses %j', async (name, argument) => {
  const outcome = await running.page.evaluate(
    ([request, value]) => {
      const bridge = window.partnerbook as unknown as Record<string, (value: unknown) => Promise<unknown>>;
      return bridge[request]?.(value).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    },
    [name, argument] as const,
  );
  expect(outcome).toContain(`${name} was refused`);
});

test('a backup is read by a name from the list and no other', async () => {
  const outcome = await running.page.evaluate(() =>
    window.partnerbook?.readBackup('Partnerbook main 2026-01-01T00-00-00-000Z.json').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(outcome).toContain('Only a backup from the list can be read.');
});

test('an address that is not http or https is not opened, and asks nothing', async () => {
  const opened = await running.page.evaluate(async () => [
    await window.partnerbook?.openLink('file:///etc/passwd'),
    await window.partnerbook?.openLink('javascript:alert(1)'),
    await window.partnerbook?.openLink('smb://host/share'),
    await window.partnerbook?.openLink('not an address'),
  ]);
  expect(opened).toEqual([false, false, false, false]);
});

test('another page is not answered, even with the same preload', async () => {
  const outcome = await running.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('data:text/html,foreign');
      const answer = await foreign.webContents.executeJavaScript(
        "partnerbook.info(undefined).then(() => 'answered', (error) => error.message)",
      );
      foreign.destroy();
      return answer as string;
    },
    join(repository, 'out/preload/index.cjs'),
  );
  expect(outcome).toContain("info was refused: the sender is not the app's own page.");
});

test('a frame inside the page has no bridge', async () => {
  const bridge = await running.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const found = typeof (frame.contentWindow as unknown as { partnerbook?: unknown }).partnerbook;
    frame.remove();
    return found;
  });
  expect(bridge).toBe('undefined');
});
