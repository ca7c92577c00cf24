import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomAcceptances, randomPartner, randomText } from '#support/random-partner.ts';
import type { StoredPartner } from '../../../src/renderer/storage/portfolio.ts';
import { packRows, unpackRows } from '../../../src/renderer/work/packed-rows.ts';

const own = fc.dictionary(fc.oneof(fc.constant('__proto__'), randomText(8)), randomText(), { maxKeys: 3 });

const rows: fc.Arbitrary<readonly StoredPartner[]> = fc.array(
  fc
    .tuple(fc.uuid(), fc.integer(), randomPartner(), own, randomAcceptances(), fc.boolean())
    .map(([key, position, values, columns, accepted, sample]) => ({
      key,
      position,
      values,
      own: columns,
      accepted,
      ...(sample ? { sample: true as const } : {}),
    })),
  { maxLength: 6 },
);

test('packed rows come back as they were, also as a copy, whatever they hold', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(unpackRows(structuredClone(packRows(given)))).toEqual(given);
    }),
  );
});

test('only fields that some partner has filled travel', () => {
  const blank = { key: 'a', position: 1, own: {}, accepted: [] };
  fc.assert(
    fc.property(randomPartner(), (values) => {
      const packed = packRows([{ ...blank, values }]);
      const filled = Object.entries(values).filter(
        ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
      );
      expect(packed.partners.fields.map(([name]) => name)).toEqual(filled.map(([name]) => name));
    }),
  );
});
