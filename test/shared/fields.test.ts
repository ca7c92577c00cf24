import { expect, test } from 'vitest';
import { computedFields, inputFields } from '#shared/fields/fields.ts';

test('every id and every header stands for one field', () => {
  const all = [...inputFields, ...computedFields];
  expect(new Set(all.map((field) => field.id)).size).toBe(all.length);
  expect(new Set(all.map((field) => field.header)).size).toBe(all.length);
});
