import type { SaveOutcome } from '#shared/contract/values.ts';
import type { ExportColumn } from '#shared/csv/write-portfolio.ts';
import { tellTrouble } from '../app/trouble.ts';
import type { Platform } from '../platform/platform.ts';
import type { Evaluations } from '../session/evaluations.ts';
import { counted } from '../storage/changes/words.ts';
import type { Portfolio, StoredPartner } from '../storage/portfolio.ts';
import { sendRows } from '../work/rows-jobs.ts';
import { type Report, WorkEnded } from '../work/work.ts';
import { type ExportChoice, exportColumns } from './export-choice.ts';
import { fileNameOf } from './file-name.ts';
import { filledOwnColumns } from './filled-columns.ts';

/** Where an export goes and what History keeps of it. */
export interface ExportParts {
  readonly portfolio: Portfolio;
  readonly platform: Pick<Platform, 'saveFile' | 'startWork'>;
  readonly evaluations: Pick<Evaluations, 'settings' | 'asOf'>;
}

/** Follows an export, and ends it while the file is being written. */
export interface ExportWatch {
  readonly signal: AbortSignal;
  readonly report: Report;
}

/**
 * Writes partners in a worker and saves them through the system's dialog; once the file is saved, History tells it and a
 * snapshot is kept for merges. The columns are all that the choice allows, unless they are given.
 */
export async function saveExport(
  { portfolio, platform, evaluations }: ExportParts,
  rows: readonly StoredPartner[],
  choice: ExportChoice,
  columns: readonly ExportColumn[] = exportColumns(choice, [], filledOwnColumns(portfolio)),
  { signal, report }: ExportWatch = unwatched(),
): Promise<SaveOutcome> {
  const { asOf, settings } = evaluations;
  const work = platform.startWork();
  const end = (): void => work.end();
  signal.addEventListener('abort', end);
  try {
    await sendRows(work, rows, report);
    const { bytes } = await work.ask('writeFile', { choice, columns, settings, asOf }, report);
    const kind = choice.workbook === true ? 'xlsx' : 'csv';
    const suggestedName = fileNameOf(`${settings.name} ${asOf}`, kind);
    const outcome = await platform.saveFile({ kind, suggestedName, bytes });
    if (outcome.state !== 'saved') return outcome;
    const content = await work.ask('packSnapshot', null);
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
  } catch (error) {
    if (error instanceof WorkEnded) return { state: 'cancelled' };
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    work.end();
  }
}

const unwatched = (): ExportWatch => ({ signal: new AbortController().signal, report: () => undefined });
