import { z } from 'zod';

/** A number within a range whose refusal says the range. */
function numberFrom(least: number, most: number) {
  const error = `a number from ${least} to ${most}`;
  return z.number({ error }).min(least, { error }).max(most, { error });
}

/** As `numberFrom`, whole numbers only. */
function countFrom(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

const days = countFrom(1, 3660);

const currencies = new Set(Intl.supportedValuesOf('currency'));
const currencyError = 'an ISO 4217 code such as USD';
const nameError = 'a text of 1 to 200 characters';

/** The program's settings with their ranges (rules.md, Program settings). Ratios are shares: 0.2 is 20 %. The error of each setting says what it needs to be. */
export const settingsSchema = z.strictObject({
  crawlThreshold: numberFrom(0.01, 10),
  walkThreshold: numberFrom(0.01, 1),
  customerRequestThreshold: countFrom(1, 1_000_000),
  cadenceDays: z.strictObject({ 1: days, 2: days, 3: days }),
  executiveCadenceDays: days,
  tierReviewMonths: countFrom(1, 60),
  sunkCostGraceDays: countFrom(0, 3660),
  name: z.string({ error: nameError }).trim().min(1, { error: nameError }).max(200, { error: nameError }),
  currency: z
    .string({ error: currencyError })
    .refine((code) => currencies.has(code), { error: currencyError }),
  fiscalYearStartMonth: countFrom(1, 12),
});

/** How a program differs from the playbook: thresholds as shares, cadences in days, reviews in months. */
export type Settings = z.infer<typeof settingsSchema>;

/** The playbook's own settings. */
export const defaultSettings: Settings = {
  crawlThreshold: 0.2,
  walkThreshold: 0.7,
  customerRequestThreshold: 50,
  cadenceDays: { 1: 90, 2: 30, 3: 14 },
  executiveCadenceDays: 92,
  tierReviewMonths: 6,
  sunkCostGraceDays: 30,
  name: 'Partner program',
  currency: 'USD',
  fiscalYearStartMonth: 1,
};
