import { integer, ratio } from '#shared/fields/kinds.ts';
import { defaultSettings, type Settings, settingsSchema } from '#shared/rules/program.ts';
import type { Formats } from '../ui/formats/formats.ts';

/** One setting that is a number: what it decides, and how it is read and written. */
export interface SettingLine {
  readonly id: string;
  readonly label: string;
  /** What a change of it is called: `the Walk threshold`. */
  readonly named: string;
  /** What it decides, in a sentence. */
  readonly about: string;
  readonly unit: '%' | 'days' | 'months' | 'requests';
  readonly get: (settings: Settings) => number;
  readonly set: (settings: Settings, value: number) => Settings;
}

type NumberKey = {
  [K in keyof Settings]: Settings[K] extends number ? K : never;
}[keyof Settings];

const line = (
  id: NumberKey,
  unit: SettingLine['unit'],
  label: string,
  named: string,
  about: string,
): SettingLine => ({
  id,
  label,
  named,
  about,
  unit,
  get: (settings) => settings[id],
  set: (settings, value) => ({ ...settings, [id]: value }),
});

const cadence = (tier: 1 | 2 | 3): SettingLine => ({
  id: `cadenceDays.${tier}`,
  label: `Contact with Tier ${tier}`,
  named: `the cadence of Tier ${tier}`,
  about: `A Tier ${tier} partner is overdue for contact after this many days.`,
  unit: 'days',
  get: ({ cadenceDays }) => cadenceDays[tier],
  set: (settings, value) => ({ ...settings, cadenceDays: { ...settings.cadenceDays, [tier]: value } }),
});

/** The thresholds and cadences in their groups (rules.md, Program settings). */
export const settingGroups: readonly { readonly title: string; readonly lines: readonly SettingLine[] }[] = [
  {
    title: 'Thresholds',
    lines: [
      line(
        'crawlThreshold',
        '%',
        'Improvement to pass Crawl',
        'the Crawl threshold',
        'The least improvement of a pilot’s metric.',
      ),
      line(
        'walkThreshold',
        '%',
        'Adoption to pass Walk',
        'the Walk threshold',
        'The least share of invited customers who adopt.',
      ),
      line(
        'customerRequestThreshold',
        'requests',
        'Requests that count as leverage',
        'the requests that count as leverage',
        'The fewest open requests of customers.',
      ),
    ],
  },
  {
    title: 'Cadences',
    lines: [
      cadence(3),
      cadence(2),
      cadence(1),
      line(
        'executiveCadenceDays',
        'days',
        'Executive reviews and QBRs',
        'the executive cadence',
        'The next of each is due after this many days.',
      ),
      line(
        'tierReviewMonths',
        'months',
        'Review of Tier 1',
        'the review of Tier 1',
        'The tier is looked at again after this many months.',
      ),
      line(
        'sunkCostGraceDays',
        'days',
        'Time to act on a failed gate',
        'the time to act on a failed gate',
        'Still active after it, a partner is a sunk cost.',
      ),
    ],
  },
];

/** Every setting that is a number. */
export const settingLines = settingGroups.flatMap(({ lines }) => lines);

/** A value with its unit: `70%`, `14 days`, `1 month`. */
export function settingWords({ unit }: SettingLine, value: number, formats: Formats): string {
  if (unit === '%') return formats.share(value);
  const one = unit.slice(0, -1);
  return `${formats.number(value)} ${value === 1 ? one : unit}`;
}

/** A value as it stands in its field: a percentage without its sign. */
export function settingText({ unit }: SettingLine, value: number, formats: Formats): string {
  const text = unit === '%' ? formats.share(value) : formats.number(value);
  return text.replace(/[\s\u00a0\u202f]*%/, '');
}

/** What a person typed for a setting. A percentage may have its sign or not. */
export function readSetting(
  of: SettingLine,
  text: string,
  formats: Formats,
): { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string } {
  const typed = text.trim();
  const options = { decimal: formats.decimal, dates: formats.dates, blankWords: false } as const;
  const reading =
    of.unit === '%'
      ? ratio.read(typed === '' || typed.endsWith('%') ? typed : `${typed}%`, options)
      : integer.read(typed, options);
  const value = reading.ok ? reading.value : null;
  const range = rangeWords(of, formats);
  if (value === null)
    return { ok: false, reason: `${quoted(typed)} is not a number. It has to be ${range}.` };
  const parsed = settingsSchema.safeParse(of.set(defaultSettings, value));
  return parsed.success
    ? { ok: true, value }
    : { ok: false, reason: `${quoted(typed)} is out of range. It has to be ${range}.` };
}

const quoted = (text: string): string => (text === '' ? 'A blank' : `“${text}”`);

/** `1% to 100%`, `1 to 3,660`: what the schema's own refusal says. */
function rangeWords(of: SettingLine, formats: Formats): string {
  const refusal = settingsSchema.safeParse(of.set(defaultSettings, -1)).error?.issues[0]?.message ?? '';
  const [least = 0, most = 0] = (refusal.match(/[\d.]+/g) ?? []).map(Number);
  if (of.unit === '%') return `from ${formats.share(least)} to ${formats.share(most)}`;
  return `a whole number from ${formats.number(least)} to ${formats.number(most)}`;
}
