import type { SaveOutcome } from '#shared/contract/values.ts';
import type { ExportColumn } from '#shared/csv/write-portfolio.ts';
import { tellTrouble } from '../app/trouble.ts';
import type { Platform } from '../platform/platform.ts';
import type { Evaluations } from '../session/evaluations.ts';
import { counted } from '../storage/changes/words.ts';
import type { Portfolio, StoredPartner } from '../storage/portfolio.ts';
import { packContent } from '../storage/snapshots.ts';
import { exportBytes } from './export-bytes.ts';
import { type ExportChoice, exportColumns } from './export-choice.ts';
import { fileNameOf } from './file-name.ts';
import { filledOwnColumns } from './filled-columns.ts';

/** Where an export goes and what History keeps of it. */
export interface ExportParts {
  readonly portfolio: Portfolio;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly evaluations: Evaluations;
}

/**
 * Saves partners through the system's dialog; once it is saved, History tells it and a snapshot is kept for
 * merges. The columns are all that the choice allows, unless they are given.
 */
export async function saveExport(
  { portfolio, platform, evaluations }: ExportParts,
  rows: readonly StoredPartner[],
  choice: ExportChoice,
  columns: readonly ExportColumn[] = exportColumns(choice, [], filledOwnColumns(portfolio)),
): Promise<SaveOutcome> {
  const { asOf, settings } = evaluations;
  const bytes = exportBytes(rows, evaluations, choice, columns);
  const kind = choice.workbook === true ? 'xlsx' : 'csv';
  const suggestedName = fileNameOf(`${settings.name} ${asOf}`, kind);
  const outcome = await platform.saveFile({ kind, suggestedName, bytes });
  if (outcome.state !== 'saved') return outcome;
  const content = await packContent({
    partners: rows.map(({ key, values, own }) => ({ key, values, own })),
  });
  // The file is there, whatever becomes of its line in History.
  await portfolio
    .recordEvent({
      name: `Export ${counted(rows.length, 'partner')} to ${outcome.name}`,
      facts: {
        file: outcome.name,
        partners: rows.length,
        columns: columns.length,
        computed: choice.computed,
      },
      snapshot: { name: outcome.name, kind: 'export', asOf, partners: rows.length, content },
    })
    .catch(tellTrouble);
  return outcome;
}
