/** Every currency there is, by code, with its name in the words of the locale. */
export function currencyOptions(
  locale: string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => {
    const name = names.of(code);
    return { value: code, label: name === undefined || name === code ? code : `${code}, ${name}` };
  });
}

/** The twelve months, `1` to `12`, in the words of the locale. */
export function monthOptions(locale: string): readonly { readonly value: string; readonly label: string }[] {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: month.format(Date.UTC(2026, at, 1)),
  }));
}
