/**
 * Values that no request takes: of wrong sorts, deep, circular, with keys that reach for prototypes. These two functions need
 * nothing around them, since a test also runs them inside the page.
 */
export function hostileValues(): readonly (readonly [string, unknown])[] {
  const deep = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
    let value: unknown = null;
    for (let level = 0; level < levels; level += 1) value = wrap(value);
    return value;
  };
  const circle: Record<string, unknown> = { kind: 'csv' };
  circle['self'] = circle;
  const circularList: unknown[] = [];
  circularList.push(circularList);
  return [
    ['null', null],
    ['a number', 7],
    ['not a number', Number.NaN],
    ['an infinite number', Number.POSITIVE_INFINITY],
    ['a big integer', 2n ** 70n],
    ['an empty text', ''],
    ['a text with a NUL', `a\u0000${'b'.repeat(4100)}`],
    ['half a character', '\ud800'.repeat(4100)],
    ['a buffer', new ArrayBuffer(8)],
    ['a view of other numbers', new Float64Array(2)],
    ['an empty object', {}],
    ['an empty map', new Map([['kind', 'csv']])],
    ['a set', new Set(['csv'])],
    ['a day', new Date(0)],
    ['no day', new Date(Number.NaN)],
    ['a pattern', /x/],
    ['an error', new Error('x')],
    ['a boxed text', Object('csv')],
    ['a function', () => 'csv'],
    ['a symbol', Symbol('csv')],
    ['a list with holes', new Array(5000)],
    ['lists 5,000 deep', deep(5000, (inner) => [inner])],
    ['objects 5,000 deep', deep(5000, (inner) => ({ entries: inner }))],
    ['a circle', circle],
    ['a circular list', circularList],
    ['a key that is the prototype', JSON.parse('{"__proto__": {"polluted": true}, "kind": "csv"}')],
    [
      'keys of every object',
      { constructor: { prototype: { polluted: true } }, toString: 'x', valueOf: null },
    ],
    ['an object without a prototype', Object.create(null)],
    ['two values', ['main', 'main']],
  ];
}

/**
 * Values that are too large for every request.
 *
 * @param megabytes the size of the text and of the bytes
 */
export function hugeValues(megabytes: number): readonly (readonly [string, unknown])[] {
  const million = 1024 * 1024;
  const keys = Array.from({ length: 30_000 }, (_, at) => [`k${at}`, at]);
  return [
    ['millions of characters', 'x'.repeat(megabytes * million)],
    ['megabytes', new Uint8Array(megabytes * million)],
    ['a list without end', Array.from({ length: megabytes * 10_000 }, () => null)],
    ['an object of 30,000 keys', Object.fromEntries(keys)],
  ];
}
