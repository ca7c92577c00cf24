import { unusedSince } from '#shared/csv/map-columns.ts';
import type { PortfolioFile } from '#shared/csv/types.ts';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import { type TableCell, writeTable } from '#shared/csv/write-table.ts';
import { conflictTexts } from '#shared/merge/conflict.ts';
import { copyOfFile } from '#shared/merge/copy.ts';
import { findDuplicates, sameBy } from '#shared/merge/duplicates.ts';
import { keysOf } from '#shared/merge/identity.ts';
import { type AmbiguousRow, type Merged, merge } from '#shared/merge/merge.ts';
import { spelledAlike } from '#shared/merge/spelled-alike.ts';
import type { Given } from './args.ts';
import type { Command } from './command.ts';
import { contextOf, readPortfolioFile, reportAsOf } from './context.ts';
import { reportCutByExcel } from './evaluate-csv.ts';
import { CannotRun } from './failure.ts';
import { inputName } from './input.ts';
import { sameFile, type Target, writeWhole } from './output.ts';
import { excerpt, partnerLine } from './printable.ts';
import { count, report } from './report.ts';
import { isIncomplete, reportFile, reportProblems } from './report-file.ts';
import { csvTarget, writeChunks } from './target.ts';

/** How many conflicts are told one by one where no file takes them. */
const mostTold = 20;

/** Brings two changed copies together over the one both came from. */
export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Brings two changed copies of a portfolio together, cell by cell.',
  files: ['BASE.csv', 'MINE.csv', 'THEIRS.csv'],
  options: ['out', 'conflicts'],
  notes: [
    '--out is needed; it holds mine at every conflict. --conflicts lists them with all three values.',
    'A row held back in any file ends the run; with --keep-bad-rows it counts as unchanged.',
  ],
  async run(given) {
    const targets = await targetsOf(given);
    const context = await contextOf(given, given.files);
    const files: PortfolioFile[] = [];
    for (const path of given.files) files.push(await readPortfolioFile(path, context));
    const [base, mine, theirs] = files;
    if (base === undefined || mine === undefined || theirs === undefined)
      throw new Error('merge is run with three files');
    const keep = given.has('keep-bad-rows');
    const held = files.some(isIncomplete);
    if (held && !keep) throw heldBack(given.files, files);
    reportAsOf(context.asOf);
    for (const [at, file] of files.entries()) reportInput(given.files[at] ?? '', file);

    const before = copyOfFile(base);
    const ours = spelledAlike(copyOfFile(mine), before.ownColumns);
    const other = spelledAlike(copyOfFile(theirs), [...before.ownColumns, ...ours.ownColumns]);
    const merged = merge(before, ours, other);
    for (const notice of merged.notices) report(notice);
    const twice = reportTwice(merged);
    const unclear = reportAmbiguous(merged, keep);
    await writeWhole(targets, async (out, conflicts) => {
      if (out !== undefined)
        await writeChunks(out, writePortfolio(merged.rows, { ownColumns: merged.ownColumns }));
      if (conflicts !== undefined) await writeChunks(conflicts, conflictsCsv(merged));
    });
    reportCutByExcel(merged.rows);
    const conflicts = reportResult(merged, targets.length > 1);
    return held || unclear || twice || conflicts > 0 || merged.sharedIds.length > 0 ? 1 : 0;
  },
};

async function targetsOf(given: Given): Promise<readonly Target[]> {
  const out = given.value('out');
  if (out === undefined) throw new CannotRun('merge needs --out FILE, or --out - for standard output');
  const conflicts = given.value('conflicts');
  if (conflicts === undefined) return [csvTarget(given)];
  if (await sameFile(out, conflicts)) throw new CannotRun('--out and --conflicts name the same file');
  // The result may take a copy's place, since it holds what the copy held. The list of conflicts does not.
  for (const input of given.files)
    if (input !== '-' && (await sameFile(conflicts, input)))
      throw new CannotRun(`--conflicts names ${inputName(input)}, which is merged: name another file`);
  return [csvTarget(given), csvTarget(given, 'conflicts')];
}

function heldBack(paths: readonly string[], files: readonly PortfolioFile[]): CannotRun {
  for (const [at, file] of files.entries()) reportProblems(paths[at] ?? '', file.problems);
  const counts = files.flatMap((file, at) =>
    isIncomplete(file) ? [`${count(file.held.length, 'row')} of ${inputName(paths[at] ?? '')}`] : [],
  );
  return new CannotRun(
    `cannot merge: ${counts.join(' and ')} held back; mend them, or pass --keep-bad-rows to leave them as in the base`,
  );
}

function reportInput(path: string, file: PortfolioFile): void {
  reportFile(path, file, 'partner');
  reportProblems(path, file.problems);
  const unknown = file.columns.flatMap(({ use, values, header, index }) =>
    use.kind === 'unused' && use.why !== unusedSince.reasons && (values > 0 || header !== '')
      ? [{ name: header === '' ? `column ${index}` : header, why: use.why }]
      : [],
  );
  if (unknown.length === 0) return;
  const names = unknown.map(({ name }) => name).join(', ');
  const advice = unknown.some(({ why }) => why === unusedSince.noField || why === unusedSince.noHeader)
    ? '; --own-columns keeps columns that match no field'
    : '';
  report(`${inputName(path)}: not merged: ${names}${advice}`);
}

/** Partners of the result whom an import of it would take for one and hold back. */
function reportTwice({ rows }: Merged): boolean {
  const twice = findDuplicates(rows.map(({ partner }) => keysOf(partner))).flatMap((duplicate, at) =>
    // Partner IDs that stand twice are among the notices.
    duplicate === null || duplicate.by === 'id' ? [] : [{ ...duplicate, at }],
  );
  const name = (at: number): string => excerpt(rows[at]?.partner.name ?? '', 40);
  for (const { of, at, by } of twice)
    report(`${name(of)} and ${name(at)} now have ${sameBy[by]}; an import takes them for one partner`);
  return twice.length > 0;
}

/** Rows that may stand for several partners are held back like any other. */
function reportAmbiguous(merged: Merged, keep: boolean): boolean {
  const rows = (['mine', 'theirs'] as const).flatMap((side) =>
    merged.ambiguous[side].map((row) => ambiguousText(side, row)),
  );
  if (rows.length === 0) return false;
  if (keep) for (const text of rows) report(`held back: ${text}`);
  else {
    for (const text of rows) report(text);
    throw new CannotRun(
      `cannot merge: ${count(rows.length, 'row')} may be somebody else's; mend them, or pass --keep-bad-rows`,
    );
  }
  return true;
}

/** `theirs, row 4: Solo may be Solo (3), and so may another row: give each its Partner ID`. */
function ambiguousText(side: string, { row, candidates, contested }: AmbiguousRow): string {
  const where = row.row === undefined ? side : `${side}, row ${row.row}`;
  const may = candidates.map(({ partner }) => partnerLine(partner, 40));
  // Of a partner whose own row is held back nobody can say more.
  const whom = may.length === 0 ? 'several partners' : may.join(' or ');
  const said = `${where}: ${excerpt(row.partner.name, 40)} may be ${whom}`;
  return contested
    ? `${said}, and so may another row: give each its Partner ID`
    : `${said}: give it the Partner ID of one`;
}

function reportResult(merged: Merged, listed: boolean): number {
  for (const { partner, by } of merged.deleted) report(`deleted: ${partnerLine(partner, 40)}, by ${by}`);
  const conflicts = merged.rows.flatMap((row) => row.conflicts.map((conflict) => ({ row, conflict })));
  if (!listed)
    for (const { row, conflict } of conflicts.slice(0, mostTold)) {
      const { field, base, mine, theirs } = conflictTexts(conflict);
      const [was, left, right] = [base, mine, theirs].map((text) =>
        text === '' ? 'blank' : excerpt(text, 40),
      );
      report(
        `conflict: ${excerpt(row.partner.name, 40)}, ${field}: base ${was}, mine ${left}, theirs ${right}`,
      );
    }
  if (!listed && conflicts.length > mostTold)
    report(`${count(conflicts.length - mostTold, 'more conflict')}; --conflicts FILE.csv lists all`);
  report(
    `${count(merged.rows.length, 'partner')} merged, ${merged.deleted.length} deleted, ${count(conflicts.length, 'conflict')}`,
  );
  return conflicts.length;
}

function conflictsCsv(merged: Merged): Generator<string, void, undefined> {
  const rows = merged.rows.flatMap(({ partner, conflicts }) =>
    conflicts.map((conflict): readonly TableCell[] => {
      const { field, base, mine, theirs, typed } = conflictTexts(conflict);
      const cells = [base, mine, theirs].map((text): TableCell => (typed ? { plain: text } : text));
      return [partner.id, partner.name, field, ...cells];
    }),
  );
  return writeTable(['Partner ID', 'Partner', 'Field', 'Base', 'Mine', 'Theirs'], rows);
}
