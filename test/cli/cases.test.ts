import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { caseFile, type Folder, partnerbook, records, temporaryFolder } from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const day = ['--as-of', '2026-08-31'];

interface Json {
  readonly partners: readonly { readonly input: Readonly<Record<string, unknown>> }[];
  readonly problems: readonly { row: number; column: string | null; value: string; reason: string }[];
  readonly notices: readonly string[];
}

async function read(
  name: string,
  ...more: readonly string[]
): Promise<Json & { code: number | null; err: string }> {
  const { code, out, err } = await partnerbook([
    'evaluate',
    caseFile(name),
    '--format',
    'json',
    ...day,
    ...more,
  ]);
  return { ...(JSON.parse(out) as Json), code, err };
}

const inputs = (json: Json, ...fields: readonly string[]) =>
  json.partners.map(({ input }) => fields.map((field) => input[field]));

describe('bytes and delimiters', () => {
  test.each(['01a-utf16le-tab.csv', '01c-utf16be-tab.csv'])('%s', async (name) => {
    const json = await read(name);
    expect(json.code).toBe(0);
    expect(inputs(json, 'name', 'ourCommitment')[0]).toEqual(['Müller Optik', 12000]);
    expect(json.partners.map(({ input }) => input['name'])).toEqual(['Müller Optik', 'Łódź Data']);
    expect(JSON.stringify(json.partners)).toContain('日本語 text');
    expect(json.err).toContain('UTF-16');
  });

  test('01b: UTF-16 without a mark is refused by name', async () => {
    const { code, out, err } = await partnerbook(['evaluate', caseFile('01b-utf16le-no-bom.csv'), ...day]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('looks like UTF-16 without a mark');
    expect(err).toContain('CSV UTF-8');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('02: the ANSI code page', async () => {
    const json = await read('02-windows1252.csv');
    expect(json.code).toBe(0);
    expect(inputs(json, 'name', 'ourCommitment')).toEqual([['Café Nörd – Süd', 12000]]);
    expect(json.partners[0]?.input['notes']).toContain('–');
    expect(json.err).toContain('Windows-1252');
    expect(json.notices.join('\n')).toContain('Windows-1252');
  });

  test('03: one ANSI byte in a UTF-8 file is refused, naming row and column', async () => {
    const { code, out, err } = await partnerbook(['evaluate', caseFile('03-utf8-one-bad-byte.csv'), ...day]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/row 4/);
    expect(err).toContain('Notes');
    expect(err).not.toContain('Ã');
  });

  test('05: sep= behind a byte order mark', async () => {
    const json = await read('05-sep-line-bom.csv');
    expect(json.code).toBe(1);
    expect(inputs(json, 'name', 'rating', 'notes')).toEqual([['Orbit Tools', 4, 'one, two, three']]);
    expect(json.problems).toEqual([{ row: 3, column: 'Rating', value: '9', reason: expect.any(String) }]);
  });

  test('06: semicolons and tabs with decimal commas', async () => {
    const semicolons = await read('06a-semicolon-decimal-comma.csv', '--decimal', ',');
    expect(semicolons.code).toBe(0);
    expect(
      inputs(semicolons, 'name', 'ourCommitment', 'partnerCommitment', 'baseline', 'pilotResult'),
    ).toEqual([
      ['Aalto Verkko', 12500.5, 8000, 1.5, 2.25],
      ['Rhein Logistik', 733480, 500, 10, 12.5],
      ['Tejo Cloud', 0.75, 1000000, 3, 3.75],
    ]);
    const tabs = await read('06b-tab-decimal-comma.csv', '--decimal', ',');
    expect(inputs(tabs, 'baseline', 'pilotResult')).toEqual([
      [1.5, 2.25],
      [10, 12.5],
      [3, 3.75],
    ]);
    const guessed = await read('06a-semicolon-decimal-comma.csv');
    expect(guessed.code).toBe(1);
    expect(guessed.partners.map(({ input }) => input['partnerCommitment'])).not.toContain(8);
    expect(guessed.problems).toContainEqual(
      expect.objectContaining({ row: 2, column: 'Partner Commitment', value: '8.000' }),
    );
  });

  test('07: a comma file full of lists, and one column', async () => {
    const lists = await read('07a-comma-file-full-of-lists.csv');
    expect(inputs(lists, 'name', 'valueUs', 'tags')).toEqual([
      ['Hexa Labs', ['Distribution', 'Credibility', 'Revenue'], ['emea', 'oem', 'saas', 'gold']],
      // A closed list is a set in the order of the rules.
      ['Quill & Co', ['Revenue', 'Product leverage'], ['apac', 'isv', 'beta']],
    ]);
    const one = await read('07b-one-column.csv');
    expect(inputs(one, 'name')).toEqual([['Hexa Labs'], ['Quill & Co'], ['Semi; Colon Ltd']]);
  });
});

describe('structure', () => {
  test('09a: stray quotes', async () => {
    const { code, out } = await partnerbook(['check', caseFile('09a-stray-quotes.csv'), ...day]);
    expect(code).toBe(1);
    const [header, ...problems] = out.trimEnd().split('\r\n');
    expect(header).toBe('Row,Column,Value,Reason');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3,,/);
    const json = await read('09a-stray-quotes.csv');
    expect(inputs(json, 'id', 'name')).toEqual([
      ['P-001', 'Brightwave 12" Screens'],
      ['P-003', 'Spaced, Inc'],
      ['P-004', 'Backslash \\"Labs\\"'],
      ['P-005', 'Last One'],
    ]);
  });

  test('09b: a quote that never closes', async () => {
    const json = await read('09b-unclosed-quote.csv');
    expect(json.code).toBe(1);
    expect(inputs(json, 'id')).toEqual([['P-001']]);
    expect(json.problems).toHaveLength(1);
    expect(json.problems[0]).toMatchObject({ row: 3, column: null });
    expect(json.problems[0]?.reason).toMatch(/3 lines/);
  });

  test('12: the same header twice is an error, two aliases of one field are not', async () => {
    const { code, out, err } = await partnerbook(['evaluate', caseFile('12a-same-header-twice.csv'), ...day]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/3.*4/);
    const json = await read('12b-two-aliases-one-field.csv');
    expect(json.code).toBe(0);
    expect(inputs(json, 'id', 'website')).toEqual([
      ['18234567890', 'alias-works.example'],
      ['18234567891', 'blank-url.example'],
    ]);
    expect(json.notices.join('\n')).toContain('Website URL');
  });

  test('14: title rows above the header', async () => {
    const json = await read('14-title-rows-above-header.csv');
    expect(json.code).toBe(1);
    expect(inputs(json, 'name', 'rating')).toEqual([['Preface Co', 4]]);
    expect(json.problems).toMatchObject([{ row: 6, column: 'Rating', value: '7' }]);
  });
});

describe('dates', () => {
  test('21a: the order of day and month is decided by column', async () => {
    const json = await read('21a-dates-auto.csv', '--keep-bad-rows');
    expect(json.code).toBe(1);
    expect(inputs(json, 'lastTouch', 'startDate')).toEqual([
      ['2026-06-26', null],
      ['2026-08-03', null],
      ['2026-06-05', '2026-08-05'],
      [null, null],
    ]);
    expect(json.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'Start Date', '03/08/2026'],
      [3, 'Start Date', '04/08/2026'],
      [5, 'Last Touch', '31/02/2026'],
    ]);
  });

  test('21b: a column that says both', async () => {
    const json = await read('21b-dates-contradict.csv');
    expect(inputs(json, 'name', 'lastTouch')).toEqual([['Iso Co', '2026-04-05']]);
    for (const { reason } of json.problems) {
      expect(reason).toMatch(/row 2/);
      expect(reason).toMatch(/row 3|and 3/);
    }
  });

  test('23: no time zone moves a date', async () => {
    const zones = ['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'];
    const runs = await Promise.all(
      zones.map((TZ) => partnerbook(['evaluate', caseFile('23-time-zones.csv'), ...day], { env: { TZ } })),
    );
    const [first, ...others] = runs;
    for (const other of others) expect(other.out).toBe(first?.out);
    expect(records(first?.out ?? '').map((row) => [row['Last Touch'], row['Signed by Us On']])).toEqual([
      ['2026-03-29', '2026-03-29'],
      ['2026-03-29', '2026-03-29'],
      ['2026-01-01', '2026-11-01'],
      ['2026-12-31', '2026-03-08'],
    ]);
  });

  test('without --as-of the day is the computer’s local one', async () => {
    const local = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
    for (const timeZone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
      const before = local(timeZone);
      const { err } = await partnerbook(['check', caseFile('07b-one-column.csv')], { env: { TZ: timeZone } });
      const days = new Set([before, local(timeZone)]);
      expect(days).toContain(/^As of (\S+)$/m.exec(err)?.[1]);
    }
  });
});

test('37: 100,000 rows, all of them, in seconds', async () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, at) => `P-${at},Partner ${at},www.partner-${at}.example,Active,${(at % 5) + 1}`,
  );
  const file = await folder.write(
    'big.csv',
    ['Partner ID,Partner,Website,Status,Rating', ...lines, ''].join('\r\n'),
  );
  const { code, err } = await partnerbook(['evaluate', file, '--out', folder.file('out.csv'), ...day]);
  expect(code).toBe(0);
  expect(err).toContain('100,000 partners read, 0 rows held back');
  const out = (await folder.read('out.csv')).split('\r\n');
  expect(out).toHaveLength(100_002);
  expect(out.at(-2)?.startsWith('P-99999,Partner 99999,')).toBe(true);
});
