import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { CannotRun } from './failure.ts';
import { commonOptions, type OptionName, optionOf, optionTable } from './options.ts';

/** What was given to one command, checked against what it takes. */
export interface Given {
  readonly files: readonly string[];
  has(option: OptionName): boolean;
  value(option: OptionName): string | undefined;
  values(option: OptionName): readonly string[];
}

/** Help was asked for. */
export const helpWanted = Symbol('help');

const parserOptions = Object.fromEntries(
  Object.keys(optionTable).map((name) => [
    name,
    { type: optionOf(name)?.value === undefined ? 'boolean' : 'string', multiple: true } as const,
  ]),
);

/** Reads the arguments after a command's name; throws CannotRun naming the first thing that is wrong. */
export function readArguments(command: Command, argv: readonly string[]): Given | typeof helpWanted {
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...parserOptions, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return helpWanted;
  const taken = new Set<string>([...command.options, ...commonOptions]);
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = optionOf(token.name);
    if (spec === undefined || !taken.has(token.name) || !token.rawName.startsWith('--'))
      throw new CannotRun(unknownOption(command, token.rawName));
    values.set(token.name, [...(values.get(token.name) ?? []), textOf(token, spec.value !== undefined)]);
  }
  checkRepeats(values);
  checkFiles(command, files);
  return {
    files,
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.[0],
    values: (option) => values.get(option) ?? [],
  };
}

function textOf(
  token: {
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  takesValue: boolean,
): string {
  if (!takesValue) {
    if (token.value !== undefined) throw new CannotRun(`${token.rawName} takes no value`);
    return '';
  }
  const { value } = token;
  if (value === undefined || value === '') throw new CannotRun(`${token.rawName} needs a value`);
  if (token.inlineValue !== true && value.length > 1 && value.startsWith('-'))
    throw new CannotRun(
      `${token.rawName} needs a value; write ${token.rawName}=${value} if ${value} is meant`,
    );
  return value;
}

function unknownOption(command: Command, rawName: string): string {
  const owned = rawName.startsWith('--') && optionOf(rawName.slice(2)) !== undefined;
  return owned
    ? `${command.name} has no option ${rawName}; partnerbook ${command.name} --help lists those it has`
    : `there is no option ${rawName}; partnerbook ${command.name} --help lists them`;
}

function checkRepeats(values: ReadonlyMap<string, readonly string[]>): void {
  for (const [name, all] of values) {
    const spec = optionOf(name);
    if (spec?.value === undefined || spec.repeatable === true || spec.perFile === true) continue;
    if (all.length > 1) throw new CannotRun(`--${name} is given ${all.length} times; give it once`);
  }
}

function checkFiles(command: Command, files: readonly string[]): void {
  const wanted = command.files.join(' ');
  if (files.length < command.files.length)
    throw new CannotRun(`${command.name} needs ${wanted}; ${command.files[files.length]} is missing`);
  if (files.length > command.files.length)
    throw new CannotRun(`${command.name} takes ${wanted}; "${files[command.files.length]}" is one too many`);
}
