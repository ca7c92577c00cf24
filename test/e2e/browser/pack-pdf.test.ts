import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ratioText } from '#shared/pack/figures.ts';
import { packName, renderPack } from '#shared/pack/pack.ts';
import type { PackInput } from '#shared/pack/pack-input.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { findChromium } from '#support/browser.ts';
import { hardPartners } from '#support/hard-partners.ts';
import { inPack, packOf } from '#support/pack.ts';
import { type PdfPage, type ReadPdf, readPdf } from '#support/pdf.ts';

const day = '2026-06-30';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

async function print(input: PackInput): Promise<ReadPdf> {
  const page = await browser.newPage();
  try {
    await page.setContent(renderPack(input));
    return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  } finally {
    await page.close();
  }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
/** A page as one line. */
const lineOf = (page: PdfPage | undefined): string => plain(page?.text ?? '');
/** What stands on a page above its foot, line by line. */
const linesOf = ({ text }: PdfPage): readonly string[] =>
  text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '' && !/ \d+ \/ \d+$/.test(line));

/** The pages from the one with a heading up to the one with the next. */
function between(pages: readonly PdfPage[], from: string, to: string): readonly PdfPage[] {
  const starts = (heading: string) =>
    pages.findIndex((page) =>
      linesOf(page)
        .slice(0, 2)
        .some((line) => line === heading),
    );
  return pages.slice(starts(from), starts(to));
}

const hard = hardPartners(60, day).map((partner) => inPack(partner));

describe.each(['a4', 'letter'] as const)(
  '60 partners with hard names, long notes and blanks on %s',
  (paper) => {
    let pdf: ReadPdf;
    beforeAll(async () => {
      pdf = await print(packOf(hard, { paper }));
    });

    test('every page has its number, its edition and its day once, and none is blank', () => {
      for (const [at, page] of pdf.pages.entries()) {
        const line = lineOf(page);
        expect(line.split(`${at + 1} / ${pdf.pages.length}`)).toHaveLength(2);
        expect(line).toContain('Internal, as of 30 Jun 2026');
        expect(linesOf(page).length).toBeGreaterThan(2);
      }
    });

    test('nothing goes past the margins', () => {
      // 16 mm at the sides are 45.4 points; a letter may lean out of its box by a hair.
      const side = 45;
      for (const { width, height, words } of pdf.pages) {
        for (const { text, left, right, top, bottom } of words) {
          expect([text, left >= side - 1, right <= width - side + 1]).toEqual([text, true, true]);
          expect([text, top >= 0, bottom <= height]).toEqual([text, true, true]);
        }
      }
    });

    test('a heading is never the last line of a page', () => {
      const headings =
        /^(Agreed last time|Gates|Adoption|Improvement|Tier|Charter|Findings|Revenue|Launch|Next steps|Notes what is agreed today|On record|Portfolio|Summary|Step Owner Due State|Partner (Next action|Decision) Why Owner|Gate Criterion Value Needs State)$/;
      for (const page of pdf.pages) expect(linesOf(page).at(-1)).not.toMatch(headings);
    });

    test('the head of the portfolio table stands on each of its pages', () => {
      const pages = between(pdf.pages, 'Portfolio', 'Decisions needed');
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages)
        expect(lineOf(page)).toMatch(/Partner Tier Phase Crawl gate Walk gate Run gate/);
    });

    test('a long note is there from its first line to its last, over pages', () => {
      const all = pdf.pages.map(lineOf).join(' ');
      for (let line = 1; line <= 120; line += 1) expect(all).toContain(`Line ${line}: what was said`);
    });
  },
);

test.each(['a4', 'letter'] as const)(
  'a prospect of whom nothing is known takes one page on %s, in both editions',
  async (paper) => {
    const nobody = inPack({ name: 'New prospect' });
    for (const audience of ['internal', 'partner'] as const) {
      const { pages } = await print(packOf([nobody], { audience, paper, sections: ['partners'] }));
      expect([audience, pages.length]).toEqual([audience, 1]);
      expect(lineOf(pages[0])).toContain('Notes what is agreed today');
    }
  },
);

test.each(['a4', 'letter'] as const)(
  'the summary of thirty partners, with nothing to compare with, takes one page on %s',
  async (paper) => {
    const sample = samplePortfolio(day).map(({ partner, readings }) => inPack(partner, { readings }));
    const { pages } = await print(packOf(sample, { paper, sections: ['summary'] }));
    expect(pages).toHaveLength(1);
    // The last of the five most urgent actions.
    expect(lineOf(pages[0])).toContain('Step back from Run');
  },
);

test('the launch checklist begins on the page of its heading', async () => {
  const [base] = hardPartners(18, day).slice(17);
  // So long that the heading and the line under it fit on the page, and the first rows do not.
  const long = { weGive: 'x'.repeat(400), partnerGives: 'Everything. '.repeat(40) };
  const steps = ['2026-05-15', '2026-06-02', '2026-07-20'].map((due, at) => ({
    step: 'Send the pilot results to the sponsor',
    owner: 'Partner' as const,
    due,
    doneOn: at === 0 ? due : null,
  }));
  const readings = [{ date: '2026-05-01', invitedCustomers: 8, adoptedCustomers: 3, improvement: 0.3 }];
  const given = inPack({ ...base, ...long }, { steps, readings });
  const { pages } = await print(packOf([given], { audience: 'partner', paper: 'letter' }));
  const heads = pages.filter((page) => linesOf(page).some((line) => line.startsWith('Launch 9 Jul 2026')));
  expect(heads).toHaveLength(1);
  expect(heads.map(lineOf).join(' ')).toContain('Joint value proposition agreed');
});

test('no row of a table is cut in two', async () => {
  const partners = Array.from({ length: 70 }, (_, at) =>
    inPack({ name: `Start${at} ${'word '.repeat((at * 7) % 31)}End${at}`, ourCommitment: at }),
  );
  const { pages } = await print(packOf(partners, { sections: ['portfolio', 'decisions'] }));
  const pageOf = (text: string) =>
    pages.flatMap(({ words }, page) => (words.some((word) => word.text === text) ? [page] : []));
  for (const at of partners.keys()) {
    expect(pageOf(`Start${at}`)).not.toEqual([]);
    expect(pageOf(`End${at}`)).toEqual(pageOf(`Start${at}`));
  }
});

test('every partner asked for is there, with the numbers of the engine', async () => {
  const sample = samplePortfolio(day);
  const { pages, title } = await print(
    packOf(sample.map(({ partner, readings }) => inPack(partner, { readings }))),
  );
  expect(title).toBe(packName(packOf([])));
  const table = between(pages, 'Portfolio', 'Decisions needed')
    .map(lineOf)
    .join(' ')
    .replace(/ ?\/ ?/g, '/');
  for (const { partner } of sample) {
    const { improvement, adoption, healthScore, recommendedTier } = evaluate(partner, defaultSettings, day);
    const tiers = `${partner.assignedTier ?? '–'}/${recommendedTier ?? '–'}`;
    const figures = `${ratioText(improvement)} ${ratioText(adoption)} ${healthScore ?? '–'}`;
    const at = table.indexOf(`${partner.name} ${tiers}`);
    expect([partner.name, at >= 0]).toEqual([partner.name, true]);
    expect(table.slice(at, at + 160)).toContain(figures);
    const own = pages.filter((page) =>
      linesOf(page)
        .slice(0, 4)
        .some((line) => line.startsWith(partner.name)),
    );
    expect([partner.name, own.length > 0]).toEqual([partner.name, true]);
  }
});

test('names of every script read back from the pages', async () => {
  const names = [
    '日本語 text',
    'Łódź Data',
    '株式会社あさひ',
    '上海云帆',
    '서울 데이터',
    'Rocket 🚀',
    'שלום',
    'شركة',
    'Яндекс',
  ];
  const { pages } = await print(
    packOf(
      names.map((name) => inPack({ name })),
      { sections: ['portfolio'] },
    ),
  );
  const text = pages.map(lineOf).join(' ');
  for (const name of names.slice(0, 6)) expect(text).toContain(name);
  expect(text).toContain('Яндекс');
  // A right-to-left name may come back in either order; its letters are what counts.
  const letters = [...text];
  for (const letter of 'שלוםشركة') expect(letters).toContain(letter);
});

test('the same pages each time, however wide the window is', async () => {
  const input = packOf(
    samplePortfolio(day)
      .slice(0, 3)
      .map(({ partner, readings }) => inPack(partner, { readings })),
  );
  const texts: string[] = [];
  for (const width of [800, 2560]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(renderPack(input));
    const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    texts.push(JSON.stringify(pages));
    await page.close();
  }
  expect(texts[1]).toBe(texts[0]);
});

test('each script is drawn with a font that has it, Han letters in their Japanese forms', async () => {
  const names = {
    日本語: /CJK JP/,
    あさひ: /CJK JP/,
    서울: /CJK KR|CJK/,
    '🚀': /Emoji/,
    שלום: /Hebrew|DejaVu/,
    شركة: /Arabic|DejaVu/,
  };
  const page = await browser.newPage();
  await page.setContent(
    renderPack(
      packOf(
        Object.keys(names).map((name) => inPack({ name })),
        { sections: ['portfolio'] },
      ),
    ),
  );
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'th.name bdi',
  });
  const drawn: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    drawn.push(fonts.map(({ familyName }) => familyName).join(', '));
  }
  await page.close();
  for (const [at, [name, font]] of Object.entries(names).entries())
    expect([name, drawn[at], font.test(drawn[at] ?? '')]).toEqual([name, drawn[at], true]);
});
