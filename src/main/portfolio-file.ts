import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PortfolioList, portfolioList } from '#shared/contract/values.ts';
import { DamagedFile, jsonFile } from './files/json-file.ts';
import { hasCode } from './files/reason.ts';
import { log } from './log.ts';

/** The list of the portfolios on this computer. */
export interface PortfolioFile {
  /** Null while there is none, before the first portfolio. */
  read(): PortfolioList | null;
  write(list: PortfolioList): Promise<void>;
  remove(): Promise<void>;
}

/** Keeps the list in a file of the data folder. A missing or damaged one costs the names only: every portfolio has a marker file. */
export const portfolioFile = (dataFolder: string): PortfolioFile => {
  const file = jsonFile(join(dataFolder, 'portfolios.json'), portfolioList);
  return {
    read: () => {
      try {
        return file.read() ?? fromMarkers(join(dataFolder, 'markers'));
      } catch (error) {
        if (!(error instanceof DamagedFile)) throw error;
        log(`the list of portfolios could not be read and is made anew: ${String(error)}`);
        return fromMarkers(join(dataFolder, 'markers'));
      }
    },
    write: (list) => file.write(list),
    remove: () => file.remove(),
  };
};

function fromMarkers(folder: string): PortfolioList | null {
  const ids = namesIn(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
  const portfolios = ids.map((id) => ({ id, name: id, openedAt: null }));
  const current = ids.length === 1 ? ids[0] : null;
  const parsed = portfolioList.safeParse({ portfolios, current });
  return parsed.success && ids.length > 0 ? parsed.data : null;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
