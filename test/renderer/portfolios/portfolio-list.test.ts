import { describe, expect, it } from 'vitest';
import { portfolioList } from '#shared/contract/values.ts';
import {
  freeName,
  listOr,
  nameProblem,
  newPortfolioId,
  withName,
  withNone,
  withOpened,
  without,
} from '../../../src/renderer/portfolios/portfolio-list.ts';

const at = '2026-06-30T08:00:00.000Z';
const one = { id: 'portfolio', name: 'Portfolio', openedAt: null };
const two = { id: 'portfolio-2', name: 'Alliances', openedAt: null };
const list = { portfolios: [one, two], current: 'portfolio' };

describe('the list of portfolios', () => {
  it('begins with the one that was there before there could be several', () => {
    expect(listOr(null)).toEqual({ portfolios: [one], current: 'portfolio' });
    expect(listOr(list)).toBe(list);
    // After the last one was deleted the next has an id, and so backups, of its own.
    const afresh = listOr({ portfolios: [], current: null });
    expect(afresh.portfolios).toMatchObject([{ name: 'Portfolio' }]);
    expect(afresh.current).not.toBe('portfolio');
    expect(without(list, 'portfolio')).toEqual({ portfolios: [two], current: null });
  });

  it('has the one opened last first, and opens it at the next start', () => {
    const next = withOpened(list, two, at);
    expect(next.portfolios.map((entry) => entry.id)).toEqual(['portfolio-2', 'portfolio']);
    expect(next.current).toBe('portfolio-2');
    expect(next.portfolios[0]?.openedAt).toBe(at);
    expect(withNone(next).current).toBeNull();
  });

  it('takes new ones in, with ids that fit a database and a file name', () => {
    const made = withOpened(list, { id: newPortfolioId(), name: 'Zoë: “2027”', openedAt: null }, at);
    expect(made.portfolios).toHaveLength(3);
    expect(portfolioList.safeParse(made).success).toBe(true);
  });

  it('refuses empty names, names too long, and one that another has in other letters', () => {
    expect(nameProblem(list, '  ', null)).toBe('A portfolio needs a name.');
    expect(nameProblem(list, 'x'.repeat(121), null)).toBe('A name has at most 120 characters.');
    expect(nameProblem(list, ' alliances', null)).toBe(
      'There is a portfolio “Alliances” already. Choose another name.',
    );
    expect(nameProblem(list, 'ALLIANCES', 'portfolio-2')).toBeNull();
    expect(withName(list, 'portfolio-2', ' Allies ').portfolios[1]?.name).toBe('Allies');
  });

  it('finds a free name', () => {
    expect(freeName(list, 'Portfolio')).toBe('Portfolio 2');
    expect(freeName(list, 'Partners')).toBe('Partners');
  });
});
