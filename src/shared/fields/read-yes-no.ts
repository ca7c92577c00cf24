import type { Reading, ReadOptions } from './kind.ts';

const words = new Map<string, boolean>([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['n', false],
  ['false', false],
  ['0', false],
]);

/** Yes, No or blank (portfolio-csv.md, Yes/No). */
export function readYesNo(text: string, _options: ReadOptions): Reading<boolean | null> {
  const word = text.trim().toLowerCase();
  if (word === '') return { ok: true, value: null };
  const value = words.get(word);
  return value === undefined ? { ok: false, reason: 'neither Yes nor No' } : { ok: true, value };
}
