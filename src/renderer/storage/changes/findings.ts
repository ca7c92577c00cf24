import { type FindingId, findingKinds } from '#shared/fields/choices.ts';
import type { Change, StoredPartner } from '../portfolio.ts';
import { whom } from './words.ts';

/** Accepts a finding of these partners, with a reason and the last day it holds (null: no end); an earlier acceptance of it is replaced. */
export function acceptFinding(
  rows: readonly StoredPartner[],
  finding: FindingId,
  reason: string,
  until: string | null,
): Change {
  return {
    name: `Accept “${titleOf(finding)}” of ${whom(rows)}`,
    writes: rows.map((row) => ({
      table: 'partners',
      key: row.key,
      after: { ...row, accepted: [...others(row, finding), { finding, reason, until }] },
    })),
  };
}

/** Takes an acceptance back: the finding counts again. */
export function withdrawAcceptance(rows: readonly StoredPartner[], finding: FindingId): Change {
  return {
    name: `Stop accepting “${titleOf(finding)}” of ${whom(rows)}`,
    writes: rows.map((row) => ({
      table: 'partners',
      key: row.key,
      after: { ...row, accepted: others(row, finding) },
    })),
  };
}

const others = (row: StoredPartner, finding: FindingId) =>
  row.accepted.filter((acceptance) => acceptance.finding !== finding);

const titleOf = (finding: FindingId): string =>
  findingKinds.find((kind) => kind.id === finding)?.title ?? finding;
