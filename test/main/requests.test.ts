import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { channelOf, type RequestName, requestNames } from '#shared/contract/names.ts';
import { requests } from '#shared/contract.ts';
import { accepts, exampleOf, objectsIn, withValue } from '#support/contract-mutants.ts';
import { hostileValues, hugeValues } from '#support/hostile-values.ts';

type Answer = (event: IpcMainInvokeEvent, ...received: unknown[]) => Promise<unknown>;

const { answers } = vi.hoisted(() => ({ answers: new Map<string, Answer>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, answer: Answer) => answers.set(name, answer) },
}));
const { answerRequests } = await import('../../src/main/requests.ts');
const { makeParcels } = await import('../../src/main/parcels.ts');

const hostileOnes = [...hostileValues(), ...hugeValues(4)];
const page = 'app://partnerbook/';
const ours = { name: 'ours' } as unknown as WebContents;
const asked: [RequestName, unknown][] = [];
const handlers = Object.fromEntries(
  requestNames.map((name) => [name, (argument: unknown) => void asked.push([name, argument])]),
) as unknown as Parameters<typeof answerRequests>[0];
let window: WebContents | null = ours;
answerRequests(handlers, makeParcels(), () => window, page);

const event = (over: { sender?: unknown; frame?: unknown }): IpcMainInvokeEvent =>
  ({ sender: over.sender ?? ours, senderFrame: over.frame }) as IpcMainInvokeEvent;
const mainFrame = { url: page, parent: null };

const outcome = (name: RequestName, from: IpcMainInvokeEvent, ...received: unknown[]): Promise<string> =>
  (answers.get(channelOf(name)) as Answer)(from, ...received).then(
    () => 'answered',
    (error: Error) => error.message,
  );

beforeEach(() => {
  asked.length = 0;
  window = ours;
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});

const arguments_ = requestNames.map((name) => [name, exampleOf(requests[name].argument)] as const);

test('there is an answer for every request of the contract and no other', () => {
  expect([...answers.keys()].sort()).toEqual(requestNames.map(channelOf).sort());
});

describe.each(arguments_)('%s', (name, { value, leaves }) => {
  const from = event({ frame: mainFrame });

  test('takes what its schema describes', async () => {
    expect(await outcome(name, from, value)).toBe('answered');
    expect(asked).toEqual([[name, value]]);
  });

  test('refuses every other sort of value, in a sentence, without asking its handler', async () => {
    for (const [title, hostile] of hostileOnes) {
      const said = await outcome(name, from, hostile);
      expect(said, title).toMatch(new RegExp(`^${name} was refused: `));
      expect(said.length, title).toBeLessThan(700);
    }
    expect(await outcome(name, from, value, value)).toBe(`${name} was refused: more than one argument`);
    expect(asked).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('refuses one wrong part in an argument that is right', async () => {
    const wrong = leaves.flatMap(({ path, schema }) =>
      hostileOnes
        .filter(([, hostile]) => !accepts(schema, hostile))
        .map(([title, hostile]) => [`${path.join('.')}: ${title}`, withValue(value, path, hostile)] as const),
    );
    const added = objectsIn(value).flatMap((path) =>
      ['path', 'constructor', '__proto__'].map((key) => {
        const more = JSON.parse(`{ ${JSON.stringify(key)}: "/etc/passwd" }`) as object;
        const inside = path.reduce((at: unknown, step) => (at as Record<string, unknown>)[step], value);
        const both = Object.defineProperties(
          {},
          { ...Object.getOwnPropertyDescriptors(inside), ...Object.getOwnPropertyDescriptors(more) },
        );
        return [`${path.join('.')}: a key ${key} more`, withValue(value, path, both)] as const;
      }),
    );
    // Most sorts of values fit no part at all.
    expect(wrong.length).toBeGreaterThanOrEqual(leaves.length * 20);
    for (const [title, argument] of [...wrong, ...added])
      expect(await outcome(name, from, argument), title).toMatch(new RegExp(`^${name} was refused: `));
    expect(asked).toEqual([]);
  });

  test.each<[string, { sender?: unknown; frame?: unknown }]>([
    ['another window', { sender: { name: 'other' }, frame: mainFrame }],
    ['a frame inside the page', { frame: { url: page, parent: mainFrame } }],
    ['a frame that is gone', { frame: null }],
    ['a page that the window was sent to', { frame: { url: 'https://example.org/', parent: null } }],
    [
      'an address that only begins like the page’s',
      { frame: { url: 'app://partnerbook.example/', parent: null } },
    ],
    ['another file of the window', { frame: { url: 'app://partnerbook/assets/x.svg', parent: null } }],
    ['a document of its own', { frame: { url: 'data:text/html,x', parent: null } }],
    ['a blank page', { frame: { url: 'about:blank', parent: null } }],
    ['a frame without an address', { frame: { url: '', parent: null } }],
  ])('is not answered to %s', async (_title, over) => {
    expect(await outcome(name, event(over), value)).toBe(
      `${name} was refused: the sender is not the app's own page.`,
    );
    expect(asked).toEqual([]);
  });

  test('is not answered once the window is closed', async () => {
    window = null;
    expect(await outcome(name, from, value)).toContain('the sender is not the app');
    expect(asked).toEqual([]);
  });
});

/** Texts that are shown, logged or looked up, and never become a path. */
const shownOnly = [
  'makePdf.foot.left',
  'makePdf.foot.middle',
  'previewPdf.foot.left',
  'previewPdf.foot.middle',
  'printDocument.foot.left',
  'printDocument.foot.middle',
  'openLink',
  'setMenu.0.label',
  'setMenu.0.entries.0.label',
  'setMenu.0.entries.0.shortcut',
  'setMenu.0.entries.2.label',
  'setMenu.0.entries.3.label',
  'setMenu.0.entries.3.entries.0.label',
  'setMenu.0.entries.3.entries.0.shortcut',
  'setMenu.0.entries.3.entries.2.label',
  'writeMarker.lastChange',
  'writePortfolios.portfolios.0.name',
  'noteTrouble',
];

test('no text of an argument is a path, but those that are only shown', () => {
  const paths = ['../x', '..\\x', '/etc/passwd', 'C:\\x.csv', 'a/b.csv', '\\\\host\\share', '..', '.'];
  const open = arguments_.flatMap(([name, { value, leaves }]) =>
    leaves
      .filter(({ path }) =>
        paths.some((text) => requests[name].argument.safeParse(withValue(value, path, text)).success),
      )
      .map(({ path }) => [name, ...path].join('.')),
  );
  expect(open).toEqual(shownOnly);
});
