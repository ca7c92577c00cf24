import { checkUtf8 } from './utf8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** The one part of the Encoding API that is used here; Node, browsers and workers have it. */
declare const TextDecoder: new (
  label?: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array): string };

/** The text of a file, or why there is none; `badText` and `badAt` tell where the bytes went wrong. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: string }
  | { readonly ok: false; readonly badText: string; readonly badAt: number; readonly encoding: string };

/** The largest file that is read, in bytes: beyond it memory would run short. */
export const largestFile = 400 * 1024 * 1024;

/**
 * Bytes to text (portfolio-csv.md, Bytes): UTF-8 with or without a mark, UTF-16 with one, otherwise Windows-1252; or the encoding asked for.
 * A mixture is refused, never repaired.
 */
export function decode(bytes: Uint8Array, label: string | undefined): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'The file is empty: there is nothing to read.' };
  if (bytes.length > largestFile)
    return {
      ok: false,
      reason: `The file has ${Math.round(bytes.length / 1024 / 1024)} MB; files of up to ${largestFile / 1024 / 1024} MB are read. Split it into parts, each with the header.`,
    };
  const notText = foreignFormat(bytes);
  if (notText !== null) return { ok: false, reason: notText };
  const decoded = label === undefined ? decodeByGuess(bytes) : decodeAs(bytes, label);
  return decoded.ok && decoded.text.includes('\0') ? refuseNul(bytes) : decoded;
}

/** The encoding's name as it is shown. */
export function encodingName(canonical: string): string {
  if (canonical === 'windows-1252') return 'Windows-1252';
  return canonical.startsWith('utf-') ? canonical.toUpperCase() : canonical;
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

function foreignFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4))
    return 'This is an Excel workbook or a zip file, not a CSV. Save it as CSV UTF-8.';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return 'This is an old Excel workbook, not a CSV. Save it as CSV UTF-8.';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'This is a PDF, not a CSV.';
  return null;
}

/** Refuses what holds a NUL (portfolio-csv.md, Bytes); where half of the bytes are, it tells which UTF-16 it may be. */
function refuseNul(bytes: Uint8Array): Decoded {
  const nuls = [0, 0];
  const looked = bytes.subarray(0, 4096);
  for (const [at, byte] of looked.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const [most, name] = odd >= even ? [odd, 'utf-16le'] : [even, 'utf-16be'];
  const likely = most * 4 > looked.length ? ` or say the encoding (--encoding ${name})` : '';
  return { ok: false, reason: `The file looks like UTF-16 without a mark, save as CSV UTF-8${likely}.` };
}

function decodeByGuess(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs(bytes, 'utf-16be');
  if (bytes.includes(0)) return refuseNul(bytes);
  // Strict decoding is many times faster than looking at each byte, which only a refused file needs.
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== null) return { ok: true, text, encoding: 'utf-8' };
  const { firstBad, nonAscii } = checkUtf8(bytes);
  if (!nonAscii) return { ok: true, text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  return notUtf8(bytes, firstBad);
}

function notUtf8(bytes: Uint8Array, firstBad: number): Decoded {
  const decoder = new TextDecoder('utf-8');
  return {
    ok: false,
    badText: decoder.decode(bytes),
    badAt: decoder.decode(bytes.subarray(0, firstBad)).length,
    encoding: 'utf-8',
  };
}

function canonicalName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const encoding = canonicalName(label);
  if (encoding === null)
    return {
      ok: false,
      reason: `There is no encoding "${label}"; use a name such as utf-8, utf-16le, windows-1252 or shift_jis.`,
    };
  if (encoding === 'windows-1252') return { ok: true, text: decodeWindows1252(bytes), encoding };
  const strict = decodeStrictly(bytes, encoding);
  if (strict !== null) return { ok: true, text: strict, encoding };
  if (encoding === 'utf-8') return notUtf8(bytes, checkUtf8(bytes).firstBad);
  const text = new TextDecoder(encoding).decode(bytes);
  // A replacement character may stand in the file itself too: the first is where reading went wrong, or before.
  return { ok: false, badText: text, badAt: Math.max(0, text.indexOf('\ufffd')), encoding };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are not of the encoding: the caller tells where.
    return null;
  }
}
