import type { Reading, ReadOptions } from './kind.ts';
import { quoted, readTyped } from './typed-cell.ts';

const yes = 'yes y true t 1 x on checked ✓ wahr vrai verdadero vero ja oui si sí';
const no = 'no n false f 0 off unchecked ✗ falsch faux falso nein non';

const words = new Map<string, boolean>([
  ...yes.split(' ').map((word) => [word.normalize('NFC'), true] as const),
  ...no.split(' ').map((word) => [word.normalize('NFC'), false] as const),
]);

/** Yes, No or blank; what Excel and LibreOffice write in other languages counts too, anything else is refused, never No (portfolio-csv.md, Yes/No). */
export function readYesNo(text: string, options: ReadOptions): Reading<boolean | null> {
  return readTyped<boolean, null>(text, null, options, (cell) => {
    const value = words.get(cell.normalize('NFC').toLowerCase());
    return value === undefined
      ? { ok: false, reason: `${quoted(cell)} is neither Yes nor No` }
      : { ok: true, value };
  });
}
