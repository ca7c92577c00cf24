import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Folder, partnerbook, records, temporaryFolder } from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const header = 'Partner ID,Partner,Website,Owner,Status,Phase,Assigned Tier,Agreement End';
const csv = (...rows: readonly string[]) => [header, ...rows, ''].join('\r\n');
const day = ['--as-of', '2026-08-31'];

const before = csv(
  'P-1,Aalto,aalto.example,Dana,Active,Crawl,1,',
  'P-2,Brisa,brisa.example,Eli,Prospect,,,',
  'P-3,Corvo,corvo.example,Farah,Prospect,,,',
  'P-4,Delta,delta.example,Gus,Prospect,,,',
);

const run = async (after: string, ...more: readonly string[]) => {
  const [a, b] = [await folder.write('before.csv', before), await folder.write('after.csv', after)];
  return partnerbook(['diff', a, b, ...day, ...more]);
};

describe('diff', () => {
  const after = csv(
    'P-9,Echo,echo.example,,Prospect,,,',
    'P-2,Brisa,brisa.example,Eli,Prospect,,,',
    // Found by its website; the id and the name are the later file's.
    ',Aalto Oy,https://www.aalto.example,Dana,Active,Walk,2,',
    'P-4,Delta,delta.example,Someone else,Prospect,,,',
  );

  test('tells moved values, findings, additions and removals, in the order of the later file', async () => {
    const { code, out, err } = await run(after, '--format', 'json');
    expect(code).toBe(0);
    const json = JSON.parse(out);
    expect(Object.keys(json)).toEqual(['asOfBefore', 'asOfAfter', 'partners']);
    expect(json).toMatchObject({ asOfBefore: '2026-08-31', asOfAfter: '2026-08-31' });
    expect(json.partners.map(({ name, id, change }: Record<string, string>) => [name, id, change])).toEqual([
      ['Echo', 'P-9', 'added'],
      ['Aalto Oy', null, 'changed'],
      ['Corvo', 'P-3', 'removed'],
    ]);
    const [echo, aalto, corvo] = json.partners;
    expect(echo).toMatchObject({ moved: [], findingsClosed: [] });
    expect(aalto.moved).toEqual([
      { field: 'assignedTier', from: 1, to: 2 },
      { field: 'phase', from: 'Crawl', to: 'Walk' },
      // Walk and unsigned comes before the questions about leverage.
      { field: 'nextAction', from: 'Ask the qualification question', to: 'Get the charter signed' },
    ]);
    expect(aalto.findingsOpened).toEqual(expect.arrayContaining(['skipped-crawl', 'verbal-agreement']));
    expect(corvo).toMatchObject({ moved: [], findingsOpened: [] });
    expect(err).toContain('Aalto Oy is Aalto (P-1) of before, matched by website');
  });

  test('as a table and as CSV', async () => {
    const table = await run(after);
    expect(table.out).toMatch(/^Partner +Change +What +From +To\n/);
    expect(table.out).toMatch(/Aalto Oy +changed +Assigned Tier +1 +2\n/);
    expect(table.out).toContain('1 partner changed, 1 added, 1 removed.');
    const rows = records((await run(after, '--format', 'csv')).out);
    expect(rows.filter((row) => row['Partner'] === 'Aalto Oy').slice(0, 2)).toEqual([
      { 'Partner ID': '', Partner: 'Aalto Oy', Change: 'changed', What: 'Assigned Tier', From: '1', To: '2' },
      { 'Partner ID': '', Partner: 'Aalto Oy', Change: 'changed', What: 'Phase', From: 'Crawl', To: 'Walk' },
    ]);
  });

  test('ratios that differ by less than a decimal are told apart', async () => {
    const measured = (adopted: number, result: number) =>
      `Partner ID,Partner,Phase,Walk End,Invited Customers,Adopted Customers,Baseline,Pilot Result\r\n1,A,Run,2026-05-01,10000,${adopted},10000,${result}\r\n`;
    const [a, b] = [
      await folder.write('a.csv', measured(6999, 11999)),
      await folder.write('b.csv', measured(7000, 12000)),
    ];
    const { out } = await partnerbook(['diff', a, b, ...day]);
    expect(out).toMatch(/Improvement +19\.99% +20%\n/);
    expect(out).toMatch(/Adoption +69\.99% +70%\n/);
  });

  test('nothing changed', async () => {
    const { code, out } = await run(before);
    expect({ code, out }).toEqual({ code: 0, out: 'Nothing changed.\n' });
    expect(JSON.parse((await run(before, '--format', 'json')).out).partners).toEqual([]);
  });

  test('the same file on two days: what time alone opened', async () => {
    const file = csv('P-1,Aalto,aalto.example,Dana,Prospect,,,2026-11-29');
    const [a, b] = [await folder.write('a.csv', file), await folder.write('b.csv', file)];
    // 2026-08-31 to 2026-11-29 are 90 days: renewal-due. A day earlier they were 91.
    const { out, err } = await partnerbook([
      'diff',
      a,
      b,
      '--as-of-before',
      '2026-08-30',
      '--format',
      'json',
      ...day,
    ]);
    expect(JSON.parse(out)).toMatchObject({
      asOfBefore: '2026-08-30',
      asOfAfter: '2026-08-31',
      partners: [{ id: 'P-1', change: 'changed', findingsOpened: ['renewal-due'], findingsClosed: [] }],
    });
    expect(err).toContain('Before as of 2026-08-30, after as of 2026-08-31');
  });

  test('a row held back that may be anyone’s removes nobody, and hides nobody who is new', async () => {
    const broken = (text: string) => text.replace('P-4,Delta,delta.example,Gus', 'Omega,,,,,,,,extra');
    const later = await run(broken(before), '--format', 'json');
    expect(JSON.parse(later.out).partners).toEqual([]);
    const paths = [
      await folder.write('a.csv', broken(before)),
      await folder.write('b.csv', `${before}P-5,Echo,,,,,,\r\n`),
    ];
    const earlier = await partnerbook(['diff', ...paths, ...day, '--format', 'json']);
    expect(
      JSON.parse(earlier.out).partners.map(({ name, change }: Record<string, unknown>) => [name, change]),
    ).toEqual([
      ['Delta', 'added'],
      ['Echo', 'added'],
    ]);
  });

  test('whoever is held back in either file is left out and told, never removed or added', async () => {
    const broken = csv(
      'P-1,Aalto,aalto.example,Dana,Active,Crawl,1,',
      'P-2,Brisa,brisa.example,Eli,perhaps,,,',
      'P-3,"Corvo "Cloud" Ltd",corvo.example,Farah,Prospect,,,',
    );
    const { code, out, err } = await run(broken, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).partners.map(({ id, change }: Record<string, string>) => [id, change])).toEqual([
      ['P-4', 'removed'],
    ]);
    expect(err).toContain('left out: Brisa (P-2), held back after');
    expect(err).toContain('left out: Corvo (P-3), held back after');

    const [a, b] = [await folder.write('a.csv', broken), await folder.write('b.csv', before)];
    const back = await partnerbook(['diff', a, b, '--format', 'json', ...day]);
    expect(
      JSON.parse(back.out).partners.map(({ id, change }: Record<string, string>) => [id, change]),
    ).toEqual([['P-4', 'added']]);
    expect(back.err).toContain('left out: Brisa (P-2), held back before');
    expect(back.err).toContain('left out: Corvo (P-3), held back before');
  });
});
