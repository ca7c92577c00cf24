import { matchKey } from '../fields/match-key.ts';
import { accountMapping } from './presets.ts';
import type { FileSchema } from './schema.ts';

/** What a header stands for; a lower rank beats a higher, two of the same rank contradict each other. */
export type HeaderMatch =
  | { readonly kind: 'field'; readonly field: string; readonly rank: number }
  | { readonly kind: 'computed'; readonly field: string }
  | { readonly kind: 'customer' };

/** A mapping of the user's beats a field's own header or id, which beats an alias, which beats an alias that a preset puts behind another. */
export const userRank = 0;
const ownRank = 1;
const aliasRank = 2;
const beatenRank = 3;

/** No header of ours or of an export is as long: a cell that is, is none. */
const longestHeader = 300;

/** What a header is compared by; '' for a cell that can be none. */
export function headerKey(header: string): string {
  return header.length > longestHeader ? '' : matchKey(header);
}

/** The name that a header means among others: the very same, else one that is compared alike. */
export function sameHeader(header: string, others: readonly string[]): string | undefined {
  if (others.includes(header)) return header;
  const key = headerKey(header);
  return key === '' ? undefined : others.find((other) => headerKey(other) === key);
}

interface Names {
  readonly own: ReadonlyMap<string, string>;
  readonly computed: ReadonlyMap<string, string>;
  /** For each preset its aliases, key to field, in the preset's order. */
  readonly aliases: readonly Aliases[];
}

const namesOf = new WeakMap<FileSchema, Names>();

const named = (columns: readonly { readonly id: string; readonly header: string }[]): Map<string, string> =>
  new Map(
    columns.flatMap(({ id, header }) => [
      [matchKey(header), id],
      [matchKey(id), id],
    ]),
  );

function names(schema: FileSchema): Names {
  const known = namesOf.get(schema);
  if (known !== undefined) return known;
  const made: Names = {
    own: named(schema.columns),
    computed: named(schema.computed),
    aliases: schema.presets.map(
      (preset) => new Map<string, string>(preset.aliases.map(([header, field]) => [matchKey(header), field])),
    ),
  };
  namesOf.set(schema, made);
  return made;
}

/** The input field that a name of the user's means, by id or header; undefined when there is none. */
export function fieldNamed(name: string, schema: FileSchema): string | undefined {
  return names(schema).own.get(matchKey(name));
}

/** True when a file's headers make it an export of account mapping, whose rows are customers. */
function isAccountMapping(keys: readonly string[], schema: FileSchema): boolean {
  return schema.presets.length > 0 && accountMapping.marks.every((mark) => keys.includes(matchKey(mark)));
}

/**
 * Finds what each header of a file stands for (portfolio-csv.md, Header): a field's own header or id, else an alias.
 * The preset that knows most of the headers orders its aliases; where several know as many and disagree, their columns have the same rank.
 */
export function matchHeaders(
  headers: readonly string[],
  schema: FileSchema,
): readonly (HeaderMatch | null)[] {
  const { own, computed, aliases } = names(schema);
  const keys = headers.map(headerKey);
  const mapping = isAccountMapping(keys, schema);
  const customer = mapping ? accountMapping.customer.map(matchKey) : [];
  // A file with all fields needs no other name for one: there such a header is that of an own column, as in our exports.
  const fields = new Set(keys.map((key) => own.get(key)));
  const complete = schema.columns.every(({ id }) => fields.has(id));
  const ofPartner = (_: Aliases, at: number): boolean => schema.presets[at]?.id === accountMapping.preset;
  const byAlias = complete ? [] : aliasMatches(keys, mapping ? aliases.filter(ofPartner) : aliases);
  return keys.map((key, at): HeaderMatch | null => {
    if (key === '') return null;
    if (customer.includes(key)) return { kind: 'customer' };
    const field = own.get(key);
    if (field !== undefined) return { kind: 'field', field, rank: ownRank };
    const result = computed.get(key);
    if (result !== undefined) return { kind: 'computed', field: result };
    return byAlias[at] ?? null;
  });
}

type Aliases = ReadonlyMap<string, string>;

function aliasMatches(keys: readonly string[], presets: readonly Aliases[]): readonly (HeaderMatch | null)[] {
  const scores = presets.map((preset) => keys.filter((key) => preset.has(key)).length);
  const best = Math.max(0, ...scores);
  const winners = new Map<string, Set<string>>();
  for (const ordered of [presets.filter((_, at) => scores[at] === best), presets]) {
    const chosen = new Map<string, Set<string>>();
    for (const preset of ordered) {
      const first = new Map<string, string>();
      for (const [key, field] of preset) if (keys.includes(key) && !first.has(field)) first.set(field, key);
      for (const [field, key] of first) chosen.set(field, (chosen.get(field) ?? new Set()).add(key));
    }
    for (const [field, set] of chosen) if (!winners.has(field)) winners.set(field, set);
  }
  return keys.map((key) => {
    const field = presets.find((preset) => preset.has(key))?.get(key);
    if (field === undefined) return null;
    return { kind: 'field', field, rank: winners.get(field)?.has(key) === true ? aliasRank : beatenRank };
  });
}
