import { readReadings } from '#shared/csv/read-readings.ts';
import { readSteps } from '#shared/csv/read-steps.ts';
import type { PortfolioFile, ReadReading, ReadRow, ReadStep } from '#shared/csv/types.ts';
import { type PackMaterial, type PackRow, packInput } from '#shared/pack/assemble.ts';
import { renderPack } from '#shared/pack/pack.ts';
import { lastDayBefore, quarterDates, quarterKey } from '#shared/pack/quarter.ts';
import { acceptancesOf } from './accepted.ts';
import type { Given } from './args.ts';
import type { Command } from './command.ts';
import { dateOption } from './common.ts';
import { type Context, contextOf, readPortfolioFile, reportAsOf } from './context.ts';
import { pairFiles } from './diff-pairs.ts';
import { CannotRun } from './failure.ts';
import { writeWhole } from './output.ts';
import { partnerRowsOf } from './partner-rows.ts';
import { excerpt } from './printable.ts';
import { packForm, packPartners, packQuarter } from './qbr-options.ts';
import { count, report } from './report.ts';
import { isIncomplete, reportFile, reportProblems } from './report-file.ts';
import { textTarget, writeChunks } from './target.ts';

declare const __PARTNERBOOK_VERSION__: string;

/** Writes the quarterly business review as one HTML file. */
export const qbrCommand: Command = {
  name: 'qbr',
  summary: 'Writes the print-ready review pack of a quarter as one HTML file.',
  files: ['FILE.csv'],
  options: [
    'out',
    'partner',
    'since',
    'as-of-before',
    'readings',
    'steps',
    'accepted',
    'audience',
    'quarter',
    'prepared-by',
    'paper',
    'sections',
  ],
  notes: [
    '--out is needed. The file holds everything it shows and asks nothing of the network: print it, or save it as a PDF, in a browser.',
    '--audience partner is what you hand across the table: goals, gates and measures, charter, launch, commitments and steps of one partner, without leverage, health, findings, decisions and other partners.',
    '--since is judged by the last day before the quarter unless --as-of-before says another.',
  ],
  async run(given) {
    const form = packForm(given);
    const dayBefore = dateOption(given, 'as-of-before');
    const [path = ''] = given.files;
    const context = await contextOf(given, inputsOf(given, path));
    if (dayBefore !== undefined && dayBefore > context.asOf)
      throw new CannotRun(
        `--as-of-before ${dayBefore} is later than the day of the pack, ${context.asOf}; an earlier copy is judged by an earlier day`,
      );
    const quarter = packQuarter(given, context);
    const file = await readPortfolioFile(path, context);
    const chosen = packPartners(given, file, form.audience);
    reportAsOf(context.asOf);
    report(`Quarter ${quarterKey(quarter)}, ${quarterDates(quarter)}`);
    reportFile(path, file, 'partner');
    reportProblems(path, file.problems);
    const about = await readAbout(given, file, context);
    const earlier = await readEarlier(
      given,
      file,
      context,
      dayBefore ?? lastDayBefore(quarter, context.asOf),
    );
    const material: PackMaterial = { rows: about.rows, chosen, earlier: earlier.material };
    const input = packInput(material, {
      settings: context.program.settings,
      asOf: context.asOf,
      quarter,
      audience: form.audience,
      sections: form.sections,
      paper: form.paper,
      preparedBy: given.value('prepared-by')?.trim() ?? null,
      version: __PARTNERBOOK_VERSION__,
    });
    const text = renderPack(input);
    await writeWhole([textTarget(given)], (output) => writeChunks(output, [text]));
    report(
      form.audience === 'partner'
        ? `partner edition for ${excerpt(input.partners[0]?.partner.name ?? '', 60)}`
        : `internal pack of ${count(input.partners.length, 'partner')}`,
    );
    return isIncomplete(file) || !about.complete || !earlier.complete ? 1 : 0;
  },
};

function inputsOf(given: Given, path: string): readonly string[] {
  const more = (['since', 'readings', 'steps', 'accepted'] as const).flatMap(
    (option) => given.value(option) ?? [],
  );
  return [path, ...more];
}

/** Everything on record about each partner, from the files that were given. */
async function readAbout(
  given: Given,
  file: PortfolioFile,
  context: Context,
): Promise<{ readonly rows: readonly PackRow[]; readonly complete: boolean }> {
  const readings = await partnerRowsOf(given.value('readings'), file, context, readReadings, 'reading');
  const steps = await partnerRowsOf(given.value('steps'), file, context, readSteps, 'step');
  const accepted = await acceptancesOf(given.value('accepted'), file, context);
  const readingsOf = byPartner<ReadReading>(readings.rows);
  const stepsOf = byPartner<ReadStep>(steps.rows);
  const rows = file.rows.map(
    (row: ReadRow, at): PackRow => ({
      partner: row.partner,
      accepted: accepted.acceptedOf(row),
      readings: readingsOf(at),
      steps: stepsOf(at),
    }),
  );
  return { rows, complete: readings.complete && steps.complete && accepted.complete };
}

function byPartner<R extends { readonly partner: number }>(
  rows: readonly R[],
): (partner: number) => readonly R[] {
  const found = new Map<number, R[]>();
  for (const row of rows) {
    const list = found.get(row.partner);
    if (list === undefined) found.set(row.partner, [row]);
    else list.push(row);
  }
  return (partner) => found.get(partner) ?? [];
}

async function readEarlier(
  given: Given,
  file: PortfolioFile,
  context: Context,
  asOf: string,
): Promise<{ readonly material: PackMaterial['earlier']; readonly complete: boolean }> {
  const path = given.value('since');
  if (path === undefined) {
    if (given.has('as-of-before')) throw new CannotRun('--as-of-before is about --since, which is not given');
    return { material: null, complete: true };
  }
  const before = await readPortfolioFile(path, context);
  reportFile(path, before, 'partner');
  reportProblems(path, before.problems);
  report(`compared with ${path} as of ${asOf}`);
  const paired = pairFiles(before, file);
  return {
    material: { asOf, paired },
    complete: !isIncomplete(before) && paired.leftOut.length === 0,
  };
}
