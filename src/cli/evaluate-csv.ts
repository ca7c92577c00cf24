import type { ReadRow } from '#shared/csv/types.ts';
import { cutByExcel, excelLimits, type PortfolioRow, writePortfolio } from '#shared/csv/write-portfolio.ts';
import { inputFields } from '#shared/fields/fields.ts';
import { type Judged, judge } from './judged.ts';
import { excerpt } from './printable.ts';
import { count, report } from './report.ts';

/** Every input field, then every computed one, then own columns; a row is evaluated when it is written. */
export function evaluateCsv(judged: Judged): Iterable<string> {
  return writePortfolio(evaluatedRows(judged), { computed: true, ownColumns: judged.file.ownColumns });
}

function* evaluatedRows(judged: Judged): Generator<PortfolioRow, void, undefined> {
  for (const row of judged.file.rows)
    yield { partner: row.partner, own: row.own, evaluation: judge(judged, row) };
}

/** What a row of the output is made of. */
type WrittenRow = Pick<ReadRow, 'partner' | 'own'>;

/** How many cut cells are told one by one. */
const mostCells = 10;

/** Tells what Excel would cut when it opens the output (portfolio-csv.md, Writing). */
export function reportCutByExcel(rows: readonly WrittenRow[]): void {
  const { cells } = cutByExcel(rows.filter(mayBeLong));
  for (const { name, column, length } of cells.slice(0, mostCells))
    report(
      `Excel would cut ${column} of ${excerpt(name, 40)}: ${length.toLocaleString('en')} of at most ${excelLimits.cell.toLocaleString('en')} characters`,
    );
  if (cells.length > mostCells) report(`Excel would cut ${count(cells.length - mostCells, 'more cell')}`);
  const beyond = rows.length - excelLimits.rows;
  if (beyond > 0)
    report(
      `Excel would cut the last ${count(beyond, 'row')}: it holds ${excelLimits.rows.toLocaleString('en')} below a header`,
    );
}

/** Guards and separators add a little to a text: half the limit is far enough from it. */
const nearLimit = excelLimits.cell / 2;

const longIds = inputFields
  .filter(({ kind }) => ['id', 'text', 'longText', 'link'].includes(kind.name))
  .map(({ id }) => id);

/** A cheap look at every row, so that only the few with a long text are written out and measured. */
function mayBeLong({ partner, own }: WrittenRow): boolean {
  for (const id of longIds) {
    const text = partner[id];
    if (typeof text === 'string' && text.length > nearLimit) return true;
  }
  if (partner.tags.reduce((sum, tag) => sum + tag.length + 2, 0) > nearLimit) return true;
  for (const name in own) if ((own[name]?.length ?? 0) > nearLimit) return true;
  return false;
}
