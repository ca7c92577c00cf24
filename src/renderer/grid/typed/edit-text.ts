import { movePoint, writeNumber } from '#shared/fields/write-number.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Column } from '../columns/column.ts';

/** A value as the text an editor opens with: what this person would type, without grouping. */
export function editText(column: Column, value: unknown, formats: Formats): string {
  if (value === null || value === undefined) return '';
  switch (column.kind.name) {
    case 'money':
    case 'number':
    case 'integer':
      return localMark(writeNumber(value as number), formats);
    case 'ratio':
      return `${localMark(movePoint(writeNumber(value as number), 2), formats)}%`;
    case 'date':
      return editDate(value as string, formats);
    default:
      return column.kind.write(value);
  }
}

const localMark = (text: string, formats: Formats): string =>
  formats.decimal === ',' ? text.replace('.', ',') : text;

function editDate(date: string, formats: Formats): string {
  const [year, month, day] = date.split('-');
  if (formats.dates === 'dmy') return `${day}/${month}/${year}`;
  if (formats.dates === 'mdy') return `${month}/${day}/${year}`;
  return date;
}
