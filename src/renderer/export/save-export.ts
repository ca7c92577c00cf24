import type { SaveOutcome } from '#shared/contract/values.ts';
import type { ExportColumn } from '#shared/csv/write-portfolio.ts';
import { tellTrouble } from '../app/trouble.ts';
import type { Platform } from '../platform/platform.ts';
import type { Evaluations } from '../session/evaluations.ts';
import { counted } from '../storage/changes/words.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { eachInTurn, startPace } from '../work/pace.ts';
import { type Report, WorkEnded } from '../work/work.ts';
import { type ExportChoice, exportColumns } from './export-choice.ts';
import type { ExportWork } from './export-work.ts';
import { fileNameOf } from './file-name.ts';
import { filledOwnColumns } from './filled-columns.ts';

/** Where an export goes and what History keeps of it. */
export interface ExportParts {
  readonly portfolio: Portfolio;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly evaluations: Pick<Evaluations, 'settings' | 'asOf'>;
}

/** What a file is to hold. */
export interface ExportWish {
  readonly choice: ExportChoice;
  /** All partners that the worker holds where no keys are given. */
  readonly keys?: ReadonlySet<string> | null;
  /** All that the choice allows where none are given. */
  readonly columns?: readonly ExportColumn[];
}

/** Follows an export, and ends it while the file is being written. */
export interface ExportWatch {
  readonly signal: AbortSignal;
  readonly report: Report;
}

/**
 * Has partners written by the worker that holds them and saves them through the system's dialog; once the file is saved,
 * History tells it and a snapshot is kept for merges. Cancelled by its signal, it ends the worker too.
 */
export async function saveExport(
  { portfolio, platform, evaluations }: ExportParts,
  { work, ready }: ExportWork,
  { choice, keys = null, columns = exportColumns(choice, [], filledOwnColumns(portfolio)) }: ExportWish,
  { signal, report }: ExportWatch = unwatched(),
): Promise<SaveOutcome> {
  const { asOf, settings } = evaluations;
  const end = (): void => work.end();
  signal.addEventListener('abort', end);
  try {
    await ready;
    const { bytes, partners } = await work.ask(
      'writeFile',
      { keys, choice, columns, settings, asOf },
      report,
    );
    const kind = choice.workbook === true ? 'xlsx' : 'csv';
    // Some partners under the name of all would invite to overwrite the file that holds them.
    const some = keys === null ? '' : `, ${counted(partners, 'partner')}`;
    const suggestedName = fileNameOf(`${settings.name} ${asOf}${some}`, kind);
    const outcome = await platform.saveFile({ kind, suggestedName, bytes });
    if (outcome.state !== 'saved') return outcome;
    const texts = await textsOf((await work.ask('packSnapshot', keys)).ascii);
    // The file is there, whatever becomes of its line in History.
    await portfolio
      .recordEvent({
        name: `Export ${counted(partners, 'partner')} to ${outcome.name}`,
        facts: { file: outcome.name, partners, columns: columns.length, computed: choice.computed },
        snapshot: { name: outcome.name, kind: 'export', asOf, partners, texts },
      })
      .catch(tellTrouble);
    return outcome;
  } catch (error) {
    if (error instanceof WorkEnded) return { state: 'cancelled' };
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** How many bytes become text at once: a millisecond of the window's time. */
const bytesAtOnce = 256 * 1024;

/** The text of ASCII bytes, in parts: there are tens of megabytes where a portfolio is large. */
async function textsOf(ascii: Uint8Array): Promise<readonly string[]> {
  const decoder = new TextDecoder();
  const starts = Array.from({ length: Math.ceil(ascii.length / bytesAtOnce) }, (_, at) => at * bytesAtOnce);
  const texts: string[] = [];
  await eachInTurn(starts, startPace(), (start) =>
    texts.push(decoder.decode(ascii.subarray(start, start + bytesAtOnce))),
  );
  return texts;
}

const unwatched = (): ExportWatch => ({ signal: new AbortController().signal, report: () => undefined });
