import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';

/** A hidden window of a document, whose engine prints until the test lets it or its process falls. */
class FakeWindow extends EventEmitter {
  static readonly open = new Set<FakeWindow>();
  static getAllWindows = (): readonly FakeWindow[] => [...FakeWindow.open];
  address = '';
  settle: { readonly done: (pages: Buffer) => void; readonly fail: (error: Error) => void } | null = null;
  paper: ((success: boolean, reason: string) => void) | null = null;
  readonly webContents = Object.assign(new EventEmitter(), {
    executeJavaScript: () => Promise.resolve(true),
    printToPDF: () =>
      new Promise<Buffer>((done, fail) => {
        this.settle = { done, fail };
      }),
    print: (_options: unknown, callback: (success: boolean, reason: string) => void) => {
      this.paper = callback;
    },
    forcefullyCrashRenderer: () => {
      this.webContents.emit('render-process-gone');
      this.settle?.fail(new Error('Printing failed'));
    },
  });
  constructor() {
    super();
    FakeWindow.open.add(this);
  }
  loadURL = (address: string): Promise<void> => {
    this.address = address;
    return Promise.resolve();
  };
  /** What the end of the app asks of every window. True when it may close. */
  askToClose(): boolean {
    let closes = true;
    this.emit('close', {
      preventDefault: () => {
        closes = false;
      },
    });
    return closes;
  }
  destroy = (): void => {
    FakeWindow.open.delete(this);
    this.emit('closed');
  };
}

const { quit, protocol } = vi.hoisted(() => ({
  quit: vi.fn(),
  protocol: { serve: (_request: { url: string }): Response => new Response(null) },
}));
vi.mock('electron', () => ({
  app: { quit },
  BrowserWindow: FakeWindow,
  session: {
    fromPartition: () => ({
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      webRequest: { onBeforeRequest: () => undefined },
      protocol: {
        handle: (_scheme: string, serve: typeof protocol.serve) => {
          protocol.serve = serve;
        },
      },
    }),
  },
}));
const { makePdf, previewPdf, printDocument, stopPreview } = await import(
  '../../../src/main/printing/print.ts'
);
const { endPrinting } = await import('../../../src/main/printing/print-window.ts');

const document = (text: string) =>
  ({ html: `<!doctype html><p>${text}`, paper: 'a4', foot: { left: '', middle: '' } }) as const;
const bytes = (text: string) => ({ state: 'made', bytes: new Uint8Array(Buffer.from(text)) });
/** The window that prints a document, once its engine is at work. */
const printing = (text: string): Promise<FakeWindow> =>
  vi.waitFor(async () => {
    for (const window of FakeWindow.open) {
      const html = window.address === '' ? '' : await protocol.serve({ url: window.address }).text();
      if (html.endsWith(`>${text}`) && (window.settle !== null || window.paper !== null)) return window;
    }
    throw new Error(`${text} is not being printed`);
  });

beforeEach(() => {
  FakeWindow.open.clear();
  quit.mockClear();
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});

describe('a preview that is no longer wanted', () => {
  test('is answered at once; the next is printed once the engine is free, and is the right one', async () => {
    const first = previewPdf(document('first'));
    const busy = await printing('first');
    const second = previewPdf(document('second'));
    const third = previewPdf(document('third'));
    expect(await first).toEqual({ state: 'cancelled' });
    expect(await second).toEqual({ state: 'cancelled' });
    expect(FakeWindow.getAllWindows()).toEqual([busy]);
    busy.settle?.done(Buffer.from('pages of the first'));
    (await printing('third')).settle?.done(Buffer.from('pages of the third'));
    expect(await third).toEqual(bytes('pages of the third'));
    expect(FakeWindow.open.size).toBe(0);
  });

  test('leaves no window and no document behind when nothing follows', async () => {
    const preview = previewPdf(document('left'));
    const window = await printing('left');
    stopPreview();
    expect(await preview).toEqual({ state: 'cancelled' });
    window.settle?.done(Buffer.from(''));
    await vi.waitFor(() => expect(FakeWindow.open.size).toBe(0));
    expect(protocol.serve({ url: window.address }).status).toBe(404);
    const next = previewPdf(document('next'));
    (await printing('next')).settle?.done(Buffer.from('next'));
    expect(await next).toEqual(bytes('next'));
  });

  test('whose printing fails does not spoil the next', async () => {
    const first = previewPdf(document('fails'));
    const window = await printing('fails');
    const next = previewPdf(document('comes'));
    window.settle?.fail(new Error('no pages today'));
    expect(await first).toEqual({ state: 'cancelled' });
    (await printing('comes')).settle?.done(Buffer.from('pages'));
    expect(await next).toEqual(bytes('pages'));
  });
});

test('a process that falls while it prints is told, and waited for no longer', async () => {
  const made = makePdf(document('falls'));
  const window = await printing('falls');
  window.webContents.emit('render-process-gone');
  expect(await made).toMatchObject({ state: 'failed' });
  expect(FakeWindow.open.size).toBe(0);
});

describe('the end of the app', () => {
  test('asked for and then not wanted, the app does not end when the pages are there', async () => {
    const app = new FakeWindow();
    const preview = previewPdf(document('stays'));
    const window = await printing('stays');
    expect(window.askToClose()).toBe(false);
    window.settle?.done(Buffer.from('pages'));
    expect(await preview).toEqual(bytes('pages'));
    expect(FakeWindow.getAllWindows()).toEqual([app]);
    expect(quit).not.toHaveBeenCalled();
  });

  test('comes at once when no window of the app is left, whatever the engine prints', async () => {
    const preview = previewPdf(document('preview'));
    const saving = makePdf(document('saving'));
    const window = await printing('preview');
    await printing('saving');
    expect(window.askToClose()).toBe(false);
    expect(await preview).toMatchObject({ state: 'failed' });
    expect(await saving).toMatchObject({ state: 'failed' });
    expect(FakeWindow.open.size).toBe(0);
    expect(quit).toHaveBeenCalled();
  });

  test('waits for what goes to paper', async () => {
    const printed = printDocument(document('paper'));
    const window = await printing('paper');
    expect(window.askToClose()).toBe(false);
    endPrinting();
    expect(FakeWindow.getAllWindows()).toEqual([window]);
    window.paper?.(true, '');
    expect(await printed).toEqual({ state: 'printed' });
    expect(FakeWindow.open.size).toBe(0);
    expect(quit).toHaveBeenCalledOnce();
  });
});
