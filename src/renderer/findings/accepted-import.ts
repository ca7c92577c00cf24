import { readAccepted } from '#shared/csv/read-accepted.ts';
import type { PartnerRowsFile, ReadAcceptance } from '#shared/csv/types.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import { heldRows, type PlannedRow, type RowsImport } from '../import/rows-import.ts';
import { importAcceptances } from '../storage/changes/findings.ts';
import type { Portfolio, StoredPartner } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { titleOfFinding } from './found.ts';

/** What becomes of one row of a file of accepted findings. */
export interface PlannedAcceptance extends PlannedRow {
  readonly before: Acceptance | null;
  /** The acceptance as it will be, and the partner whose finding it is; null for a row that stays out. */
  readonly after: { readonly partner: StoredPartner; readonly acceptance: Acceptance } | null;
}

/** What importing a file of accepted findings would do: each row accepts one finding of one partner, in the place of an earlier acceptance of it. */
export function planAcceptances(
  file: PartnerRowsFile<ReadAcceptance>,
  portfolio: Pick<Portfolio, 'rows'>,
): readonly PlannedAcceptance[] {
  const rows = portfolio.rows();
  const planned = file.rows.flatMap(({ row, partner: at, acceptance }): readonly PlannedAcceptance[] => {
    const partner = rows[at];
    if (partner === undefined) return [];
    const before = partner.accepted.find(({ finding }) => finding === acceptance.finding) ?? null;
    const same = before !== null && before.reason === acceptance.reason && before.until === acceptance.until;
    const kind = before === null ? 'new' : same ? 'unchanged' : 'changed';
    const after = { partner, acceptance };
    return [{ row, kind, name: partner.values.name, reason: null, before, after }];
  });
  const held = heldRows(file).map((row) => ({ ...row, before: null, after: null }));
  return [...planned, ...held].sort((a, b) => a.row - b.row);
}

/** `“Lawyers have it”, until 31 Dec 2026`. */
function acceptanceWords({ reason, until }: Acceptance, formats: Formats): string {
  const end = until === null ? 'no end' : `until ${formats.date(until)}`;
  return `${reason === '' ? 'no reason given' : `“${reason}”`}, ${end}`;
}

/** How the window imports a file of accepted findings. */
export const acceptedImport: RowsImport<ReadAcceptance, PlannedAcceptance> = {
  one: 'accepted finding',
  many: 'accepted findings',
  about: 'Finding',
  note: 'An accepted finding is counted apart and starts no next action.',
  read: readAccepted,
  plan: planAcceptances,
  words: ({ before, after }, formats) => ({
    about: after === null ? '' : titleOfFinding(after.acceptance.finding),
    from: before === null ? null : acceptanceWords(before, formats),
    to: after === null ? '' : acceptanceWords(after.acceptance, formats),
  }),
  change: (chosen, fileName, counts) =>
    importAcceptances(
      chosen.flatMap(({ after }) => after ?? []),
      fileName,
      counts,
    ),
};
