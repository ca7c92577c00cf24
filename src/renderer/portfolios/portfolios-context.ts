import { createContext, useContext } from 'react';
import type { PortfolioEntry, PortfolioList } from '#shared/contract/values.ts';
import type { LeftBehind } from '../app/deleted-page.tsx';
import type { FileQueue } from '../app/file-queue.ts';
import type { Contents } from '../storage/contents.ts';

/** The portfolios on this computer, and the way from one to another. The open one must have been left before. */
export interface Portfolios {
  readonly list: PortfolioList;
  readonly current: PortfolioEntry;
  /** Files to import, whichever portfolio is open. */
  readonly incoming: FileQueue;
  /** Opens another one of the list. */
  open(id: string): void;
  /** Makes an empty one and opens it; `choices` are preferences to take along, such as the theme. */
  create(name: string, choices: ReadonlyMap<string, unknown>): void;
  /** Makes one with these contents and opens it. */
  duplicate(name: string, contents: Contents): void;
  rename(id: string, name: string): Promise<void>;
  /** Shows the list in place of a portfolio. */
  close(): void;
  /** Deletes the open one and shows the list. `lastBackup` is the name of the file that still holds it, if any. */
  remove(lastBackup: string | null): void;
  /** Deletes everything that is kept on this computer and says what stays. */
  removeAll(left: LeftBehind): void;
}

export const PortfoliosContext = createContext<Portfolios | null>(null);

/** The portfolios on this computer. Throws outside of the start. */
export function usePortfolios(): Portfolios {
  const portfolios = useContext(PortfoliosContext);
  if (portfolios === null) throw new Error('usePortfolios needs the start above it');
  return portfolios;
}
