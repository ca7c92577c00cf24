import { z } from 'zod';

const days = z.int().min(1).max(3660);

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** The program's settings with their ranges (rules.md, Program settings). Ratios are shares: 0.2 is 20 %. */
export const settingsSchema = z.strictObject({
  crawlThreshold: z.number().min(0.01).max(10),
  walkThreshold: z.number().min(0.01).max(1),
  customerRequestThreshold: z.int().min(1).max(1_000_000),
  cadenceDays: z.strictObject({ 1: days, 2: days, 3: days }),
  executiveCadenceDays: days,
  tierReviewMonths: z.int().min(1).max(60),
  sunkCostGraceDays: z.int().min(0).max(3660),
  name: z.string().trim().min(1).max(200),
  currency: z.string().refine((code) => currencies.has(code), 'not an ISO 4217 code'),
  fiscalYearStartMonth: z.int().min(1).max(12),
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
