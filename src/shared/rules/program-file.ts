import { z } from 'zod';
import { type Settings, settingsSchema } from './program.ts';

const yesNo = z.boolean({ error: 'true, false or null' }).nullable();
const text = z.string({ error: 'a text or null' }).trim().nullable();
const monthsError = 'a number of months, 0 or more, or null';

/** A capability to build, or to get from a partner, as a person answers for it (rules.md section 11). */
export interface Capability {
  readonly name: string;
  readonly core: boolean | null;
  /** How many months building it ourselves would take us. */
  readonly delayMonths: number | null;
  readonly crediblePartner: boolean | null;
  /** The id or name of the partner of the portfolio who could bring it. */
  readonly partner: string | null;
}

/** The two answers that decide between a curated and an open ecosystem. */
export interface EcosystemAnswers {
  readonly brandRisk: boolean | null;
  readonly canReviewAll: boolean | null;
}

/** A program: its settings and its two decisions. */
export interface Program {
  readonly settings: Settings;
  readonly capabilities: readonly Capability[];
  readonly ecosystem: EcosystemAnswers;
}

const capabilitySchema = z.strictObject({
  name: z.string({ error: 'a text' }).trim().optional(),
  core: yesNo.optional(),
  delayMonths: z.number({ error: monthsError }).min(0, { error: monthsError }).nullable().optional(),
  crediblePartner: yesNo.optional(),
  partner: text.optional(),
});

/** A program file: every key optional, no others, values within their ranges (rules.md section 11). */
export const programFileSchema = z.strictObject({
  settings: settingsSchema
    .partial()
    .extend({ cadenceDays: settingsSchema.shape.cadenceDays.partial().optional() })
    .optional(),
  capabilities: z.array(capabilitySchema, { error: 'a list of capabilities' }).optional(),
  ecosystem: z.strictObject({ brandRisk: yesNo.optional(), canReviewAll: yesNo.optional() }).optional(),
});

type ProgramFile = z.infer<typeof programFileSchema>;

type Path = readonly PropertyKey[];

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
}

/** `settings.cadenceDays.1`, `capabilities[0].core`. */
function nameOf(path: Path): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`,
    '',
  );
}

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? 'nothing';
  return written.length > 60 ? `${written.slice(0, 57)}...` : written;
}

const keysAt: readonly (readonly [at: RegExp, keys: readonly string[]])[] = [
  [/^$/, Object.keys(programFileSchema.shape)],
  [/^settings$/, Object.keys(settingsSchema.shape)],
  [/^settings\.cadenceDays$/, Object.keys(settingsSchema.shape.cadenceDays.shape)],
  [/^capabilities\[\d+\]$/, Object.keys(capabilitySchema.shape)],
  [/^ecosystem$/, ['brandRisk', 'canReviewAll']],
];

function faultsOf(issue: z.core.$ZodIssue, json: unknown): readonly string[] {
  const name = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt.find(([at]) => at.test(name))?.[1] ?? [];
    return issue.keys.map(
      (key) =>
        `unknown key ${nameOf([...issue.path, key])}: ${name === '' ? 'a program file' : name} can hold ${known.join(', ')}`,
    );
  }
  const needs = issue.code === 'invalid_type' && issue.expected === 'object' ? 'an object' : issue.message;
  return [
    `${name === '' ? 'the program file' : name} is ${shown(valueAt(json, issue.path))}: it has to be ${needs}`,
  ];
}

/** The settings of a file over the defaults; a cadence that names some tiers keeps the others'. */
function settingsOver(defaults: Settings, file: ProgramFile['settings']): Settings {
  const { cadenceDays, ...rest } = file ?? {};
  const given = (values: object): object =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return {
    ...defaults,
    ...given(rest),
    cadenceDays: { ...defaults.cadenceDays, ...given(cadenceDays ?? {}) },
  };
}

function capabilityOf(file: z.infer<typeof capabilitySchema>): Capability {
  return {
    name: file.name ?? '',
    core: file.core ?? null,
    delayMonths: file.delayMonths ?? null,
    crediblePartner: file.crediblePartner ?? null,
    partner: file.partner === '' ? null : (file.partner ?? null),
  };
}

/**
 * Reads a program file, already parsed as JSON, over a program's defaults. A refusal names every fault: the key,
 * its value and what it has to be.
 */
export function programOver(
  defaults: Settings,
  json: unknown,
): { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly reason: string } {
  const parsed = programFileSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, json));
    return { ok: false, reason: [...new Set(faults)].join('; ') };
  }
  const { settings, capabilities = [], ecosystem } = parsed.data;
  return {
    ok: true,
    program: {
      settings: settingsOver(defaults, settings),
      capabilities: capabilities.map(capabilityOf),
      ecosystem: {
        brandRisk: ecosystem?.brandRisk ?? null,
        canReviewAll: ecosystem?.canReviewAll ?? null,
      },
    },
  };
}
