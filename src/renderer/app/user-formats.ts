import { useMemo } from 'react';
import { z } from 'zod';
import { useSession } from '../session/session-context.ts';
import { usePreference } from '../session/use-preference.ts';
import { createFormats, type Formats } from '../ui/formats/formats.ts';

/** How dates are read and written: as the system does, or by choice. */
export type DateChoice = 'system' | 'dmy' | 'mdy';

/** The mark between units and tenths: as the system has it, or by choice. */
export type DecimalChoice = 'system' | '.' | ',';

const dateChoice = z.enum(['system', 'dmy', 'mdy']);
const decimalChoice = z.enum(['system', '.', ',']);

export const useDateChoice = () => usePreference<DateChoice>('dates', dateChoice, 'system');
export const useDecimalChoice = () => usePreference<DecimalChoice>('decimal', decimalChoice, 'system');

/** Locales that stand for a choice, since the formats come from locales. */
const byDate = { dmy: 'en-GB', mdy: 'en-US' } as const;
const byDecimal = { '.': 'en-GB', ',': 'de-DE' } as const;

/** The formats of a person: those of the system's locale with the choices that differ from it. */
export function formatsFor(
  locale: string,
  currency: string,
  dates: DateChoice,
  decimal: DecimalChoice,
): Formats {
  const system = createFormats(locale, currency);
  const numbers =
    decimal === 'system' || decimal === system.decimal ? system : createFormats(byDecimal[decimal], currency);
  const days = dates === 'system' || dates === system.dates ? system : createFormats(byDate[dates], currency);
  return { ...numbers, locale, dates: days.dates, date: days.date };
}

/** The formats of this person and this program. */
export function useUserFormats(): Formats {
  const { info, settings } = useSession();
  const [dates] = useDateChoice();
  const [decimal] = useDecimalChoice();
  const { locale } = info;
  const { currency } = settings;
  return useMemo(() => formatsFor(locale, currency, dates, decimal), [locale, currency, dates, decimal]);
}
