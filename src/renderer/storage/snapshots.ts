import type { Connection } from './connection.ts';
import type { StoredSnapshot } from './log-records.ts';
import type { StoredPartner } from './portfolio.ts';

/** How many snapshots of each kind are kept. */
export const mostSnapshots = 50;

type Read = Parameters<Parameters<Connection['read']>[0]>[0];

const ofKind = (table: Read, kind: StoredSnapshot['kind']) =>
  table('snapshots').where('[kind+at]').between([kind, ''], [kind, '\uffff']);

/** The snapshots with their contents, of one kind or of all, each kind in the order of time. */
export const readSnapshots = (
  connection: Connection,
  kind?: StoredSnapshot['kind'],
): Promise<readonly StoredSnapshot[]> =>
  connection.read((table) =>
    kind === undefined ? table('snapshots').orderBy('[kind+at]').toArray() : ofKind(table, kind).toArray(),
  );

/** The keys of the snapshots of a kind that make room when one more comes. */
export async function oldSnapshots(
  connection: Connection,
  kind: StoredSnapshot['kind'],
): Promise<readonly string[]> {
  const kept = await connection.read(async (table) =>
    // Their contents are read only where one has to go.
    (await ofKind(table, kind).count()) < mostSnapshots ? [] : ofKind(table, kind).toArray(),
  );
  return kept
    .sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0) || (a.at < b.at ? -1 : 1))
    .slice(0, Math.max(0, kept.length + 1 - mostSnapshots))
    .map(({ key }) => key);
}

/** How many partners become text at once: all of a large portfolio would be one text of tens of megabytes. */
const textAtOnce = 500;

/** The content of a snapshot of these partners as it is stored: JSON, gzipped, in base64. */
export async function packContent(
  partners: readonly Pick<StoredPartner, 'key' | 'values' | 'own'>[],
): Promise<string> {
  const encoder = new TextEncoder();
  let at = 0;
  const json = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (stream) => stream.enqueue(encoder.encode('{"partners":[')),
    pull(stream) {
      const some = partners
        .slice(at, at + textAtOnce)
        .map(({ key, values, own }) => JSON.stringify({ key, values, own }));
      if (some.length > 0) stream.enqueue(encoder.encode(`${at === 0 ? '' : ','}${some.join(',')}`));
      at += textAtOnce;
      if (at < partners.length) return;
      stream.enqueue(encoder.encode(']}'));
      stream.close();
    },
  });
  const stream = json.pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  // In pieces: a call takes a limited number of arguments.
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}

/** The content of a stored snapshot, not checked yet. Rejects when it is damaged. */
export async function unpackContent(packed: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text()) as unknown;
}
