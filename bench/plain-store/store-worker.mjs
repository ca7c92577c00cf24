import Dexie from 'dexie';

const scope = /** @type {any} */ (globalThis);
scope.onmessage = async (/** @type {{ data: { name: string, rows: readonly unknown[] } }} */ { data }) => {
  const db = new Dexie(data.name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ partners: 'key' });
  await db.open();
  const begin = performance.now();
  await db.transaction('rw', ['partners'], () => db.table('partners').bulkPut(data.rows));
  scope.postMessage(performance.now() - begin);
};
