import { inputFields, type Partner } from '#shared/fields/fields.ts';
import { idKey } from '#shared/merge/identity.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import type { Change, Portfolio, StoredPartner, Write } from '../portfolio.ts';
import { deletePartners, newKey, newPartners, takenIds } from './partners.ts';

/** The partners of the sample that are in the portfolio. */
export function samplePartners(rows: readonly StoredPartner[]): readonly StoredPartner[] {
  return rows.filter((row) => row.sample === true);
}

/** Loads the sample portfolio, its dates counted from the as-of date: one change, after the partners that are there. */
export function trySample(portfolio: Pick<Portfolio, 'rows'>, asOf: string): Change {
  const sample = samplePortfolio(asOf);
  const taken = takenIds(portfolio);
  const free = (id: string | null): string | null => (id !== null && taken.has(idKey(id)) ? null : id);
  const rows = newPartners(
    portfolio,
    sample.map(({ partner }) => ({ ...inRuleOrder(partner), id: free(partner.id) })),
  );
  const writes = rows.flatMap((row, index): Write[] => [
    { table: 'partners', key: row.key, after: { ...row, sample: true } },
    ...(sample[index]?.readings ?? []).map((measured): Write => {
      const key = newKey();
      return { table: 'readings', key, after: { ...measured, key, partnerKey: row.key } };
    }),
  ]);
  return { name: 'Try the sample portfolio', writes };
}

/** Takes the partners of the sample out again, and only those. */
export function removeSample(portfolio: Pick<Portfolio, 'rows' | 'readings' | 'steps'>): Change {
  return deletePartners(portfolio, samplePartners(portfolio.rows()), 'Remove the sample portfolio');
}

/** Closed lists are sets in the order of the rules, whatever the order in which somebody wrote them down. */
function inRuleOrder(partner: Partner): Partner {
  const lists = inputFields.flatMap(({ id, kind }) => {
    if (kind.name !== 'choiceList') return [];
    const chosen = new Set<unknown>(partner[id] as readonly string[]);
    return [[id, (kind.options ?? []).filter((option) => chosen.has(option))] as const];
  });
  return { ...partner, ...Object.fromEntries(lists) };
}
