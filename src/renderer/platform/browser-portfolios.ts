import { portfolioList } from '#shared/contract/values.ts';
import type { PortfolioLists } from './platform.ts';

const key = 'partnerbook:portfolios';

/** Keeps the list of portfolios in the tab's local storage, which is another store than the databases. */
export const browserPortfolios = (storage: Storage): PortfolioLists => ({
  read: async () => {
    const text = storage.getItem(key);
    return text === null ? null : portfolioList.parse(JSON.parse(text));
  },
  write: async (list) => {
    storage.setItem(key, JSON.stringify(list));
  },
});
