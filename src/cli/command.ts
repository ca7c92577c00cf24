import type { Given } from './args.ts';
import type { OptionName } from './options.ts';

/** 0 done, 1 done but something was held back or conflicts remain; 2, could not run, is thrown as CannotRun. */
export type ExitCode = 0 | 1;

/** One command as data: the parser, the help and the entry read it. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The inputs in their order, as the help names them. */
  readonly files: readonly string[];
  /** The options it takes beside the common ones. */
  readonly options: readonly OptionName[];
  /** What a person should know beyond the options, a paragraph each. */
  readonly notes: readonly string[];
  run(given: Given): Promise<ExitCode>;
}
