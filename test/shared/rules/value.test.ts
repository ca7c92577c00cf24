import { expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { judge } from '#support/judge.ts';

test.each<[number, Partial<Partner>]>([
  [0, {}],
  [1, { valueUs: ['Revenue'] }],
  [1, { valueUs: ['Distribution', 'Credibility', 'Revenue', 'Product leverage'] }],
  [1, { valuePartner: ['Customer retention'] }],
  [1, { valueCustomers: ['Single vendor', 'Cost efficiency'] }],
  [2, { valueUs: ['Revenue'], valueCustomers: ['Better workflow'] }],
  [2, { valuePartner: ['Differentiation'], valueCustomers: ['Better workflow'] }],
  [
    3,
    {
      valueUs: ['Revenue'],
      valuePartner: ['Lower support burden'],
      valueCustomers: ['Less integration pain'],
    },
  ],
])('%i sides have a value named', (sides, values) => {
  expect(judge(values).valueSides).toBe(sides);
});
