import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word of a page and where it stands, in points from the upper left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One page of a PDF, read by a program that is not ours. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** As a person reads it, line by line. */
  readonly text: string;
  readonly words: readonly PdfWord[];
}

/** A PDF as poppler reads it. */
export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly title: string;
  readonly tagged: boolean;
  /** The names of the fonts whose letters are in it. */
  readonly fonts: readonly string[];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
};
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_, name: string) => entities[name] ?? '');

function pagesOf(boxes: string, texts: readonly string[]): readonly PdfPage[] {
  return [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, words = ''], at) => ({
      width: Number(width),
      height: Number(height),
      text: texts[at] ?? '',
      words: [
        ...words.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: plain(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }),
  );
}

/** Reads a PDF with poppler's tools. Throws when it is none. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-'));
  const file = join(folder, 'read.pdf');
  const ask = (tool: string, ...args: readonly string[]): string =>
    execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  try {
    writeFileSync(file, bytes);
    const info = ask('pdfinfo', file);
    const texts = ask('pdftotext', '-layout', file, '-').split('\f');
    return {
      pages: pagesOf(ask('pdftotext', '-bbox', file, '-'), texts),
      title: /^Title:\s+(.*)$/m.exec(info)?.[1] ?? '',
      tagged: /^Tagged:\s+yes$/m.test(info),
      fonts: ask('pdffonts', file)
        .split('\n')
        .slice(2)
        .map((line) => line.split(/\s+/)[0] ?? '')
        .filter((name) => name !== ''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
