import { z } from 'zod';
import { compareBlanksLast, compareText } from './compare.ts';
import type { Kind, KindName } from './kind.ts';
import { readChoice, readChoiceList, readTags } from './read-choice.ts';
import { isCalendarDate, readDate } from './read-date.ts';
import { readAmount, readRatio, readScale } from './read-number.ts';
import { codePoints, longestName, readName, readText } from './read-text.ts';
import { readYesNo } from './read-yes-no.ts';
import { writeNumber, writeRatio } from './write-number.ts';

const text = z.string().min(1).nullable();

function textKind(name: KindName): Kind<string | null> {
  return {
    name,
    empty: null,
    schema: text,
    read: readText,
    write: (value) => value ?? '',
    compare: compareBlanksLast(compareText),
  };
}

export const idKind: Kind<string | null> = textKind('id');
/** One line of text. */
export const textLine: Kind<string | null> = textKind('text');
/** Text that may hold line breaks. */
export const longText: Kind<string | null> = textKind('longText');
/** Text that is shown as a link when it is an http or https address. */
export const link: Kind<string | null> = textKind('link');

/** The partner's name: the one value that is never blank. */
export const partnerName: Kind<string> = {
  name: 'name',
  empty: '',
  schema: z.string().refine((name) => name.trim() !== '' && codePoints(name) <= longestName),
  read: readName,
  write: (value) => value,
  compare: compareText,
};

/** Yes is true, No is false, blank is null: unknown, never No. */
export const yesNo: Kind<boolean | null> = {
  name: 'yesNo',
  empty: null,
  schema: z.boolean().nullable(),
  read: readYesNo,
  write: (value) => (value === null ? '' : value ? 'Yes' : 'No'),
  compare: compareBlanksLast((a, b) => Number(b) - Number(a)),
};

function numberKind(
  name: 'money' | 'number' | 'integer' | 'ratio',
  schema: z.ZodType<number>,
): Kind<number | null> {
  return {
    name,
    empty: null,
    schema: schema.nullable(),
    read: name === 'ratio' ? readRatio : (cell, options) => readAmount(cell, name, options),
    write: (value) => (value === null ? '' : name === 'ratio' ? writeRatio(value) : writeNumber(value)),
    compare: compareBlanksLast((a, b) => a - b),
  };
}

/** An amount a year in the program's currency; never negative. */
export const money = numberKind('money', z.number().min(0));
/** Any finite number. */
export const number = numberKind('number', z.number());
/** A count: a whole number, never negative. */
export const integer = numberKind('integer', z.int().min(0));
/** A share or a rate: 0.2 is 20 %. */
export const ratio = numberKind('ratio', z.number());

/** A calendar date `YYYY-MM-DD` from 1970 to 2199, without a time zone. */
export const date: Kind<string | null> = {
  name: 'date',
  empty: null,
  schema: z.string().refine(isCalendarDate).nullable(),
  read: readDate,
  write: (value) => value ?? '',
  compare: compareBlanksLast((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
};

/** One entry of a closed list. */
export function choice<const O extends readonly [string, ...string[]]>(options: O): Kind<O[number] | null> {
  return {
    name: 'choice',
    empty: null,
    schema: z.enum(options).nullable() as z.ZodType<O[number] | null>,
    options,
    read: (cell, readOptions) => readChoice(cell, options, readOptions),
    write: (value) => value ?? '',
    compare: compareBlanksLast((a, b) => options.indexOf(a) - options.indexOf(b)),
  };
}

/** A whole number from 1 to 3 (tiers) or from 1 to 5. */
export function scale<const O extends readonly number[]>(
  options: O,
  word: string | null,
): Kind<O[number] | null> {
  return {
    name: 'scale',
    empty: null,
    schema: z.literal(options as readonly O[number][]).nullable(),
    options,
    read: (cell, readOptions) => readScale(cell, options, word, readOptions),
    write: (value) => (value === null ? '' : String(value)),
    compare: compareBlanksLast((a: number, b: number) => a - b),
  };
}

/** The tiers; `Tier 2` and `T2` read as 2. */
export const tier = scale([1, 2, 3] as const, 'Tier');
export const oneToFive = scale([1, 2, 3, 4, 5] as const, null);

const compareLists = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0 ? b.length - a.length : compareText(a.join('; '), b.join('; '));

/** Words of the team's own, in the order and spelling in which they were typed. */
export const tags: Kind<readonly string[]> = {
  name: 'tags',
  empty: [],
  schema: z
    .array(
      z
        .string()
        .min(1)
        .refine((tag) => !tag.includes(';'), 'an entry cannot hold ;'),
    )
    .readonly(),
  read: readTags,
  write: (value) => value.join('; '),
  compare: compareLists,
};

/** A set of entries of a closed list, kept in the order of the rules. */
export function choiceList<const O extends readonly string[]>(options: O): Kind<readonly O[number][]> {
  return {
    name: 'choiceList',
    empty: [],
    schema: z.array(z.enum(options as unknown as [string, ...string[]])).readonly() as unknown as z.ZodType<
      readonly O[number][]
    >,
    options,
    read: (cell, readOptions) => readChoiceList(cell, options, readOptions),
    write: (value) => value.join('; '),
    compare: compareLists,
  };
}
