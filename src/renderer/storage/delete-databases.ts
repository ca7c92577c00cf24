import Dexie from 'dexie';

/** Deletes the database of a portfolio. It must be closed; one that is not there is as good as deleted. */
export const deleteDatabase = (portfolio: string): Promise<void> => Dexie.delete(portfolio);

/** Deletes every database that the app has made here, those included that no list names any more. */
export async function deleteAllDatabases(): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
}
