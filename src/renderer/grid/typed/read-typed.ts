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

const longest = 60;

const cut = (text: string): string =>
  [...text].length > longest ? `${[...text].slice(0, longest).join('')}…` : text;

/** The words beside a refused cell, or field of a form. `held` is what it shows now, empty when it is blank. */
export function refusalWords(
  column: Column,
  typed: string,
  reason: string,
  held: string,
  place: 'cell' | 'field' = 'cell',
): RefusalWords {
  const words = cut(held);
  const kept =
    held === ''
      ? `The ${place} is still blank. Change it, or press Esc to leave it blank.`
      : `The ${place} still holds ${words}. Change it, or press Esc to keep ${words}.`;
  return { wrong: wrongWords(column, typed, reason), kept };
}

function wrongWords(column: Column, typed: string, reason: string): string {
  const quoted = `“${cut(typed.trim())}”`;
  const { options, name } = column.kind;
  if ((name === 'scale' || name === 'choice') && options !== undefined) {
    return `${quoted} is not ${oneOf(options.map((option) => optionWord(column.id, option)))}.`;
  }
  return sentence(reason);
}

/** `1, 2 or 3`. */
function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A reading's reason as a sentence beside a cell; what it says of the command line is not for here. */
export function sentence(reason: string): string {
  const plain = reason
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/\s*\(--[^)]*\)/g, '')
    .replace(/, or (have such words read as blank|say which)/, '');
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.?]$/.test(capital) ? capital : `${capital}.`;
}

/** What to say when an amount was typed in another currency; null when it was the program's, or none. */
export function currencyNotice(currency: string | undefined, formats: Formats): string | null {
  if (currency === undefined) return null;
  const sign = formats.money(0).replace(/[\d\s.,]/g, '');
  const typed = currency.toUpperCase();
  if (typed === formats.currency || currency === sign) return null;
  return `The amount was typed in ${currency}. It is stored as it stands: the program counts in ${formats.currency} and converts nothing.`;
}
