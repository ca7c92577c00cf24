import { z } from 'zod';
import { ownColumnsOf } from '#shared/csv/write-portfolio.ts';
import { type Copy, copyOfFile, copyOfPartners } from '#shared/merge/copy.ts';
import { lastDayBefore, type Quarter } from '#shared/pack/quarter.ts';
import { readPortfolioFile } from '#shared/workbook/read-portfolio-file.ts';
import type { StoredSnapshot } from '../storage/log-records.ts';
import { unpackContent } from '../storage/snapshots.ts';
import { storedValues } from '../storage/stored-values.ts';

/** An earlier copy of the portfolio to compare with, and the day it is judged by. */
export interface EarlierCopy {
  readonly asOf: string;
  readonly copy: Copy;
}

const contentSchema = z.object({
  partners: z.array(z.object({ values: storedValues, own: z.record(z.string(), z.string()) })),
});

/** The copy that a snapshot keeps; null when it is damaged. */
export async function copyOfSnapshot({ content, asOf }: StoredSnapshot): Promise<EarlierCopy | null> {
  const parsed = contentSchema.safeParse(await unpackContent(content).catch(() => null));
  if (!parsed.success) return null;
  const partners = parsed.data.partners.map(({ values, own }) => ({ partner: values, own }));
  return { asOf, copy: copyOfPartners(partners, ownColumnsOf(parsed.data.partners)) };
}

/** A CSV or a workbook as an earlier copy, or why it cannot be read. `held` counts its rows that are not compared. */
export function copyOfCsv(
  bytes: Uint8Array,
  currency: string,
): { readonly copy: Copy; readonly held: number } | { readonly refused: string } {
  const file = readPortfolioFile(bytes, { currency });
  return file.ok ? { copy: copyOfFile(file), held: file.held.length } : { refused: file.reason };
}

/**
 * The snapshot that "since last quarter" means by itself: the newest one that is not later than the last day before
 * the quarter, the quarter's own end before a pack of the same day. Null when there is none.
 */
export function snapshotBefore(
  snapshots: readonly StoredSnapshot[],
  quarter: Quarter,
  asOf: string,
): StoredSnapshot | null {
  const latest = lastDayBefore(quarter, asOf);
  const rank = ({ kind }: StoredSnapshot): number => (kind === 'quarter' ? 2 : kind === 'pack' ? 1 : 0);
  return snapshots
    .filter((snapshot) => snapshot.asOf <= latest && snapshot.asOf < asOf)
    .reduce<StoredSnapshot | null>((best, one) => {
      if (best === null || one.asOf > best.asOf) return one;
      if (one.asOf < best.asOf || rank(one) < rank(best)) return best;
      return rank(one) > rank(best) || one.at > best.at ? one : best;
    }, null);
}
