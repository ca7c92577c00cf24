import { build } from 'vite';
import { builtFolder } from '../support/command-line.ts';

/** Builds the command line once before its tests run. */
export async function setup(): Promise<void> {
  process.env['PARTNERBOOK_CLI_OUT'] = builtFolder;
  await build({ configFile: 'build/cli.vite.config.ts', logLevel: 'warn' });
}
