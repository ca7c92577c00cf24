import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  needsParcel,
  type Parcel,
  parcelIn,
  parcelPiece,
  type pieceToBring,
  type pieceToTake,
  replaceParts,
} from '#shared/contract/parcels.ts';
import { largestFile } from '#shared/contract/values.ts';

/** Large byte arrays on their way between window and main. */
export interface Parcels {
  /** An answer whose large byte arrays wait here for the window. */
  packed(answer: unknown): Promise<unknown>;
  /** A request whose byte arrays came before it. Throws when one is not here in full. */
  unpacked(argument: unknown): Promise<unknown>;
  /** A piece of what waits for the window; with the last one it waits no longer. */
  take(piece: z.infer<typeof pieceToTake>): Uint8Array<ArrayBuffer>;
  /** Takes in a piece of what belongs to a request that follows. */
  bring(piece: z.infer<typeof pieceToBring>): void;
  /** Forgets what is under way: the page is another one now. */
  clear(): void;
}

interface Coming {
  readonly bytes: Uint8Array;
  /** How many of them are here. */
  here: number;
}

/** Makes the store of what is under way. What the window brings is at most one file of the largest size at a time. */
export const makeParcels = (): Parcels => {
  const going = new Map<string, Uint8Array<ArrayBuffer>>();
  const coming = new Map<string, Coming>();

  const wait = (bytes: Uint8Array<ArrayBuffer>): Parcel => {
    const id = randomUUID();
    going.set(id, bytes);
    return { parcel: id, size: bytes.byteLength };
  };
  const arrived = ({ parcel: id }: Parcel): Uint8Array => {
    const found = coming.get(id);
    coming.delete(id);
    if (found === undefined || found.here !== found.bytes.byteLength)
      throw new Error('The bytes that belong to the request did not come in full.');
    return found.bytes;
  };
  const room = (): number =>
    [...coming.values()].reduce((left, { bytes }) => left - bytes.byteLength, largestFile);

  return {
    packed: (answer) =>
      replaceParts(answer, (part) => (needsParcel(part) ? Promise.resolve(wait(part)) : undefined)),
    unpacked: (argument) =>
      replaceParts(argument, (part) => {
        const named = parcelIn(part);
        return named === null ? undefined : Promise.resolve(arrived(named));
      }),
    take({ parcel: id, from }) {
      const bytes = going.get(id);
      if (bytes === undefined || from >= bytes.byteLength) throw new Error('There are no such bytes.');
      const to = from + parcelPiece;
      if (to >= bytes.byteLength) going.delete(id);
      // A copy: of a part alone, the whole would be sent with it.
      return bytes.slice(from, to);
    },
    bring({ parcel: id, size, from, bytes }) {
      if (from === 0 && !coming.has(id)) {
        if (size > room()) throw new Error('More bytes are under way than the largest file has.');
        coming.set(id, { bytes: new Uint8Array(size), here: 0 });
      }
      const found = coming.get(id);
      if (found === undefined || found.here !== from || from + bytes.byteLength > found.bytes.byteLength)
        throw new Error('The bytes do not follow those that are here.');
      found.bytes.set(bytes, from);
      found.here += bytes.byteLength;
    },
    clear() {
      going.clear();
      coming.clear();
    },
  };
};
