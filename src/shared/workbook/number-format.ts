/** What a cell's number means by its format. */
export type NumberMeaning = 'number' | 'percent' | 'date' | 'time';

/** Excel's own formats have numbers and no text in the file; the rest of them are plain numbers. Those of 27 and above are East Asian and Thai. */
const builtIn: readonly (readonly [from: number, to: number, meaning: NumberMeaning])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
  [71, 74, 'date'],
  [75, 76, 'time'],
  [77, 77, 'date'],
  [78, 80, 'time'],
  [81, 81, 'date'],
];

/** The meaning of one of Excel's own formats. */
export function builtInMeaning(id: number): NumberMeaning {
  return builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
}

/** The meaning of a format by its code, such as `dd.mm.yyyy` or `0.0%`; the section for positive numbers decides. */
export function meaningOf(code: string): NumberMeaning {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';', 1)
    .join('');
  if (/general/i.test(bare)) return 'number';
  if (/[yd]/i.test(bare)) return 'date';
  if (/[hs]/i.test(bare)) return 'time';
  if (/m/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}
