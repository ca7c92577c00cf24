import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Parcel } from '#shared/contract/parcels.ts';
import type { DocumentToPrint } from '#shared/contract/values.ts';
import type { Bridge } from '#shared/contract.ts';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import { packFoot, packName, renderPack } from '#shared/pack/pack.ts';
import type { PackInput } from '#shared/pack/pack-input.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { hardPartners } from '#support/hard-partners.ts';
import { answerSaveDialog, freshProfile, launch, type RunningApp } from '#support/launch.ts';
import { inPack, packOf } from '#support/pack.ts';
import { partner } from '#support/partner.ts';
import { type PdfPage, type ReadPdf, readPdf } from '#support/pdf.ts';
import { command, trySample } from '../first-day.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await launch({ size: { width: 800, height: 700 } });
});
afterAll(() => running.close());

const sample = samplePortfolio('2026-06-30').map(({ partner, readings }) => inPack(partner, { readings }));

/** A document as a PDF, asked of the bridge itself, which hands large answers over in pieces. */
async function printed(document: DocumentToPrint): Promise<ReadPdf> {
  const bytes = await running.page.evaluate(async (asked) => {
    const bridge = window.partnerbook as Bridge;
    const made = (await bridge.makePdf(asked)) as { bytes?: Uint8Array | Parcel; reason?: string };
    const { bytes } = made;
    if (bytes === undefined) throw new Error(made.reason);
    if (bytes instanceof Uint8Array) return Array.from(bytes);
    const read: number[] = [];
    while (read.length < bytes.size)
      for (const byte of (await bridge.takePiece({ parcel: bytes.parcel, from: read.length })) as Uint8Array)
        read.push(byte);
    return read;
  }, document);
  return readPdf(Uint8Array.from(bytes));
}

const pdfOf = (input: PackInput): Promise<ReadPdf> =>
  printed({ html: renderPack(input), paper: input.paper, foot: packFoot(input) });

/** How many windows are open, the hidden ones of documents among them. */
const windows = (): Promise<number> =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const chromium = async (): Promise<number> =>
  Number.parseInt(await running.app.evaluate(() => process.versions.chrome ?? '0'), 10);

describe('the pack as a PDF', () => {
  test('numbers every page once, with the program, the edition and the day at its foot', async () => {
    const input = packOf(sample.slice(0, 3));
    const { pages } = await pdfOf(input);
    expect(pages.length).toBeGreaterThan(6);
    for (const [at, { text }] of pages.entries()) {
      const numbers = [...text.matchAll(new RegExp(`\\b\\d+ / ${pages.length}\\b`, 'g'))].map(
        ([found]) => found,
      );
      expect(numbers).toEqual([`${at + 1} / ${pages.length}`]);
      expect(text).toContain('Partner program, Q2 2026');
      expect(text).toContain('Internal, as of 30 Jun 2026');
    }
  });

  test('is A4 or Letter, as asked', async () => {
    const one = sample.slice(0, 1);
    const [a4] = (await pdfOf(packOf(one, { sections: ['cover'] }))).pages;
    const [letter] = (await pdfOf(packOf(one, { sections: ['cover'], paper: 'letter' }))).pages;
    expect([Math.round(a4?.width ?? 0), Math.round(a4?.height ?? 0)]).toEqual([595, 842]);
    expect([letter?.width, letter?.height]).toEqual([612, 792]);
  });

  test('has title and tags where the engine writes them', async () => {
    const input = packOf(sample.slice(0, 1), { sections: ['cover'] });
    const pdf = await pdfOf(input);
    const version = await chromium();
    if (version >= 116) expect(pdf.tagged).toBe(true);
    if (version >= 124) expect(pdf.title).toBe(packName(input));
  });

  test('a document that is not one is refused', async () => {
    const refused = await running.page.evaluate(async () => {
      try {
        await window.partnerbook?.makePdf({ html: 'hello', paper: 'a4', foot: { left: '', middle: '' } });
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toContain('makePdf was refused');
  });

  test('what a document would fetch or run does nothing', async () => {
    const html =
      '<!doctype html><title>x</title><style>p { color: red }</style><p>before</p><script>document.body.append("ran")</script><img src="https://example.org/x.png"><p>after</p>';
    const bytes = await running.page.evaluate(async (text) => {
      const outcome = (await window.partnerbook?.makePdf({
        html: text,
        paper: 'a4',
        foot: { left: '', middle: '' },
      })) as { bytes: Uint8Array };
      return Array.from(outcome.bytes);
    }, html);
    const [page] = readPdf(Uint8Array.from(bytes)).pages;
    expect(page?.text).toContain('after');
    expect(page?.text).not.toContain('ran');
  });

  test('leaves no hidden window behind', async () => {
    expect(await windows()).toBe(1);
  });
});

/** The signs of a text, sorted: programs differ in the order in which they read them, in white space, hyphens at line ends, what is not seen, and emoji made of several. */
const lettersOf = (text: string): string =>
  [...text.normalize('NFKC').replace(/[^\p{L}\p{N}\p{P}\p{S}]|\p{Extended_Pictographic}|\u2010/gu, '')]
    .toSorted()
    .join('');

/** What stands at the foot of each page beside its number. */
function footOf([first]: readonly PdfPage[]): { readonly left: string; readonly middle: string } {
  const [left = '', middle = ''] = (first?.text.trim().split('\n').at(-1) ?? '').trim().split(/\s{2,}/);
  return { left, middle };
}

const preview = (page: Page) => page.getByRole('region', { name: 'Preview of the pages' });

/** Waits for the pages of what is chosen now and returns how many there are. */
async function pageCount(page: Page): Promise<number> {
  await preview(page).and(page.locator('[aria-busy="false"]')).waitFor({ timeout: 240_000 });
  const place = await page.getByText(/^Page \d+ of \d+$/).textContent();
  return Number(/of (\d+)$/.exec(place ?? '')?.[1]);
}

/** Goes to a page of the preview and returns what is written on it. */
async function shownText(page: Page, number: number, count: number): Promise<string> {
  const box = preview(page).getByRole('textbox', { name: 'Page' });
  await box.fill(String(number));
  await box.press('Enter');
  const shown = page.getByRole('region', { name: `Page ${number} of ${count}`, exact: true });
  await shown.locator('canvas').waitFor({ timeout: 60_000 });
  return (await shown.textContent()) ?? '';
}

/** Saves the pack that is shown and reads the file. */
async function saved(kind: 'HTML' | 'PDF', partners: number): Promise<Buffer> {
  const { app, page } = running;
  const folder = freshProfile();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const target = join(folder, `pack.${kind.toLowerCase()}`);
  await answerSaveDialog(app, target);
  await page.getByRole('button', { name: `Save as ${kind}` }).click();
  await page.getByText(`Saved ${partners} partners to “pack.${kind.toLowerCase()}”.`).first().waitFor();
  return readFileSync(target);
}

describe('the builder shows the pages of the PDF', () => {
  test('of the sample: as many, with the same words on each, as printing the saved HTML gives', {
    timeout: 300_000,
  }, async () => {
    const { page } = running;
    await trySample(page);
    await page.keyboard.press('Control+6');
    const count = await pageCount(page);
    const pdf = await saved('PDF', 30);
    const { pages } = readPdf(pdf);
    expect(count).toBe(pages.length);

    const html = (await saved('HTML', 30)).toString('utf8');
    const again = await printed({ html, paper: 'a4', foot: footOf(pages) });
    expect(again.pages.map(({ text }) => text)).toEqual(pages.map(({ text }) => text));

    const table = pages.flatMap(({ text }, at) => (/Crawl gate\s+Walk gate/.test(text) ? [at + 1] : []));
    expect(table.length).toBeGreaterThan(0);
    for (const number of [1, 2, ...table, count]) {
      const shown = await shownText(page, number, count);
      expect([number, lettersOf(shown)]).toEqual([number, lettersOf(pages[number - 1]?.text ?? '')]);
    }
  });

  test('a link of the contents leads to its page, and the keyboard from page to page', async () => {
    const { page } = running;
    const count = await pageCount(page);
    await shownText(page, 2, count);
    const contents = page.getByRole('region', { name: `Page 2 of ${count}`, exact: true });
    const link = contents.getByRole('button', { name: `Go to page ${count}`, exact: true });
    // The appendix is the last thing of the contents, and begins on one of the last pages.
    const target = (await link.count()) > 0 ? link.first() : contents.getByRole('button').last();
    const to = Number(/\d+$/.exec((await target.getAttribute('aria-label')) ?? '')?.[0]);
    expect(to).toBeGreaterThan(2);
    await target.click();
    await page.getByText(`Page ${to} of ${count}`, { exact: true }).waitFor();
    const area = preview(page).getByRole('region', { name: 'Pages', exact: true });
    await area.press('PageUp');
    await page.getByText(`Page ${to - 1} of ${count}`, { exact: true }).waitFor();
    await area.press('ArrowRight');
    await page.getByText(`Page ${to} of ${count}`, { exact: true }).waitFor();
    await area.press('Home');
    await page.getByText(`Page 1 of ${count}`, { exact: true }).waitFor();
  });

  test('pages of an earlier choice are never shown as those of the present one', async () => {
    const { page } = running;
    const count = await pageCount(page);
    await page.getByLabel('Paper').selectOption('letter');
    await preview(page).getByText('Bringing the pages up to date…').waitFor();
    // Chosen again while the pages are being made: only the last choice is shown.
    await page.getByLabel('Prepared by').fill('Zoë O’Neil');
    const now = await pageCount(page);
    await expect.poll(() => shownText(page, 1, now)).toContain('Zoë O’Neil');
    const sheet = await page.getByRole('region', { name: `Page 1 of ${now}`, exact: true }).boundingBox();
    expect((sheet?.height ?? 0) / (sheet?.width ?? 1)).toBeCloseTo(11 / 8.5, 2);
    await expect.poll(windows).toBe(1);
    await page.getByLabel('Paper').selectOption('a4');
    await page.getByLabel('Prepared by').fill('');
    expect(await pageCount(page)).toBe(count);
  });

  test('says so when the pages cannot be made, and makes them when asked again', async () => {
    const { app, page } = running;
    const count = await pageCount(page);
    await app.evaluate(({ app: main }) => {
      main.once('web-contents-created', (_event, contents) => {
        contents.printToPDF = () => Promise.reject(new Error('no pages today'));
      });
    });
    await page.getByLabel('Prepared by').fill('Nobody');
    const alert = page.getByRole('alert').filter({ hasText: 'no pages today' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Nothing of the portfolio is touched');
    expect(await preview(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await pageCount(page)).toBe(count);
    await page.getByLabel('Prepared by').fill('');
    await pageCount(page);
  });

  test('a place that refuses the file is told, and the pack stays', async () => {
    const { app, page } = running;
    const folder = freshProfile();
    rmSync(folder, { recursive: true });
    await answerSaveDialog(app, join(folder, 'pack.html'));
    await page.getByRole('button', { name: 'Save as HTML' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'was not saved' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('The pack is still here');
  });

  test('a portfolio closed while its pages are printed leaves nothing; opened again it shows the right ones', async () => {
    const { page } = running;
    await pageCount(page);
    await page.getByLabel('Paper').selectOption('letter');
    await expect.poll(windows).toBe(2);
    await command(page, 'Close portfolio');
    await page.getByRole('heading', { name: 'No portfolio is open' }).waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(windows).toBe(1);
    await page.locator('.pb-portfolios button').click();
    await page.getByRole('contentinfo').getByText('30 partners').waitFor();
    await page.keyboard.press('Control+6');
    const now = await pageCount(page);
    expect(await shownText(page, now, now)).toContain(`${now} / ${now}`);
  });

  test('its worker, its fonts and its windows are gone with the screen', async () => {
    const { page } = running;
    await pageCount(page);
    await page.keyboard.press('Control+1');
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(() => page.evaluate(() => document.fonts.size)).toBe(0);
    expect(await windows()).toBe(1);
    expect(running.complaints).toEqual([]);
  });
});

test('of 200 partners every page is shown that is saved, drawn only where it is looked at', {
  timeout: 600_000,
}, async () => {
  await running.close();
  const folder = freshProfile();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'many.csv');
  // Hard names, and mostly blanks: each has its pages all the same.
  const rows = hardPartners(200, '2026-06-30').map((each, at) => ({
    partner: at % 8 === 0 ? each : partner({ id: each.id, name: each.name }),
  }));
  writeFileSync(file, [...writePortfolio(rows)].join(''));
  running = await launch({ files: [file] });
  const { page } = running;
  await page.getByRole('button', { name: /^Apply / }).click({ timeout: 60_000 });
  await page.getByRole('contentinfo').getByText('200 partners').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+6');
  const count = await pageCount(page);
  const { pages } = readPdf(await saved('PDF', 200));
  expect(count).toBe(pages.length);
  expect(count).toBeGreaterThan(200);
  const table = pages.flatMap(({ text }, at) => (/Crawl gate\s+Walk gate/.test(text) ? [at + 1] : []));
  expect(table.length).toBeGreaterThan(5);
  for (const number of [1, ...table.slice(0, 3), ...table.slice(-1), Math.round(count / 2), count]) {
    const shown = await shownText(page, number, count);
    expect([number, lettersOf(shown)]).toEqual([number, lettersOf(pages[number - 1]?.text ?? '')]);
    expect(await preview(page).locator('canvas').count()).toBeLessThan(6);
  }
  expect(running.complaints).toEqual([]);
});

test('closing the app ends a preview that is being printed, at once and in order', async () => {
  const { app, page } = running;
  // Pages that are printed are never given back: whoever waits for them waits for ever.
  await app.evaluate(({ app: main }) => {
    const state = { printing: false };
    Object.assign(globalThis, { state });
    main.once('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        const pages = print(options);
        state.printing = true;
        await pages;
        return new Promise(() => undefined);
      };
    });
  });
  await page.getByLabel('Paper').selectOption('letter');
  await expect
    .poll(() =>
      app.evaluate(() => (globalThis as unknown as { state: { printing: boolean } }).state.printing),
    )
    .toBe(true);
  const ended = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close();
  });
  expect(await ended).toEqual([0, null]);
});
