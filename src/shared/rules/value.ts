import type { Partner } from '../fields/fields.ts';

/** For how many of the three sides a value is named, 0 to 3 (rules.md section 3). */
export function valueSides({ valueUs, valuePartner, valueCustomers }: Partner): number {
  return Number(valueUs.length > 0) + Number(valuePartner.length > 0) + Number(valueCustomers.length > 0);
}
