import type { Formats } from '../ui/formats/formats.ts';

/** The partners that one mark of a picture stands for, and how to say so. */
export interface Group {
  readonly id: string;
  /** As the grid's filter chip and the tip say it: `High leverage, Handshake`. */
  readonly name: string;
  readonly keys: readonly string[];
  /** More that the tip tells: what, and its value. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
}

/** `1 partner`, `12 partners`. */
export const partnerWords = (count: number, formats: Formats): string =>
  `${formats.number(count)} ${count === 1 ? 'partner' : 'partners'}`;

/** Everything a mark says, for the ear. */
export const groupSentence = ({ name, keys, facts = [] }: Group, formats: Formats): string =>
  [
    `${name}: ${partnerWords(keys.length, formats)}`,
    ...facts.map(([label, value]) => `${label} ${value}`),
  ].join(', ');

/** The middle value of some numbers; of an even count the mean of the two in the middle. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
