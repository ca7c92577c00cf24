import type { Reading } from '#shared/fields/kind.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import { optionWord } from '../cells/words.ts';
import type { Column } from '../columns/column.ts';
import { readTypedDate } from './typed-date.ts';

/** What a person typed into a cell, as a value of the column or a refusal with its reason. */
export function readTyped(column: Column, text: string, formats: Formats, asOf: string): Reading<unknown> {
  if (column.kind.name === 'date') return readTypedDate(text, formats, asOf);
  return column.kind.read(text, {
    decimal: formats.decimal,
    dates: formats.dates,
    blankWords: false,
  });
}

/** A refusal as its popover says it: what is wrong, then what was kept and the way out. */
export interface RefusalWords {
  readonly wrong: string;
  readonly kept: string;
}

const shortest = 60;

/** The words beside a refused cell. `held` is what the cell shows now, empty when it is blank. */
export function refusalWords(column: Column, typed: string, reason: string, held: string): RefusalWords {
  const kept =
    held === ''
      ? 'The cell is still blank. Change it, or press Esc to leave it blank.'
      : `The cell still holds ${held}. Change it, or press Esc to keep ${held}.`;
  return { wrong: wrongWords(column, typed, reason), kept };
}

function wrongWords(column: Column, typed: string, reason: string): string {
  const quoted = `“${typed.length > shortest ? `${typed.slice(0, shortest)}…` : typed.trim()}”`;
  const { options, name } = column.kind;
  if ((name === 'scale' || name === 'choice') && options !== undefined) {
    return `${quoted} is not ${oneOf(options.map((option) => optionWord(column.id, option)))}.`;
  }
  if (
    /^(not|neither|negative|an?|ambiguous|no|too|outside|above|below|more|less)\b/i.test(reason) &&
    name !== 'name'
  ) {
    return `${quoted} is ${reason}${/[.?]$/.test(reason) ? '' : '.'}`;
  }
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.?]$/.test(reason) ? '' : '.'}`;
  return name === 'name' || name === 'id'
    ? sentence
    : `${quoted}: ${reason}${/[.?]$/.test(reason) ? '' : '.'}`;
}

/** `1, 2 or 3`. */
function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
