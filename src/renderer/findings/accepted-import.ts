import { readAccepted } from '#shared/csv/read-accepted.ts';
import type { PartnerRowsFile, ReadAcceptance } from '#shared/csv/types.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import { heldRows, type PlannedRow, type RowsImport } from '../import/rows-import.ts';
import { importAcceptances } from '../storage/changes/findings.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { titleOfFinding } from './found.ts';

/** An acceptance and the partner whose finding it is. */
interface AcceptanceOf {
  readonly partnerKey: string;
  readonly acceptance: Acceptance;
}

/** What importing a file of accepted findings would do: each row accepts one finding of one partner, in the place of an earlier acceptance of it. */
export function planAcceptances(
  file: PartnerRowsFile<ReadAcceptance>,
  portfolio: Pick<Portfolio, 'rows'>,
): readonly PlannedRow<AcceptanceOf>[] {
  const rows = portfolio.rows();
  const planned = file.rows.flatMap(
    ({ row, partner: at, acceptance }): readonly PlannedRow<AcceptanceOf>[] => {
      const partner = rows[at];
      if (partner === undefined) return [];
      const { key, values, accepted } = partner;
      const of = (each: Acceptance): AcceptanceOf => ({ partnerKey: key, acceptance: each });
      const old = accepted.find(({ finding }) => finding === acceptance.finding);
      const same = old !== undefined && old.reason === acceptance.reason && old.until === acceptance.until;
      const kind = old === undefined ? 'new' : same ? 'unchanged' : 'changed';
      const before = old === undefined ? null : of(old);
      return [{ row, kind, name: values.name, reason: null, before, after: of(acceptance) }];
    },
  );
  return [...planned, ...heldRows(file)].sort((a, b) => a.row - b.row);
}

/** `“Lawyers have it”, until 31 Dec 2026`. */
function acceptanceWords({ reason, until }: Acceptance, formats: Formats): string {
  const end = until === null ? 'no end' : `until ${formats.date(until)}`;
  return `${reason === '' ? 'no reason given' : `“${reason}”`}, ${end}`;
}

/** How the window imports a file of accepted findings. */
export const acceptedImport: RowsImport<ReadAcceptance, AcceptanceOf> = {
  one: 'accepted finding',
  many: 'accepted findings',
  about: 'Finding',
  note: 'An accepted finding is counted apart and starts no next action.',
  read: readAccepted,
  plan: planAcceptances,
  words: (before, after, formats) => ({
    about: titleOfFinding(after.acceptance.finding),
    from: before === null ? null : acceptanceWords(before.acceptance, formats),
    to: acceptanceWords(after.acceptance, formats),
  }),
  change: (records, portfolio, fileName, counts) =>
    importAcceptances(
      records.flatMap(({ partnerKey, acceptance }) => {
        const partner = portfolio.row(partnerKey);
        return partner === undefined ? [] : [{ partner, acceptance }];
      }),
      fileName,
      counts,
    ),
};
