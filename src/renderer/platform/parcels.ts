import { needsParcel, type Parcel, parcelIn, parcelPiece, replaceParts } from '#shared/contract/parcels.ts';
import type { Bridge } from '#shared/contract.ts';

/** The two requests that move the pieces. */
type Pieces = Pick<Bridge, 'takePiece' | 'bringPiece'>;

/** Sends the large byte arrays of a request ahead of it, in pieces: the window goes on between two of them. */
export const sendAhead = (bridge: Pieces, argument: unknown): Promise<unknown> =>
  replaceParts(argument, (part) => (needsParcel(part) ? sent(bridge, part) : undefined));

/** Fetches the large byte arrays of an answer, in pieces. */
export const fetchRest = (bridge: Pieces, answer: unknown): Promise<unknown> =>
  replaceParts(answer, (part) => {
    const named = parcelIn(part);
    return named === null ? undefined : fetched(bridge, named);
  });

async function sent(bridge: Pieces, bytes: Uint8Array): Promise<Parcel> {
  const named = { parcel: crypto.randomUUID(), size: bytes.byteLength };
  for (let from = 0; from < bytes.byteLength; from += parcelPiece)
    await bridge.bringPiece({ ...named, from, bytes: bytes.slice(from, from + parcelPiece) });
  return named;
}

async function fetched(bridge: Pieces, { parcel: id, size }: Parcel): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  for (let from = 0; from < size; from += parcelPiece) {
    const piece = await bridge.takePiece({ parcel: id, from });
    if (!(piece instanceof Uint8Array) || piece.byteLength !== Math.min(parcelPiece, size - from))
      throw new Error('The bytes of the answer did not come in full.');
    bytes.set(piece, from);
  }
  return bytes;
}
