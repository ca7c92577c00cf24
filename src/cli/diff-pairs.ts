import type { PortfolioFile } from '#shared/csv/types.ts';
import { copyOfFile } from '#shared/merge/copy.ts';
import { type LeftOutWhy, type PairedCopies, pairCopies } from '#shared/merge/pair-copies.ts';
import { partnerLine } from './printable.ts';
import { report } from './report.ts';

const why: Readonly<Record<LeftOutWhy, string>> = {
  'may be several': 'may be several partners of before: give it the Partner ID of one',
  contested: 'several rows of after may be one partner of before: give each its Partner ID',
  'held before': 'held back before',
  'held after': 'held back after',
};

/** Pairs two files of one portfolio, and tells who was not found by id and who is left out. */
export function pairFiles(before: PortfolioFile, after: PortfolioFile): PairedCopies {
  const paired = pairCopies(copyOfFile(before), copyOfFile(after));
  for (const one of paired.notById)
    report(
      `${partnerLine(one.after)} is ${partnerLine(one.before)} of before, matched by ${one.by === 'host' ? 'website' : 'name'}`,
    );
  for (const one of paired.leftOut) report(`left out: ${partnerLine(one.partner)}, ${why[one.why]}`);
  return paired;
}
