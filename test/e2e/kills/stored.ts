import type { Page } from 'playwright-core';

/** What the database on the disk holds, past the app. */
export interface Stored {
  /** Dexie's number of the layout. */
  readonly version: number;
  /** Name and owner of every partner, in the portfolio's order. */
  readonly partners: readonly (readonly [name: string, owner: string | null])[];
  /** How many entries the change log has. */
  readonly entries: number;
  /** Entries that can be undone or redone and lack a part of what they wrote: none, unless something is half there. */
  readonly halfEntries: readonly string[];
}

/** Reads the one database of the page's origin in one transaction. */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    if (names.length !== 1) throw new Error(`there should be one database: ${names.join(', ')}`);
    const database = await done(indexedDB.open(names[0] ?? ''));
    try {
      const transaction = database.transaction(['partners', 'log', 'details']);
      const all = (table: string) => done(transaction.objectStore(table).getAll());
      const [partners, heads, details] = await Promise.all([
        all('partners') as Promise<{ position: number; values: { name: string; owner: string | null } }[]>,
        all('log') as Promise<{ id: number; name: string; state: string; parts?: number }[]>,
        done(transaction.objectStore('details').getAllKeys()),
      ]);
      const present = new Set(details);
      const half = heads.filter(
        ({ id, state, parts = 1 }) =>
          (state === 'done' || state === 'undone') &&
          !Array.from({ length: parts }, (_, at) => id - at).every((part) => present.has(part)),
      );
      return {
        version: database.version / 10,
        partners: partners
          .sort((a, b) => a.position - b.position)
          .map(({ values }) => [values.name, values.owner] as const),
        entries: heads.length,
        halfEntries: half.map(({ name }) => name),
      };
    } finally {
      database.close();
    }
  });
}
