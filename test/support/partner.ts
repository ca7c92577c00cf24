import { blankPartner, type Partner } from '#shared/fields/fields.ts';

/** A partner with every field blank but its name and what the test is about. */
export function partner(values: Partial<Partner> = {}): Partner {
  return { ...blankPartner('Velmora'), ...values };
}
