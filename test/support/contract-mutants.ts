import { z } from 'zod';

type Path = readonly (string | number)[];

/** One part of an argument that is no object and no list, and where it stands. */
export interface Leaf {
  readonly path: Path;
  readonly schema: z.core.$ZodType;
}

/** Of every sort of value that the contract asks for, one that it takes: the first that fits a leaf is its example. */
const candidates: readonly unknown[] = [
  undefined,
  false,
  1,
  'main',
  'x.csv',
  '<!doctype html><title>x</title>',
  '2026-01-01T00:00:00.000Z',
  '00000000-0000-4000-8000-000000000000',
  2 ** 21,
  new Uint8Array(1),
];

/** Whether a schema takes a value. */
export const accepts = (schema: z.core.$ZodType, value: unknown): boolean =>
  z.safeParse(schema, value).success;

/** The schema without what only wraps it. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'readonly' || def.type === 'nullable' ? bare(def.innerType) : schema;
}

/**
 * An argument that a request of the contract takes, read off its schema, with its leaves. Throws at a kind of schema that it
 * does not know, so that no request is left out in silence.
 */
export function exampleOf(
  schema: z.core.$ZodType,
  path: Path = [],
): { readonly value: unknown; readonly leaves: readonly Leaf[] } {
  const plain = bare(schema);
  const { def } = (plain as z.core.$ZodTypes)._zod;
  if (def.type === 'object') {
    const parts = Object.entries(def.shape).map(
      ([key, part]) => [key, exampleOf(part, [...path, key])] as const,
    );
    return {
      value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
      leaves: parts.flatMap(([, { leaves }]) => leaves),
    };
  }
  if (def.type === 'array') {
    const element = (bare(def.element) as z.core.$ZodTypes)._zod.def;
    const options = element.type === 'union' ? element.options : [def.element];
    const parts = options.map((option, at) => exampleOf(option, [...path, at]));
    return { value: parts.map(({ value }) => value), leaves: parts.flatMap(({ leaves }) => leaves) };
  }
  if (def.type === 'union') {
    const [first] = def.options;
    if (first === undefined) throw new Error(`a union without options at ${path.join('.')}`);
    return exampleOf(first, path);
  }
  const values =
    def.type === 'literal' ? def.values : def.type === 'enum' ? Object.values(def.entries) : candidates;
  const value = [...values].find((each) => accepts(plain, each));
  if (!accepts(plain, value)) throw new Error(`no example for ${def.type} at ${path.join('.')}`);
  return { value, leaves: [{ path, schema }] };
}

/** A copy of a value with another one in one place. */
export function withValue(value: unknown, [step, ...rest]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value))
    return value.map((each, at) => (at === step ? withValue(each, rest, other) : each));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: withValue(record[step], rest, other) };
}

/** The objects inside an argument, by path. */
export function objectsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    objectsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inner : [path, ...inner];
}
