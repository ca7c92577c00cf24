import { expect, test } from 'vitest';
import { parcelPiece } from '#shared/contract/parcels.ts';
import type { Bridge } from '#shared/contract.ts';
import { makeParcels } from '../../src/main/parcels.ts';

/** Bytes that differ from piece to piece. */
const some = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) & 255);
const id = '00000000-0000-4000-8000-000000000001';

test('small bytes cross in the answer itself', async () => {
  const parcels = makeParcels();
  const answer = { state: 'opened', name: 'a.csv', bytes: some(parcelPiece) };
  const packed = (await parcels.packed(answer)) as typeof answer;
  expect(packed.bytes).toBe(answer.bytes);
  expect(packed.name).toBe('a.csv');
});

test('large bytes of an answer wait to be fetched, each byte once', async () => {
  const parcels = makeParcels();
  const bytes = some(2 * parcelPiece + 5);
  const packed = (await parcels.packed([{ state: 'opened', name: 'a.csv', bytes }])) as {
    bytes: { parcel: string; size: number };
  }[];
  const named = packed[0]?.bytes ?? { parcel: '', size: 0 };
  expect(named.size).toBe(2 * parcelPiece + 5);
  const pieces = [0, parcelPiece, 2 * parcelPiece].map((from) =>
    parcels.take({ parcel: named.parcel, from }),
  );
  expect(pieces.map((piece) => piece.byteLength)).toEqual([parcelPiece, parcelPiece, 5]);
  expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
  expect(() => parcels.take({ parcel: named.parcel, from: 0 })).toThrow('no such bytes');
});

test('large bytes of a request come before it, in order and in full', async () => {
  const parcels = makeParcels();
  const bytes = some(parcelPiece + 3);
  const named = { parcel: id, size: bytes.byteLength };
  expect(() => parcels.bring({ ...named, from: 1, bytes: bytes.slice(0, 3) })).toThrow('do not follow');
  parcels.bring({ ...named, from: 0, bytes: bytes.slice(0, parcelPiece) });
  expect(() => parcels.bring({ ...named, from: parcelPiece, bytes: some(4) })).toThrow('do not follow');
  parcels.bring({ ...named, from: parcelPiece, bytes: bytes.slice(parcelPiece) });
  const argument = (await parcels.unpacked({ kind: 'csv', bytes: named })) as { bytes: Uint8Array };
  expect(Buffer.compare(argument.bytes, bytes)).toBe(0);
  await expect(parcels.unpacked({ bytes: named })).rejects.toThrow('did not come in full');
});

test('half of the bytes is no request, and a page that was loaded again finds nothing', async () => {
  const parcels = makeParcels();
  const named = { parcel: id, size: parcelPiece + 1 };
  parcels.bring({ ...named, from: 0, bytes: some(parcelPiece) });
  await expect(parcels.unpacked({ bytes: named })).rejects.toThrow('did not come in full');
  const packed = (await parcels.packed({ bytes: some(parcelPiece + 1) })) as { bytes: { parcel: string } };
  parcels.clear();
  expect(() => parcels.take({ parcel: packed.bytes.parcel, from: 0 })).toThrow('no such bytes');
});

test('what is under way never takes more memory than one file of the largest size', () => {
  const parcels = makeParcels();
  const half = { size: 130 * 1024 * 1024, from: 0, bytes: some(1) };
  parcels.bring({ ...half, parcel: id });
  expect(() => parcels.bring({ ...half, parcel: id.replace('1', '2') })).toThrow('largest file');
});

test('the window and the main process agree about the pieces', async () => {
  const { fetchRest, sendAhead } = await import('../../src/renderer/platform/parcels.ts');
  const parcels = makeParcels();
  const bridge: Pick<Bridge, 'takePiece' | 'bringPiece'> = {
    takePiece: async (piece) => parcels.take(piece),
    bringPiece: async (piece) => parcels.bring(piece),
  };
  const bytes = some(3 * parcelPiece);
  const sent = await sendAhead(bridge, { portfolio: 'p', bytes });
  expect(Object.keys((sent as { bytes: object }).bytes)).toEqual(['parcel', 'size']);
  const got = (await parcels.unpacked(sent)) as { portfolio: string; bytes: Uint8Array<ArrayBuffer> };
  expect(got.portfolio).toBe('p');
  const back = (await fetchRest(bridge, await parcels.packed(got))) as { bytes: Uint8Array };
  expect(Buffer.compare(back.bytes, bytes)).toBe(0);
});
