import type { z } from 'zod';

/** The names of the kinds; the grid's editors and the form's inputs are chosen by them. */
export type KindName =
  | 'id'
  | 'name'
  | 'text'
  | 'longText'
  | 'link'
  | 'yesNo'
  | 'money'
  | 'number'
  | 'integer'
  | 'ratio'
  | 'date'
  | 'choice'
  | 'scale'
  | 'tags'
  | 'choiceList'
  | 'findings';

/** How a file, or a person's locale, writes values; the same options serve CSV cells, pasted cells and typed ones. */
export interface ReadOptions {
  readonly decimal: '.' | ',';
  /** The order of `1/2/2026`; `iso` refuses such a date unless it reads the same both ways. */
  readonly dates: 'iso' | 'dmy' | 'mdy';
  /** Read `n/a`, a lone dash, Excel's error values and the like as blank instead of refusing them. */
  readonly blankWords: boolean;
}

/** A cell read, or refused with a reason that says what would be accepted. Blank text reads as the kind's empty value. */
export type Reading<V> =
  | {
      readonly ok: true;
      readonly value: V;
      /** The currency sign or code beside a number, as written. */
      readonly currency?: string;
      readonly notice?: string;
      /** The cell held `n/a`, a lone dash or the like, read as blank because the options say so. */
      readonly wasWord?: true;
    }
  | { readonly ok: false; readonly reason: string };

/** How a value behaves: its schema, its text in a CSV cell and back, its order, its empty value. */
export interface Kind<V> {
  readonly name: KindName;
  /** The blank: null, or the empty list. */
  readonly empty: V;
  /** Checks a stored value; a blank is valid. */
  readonly schema: z.ZodType<V>;
  /** The entries of a closed list, a choice or a scale, in the order of the rules. */
  readonly options?: readonly (string | number)[];
  /** Text of a cell to a value (portfolio-csv.md, Reading). Never throws. */
  read(text: string, options: ReadOptions): Reading<V>;
  /** A value as the text of a CSV cell: neutral, in full precision, blank as '' (portfolio-csv.md, Writing). */
  write(value: V): string;
  /** The order of a sort going up; blanks come last. */
  compare(a: V, b: V): number;
}

/** The type of the values of a kind. */
export type ValueOf<K> = K extends Kind<infer V> ? V : never;

/** True for a blank: null, or a list without entries. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
