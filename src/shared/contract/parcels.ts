import { z } from 'zod';
import { largestFile } from './values.ts';

/**
 * How many bytes cross between window and main at once, at most. More at once would stop the window while they are
 * copied, and several pieces of a megabyte in a row still for a tenth of a second.
 */
export const parcelPiece = 256 * 1024;

/** Stands in a request or an answer for bytes that cross in pieces. */
const parcel = z.strictObject({
  parcel: z.uuid(),
  size: z
    .int()
    .min(parcelPiece + 1)
    .max(largestFile),
});
export type Parcel = z.infer<typeof parcel>;

/** Whether a part of a request or an answer is so large that it crosses in pieces. */
export const needsParcel = (part: unknown): part is Uint8Array<ArrayBuffer> =>
  part instanceof Uint8Array && part.byteLength > parcelPiece;

/** The parcel that a part of a request or an answer names, null when it names none. */
export function parcelIn(part: unknown): Parcel | null {
  // Bytes are never looked at one by one, as a schema of named parts would.
  if (ArrayBuffer.isView(part)) return null;
  const named = parcel.safeParse(part);
  return named.success ? named.data : null;
}

/** Which piece the window asks for: from this byte on. */
export const pieceToTake = z.strictObject({ parcel: z.uuid(), from: z.int().min(0).max(largestFile) });

/** A piece that the window brings, the first one first. */
export const pieceToBring = parcel.extend({
  from: z.int().min(0).max(largestFile),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= parcelPiece, {
    error: 'The piece is larger than 256 KiB.',
  }),
});

/** How deep bytes lie in a request or an answer at most: in a list of objects. Nobody walks deeper into what came. */
const deepest = 2;

/** A plain value with some parts replaced, one after another: a copy of it, or the value itself where none is. */
export async function replaceParts(
  value: unknown,
  replace: (part: unknown) => Promise<unknown> | undefined,
  depth = 0,
): Promise<unknown> {
  const other = replace(value);
  if (other !== undefined) return other;
  if (depth === deepest || typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
    return value;
  const replaced: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) {
    const next = await replaceParts(part, replace, depth + 1);
    if (next !== part) replaced.push([name, next]);
  }
  if (replaced.length === 0) return value;
  return Object.assign(Array.isArray(value) ? [...value] : { ...value }, Object.fromEntries(replaced));
}
