import type { PortfolioEntry, PortfolioList } from '#shared/contract/values.ts';
import { caseFold } from '#shared/fields/fold.ts';

/** The portfolio of a first start. Its id was the database's name before there could be several, and stays. */
export const firstPortfolio: PortfolioEntry = { id: 'portfolio', name: 'Portfolio', openedAt: null };

/** The list as it is kept, or that of a first start. */
export function listOr(kept: PortfolioList | null): PortfolioList {
  if (kept !== null && kept.portfolios.length > 0) return kept;
  // After the last one was deleted the next is another one: the backups under the old id are not its own.
  const first = kept === null ? firstPortfolio : { ...firstPortfolio, id: newPortfolioId() };
  return { portfolios: [first], current: first.id };
}

/** A portfolio of the list. */
export const entryOf = (list: PortfolioList, id: string): PortfolioEntry | undefined =>
  list.portfolios.find((entry) => entry.id === id);

/** The list with a portfolio opened at a time: it is the one that opens at the next start. */
export function withOpened(list: PortfolioList, entry: PortfolioEntry, at: string): PortfolioList {
  const opened = { ...entry, openedAt: at };
  const others = list.portfolios.filter((each) => each.id !== entry.id);
  return { portfolios: [opened, ...others], current: entry.id };
}

/** The list with another name for one. */
export const withName = (list: PortfolioList, id: string, name: string): PortfolioList => ({
  ...list,
  portfolios: list.portfolios.map((each) => (each.id === id ? { ...each, name: name.trim() } : each)),
});

/** The list without one, and with none open. */
export const without = (list: PortfolioList, id: string): PortfolioList => ({
  portfolios: list.portfolios.filter((each) => each.id !== id),
  current: null,
});

/** The list with none open. */
export const withNone = (list: PortfolioList): PortfolioList => ({ ...list, current: null });

/** Why a name cannot be taken; null when it can. `id` is the portfolio that gets it, null for a new one. */
export function nameProblem(list: PortfolioList, name: string, id: string | null): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'A portfolio needs a name.';
  if (trimmed.length > 120) return 'A name has at most 120 characters.';
  const same = list.portfolios.find((each) => each.id !== id && caseFold(each.name) === caseFold(trimmed));
  return same === undefined ? null : `There is a portfolio “${same.name}” already. Choose another name.`;
}

/** The first free name of the kind `Portfolio 2`. */
export function freeName(list: PortfolioList, wanted: string): string {
  let name = wanted;
  for (let number = 2; nameProblem(list, name, null) !== null; number += 1) name = `${wanted} ${number}`;
  return name;
}

/** A new portfolio's id: a database's name that no earlier one has had. */
export const newPortfolioId = (): string => `portfolio-${crypto.randomUUID()}`;
