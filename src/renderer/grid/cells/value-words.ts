import type { Formats } from '../../ui/formats/formats.ts';
import type { Column } from '../columns/column.ts';
import { optionWord } from './words.ts';

/** A value that is not blank as words in the person's own locale. */
export function valueWords(column: Column, value: unknown, formats: Formats): string {
  switch (column.kind.name) {
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'money':
      return formats.money(value as number);
    case 'number':
    case 'integer':
      return formats.number(value as number);
    case 'ratio':
      return formats.ratio(value as number);
    case 'date':
      return formats.date(value as string);
    case 'tags':
      return (value as readonly string[]).join('; ');
    case 'choiceList':
      return (value as readonly string[]).map((option) => optionWord(column.id, option)).join('; ');
    default:
      return String(value);
  }
}
