import type { Command } from './command.ts';
import { commonOptions, type OptionName, type OptionSpec, optionTable } from './options.ts';
import { wrap } from './wrap.ts';

const widest = 80;

/** The help of the whole command line. */
export function generalHelp(commands: readonly Command[]): string {
  const usages = commands.map((command) => [
    `partnerbook ${command.name} ${command.files.join(' ')}`,
    command.summary,
  ]);
  return [
    'Judges a partner portfolio in a CSV file: leverage, tiers, gates, charters.',
    '',
    ...usages.flatMap(([usage = '', summary = '']) => [usage, `    ${summary}`]),
    '',
    'partnerbook COMMAND --help    the options of a command',
    'partnerbook --version         the version',
    '',
    ...exitCodes,
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return [
    `partnerbook ${command.name} ${command.files.join(' ')} [options]`,
    command.summary,
    '',
    ...(command.options.length === 0 ? [] : ['Options', ...command.options.flatMap(optionLines), '']),
    'Common options',
    ...commonOptions.flatMap(optionLines),
    '',
    ...(command.files.length > 1
      ? ['--decimal, --dates, --encoding, --delimiter also take FILE=VALUE, once a file.']
      : []),
    ...command.notes.flatMap((note) => wrap(note, widest)),
    'A file named - is standard input, or standard output for --out.',
    '',
    ...exitCodes,
    '',
  ].join('\n');
}

const exitCodes = [
  'Exit 0: done. 1: done, but something was held back or conflicts remain.',
  '2: could not run; nothing was written.',
];

function optionLines(name: OptionName): readonly string[] {
  const spec: OptionSpec = optionTable[name];
  const head = `  --${name}${spec.value === undefined ? '' : ` ${spec.value}`}`;
  const indent = 28;
  const lines = wrap(spec.help, widest - indent);
  const first = head.length < indent - 1 ? [`${head.padEnd(indent)}${lines.shift() ?? ''}`] : [head];
  return [...first, ...lines.map((line) => `${' '.repeat(indent)}${line}`)];
}
