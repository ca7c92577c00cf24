/** One option of the command line. */
export interface OptionSpec {
  /** What its value looks like in the help; absent for a switch. */
  readonly value?: string;
  readonly help: string;
  /** May be given more than once. */
  readonly repeatable?: true;
  /** May be given as FILE=VALUE too, once a file. */
  readonly perFile?: true;
}

/** Every option that some command takes, in the order in which help lists them (portfolio-csv.md, Command line). */
export const optionTable = {
  format: { value: 'FORMAT', help: 'csv, json or table' },
  out: { value: 'FILE', help: 'write to this file instead of standard output; it may be one of the inputs' },
  conflicts: { value: 'FILE.csv', help: 'write the conflicts to this file' },
  explain: { value: 'NAME-OR-ID', help: 'one partner: every verdict with the criteria behind it' },
  partner: { value: 'NAME-OR-ID', help: 'only this partner; repeatable', repeatable: true },
  since: { value: 'BEFORE.csv', help: 'an earlier copy of the portfolio, to tell what changed' },
  readings: { value: 'READINGS.csv', help: 'the history of adoption and improvement' },
  steps: { value: 'STEPS.csv', help: 'the steps agreed with the partners' },
  accepted: { value: 'ACCEPTED.csv', help: 'findings that were accepted, with reasons' },
  audience: { value: 'AUDIENCE', help: 'internal, or partner: one partner, nothing that is ours alone' },
  quarter: {
    value: '2026-Q3',
    help: 'a quarter of the fiscal year, named after the year it ends in; the one of --as-of when left out',
  },
  'prepared-by': { value: 'NAME', help: 'who prepared it, for the cover' },
  paper: { value: 'PAPER', help: 'a4 or letter' },
  sections: {
    value: 'LIST',
    help: 'cover, summary, portfolio, decisions, partners, appendix; all when left out',
  },
  'as-of-before': {
    value: 'YYYY-MM-DD',
    help: 'the day to judge BEFORE by; diff takes --as-of when left out, qbr the day before the quarter',
  },
  'as-of': { value: 'YYYY-MM-DD', help: "the day to judge by; this computer's date when left out" },
  program: { value: 'FILE.json', help: "settings that differ from the playbook's" },
  decimal: { value: ', or .', help: 'the decimal mark of the numbers; . when left out', perFile: true },
  dates: {
    value: 'ORDER',
    help: 'iso, dmy, mdy or auto: the order of 1/2/2026; auto when left out',
    perFile: true,
  },
  encoding: { value: 'NAME', help: 'utf-8, windows-1252, shift_jis ...; found by the bytes', perFile: true },
  delimiter: { value: 'C', help: 'one character, or tab; found by the header', perFile: true },
  map: {
    value: '"HEADER=FIELD"',
    help: 'read the column HEADER of the portfolio as FIELD; "HEADER=" leaves it out; repeatable',
    repeatable: true,
  },
  'own-columns': { help: 'keep the columns that match no field' },
  'blank-words': { help: 'read n/a, a lone dash and the like in typed cells as blank' },
  'keep-bad-rows': { help: 'keep a row without its refused cells instead of holding it back' },
  'no-bom': { help: 'write files without a byte order mark' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof optionTable;

/** Options that every command takes. */
export const commonOptions = [
  'as-of',
  'program',
  'decimal',
  'dates',
  'encoding',
  'delimiter',
  'map',
  'own-columns',
  'blank-words',
  'keep-bad-rows',
  'no-bom',
] as const satisfies readonly OptionName[];

/** The specification of a name, or undefined for a name that no command knows. */
export function optionOf(name: string): OptionSpec | undefined {
  return Object.hasOwn(optionTable, name) ? optionTable[name as OptionName] : undefined;
}
