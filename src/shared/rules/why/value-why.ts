import type { InputId } from '../../fields/fields.ts';
import type { Criterion } from '../evaluation.ts';
import { listWords } from '../words.ts';
import { criterion, type Reasons, type Said } from './reason.ts';

const sides = [
  { id: 'valueUs', label: 'A value for us is named', name: 'us' },
  { id: 'valuePartner', label: 'A value for the partner is named', name: 'the partner' },
  { id: 'valueCustomers', label: 'A value for customers is named', name: 'customers' },
] as const satisfies readonly { id: InputId; label: string; name: string }[];

/** One criterion a side: a list without entries is blank, so unknown. */
export function sideCriteria({ a: { subject } }: Said): readonly Criterion[] {
  return sides.map(({ id, label }) => {
    const values = subject.partner[id];
    return criterion(id, label, values.length > 0 ? 'met' : 'unknown', {
      value: values.length > 0 ? values.join(', ') : null,
      fields: [id],
    });
  });
}

/** Why the computed field of section 3 is what it is. */
export const valueReasons: Reasons<'valueSides'> = {
  valueSides: (said) => {
    const missing = sides.filter(({ id }) => said.a.subject.partner[id].length === 0);
    return {
      criteria: sideCriteria(said),
      conclusion:
        missing.length === 0
          ? 'All three sides have a value on record.'
          : `No value is on record for ${listWords(missing.map(({ name }) => name))}.`,
    };
  },
};
