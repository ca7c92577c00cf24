import { damaged } from './trouble.ts';

/**
 * Reads an XML text from front to back: elements, their attributes, text. It resolves the five named entities and
 * numbered characters and nothing else: a document type, which could define more, is refused.
 */
export interface XmlScan {
  readonly text: string;
  /** Where the next part begins. */
  at: number;
  kind: 'open' | 'close' | 'text';
  /** The element's name without its prefix; '' for text. */
  name: string;
  /** True for `<a/>`: no `close` follows. */
  empty: boolean;
  /** Where the attributes, or the text, stand. */
  from: number;
  to: number;
  raw: boolean;
}

/** A scan before the first part of a text. */
export function xmlScan(text: string): XmlScan {
  return { text, at: 0, kind: 'text', name: '', empty: false, from: 0, to: 0, raw: false };
}

const [less, greater, quote, apostrophe, slash, bang, question] = [60, 62, 34, 39, 47, 33, 63];

/** Moves on to the next element or text. Returns false at the end; throws `WorkbookTrouble` where the text is no XML. */
export function nextPart(scan: XmlScan): boolean {
  const { text } = scan;
  for (;;) {
    if (scan.at >= text.length) return false;
    if (text.charCodeAt(scan.at) !== less) {
      const next = text.indexOf('<', scan.at);
      return textPart(scan, scan.at, next === -1 ? text.length : next, false);
    }
    const after = text.charCodeAt(scan.at + 1);
    if (after === question) scan.at = behind(text, '?>', scan.at + 2);
    else if (after !== bang) return elementPart(scan, after === slash);
    else if (text.startsWith('<!--', scan.at)) scan.at = behind(text, '-->', scan.at + 4);
    else if (text.startsWith('<![CDATA[', scan.at)) {
      const start = scan.at + 9;
      const end = behind(text, ']]>', start);
      textPart(scan, start, end - 3, true);
      scan.at = end;
      return true;
    } else return damaged('a part of it defines a document type');
  }
}

function textPart(scan: XmlScan, from: number, to: number, raw: boolean): true {
  scan.kind = 'text';
  scan.name = '';
  scan.raw = raw;
  scan.from = from;
  scan.to = to;
  scan.at = to;
  return true;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? damaged('a part of it ends too early') : at + mark.length;
}

function elementPart(scan: XmlScan, closes: boolean): true {
  const { text } = scan;
  const start = scan.at + (closes ? 2 : 1);
  let end = start;
  let inside = 0;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (inside !== 0) {
      if (code === inside) inside = 0;
    } else if (code === quote || code === apostrophe) inside = code;
    else if (code === greater) break;
  }
  if (end >= text.length) return damaged('a part of it ends too early');
  const empty = !closes && text.charCodeAt(end - 1) === slash;
  let nameEnd = start;
  let nameStart = start;
  for (; nameEnd < end; nameEnd += 1) {
    const code = text.charCodeAt(nameEnd);
    if (code <= 32 || code === slash) break;
    if (code === 58) nameStart = nameEnd + 1;
  }
  scan.kind = closes ? 'close' : 'open';
  scan.name = text.slice(nameStart, nameEnd);
  scan.empty = empty;
  scan.from = nameEnd;
  scan.to = empty ? end - 1 : end;
  scan.at = end + 1;
  return true;
}

/** An attribute of the element that was read last, by its name without prefix; null when it has none. */
export function attribute(scan: XmlScan, name: string): string | null {
  const { text, to } = scan;
  let at = scan.from;
  while (at < to) {
    const equals = text.indexOf('=', at);
    if (equals === -1 || equals >= to) return null;
    const found = text.slice(at, equals).trim();
    let open = equals + 1;
    while (open < to && text.charCodeAt(open) <= 32) open += 1;
    const mark = text.charAt(open);
    const close = mark === '"' || mark === "'" ? text.indexOf(mark, open + 1) : -1;
    if (close === -1 || close > to) return null;
    if (found.slice(found.indexOf(':') + 1) === name) return resolved(text.slice(open + 1, close));
    at = close + 1;
  }
  return null;
}

/** The attributes `r`, `s` and `t` of a cell, which are asked for once a cell: in one go. */
export function cellAttributes(scan: XmlScan): {
  readonly address: string | null;
  readonly style: string | null;
  readonly type: string;
} {
  const { text, to } = scan;
  let address: string | null = null;
  let style: string | null = null;
  let type = 'n';
  let at = scan.from;
  while (at < to) {
    const equals = text.indexOf('=', at);
    if (equals === -1 || equals >= to) break;
    const mark = text.charAt(equals + 1);
    // Blanks beside the sign are rare, and read the slow way.
    if ((mark !== '"' && mark !== "'") || text.charCodeAt(equals - 1) <= 32)
      return {
        address: attribute(scan, 'r'),
        style: attribute(scan, 's'),
        type: attribute(scan, 't') ?? 'n',
      };
    const close = text.indexOf(mark, equals + 2);
    if (close === -1 || close > to) break;
    // A name of one letter stands between a space and the sign.
    if (text.charCodeAt(equals - 2) <= 32) {
      const name = text.charAt(equals - 1);
      if (name === 'r') address = text.slice(equals + 2, close);
      else if (name === 's') style = text.slice(equals + 2, close);
      else if (name === 't') type = text.slice(equals + 2, close);
    }
    at = close + 1;
  }
  return { address, style, type };
}

/** The text that was read last. */
function textOf(scan: XmlScan): string {
  const text = scan.text.slice(scan.from, scan.to);
  return scan.raw ? text : resolved(text);
}

/** Moves behind the end of the element that was opened last; the text in it, however deep, comes back in one piece. */
export function textWithin(scan: XmlScan): string {
  if (scan.empty) return '';
  let text = '';
  for (let depth = 1; depth > 0 && nextPart(scan); ) {
    if (scan.kind === 'text') text += textOf(scan);
    else if (scan.kind === 'close') depth -= 1;
    else if (!scan.empty) depth += 1;
  }
  return text;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands in an element or an attribute. */
export const escapeXml = (text: string): string =>
  /[&<>"\n\t]/.test(text) ? text.replace(/[&<>"\n\t]/g, (mark) => escapes[mark] ?? mark) : text;
