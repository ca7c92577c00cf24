import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import type { PortfolioFile } from '#shared/csv/types.ts';
import { defaultProgram, type Program, readProgramFile } from '#shared/rules/program-decisions.ts';
import type { Given } from './args.ts';
import { asOfDate, fileOptions, type SaidAbout } from './common.ts';
import { CannotRun, messageOf } from './failure.ts';
import { inputName, readInput } from './input.ts';
import { report } from './report.ts';

/** What every command works with. */
export interface Context {
  readonly asOf: string;
  readonly program: Program;
  readonly said: SaidAbout;
}

/** Reads the common options; `inputs` are all CSV files the command will read. */
export async function contextOf(given: Given, inputs: readonly string[]): Promise<Context> {
  const asOf = asOfDate(given);
  const said = fileOptions(given, inputs);
  const file = given.value('program');
  if (file === '-' && inputs.includes('-'))
    throw new CannotRun('standard input can be only one of the files');
  const program = file === undefined ? defaultProgram : await readProgram(file);
  return { asOf, program, said };
}

async function readProgram(file: string): Promise<Program> {
  const text = new TextDecoder('utf-8').decode(await readInput(file));
  const read = readProgramFile(parseJson(text, file));
  if (!read.ok) throw new CannotRun(`cannot use ${inputName(file)}: ${read.reason}`);
  return read.program;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CannotRun(`cannot read ${inputName(file)}: it is not JSON (${messageOf(error)})`);
  }
}

/** Reads one portfolio as the options say; throws CannotRun for a file that cannot be read at all. */
export async function readPortfolioFile(file: string, { said, program }: Context): Promise<PortfolioFile> {
  const bytes = await readInput(file);
  const read = readPortfolio(bytes, { ...said(file), currency: program.settings.currency });
  if (!read.ok) throw new CannotRun(`cannot read ${inputName(file)}: ${read.reason}`);
  return read;
}

/** Tells the day that everything is judged by. */
export function reportAsOf(asOf: string, before?: string): void {
  report(
    before === undefined || before === asOf ? `As of ${asOf}` : `Before as of ${before}, after as of ${asOf}`,
  );
}
