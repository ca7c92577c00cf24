const codes = new Set(Intl.supportedValuesOf('currency'));

/** Signs and what they stand for: one code, or all the currencies that share the sign, the commonest first. */
const signs: readonly (readonly [sign: string, ...currencies: string[]])[] = [
  ['US$', 'USD'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['SG$', 'SGD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['$', 'USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
  ['€', 'EUR'],
  ['£', 'GBP', 'EGP', 'GIP', 'FKP', 'SHP'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['¥', 'JPY', 'CNY'],
  ['￥', 'JPY', 'CNY'],
  ['＄', 'USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
  ['￡', 'GBP', 'EGP', 'GIP', 'FKP', 'SHP'],
  ['￦', 'KRW'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['₹', 'INR'],
  ['Rs.', 'INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  ['Rs', 'INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₦', 'NGN'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['kr.', 'DKK', 'SEK', 'NOK', 'ISK'],
  ['kr', 'SEK', 'NOK', 'DKK', 'ISK'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['lei', 'RON', 'MDL'],
  ['Fr.', 'CHF'],
  ['SFr.', 'CHF'],
];

const shared = new Map(signs.map(([sign, ...currencies]) => [sign.toLowerCase(), currencies] as const));
const byLength = [...shared.keys()].sort((a, b) => b.length - a.length);
const letter = /\p{L}/u;

/** The currency a mark stands for in a program of that currency: the program's own where it shares the sign. */
export function currencyOf(mark: string, programCurrency: string): string {
  const sharing = shared.get(mark.toLowerCase());
  if (sharing === undefined) return mark.toUpperCase();
  return sharing.includes(programCurrency) ? programCurrency : (sharing[0] ?? mark);
}

/** The currency sign or code that text begins with, as written; '' when there is none. */
export function currencyAtStart(text: string): string {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return '';
  const code = /^[A-Za-z]{3}(?!\p{L})/u.exec(text)?.[0];
  if (code !== undefined && codes.has(code.toUpperCase())) return code;
  const lower = text.slice(0, 4).toLowerCase();
  for (const sign of byLength) {
    if (!lower.startsWith(sign)) continue;
    const last = sign.charAt(sign.length - 1);
    if (letter.test(last) && letter.test(text.charAt(sign.length))) continue;
    return text.slice(0, sign.length);
  }
  return /^\p{Sc}/u.exec(text)?.[0] ?? '';
}

/** The currency sign or code that text ends with, as written; '' when there is none. */
export function currencyAtEnd(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  if (last >= 48 && last <= 57) return '';
  const code = /(?<!\p{L})[A-Za-z]{3}$/u.exec(text.slice(-4))?.[0] ?? suffixedCode(text);
  if (code !== undefined && codes.has(code.toUpperCase())) return code;
  const lower = text.slice(-4).toLowerCase();
  for (const sign of byLength) {
    if (!lower.endsWith(sign)) continue;
    const before = text.charAt(text.length - sign.length - 1);
    if (
      letter.test(sign.charAt(0)) &&
      letter.test(before) &&
      !/[\d.,](?:k|mn|mm|m|bn|b)$/i.test(text.slice(0, -sign.length))
    )
      continue;
    return text.slice(-sign.length);
  }
  return /\p{Sc}$/u.exec(text)?.[0] ?? '';
}

/** The code of `5kUSD` and `5 kUSD`, where a suffix stands before it without a space. */
function suffixedCode(text: string): string | undefined {
  return /\d\s?(?:k|mn|mm|m|bn|b)([A-Za-z]{3})$/i.exec(text.slice(-7))?.[1];
}
