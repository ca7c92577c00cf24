import { marker } from '#shared/contract/values.ts';
import type { Markers } from './platform.ts';

const keyOf = (portfolio: string): string => `partnerbook:marker:${portfolio}`;

/** Keeps markers in the tab's local storage, which is another store than the database. */
export const browserMarkers = (storage: Storage): Markers => ({
  read: async (portfolio) => {
    const text = storage.getItem(keyOf(portfolio));
    return text === null ? null : marker.parse(JSON.parse(text));
  },
  write: async (value) => {
    storage.setItem(keyOf(value.portfolio), JSON.stringify(value));
  },
  remove: async (portfolio) => storage.removeItem(keyOf(portfolio)),
});
