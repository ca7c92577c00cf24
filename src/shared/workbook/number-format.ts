import { currencyAtStart } from '../fields/currency.ts';

/** What a cell's number means by its format. */
export type NumberMeaning =
  | 'number'
  | 'percent'
  /** A number with a sign behind it that moves no point: `0.0"%"` shows 1.2 as 1.2%. */
  | 'percent sign'
  | 'date'
  | 'time'
  /** An amount beside the sign or the code of a currency. */
  | { readonly currency: string }
  /** A whole number with so many digits at least, behind some letters: `"P-"0000` shows 42 as P-0042. */
  | { readonly digits: number; readonly before: string };

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
  if (bare.includes('%')) return 'percent';
  const [section = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/, 1);
  if (/"[^"]*%[^"]*"|\\%/.test(section)) return 'percent sign';
  const currency = currencyIn(section);
  if (currency !== null) return { currency };
  const padded = /^(?:"([^"]*)")?(0{2,})$/.exec(section);
  return padded === null ? 'number' : { digits: padded[2]?.length ?? 0, before: padded[1] ?? '' };
}

/**
 * The currency that a format shows: `[$€-407]`, `"EUR"`, `"€ p.a."`, `\€` or a bare sign; null where it shows none that
 * is known.
 */
function currencyIn(section: string): string | null {
  const quoted = [...section.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const marks = [
    /\[\$([^\]-]+)/.exec(section)?.[1],
    ...quoted,
    ...quoted.map((text) => /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(text)?.[0]),
    /\p{Sc}/u.exec(section.replace(/\[[^\]]*\]/g, ''))?.[0],
  ];
  for (const mark of marks) {
    const text = mark?.trim() ?? '';
    if (text !== '' && currencyAtStart(`${text} `).trim() === text) return text;
  }
  return null;
}
