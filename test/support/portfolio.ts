import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Partner } from '#shared/fields/fields.ts';
import { type OpenParts, openPortfolio } from '../../src/renderer/storage/open-portfolio.ts';
import type { Change, Portfolio, StoredPartner } from '../../src/renderer/storage/portfolio.ts';
import { partner } from './partner.ts';

/** A computer of its own for one test: its database, its marker, a clock that moves a second with each look. */
export interface Computer {
  readonly indexedDB: IDBFactory;
  readonly markers: Map<string, { readonly partners: number; readonly lastChange: string }>;
  open(parts?: OpenParts): Promise<Portfolio>;
}

/** A computer without any data. */
export function computer(): Computer {
  const indexedDB = new IDBFactory();
  const markers: Computer['markers'] = new Map();
  let seconds = 0;
  let keys = 0;
  return {
    indexedDB,
    markers,
    open: (parts = {}) =>
      openPortfolio('sample', {
        indexedDB,
        IDBKeyRange,
        marker: {
          read: async (id) => markers.get(id) ?? null,
          write: async ({ portfolio, ...marker }) => void markers.set(portfolio, marker),
        },
        now: () => new Date(Date.UTC(2026, 6, 1) + 1000 * seconds++).toISOString(),
        newKey: () => `key-${++keys}`,
        ...parts,
      }),
  };
}

/** A stored partner; its key and its name are the same unless the test says otherwise. */
export function stored(key: string, position: number, values: Partial<Partner> = {}): StoredPartner {
  return { key, position, values: partner({ name: key, ...values }), own: {}, accepted: [] };
}

/** A change that puts these partners in. */
export function putting(name: string, ...rows: readonly StoredPartner[]): Change {
  return { name, writes: rows.map((row) => ({ table: 'partners', key: row.key, after: row })) };
}
