import type { SaveOutcome } from '#shared/contract/values.ts';
import { type CutByExcel, cutByExcel, ownColumnsOf, writePortfolio } from '#shared/csv/write-portfolio.ts';
import type { Platform } from '../platform/platform.ts';
import type { Evaluations } from '../session/evaluations.ts';
import { counted } from '../storage/changes/words.ts';
import type { Portfolio, StoredPartner } from '../storage/portfolio.ts';
import { packContent } from '../storage/snapshots.ts';
import { fileNameOf } from './file-name.ts';

/** What the user chose for an export. */
export interface ExportChoice {
  /** Write the computed columns too. */
  readonly computed: boolean;
  /** Begin with a byte order mark, so that Excel reads it as UTF-8. */
  readonly bom: boolean;
  /** Leave the own columns out. */
  readonly withoutOwn?: boolean;
}

/** A CSV ready to save. */
export interface ExportedCsv {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What Excel would cut when it opens the file. */
  readonly cut: CutByExcel;
}

/**
 * Partners as a CSV (portfolio-csv.md, Writing): every input field, the computed ones by choice, own columns of the
 * whole portfolio; in the portfolio's own order, whatever order `rows` has.
 */
export function exportCsv(
  portfolio: Pick<Portfolio, 'rows'>,
  rows: readonly StoredPartner[],
  evaluations: Pick<Evaluations, 'of'>,
  { computed, bom, withoutOwn = false }: ExportChoice,
): ExportedCsv {
  const ordered = [...rows].sort((a, b) => a.position - b.position);
  const lines = ordered.map((row) => ({
    partner: row.values,
    own: withoutOwn ? {} : row.own,
    ...(computed ? { evaluation: evaluations.of(row) } : {}),
  }));
  const ownColumns = withoutOwn ? [] : ownColumnsOf(portfolio.rows());
  const text = [...writePortfolio(lines, { computed, bom, ownColumns })].join('');
  return { bytes: new TextEncoder().encode(text), cut: cutByExcel(lines) };
}

/** Where an export goes and what History keeps of it. */
export interface ExportParts {
  readonly portfolio: Portfolio;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly evaluations: Evaluations;
}

/** Saves partners as a CSV through the system's dialog; once it is saved, History tells it and a snapshot is kept for merges. */
export async function saveExport(
  { portfolio, platform, evaluations }: ExportParts,
  rows: readonly StoredPartner[],
  choice: ExportChoice,
): Promise<{ readonly outcome: SaveOutcome; readonly cut: CutByExcel }> {
  const { bytes, cut } = exportCsv(portfolio, rows, evaluations, choice);
  const { asOf, settings } = evaluations;
  const suggestedName = fileNameOf(`${settings.name} ${asOf}`, 'csv');
  const outcome = await platform.saveFile({ kind: 'csv', suggestedName, bytes });
  if (outcome.state === 'saved') {
    const content = await packContent({
      partners: rows.map(({ key, values, own }) => ({ key, values, own })),
    });
    await portfolio.recordEvent({
      name: `Export ${counted(rows.length, 'partner')} to ${outcome.name}`,
      facts: { file: outcome.name, partners: rows.length, computed: choice.computed },
      snapshot: { name: outcome.name, kind: 'export', asOf, partners: rows.length, content },
    });
  }
  return { outcome, cut };
}

/** What Excel would cut, in a sentence for each; empty when nothing. */
export function cutWords({ cells, rows }: CutByExcel): readonly string[] {
  const [first] = cells;
  return [
    ...(first === undefined
      ? []
      : [
          `Excel would cut ${counted(cells.length, 'cell')} of more than 32,767 characters, the first in ${first.column} of ${first.name}. The file holds all of it.`,
        ]),
    ...(rows === 0
      ? []
      : [
          `Excel would leave out the last ${counted(rows, 'partner')}: it shows 1,048,575 rows. The file holds them.`,
        ]),
  ];
}
