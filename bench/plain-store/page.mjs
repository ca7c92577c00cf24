// The yardstick: the same objects into an empty table by one bulkPut of Dexie's in a worker, without a line of ours.
const page = /** @type {any} */ (globalThis);
const response = await page.fetch('./rows.json');
const rows = await response.json();
// Vite knows a worker by just these words.
const worker = new Worker(new URL('./store-worker.mjs', import.meta.url), { type: 'module' });
/** @param {string} name The database. */
page.store = (name) =>
  new Promise((done) => {
    worker.onmessage = (/** @type {{ data: number }} */ { data }) => done(data);
    worker.postMessage({ name, rows });
  });
page.ready = true;
