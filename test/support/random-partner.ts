import fc from 'fast-check';
import { findingIds } from '#shared/fields/choices.ts';
import { inputFields, type Partner } from '#shared/fields/fields.ts';
import type { KindName } from '#shared/fields/kind.ts';
import { addDays } from '#shared/rules/dates.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import type { Settings } from '#shared/rules/program.ts';

/** The day around which random dates lie, so that the limits of the rules in days are met and missed. */
const centre = '2026-06-30';

/** The limits in days that the rules name, each with the day before and after. */
const limits = [0, 6, 14, 25, 28, 30, 53, 56, 60, 84, 90, 92, 180, 182, 365];
const offsets = [
  ...new Set(limits.flatMap((days) => [days - 1, days, days + 1, 1 - days, -days, -days - 1])),
];

/** A calendar date: mostly within a limit of the rules from the centre, sometimes anywhere from 1970 to 2199. */
export function randomDate(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...offsets).map((days) => addDays(centre, days)) },
    { weight: 4, arbitrary: fc.integer({ min: -500, max: 500 }).map((days) => addDays(centre, days)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 84_005 }).map((days) => addDays('1970-01-01', days)) },
    { weight: 1, arbitrary: fc.constantFrom('1970-01-01', '2024-02-29', '2026-01-31', '2199-12-31') },
  );
}

/** The day a partner is judged on: often the centre itself. */
export function asOfDate(): fc.Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(centre) }, { weight: 3, arbitrary: randomDate() });
}

const tellingTexts = [
  ...['TBD', 't.b.d.', 'n.a.', 'N/A', '-', '—', '?', '#REF!', '#####', '0', 'None.', 'nothing', 'no'],
  ...['Yes', 'x', 'ok', '✓', 'No clause', 'Clause 4.2 of the reseller terms', 'Two engineers', 'Ann Bell'],
  ...[
    '=1+1',
    "'quoted",
    'a "b" c',
    'one; two',
    'comma, here',
    'Ünïcode ß',
    'İstanbul',
    '日本',
    '1.000',
    'Tier 2',
  ],
];

/** Text as it is stored: trimmed, never empty, without lone surrogates or control characters. */
export function randomText(maxLength = 40): fc.Arbitrary<string> {
  const typed = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...tellingTexts) },
    { weight: 1, arbitrary: typed },
  );
}

const longText = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: randomText() },
    {
      weight: 1,
      arbitrary: fc.array(randomText(), { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
    },
  );

/** A name that is never blank and at most 200 code points long. */
export function randomName(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      'Velmora',
      'velmora',
      'Straße AG',
      'STRASSE AG',
      'İstanbul Yazılım',
      'Ísafold  Ltd',
      '日本商事',
    ),
    randomText(30),
  );
}

const amounts = [0, 1, 9, 10, 11, 99.99, 100, 1000, 1234.56, 50_000, 999_999.5, 1e6, 1e9];
const counts = [0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 49, 50, 51, 100];
const numbers = [-100, -1, -0.5, 0, 0.1, 0.8, 0.801, 1, 1.199, 1.2, 1.201, 42, 80, 100, 119.9, 120];
const ratios = [-1, -0.05, 0, 0.1, 0.199, 0.2, 0.201, 0.25, 0.69, 0.7, 0.71, 1, 1.5, 1.51, 2.5];

const biased = (values: readonly number[], other: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: other });

const double = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));

const tag = fc
  .oneof(fc.constantFrom('emea', 'EMEA', 'strategic', 'to review'), randomText(12))
  .map((text) => text.replaceAll(';', '').trim())
  .filter((text) => text !== '');

type Options = readonly (string | number)[];

/** A value of each kind that is not blank. */
const filled: Readonly<Record<KindName, (options: Options) => fc.Arbitrary<unknown>>> = {
  id: () => fc.oneof(fc.constantFrom('P-1', 'p-1', '007', '0015000000AbCdE'), randomText(18)),
  name: () => randomName(),
  text: () => randomText(),
  longText: () => longText(),
  link: () =>
    fc.oneof(
      fc.constantFrom(
        'https://velmora.example',
        'http://www.velmora.example/guide',
        'velmora.example',
        'TBD',
      ),
      randomText(),
    ),
  yesNo: () => fc.boolean(),
  money: () => biased(amounts, double(0, 1e12)),
  number: () => biased(numbers, double(-1e9, 1e9)),
  integer: () => biased(counts, fc.integer({ min: 0, max: 1_000_000 })),
  ratio: () => biased(ratios, double(-10, 10)),
  date: () => randomDate(),
  choice: (options) => fc.constantFrom(...options),
  scale: (options) => fc.constantFrom(...options),
  tags: () => fc.uniqueArray(tag, { minLength: 1, maxLength: 3, selector: (text) => text.toLowerCase() }),
  choiceList: (options) => fc.subarray([...options], { minLength: 1 }),
  findings: () => fc.constant([]),
};

/** Any valid partner: each field of the list by its kind, blank about one time in three. */
export function randomPartner(fixed: Partial<Partner> = {}): fc.Arbitrary<Partner> {
  const fields = inputFields.map((field) => {
    const value = filled[field.kind.name]('options' in field.kind ? (field.kind.options ?? []) : []);
    const blank: fc.Arbitrary<unknown> = fc.constant(field.kind.empty);
    const mixed =
      field.id === 'name'
        ? value
        : fc.oneof({ weight: 1, arbitrary: blank }, { weight: 2, arbitrary: value });
    return [field.id, mixed] as const;
  });
  const record = fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<Partner>;
  return record.map((partner) => ({ ...partner, ...fixed }));
}

/** Any program settings within their ranges; the playbook's own more often than chance. */
export function randomSettings(): fc.Arbitrary<Settings> {
  const days = biased([1, 14, 30, 90, 92, 3660], fc.integer({ min: 1, max: 3660 }));
  return fc.record({
    crawlThreshold: biased([0.2, 0.2, 0.01, 10], double(0.01, 10)),
    walkThreshold: biased([0.7, 0.7, 0.01, 1], double(0.01, 1)),
    customerRequestThreshold: biased([50, 50, 1, 1_000_000], fc.integer({ min: 1, max: 1_000_000 })),
    cadenceDays: fc.record({ 1: days, 2: days, 3: days }),
    executiveCadenceDays: days,
    tierReviewMonths: biased([6, 1, 60], fc.integer({ min: 1, max: 60 })),
    sunkCostGraceDays: biased([30, 0, 3660], fc.integer({ min: 0, max: 3660 })),
    name: fc.constantFrom('Partner program', 'Alliances EMEA'),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
  });
}

/** Any accepted findings of a partner, in force or run out. */
export function randomAcceptances(): fc.Arbitrary<readonly Acceptance[]> {
  return fc.array(
    fc.record({
      finding: fc.constantFrom(...findingIds),
      reason: randomText(),
      until: fc.option(randomDate(), { nil: null }),
    }),
    { maxLength: 6 },
  );
}
