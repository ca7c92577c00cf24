import { describe, expect, test } from 'vitest';
import { mergeCell, mergeTags } from '#shared/merge/merge-cell.ts';
import { comparisons } from '#shared/merge/same-value.ts';

const sameIn = (id: string) => {
  const found = comparisons.find((comparison) => comparison.id === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found.same;
};
const exact = sameIn('rating');

describe('one cell of three copies', () => {
  test.each([
    ['nobody changed it', 4, 4, 4, 4, false],
    ['mine changed it', 4, 5, 4, 5, false],
    ['theirs changed it', 4, 4, 2, 2, false],
    ['both to the same', 4, 5, 5, 5, false],
    ['both to different values', 5, 1, 4, 1, true],
    ['mine cleared it', 4, null, 4, null, false],
    ['mine cleared it, theirs changed it', 4, null, 5, null, true],
    ['both filled a blank differently', null, 1, 2, 1, true],
    ['one filled a blank', null, null, 2, 2, false],
  ])('%s', (_, base, mine, theirs, value, conflict) => {
    expect(mergeCell<number | null>(base, mine, theirs, exact)).toEqual({ value, conflict });
  });

  test('a cell a copy does not hold is unchanged in it', () => {
    expect(mergeCell<number | null>(4, undefined, 5, exact)).toEqual({ value: 5, conflict: false });
    expect(mergeCell<number | null>(4, undefined, undefined, exact)).toEqual({ value: 4, conflict: false });
  });

  test('another spelling of an address is no change, but is kept', () => {
    const website = sameIn('website');
    expect(mergeCell('delta.example', 'https://www.delta.example/', 'delta.example', website)).toEqual({
      value: 'https://www.delta.example/',
      conflict: false,
    });
    expect(mergeCell('delta.example', 'https://www.delta.example/', 'delta2.example', website)).toEqual({
      value: 'delta2.example',
      conflict: false,
    });
  });
});

describe('what counts as the same value', () => {
  test.each([
    ['https://www.delta.example', 'delta.example', true],
    ['http://Delta.Example/', 'delta.example', true],
    ['delta.example.', 'delta.example', true],
    ['delta.example./', 'https://delta.example', true],
    ['delta.example/partners', 'delta.example/partners/', true],
    ['delta.example/Partners', 'delta.example/partners', false],
    ['delta.example', 'epsilon.example', false],
    ['delta.example', null, false],
  ])('websites %s and %s: %s', (a, b, same) => {
    expect(sameIn('website')(a, b)).toBe(same);
  });

  test('closed lists are sets', () => {
    expect(sameIn('valueUs')(['Revenue', 'Distribution'], ['Distribution', 'Revenue'])).toBe(true);
    expect(sameIn('valueUs')(['Revenue'], ['Distribution', 'Revenue'])).toBe(false);
  });

  test('a Salesforce id of 18 characters is its 15, other ids are compared exactly', () => {
    // Capitals of each five characters in bits: none is A, none is A, the first and the fifth (G, J) are 10001 = 17 = R.
    expect(sameIn('id')('0015000000Gv7qJ', '0015000000Gv7qJAAR')).toBe(true);
    expect(sameIn('id')('P-1', 'p-1')).toBe(false);
  });

  test('texts are compared exactly', () => {
    expect(sameIn('owner')('Dana', 'dana')).toBe(false);
  });
});

describe('tags', () => {
  test('merge entry by entry: mine in their order, then theirs’ new ones', () => {
    expect(mergeTags(['emea', 'oem'], ['oem', 'gold', 'emea'], ['emea', 'oem', 'apac'])).toEqual([
      'oem',
      'gold',
      'emea',
      'apac',
    ]);
  });

  test('an entry one side removed goes, one both added comes once', () => {
    expect(mergeTags(['emea', 'oem', 'isv'], ['emea', 'isv', 'gold'], ['oem', 'isv', 'Gold'])).toEqual([
      'isv',
      'gold',
    ]);
  });

  test('an untouched side leaves the other exactly as it is', () => {
    expect(mergeTags(['a', 'b'], ['a', 'b'], ['b', 'a'])).toEqual(['b', 'a']);
    expect(mergeTags(['a', 'b'], ['b'], ['a', 'b'])).toEqual(['b']);
  });

  test('a new spelling on one side is kept', () => {
    expect(mergeTags(['emea', 'x'], ['emea', 'x', 'y'], ['EMEA', 'x'])).toEqual(['EMEA', 'x', 'y']);
  });
});

test('a number that lost the digits a sheet does not save is the same number', () => {
  const same = sameIn('baseline');
  expect(same(1 / 3, 0.333333333333333)).toBe(true);
  expect(same(0.333333333333333, 1 / 3)).toBe(true);
  expect(same(1 / 3, 0.33333333333333)).toBe(false);
  expect(same(0.1 + 0.2, 0.3)).toBe(true);
  expect(same(12345.678901234, 12345.678901235)).toBe(false);
  expect(same(null, 0)).toBe(false);
});

describe('tags that the reader keeps apart', () => {
  test('stay apart: none is lost', () => {
    expect(mergeTags(['x'], ['m²', 'm2', '①', '1', 'y'], ['x', 'z'])).toEqual([
      'm²',
      'm2',
      '①',
      '1',
      'y',
      'z',
    ]);
  });

  test('and those it takes for one do not stand twice', () => {
    expect(mergeTags(['x'], ['x', 'Straße'], ['x', 'STRASSE'])).toEqual(['x', 'Straße']);
  });
});
