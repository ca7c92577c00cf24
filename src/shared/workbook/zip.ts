import { Inflate, strFromU8 } from 'fflate';
import { largestFile } from '../csv/decode.ts';
import { damaged, refuse } from './trouble.ts';

/** A piece of a part's text, and the share of the part that is unpacked with it, 0 to 1. */
export interface Piece {
  readonly text: string;
  readonly share: number;
}

/** The parts of a zip file by name, unpacked when they are asked for. */
export interface Zip {
  /** The text of a part in UTF-8; null when there is none of that name. */
  read(name: string): string | null;
  /** The same piece by piece, unpacked as far as pieces are asked for. */
  pieces(name: string): Iterable<Piece> | null;
}

/** The one part of the Encoding API that is used here; Node, browsers and workers have it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array, options: { stream: boolean }): string };

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const partMark = 0x04034b50;
const largeEndMark = 0x06064b50;
const largePointerMark = 0x07064b50;
/** The field behind a name that holds what does not fit into four bytes, and what stands in the usual place then. */
const largeField = 1;
const inLargeField = 0xffffffff;
const endLength = 22;
const longestComment = 0xffff;
/** More parts than any workbook of partners has. */
const mostEntries = 10_000;
/** How much is unpacked between two looks at the limit. */
const step = 64 * 1024;

/** True for what begins as a zip file does, as every workbook of today does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * Opens a zip file. What it claims about sizes is not believed: unpacking stops at 400 MB in all, so that a small file
 * cannot fill the memory. Throws `WorkbookTrouble`.
 */
export function openZip(bytes: Uint8Array, limit = largestFile): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  /** What each part came to so far: reading one again takes nothing from the limit. */
  const sizes = new Map<string, number>();
  const grow = (name: string, size: number): void => {
    sizes.set(name, Math.max(size, sizes.get(name) ?? 0));
    let all = 0;
    for (const each of sizes.values()) all += each;
    if (all > limit)
      refuse(
        `The workbook holds more than ${Math.round(largestFile / 1024 / 1024)} MB once it is unpacked. Split it into parts, or save the sheet as CSV UTF-8.`,
      );
  };
  const pieces = (name: string): Iterable<Piece> | null => {
    const entry = entries.get(partKey(name));
    return entry === undefined
      ? null
      : unpacked(packedBytes(bytes, view, entry, name), entry.method, name, (size) => grow(name, size));
  };
  return {
    pieces,
    read(name) {
      const found = pieces(name);
      return found === null ? null : Array.from(found, ({ text }) => text).join('');
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  if (end === -1) return damaged('its end is missing, it was not saved or sent in full');
  const large = largeEnd(view, end);
  const count = large?.count ?? view.getUint16(end + 10, true);
  let at = large?.at ?? view.getUint32(end + 16, true);
  if (count > mostEntries)
    return refuse('The file holds more parts than a workbook of partners has. Save it as CSV UTF-8.');
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryMark)
      return damaged('its list of parts cannot be read');
    const afterName = at + 46 + view.getUint16(at + 28, true);
    const afterExtra = afterName + view.getUint16(at + 30, true);
    const next = afterExtra + view.getUint16(at + 32, true);
    if (next > end) return damaged('its list of parts cannot be read');
    const name = strFromU8(bytes.subarray(at + 46, afterName));
    entries.set(partKey(name), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      ...placeOf(view, at, afterName, afterExtra),
    });
    at = next;
  }
  return entries;
}

/** A part's name as it is looked up: letter case says nothing (ECMA-376 part 2, 6.2.2.3), and some programs write `\\` for `/`. */
const partKey = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/**
 * Where a part stands and how long it is packed. Programs that write while they count, as many exports do, put these
 * behind the name in eight bytes each, and a mark in the usual place.
 */
function placeOf(
  view: DataView,
  at: number,
  extra: number,
  afterExtra: number,
): Pick<Entry, 'packed' | 'offset'> {
  const [size, packed, offset] = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  let field = extra;
  while (field + 4 <= afterExtra && view.getUint16(field, true) !== largeField)
    field += 4 + view.getUint16(field + 2, true);
  let from = field + 4;
  const long = (short: number | undefined): number => {
    if (short !== inLargeField) return short ?? 0;
    if (from + 8 > afterExtra) return damaged('its list of parts cannot be read');
    from += 8;
    return Number(view.getBigUint64(from - 8, true));
  };
  // The three stand in this order, each only where the mark is.
  long(size);
  return { packed: long(packed), offset: long(offset) };
}

/** How many parts there are and where their list is, where the usual places are too small for it. */
function largeEnd(view: DataView, end: number): { readonly count: number; readonly at: number } | null {
  const pointer = end - 20;
  if (pointer < 0 || view.getUint32(pointer, true) !== largePointerMark) return null;
  const record = Number(view.getBigUint64(pointer + 8, true));
  if (record + 56 > end || view.getUint32(record, true) !== largeEndMark)
    return damaged('its list of parts cannot be read');
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    at: Number(view.getBigUint64(record + 48, true)),
  };
}

/** Where the record stands that ends a zip file: only a comment may follow it. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry, name: string): Uint8Array {
  const { offset, packed, encrypted } = entry;
  if (encrypted) return refuse('The file is protected by a password. Remove the password and try again.');
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== partMark)
    return damaged(`${name} is not where it should be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return damaged(`${name} ends too early`);
  return bytes.subarray(start, start + packed);
}

function* unpacked(
  packed: Uint8Array,
  method: number,
  name: string,
  grow: (size: number) => void,
): Generator<Piece, void, undefined> {
  if (method !== 0 && method !== 8) return damaged(`${name} is packed in an unknown way`);
  let text = '';
  let size = 0;
  // Strictly: what is not UTF-8 is refused, never read with other letters.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let decoded = true;
  const take = (chunk: Uint8Array, last: boolean): void => {
    size += chunk.length;
    try {
      text += decoder.decode(chunk, { stream: !last });
    } catch {
      // The place in the part would tell nobody anything.
      decoded = false;
    }
  };
  const unpacker = method === 8 ? new Inflate(take) : { push: take };
  for (let at = 0; at < packed.length || at === 0; at += step) {
    try {
      unpacker.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch {
      // What went wrong inside is of no use to anybody: the bytes are not what they should be.
      return damaged(`${name} cannot be unpacked`);
    }
    if (!decoded) return damaged(`${name} is not written in UTF-8`);
    grow(size);
    yield { text, share: Math.min(1, (at + step) / Math.max(1, packed.length)) };
    text = '';
  }
}
