import type { KindName } from '#shared/fields/kind.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Column } from '../columns/column.ts';

type Press = Pick<KeyboardEvent, 'isComposing' | 'key' | 'keyCode'>;

/**
 * True when an input method, or an accent that waits for its letter, takes the key. Its letter is told only by what is
 * composed: on a Mac the key is named `n` all the same, and only the code 229 says so.
 */
export function isComposingKey({ isComposing, key, keyCode }: Press): boolean {
  return isComposing || key === 'Process' || key === 'Dead' || keyCode === 229;
}

const figures: ReadonlySet<KindName> = new Set(['money', 'number', 'integer', 'ratio']);

/** What the point of the numeric pad means in a column of figures: this person's decimal mark. Null for other keys. */
export function padMark(
  press: Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  column: Column,
  formats: Pick<Formats, 'decimal'>,
): '.' | ',' | null {
  const plain = !press.altKey && !press.ctrlKey && !press.metaKey;
  // Without the number lock the key is Delete.
  const isPoint = press.code === 'NumpadDecimal' && press.key.length === 1;
  return plain && isPoint && figures.has(column.kind.name) ? formats.decimal : null;
}
