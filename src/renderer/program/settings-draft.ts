import { type Settings, settingsSchema } from '#shared/rules/program.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { readSetting, settingLines } from './setting-lines.ts';

/** What was typed or chosen and is not applied yet: texts by the setting's id. */
export type SettingsDraft = Readonly<Record<string, string>>;

/** What a draft says. */
export interface ReadDraft {
  /** The settings with everything of the draft that can be read. */
  readonly settings: Settings;
  /** Why a text cannot be read, by the setting's id. */
  readonly problems: Readonly<Record<string, string>>;
  /** What it changes, in words: `the Walk threshold`. */
  readonly changed: readonly string[];
}

/** Every setting with the words for it in the name of a change. */
const named: readonly { readonly words: string; readonly get: (settings: Settings) => unknown }[] = [
  ...settingLines.map((line) => ({ words: line.named, get: line.get })),
  { words: 'the program’s name', get: ({ name }) => name },
  { words: 'the currency', get: ({ currency }) => currency },
  { words: 'the start of the fiscal year', get: ({ fiscalYearStartMonth }) => fiscalYearStartMonth },
];

/** Reads a draft over the settings in force. */
export function readDraft(recorded: Settings, draft: SettingsDraft, formats: Formats): ReadDraft {
  let settings = recorded;
  const problems: Record<string, string> = {};
  for (const line of settingLines) {
    const text = draft[line.id];
    if (text === undefined) continue;
    const read = readSetting(line, text, formats);
    if (read.ok) settings = line.set(settings, read.value);
    else problems[line.id] = read.reason;
  }
  const { name, currency, fiscalYearStartMonth } = draft;
  if (currency !== undefined) settings = { ...settings, currency };
  if (fiscalYearStartMonth !== undefined)
    settings = { ...settings, fiscalYearStartMonth: Number(fiscalYearStartMonth) };
  if (name !== undefined) {
    const parsed = settingsSchema.shape.name.safeParse(name);
    if (parsed.success) settings = { ...settings, name: parsed.data };
    else problems['name'] = 'The program needs a name of 1 to 200 characters.';
  }
  const changed = named.filter(({ get }) => get(settings) !== get(recorded)).map(({ words }) => words);
  return { settings, problems, changed };
}

/** What a change of these settings is called: `the Walk threshold`, `3 settings of the program`. */
export function changedWords(changed: readonly string[]): string {
  const [only] = changed;
  return changed.length === 1 && only !== undefined ? only : `${changed.length} settings of the program`;
}
