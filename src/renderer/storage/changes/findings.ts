import { type FindingId, findingKinds } from '#shared/fields/choices.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import type { Change, StoredPartner } from '../portfolio.ts';
import { counted, whom } from './words.ts';

/** One finding of one partner. */
export interface FindingOf {
  readonly row: StoredPartner;
  readonly finding: FindingId;
}

/**
 * Accepts findings, each of its partner, with one reason and the last day it holds (null: no end); an earlier acceptance
 * of the same finding is replaced. `Accept “No owner” of 3 partners`, or `Accept 12 findings of 5 partners`.
 */
export function acceptFindings(chosen: readonly FindingOf[], reason: string, until: string | null): Change {
  return changeAcceptances(chosen, 'Accept', (kept, findings) => [
    ...kept,
    ...findings.map((finding) => ({ finding, reason, until })),
  ]);
}

/** Takes acceptances back: the findings count again. */
export function withdrawAcceptances(chosen: readonly FindingOf[]): Change {
  return changeAcceptances(chosen, 'Stop accepting', (kept) => kept);
}

/** Accepts one finding of these partners. */
export function acceptFinding(
  rows: readonly StoredPartner[],
  finding: FindingId,
  reason: string,
  until: string | null,
): Change {
  return acceptFindings(
    rows.map((row) => ({ row, finding })),
    reason,
    until,
  );
}

/** Takes the acceptance of one finding back. */
export function withdrawAcceptance(rows: readonly StoredPartner[], finding: FindingId): Change {
  return withdrawAcceptances(rows.map((row) => ({ row, finding })));
}

/** `Import 12 accepted findings from x.csv`: each in the place of an earlier acceptance of the same finding. */
export function importAcceptances(
  accepted: readonly { readonly partner: StoredPartner; readonly acceptance: Acceptance }[],
  fileName: string,
  counts: { readonly added: number; readonly changed: number; readonly held: number },
): Change {
  const byPartner = new Map<StoredPartner, Acceptance[]>();
  for (const { partner, acceptance } of accepted) {
    const list = byPartner.get(partner);
    if (list === undefined) byPartner.set(partner, [acceptance]);
    else list.push(acceptance);
  }
  return {
    name: `Import ${counted(accepted.length, 'accepted finding')} from ${fileName}`,
    writes: [...byPartner].map(([partner, list]) => {
      const kept = partner.accepted.filter((old) => !list.some(({ finding }) => finding === old.finding));
      return {
        table: 'partners',
        key: partner.key,
        after: { ...partner, accepted: [...kept, ...list] },
      };
    }),
    facts: { file: fileName, ...counts },
  };
}

function changeAcceptances(
  chosen: readonly FindingOf[],
  verb: string,
  become: (kept: readonly Acceptance[], findings: readonly FindingId[]) => readonly Acceptance[],
): Change {
  const byRow = new Map<StoredPartner, Set<FindingId>>();
  for (const { row, finding } of chosen) {
    const findings = byRow.get(row) ?? new Set();
    byRow.set(row, findings.add(finding));
  }
  const kinds = new Set(chosen.map(({ finding }) => finding));
  const [only] = kinds;
  const what =
    kinds.size === 1 && only !== undefined ? `“${titleOf(only)}”` : counted(chosen.length, 'finding');
  return {
    name: `${verb} ${what} of ${whom([...byRow.keys()])}`,
    writes: [...byRow].map(([row, findings]) => ({
      table: 'partners',
      key: row.key,
      after: {
        ...row,
        accepted: become(
          row.accepted.filter((acceptance) => !findings.has(acceptance.finding)),
          [...findings],
        ),
      },
    })),
  };
}

const titleOf = (finding: FindingId): string =>
  findingKinds.find((kind) => kind.id === finding)?.title ?? finding;
