/** How this person reads and writes values: the words of their locale, in the program's currency. */
export interface Formats {
  /** A BCP 47 tag, such as `de-DE`. */
  readonly locale: string;
  /** The mark between units and tenths, as this person types and reads it. */
  readonly decimal: '.' | ',';
  /** The order in which this person types a date; `iso` where the year comes first. */
  readonly dates: 'iso' | 'dmy' | 'mdy';
  /** The ISO 4217 code of the program's currency. */
  readonly currency: string;
  /** An amount of the program's currency: no cents when there are none. */
  money(value: number): string;
  /** Any number, up to ten decimals. */
  number(value: number): string;
  /** A share with one decimal: `28.6%`. */
  ratio(value: number): string;
  /** A threshold: a share without a needless decimal: `70%`, `12.5%`. */
  share(value: number): string;
  /** A calendar date `YYYY-MM-DD` as `30 Jun 2026`. */
  date(value: string): string;
  /** The same without its year where that is the year of `today`: `30 Jun`. */
  dateBy(value: string, today: string): string;
}

/** What a person set for themselves, against their locale. */
export interface FormatChoices {
  readonly decimal?: '.' | ',';
  readonly dates?: 'iso' | 'dmy' | 'mdy';
}

/** What stands where there is no value. */
export const noValue = '–';

/** The Intl formatters write a hyphen; a minus is U+2212. */
const minus = (text: string): string => text.replace(/-/g, '\u2212');

/** Formatters for one locale and one currency; make it once, making the Intl objects is slow. */
export function createFormats(locale: string, currency: string, choices: FormatChoices = {}): Formats {
  const money = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const whole = new Intl.NumberFormat(locale, { ...money, maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(locale, {
    ...money,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  const percent = { style: 'percent' } as const;
  const tenth = new Intl.NumberFormat(locale, {
    ...percent,
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const share = new Intl.NumberFormat(locale, { ...percent, maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const days = new Map<string, string>();
  const date = (value: string): string => {
    const known = days.get(value);
    if (known !== undefined) return known;
    const text = day.format(Date.parse(value));
    days.set(value, text);
    return text;
  };
  return {
    locale,
    currency,
    decimal: choices.decimal ?? decimalMark(plain),
    dates: choices.dates ?? dateOrder(locale),
    money: (value) => minus((Number.isInteger(value) ? whole : cents).format(value)),
    number: (value) => minus(plain.format(value)),
    ratio: (value) => minus(tenth.format(value)),
    share: (value) => minus(share.format(value)),
    date,
    dateBy: (value, today) =>
      value.slice(0, 4) === today.slice(0, 4) ? dayOfYear.format(Date.parse(value)) : date(value),
  };
}

function decimalMark(format: Intl.NumberFormat): '.' | ',' {
  const part = format.formatToParts(1.5).find((each) => each.type === 'decimal');
  return part?.value === ',' ? ',' : '.';
}

function dateOrder(locale: string): 'iso' | 'dmy' | 'mdy' {
  const order = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
  if (order[0] === 'year') return 'iso';
  return order[0] === 'month' ? 'mdy' : 'dmy';
}
