import { helpWanted, readArguments } from './args.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { diffCommand } from './diff.ts';
import { evaluateCommand } from './evaluate.ts';
import { CannotRun, messageOf, ReaderGone } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import { mergeCommand } from './merge.ts';
import { writeWhole } from './output.ts';
import { qbrCommand } from './qbr.ts';
import { report } from './report.ts';

declare const __PARTNERBOOK_VERSION__: string;

const commands: readonly Command[] = [checkCommand, evaluateCommand, mergeCommand, diffCommand, qbrCommand];

async function run(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv;
  const names = commands.map((command) => command.name).join(', ');
  if (first === undefined) throw new CannotRun(`no command given: ${names}; partnerbook --help tells more`);
  if (first === '--version') return print(`partnerbook ${__PARTNERBOOK_VERSION__}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0))
    return print(generalHelp(commands));
  const wanted = first === 'help' ? rest[0] : first;
  const command = commands.find(({ name }) => name === wanted);
  if (command === undefined)
    throw new CannotRun(
      `there is no ${wanted?.startsWith('-') === true ? 'option' : 'command'} ${wanted}; the commands are ${names}`,
    );
  const given = first === 'help' ? helpWanted : readArguments(command, rest);
  return given === helpWanted ? print(commandHelp(command)) : command.run(given);
}

async function print(text: string): Promise<number> {
  await writeWhole([{ path: '-', byteOrderMark: false }], async (output) => {
    await output.write(text);
  });
  return 0;
}

// Whoever reads our output may stop early (`| head`): the write's own callback tells; nothing is left to say here.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof ReaderGone) process.exitCode = 0;
  else {
    report(`partnerbook: ${messageOf(error)}`);
    process.exitCode = 2;
  }
}
