const key = 'partnerbook:log';
const most = 200;

const linesOf = (storage: Storage): readonly string[] =>
  (storage.getItem(key) ?? '').split('\n').filter(Boolean);

/** Keeps the log of a tab in its local storage, the newest lines only. */
export const browserLog = (storage: Storage) => ({
  noteTrouble: async (line: string) => {
    const clean = `${new Date().toISOString()} ${line.replace(/[\r\n]+/g, ' | ')}`;
    storage.setItem(key, [...linesOf(storage), clean].slice(-most).join('\n'));
  },
  readLog: async () => linesOf(storage).join('\n'),
});
