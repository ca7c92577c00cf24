import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageText, readable } from '#support/pack.ts';
import { caseFile, type Folder, partnerbook, type Run, temporaryFolder } from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const day = ['--as-of', '2026-06-30'];
const portfolio = [
  'Partner ID,Partner,Phase,Assigned Tier,Reported Improvement,Pilot Recommends,Integration Scalable,Invited Customers,Adopted Customers,Sourced Revenue,Competitors Want This',
  'P-1,Aalto,Walk,2,25%,Yes,Yes,8,6,64000,Yes',
  'P-2,Brisa,Crawl,1,,,,,,,',
  'P-3,Corvo,,,,,,,,,',
  '',
].join('\r\n');

const run = async (...more: readonly string[]): Promise<Run & { readonly html: string }> => {
  const file = await folder.write('now.csv', portfolio);
  const made = await partnerbook(['qbr', file, ...day, '--out', folder.file('pack.html'), ...more]);
  const html = made.code === 2 ? '' : await folder.read('pack.html');
  return { ...made, html };
};

describe('qbr', () => {
  test('writes one HTML file with all kinds of page, without a byte order mark', async () => {
    const { code, out, err, html } = await run();
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('As of 2026-06-30');
    expect(err).toContain('Quarter 2026-Q2, 1 Apr – 30 Jun 2026');
    expect(html.startsWith('<!doctype html>')).toBe(true);
    for (const id of [
      'cover',
      'summary',
      'portfolio',
      'decisions',
      'partner-1',
      'partner-2',
      'partner-3',
      'appendix',
    ])
      expect(html).toContain(`id="${id}"`);
    expect(pageText(html, 'partner-1')).toContain('75.0% 70% Met');
  });

  test('two runs give the same bytes, on standard output too', async () => {
    const first = await run();
    const second = await run();
    expect(second.html).toBe(first.html);
    const piped = await partnerbook(['qbr', folder.file('now.csv'), ...day, '--out', '-']);
    expect(piped.out).toBe(first.html);
    const zone = await partnerbook(['qbr', folder.file('now.csv'), ...day, '--out', '-'], {
      env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
    });
    expect(zone.out).toBe(first.html);
  });

  test('of the partners named, by id or name, in the portfolio’s order and once each', async () => {
    const { html } = await run('--partner', 'Corvo', '--partner', 'P-1', '--partner', 'aalto');
    expect(pageText(html, 'partner-1')).toContain('Aalto');
    expect(pageText(html, 'partner-2')).toContain('Corvo');
    expect(html).not.toContain('partner-3');
    expect(html).not.toContain('Brisa');
    expect(pageText(html, 'cover')).toContain('2 of 3 partners');
  });

  test('quarter, paper, sections, who prepared it', async () => {
    const { html } = await run(
      '--quarter',
      '2026-Q1',
      '--paper',
      'letter',
      '--sections',
      'cover,decisions',
      '--prepared-by',
      'Dana',
    );
    expect(pageText(html, 'cover')).toContain('Q1 2026, 1 Jan – 31 Mar 2026');
    expect(pageText(html, 'cover')).toContain('Prepared by Dana');
    expect(html).toContain('size: letter');
    expect(html).not.toContain('id="summary"');
  });

  test('the quarter follows the program’s fiscal year', async () => {
    const program = await folder.write(
      'program.json',
      '{"settings":{"fiscalYearStartMonth":4,"name":"Alliances"}}',
    );
    const { html } = await run('--program', program);
    expect(pageText(html, 'cover')).toContain('Q1 of fiscal 2027, 1 Apr – 30 Jun 2026');
    expect(html).toContain('<title>Alliances, Q1 of fiscal 2027, internal</title>');
  });

  test('readings, steps, accepted findings and an earlier copy come in', async () => {
    const readings = await folder.write(
      'readings.csv',
      'Partner ID,Partner,Date,Invited Customers,Adopted Customers,Improvement,Note\r\nP-1,Aalto,2026-04-01,8,4,,\r\nP-1,Aalto,2026-06-01,8,6,,\r\n',
    );
    const steps = await folder.write(
      'steps.csv',
      'Partner ID,Partner,Step,Owner,Due,Done On\r\nP-1,Aalto,Send the charter,Us,2026-05-01,2026-05-02\r\nP-1,Aalto,Name a sponsor,Partner,2026-07-10,\r\n',
    );
    const accepted = await folder.write(
      'accepted.csv',
      'Partner ID,Partner,Finding,Reason,Until\r\nP-1,Aalto,verbal-agreement,Signed next week,2026-07-31\r\n',
    );
    const before = await folder.write('before.csv', portfolio.replace('8,6,64000', '8,3,64000'));
    const { code, err, html } = await run(
      '--readings',
      readings,
      '--steps',
      steps,
      '--accepted',
      accepted,
      '--since',
      before,
    );
    expect(code).toBe(0);
    expect(err).toContain('as of 2026-03-31');
    const page = pageText(html, 'partner-1');
    expect(html).toContain('Adoption from 50.0% on 1 Apr 2026 to 75.0% on 1 Jun 2026');
    expect(page).toContain('Send the charter Us 1 May 2026 Done 2 May 2026');
    expect(page).toContain('Name a sponsor Partner 10 Jul 2026');
    expect(page).toContain('1 accepted');
    expect(page).toContain('Since 31 Mar 2026');
    expect(page).toContain('Adoption 37.5% → 75.0%');
    expect(page).not.toContain('Get the charter signed');
  });

  test('the day of the earlier copy can be said', async () => {
    const { html } = await run(
      '--since',
      await folder.write('before.csv', portfolio),
      '--as-of-before',
      '2026-01-15',
    );
    expect(pageText(html, 'partner-1')).toContain('Since 15 Jan 2026');
  });

  test('the partner edition holds one partner and nothing that is ours alone', async () => {
    const { code, err, html } = await run('--audience', 'partner', '--partner', 'Aalto');
    expect(code).toBe(0);
    expect(err).toContain('partner edition for Aalto');
    expect(html).toContain('Partner edition');
    for (const hidden of [
      'Brisa',
      'Corvo',
      '64,000',
      '64000',
      'Moderate',
      'everage',
      'ealth',
      'inding',
      'ecision',
    ])
      expect(html).not.toContain(hidden);
  });

  test('something held back is exit 1, and the pack is written', async () => {
    const file = await folder.write('bad.csv', 'Partner,Rating\r\nAalto,9\r\nBrisa,5\r\n');
    const made = await partnerbook(['qbr', file, ...day, '--out', folder.file('pack.html')]);
    expect(made.code).toBe(1);
    expect(made.err).toContain('row 2, Rating');
    expect(readable(await folder.read('pack.html'))).toContain('Brisa');
  });
});

describe('qbr refuses with exit 2 and writes nothing', () => {
  const refused = async (message: string, ...more: readonly string[]) => {
    const { code, err } = await run(...more);
    expect(err).toContain(message);
    expect(code).toBe(2);
    await expect(folder.read('pack.html')).rejects.toThrow();
  };

  test('a quarter that is none', () =>
    refused('--quarter 2026-Q5 is not a quarter; write it as 2026-Q3', '--quarter', '2026-Q5'));
  test('another audience', () =>
    refused('--audience boss is not one of internal, partner', '--audience', 'boss'));
  test('another paper', () => refused('--paper a3 is not one of a4, letter', '--paper', 'a3'));
  test('an unknown section', () =>
    refused('--sections index is not one of cover, summary', '--sections', 'cover,index'));
  test('a section that the partner edition has not', () =>
    refused(
      'the partner edition has only cover, partners, appendix',
      '--audience',
      'partner',
      '--partner',
      'Aalto',
      '--sections',
      'summary',
    ));
  test('the partner edition of several', () =>
    refused('--audience partner is for one partner, and there are 3', '--audience', 'partner'));
  test('a partner that is not there', () => refused('there is no partner Zebra', '--partner', 'Zebra'));
  test('a day for no earlier copy', () =>
    refused('--as-of-before is about --since', '--as-of-before', '2026-01-01'));
  test('a file that cannot be read', () => refused('there is no such file', '--steps', 'nowhere.csv'));

  test('no place to write to', async () => {
    const made = await partnerbook(['qbr', await folder.write('now.csv', portfolio), ...day]);
    expect(made.code).toBe(2);
    expect(made.err).toContain('qbr needs --out PACK.html');
  });
});

describe('hostile and unusual text', () => {
  test('markup in names is shown as it is, escaped once, and nothing becomes a link', async () => {
    const made = await partnerbook([
      'qbr',
      caseFile('36-markup-in-names.csv'),
      ...day,
      '--out',
      folder.file('pack.html'),
    ]);
    expect(made.code).toBe(0);
    const html = await folder.read('pack.html');
    for (const name of [
      '<b>Bold</b> & Sons',
      '</script><script>document.title="owned"</script> Ltd',
      'O\'Neil "Q" Corp &amp; Co',
      `{{7*7}} $\{7*7} Labs`,
    ])
      expect(pageText(html, 'portfolio')).toContain(name);
    expect(pageText(html, 'partner-3')).toContain('&lt;already escaped&gt;');
    expect(html).toContain('Corp &amp;amp; Co');
    expect(html).not.toMatch(/<script|<b>Bold|<img/);
    expect(html).not.toMatch(/href="(?!#)/);
  });

  test('names in every script stand as they were read, each with its own direction', async () => {
    const file = caseFile('27-unicode-names.csv');
    const made = await partnerbook([
      'qbr',
      file,
      ...day,
      '--keep-bad-rows',
      '--out',
      folder.file('pack.html'),
    ]);
    const html = await folder.read('pack.html');
    const evaluated = await partnerbook(['evaluate', file, ...day, '--keep-bad-rows', '--format', 'json']);
    expect(made.code).toBe(evaluated.code);
    for (const { input } of (JSON.parse(evaluated.out) as { partners: { input: { name: string } }[] })
      .partners)
      expect(html).toContain(`>${input.name.replaceAll('&', '&amp;')}</bdi>`);
  });

  test('a very long note is there to its last line', async () => {
    const file = caseFile('34-long-cells.csv');
    await partnerbook(['qbr', file, ...day, '--out', folder.file('pack.html')]);
    const lines = (await readFile(file, 'utf8')).match(/^line\r?$/gm)?.length ?? 0;
    expect(lines).toBeGreaterThan(200);
    expect((await folder.read('pack.html')).match(/line\n/g)?.length ?? 0).toBeGreaterThanOrEqual(lines);
  });
});

describe('what the pack tells apart', () => {
  const qbr = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    for (const [name, text] of Object.entries(files)) await folder.write(name, text);
    const made = await partnerbook(
      ['qbr', 'now.csv', '--as-of', '2026-08-31', '--out', 'pack.html', ...args],
      { cwd: folder.path },
    );
    return { ...made, html: made.code === 2 ? '' : await folder.read('pack.html') };
  };

  test('thresholds with all their decimals, and whether they differ', async () => {
    const { html } = await qbr(
      {
        'program.json': '{"settings":{"walkThreshold":0.7004,"crawlThreshold":0.3333}}',
        'now.csv':
          'Partner ID,Partner,Phase,Reported Improvement,Invited Customers,Adopted Customers,Walk Start\n1,Thr,Walk,0.33329,10000,7000,2026-01-01\n',
      },
      '--program',
      'program.json',
    );
    const appendix = pageText(html, 'appendix');
    expect(appendix).toContain('Improvement to pass Crawl 33.33% 20% Yes');
    expect(appendix).toContain('Adoption to pass Walk 70.04% 70% Yes');
    expect(pageText(html, 'partner-1')).toContain('33.329% 33.33% Not met');
  });

  test('the adoption of the earlier copy counts partners that are no more', async () => {
    const header = 'Partner ID,Partner,Phase,Status,Walk Start,Invited Customers,Adopted Customers';
    const { html } = await qbr(
      {
        'before.csv': `${header}\nA,Alpha,Walk,,2026-04-01,10,8\nB,Beta,Walk,,2026-04-01,10,2\nC,Cee,Walk,,2026-04-01,10,9\n`,
        'now.csv': `${header}\nA,Alpha,Walk,,2026-04-01,10,8\nC,Cee,Ended,Ended,2026-04-01,10,9\nD,Dee,Walk,,2026-04-01,10,1\n`,
      },
      '--since',
      'before.csv',
    );
    // (8 + 2 + 9) of 30 then, (8 + 1) of 20 now.
    expect(pageText(html, 'summary')).toMatch(
      /45\.0%\s*of the invited customers adopted; 63\.3% on 30 Jun 2026/,
    );
  });

  test('two values that moved are told apart, and a row that was held back is said to have been', async () => {
    const header = 'Partner ID,Partner,Phase,Reported Improvement,Rating';
    const { html } = await qbr(
      {
        'before.csv': `${header}\n1,Thr,Walk,0.19996,\n2,Held,,,9\n`,
        'now.csv': `${header}\n1,Thr,Walk,0.2,\n2,Held,,,\n`,
      },
      '--since',
      'before.csv',
    );
    expect(pageText(html, 'partner-1')).toContain('19.996% → 20.000%');
    expect(pageText(html, 'partner-2')).toContain(
      'In the earlier copy it is, or may be, a row that was held back.',
    );
  });

  test('a day for the earlier copy that is later than the pack is refused', async () => {
    const files = { 'now.csv': 'Partner\nA\n', 'before.csv': 'Partner\nA\n' };
    const { code, err } = await qbr(files, '--since', 'before.csv', '--as-of-before', '2027-01-01');
    expect(code).toBe(2);
    expect(err).toContain('--as-of-before 2027-01-01 is later than the day of the pack, 2026-08-31');
  });

  test('the actions of a quarter that is over are those of that quarter', async () => {
    const { html } = await qbr(
      {
        'now.csv': 'Partner ID,Partner,Phase\nA,Alpha,Walk\n',
        'steps.csv':
          'Partner ID,Step,Owner,Due,Done On\nA,August step,Us,2026-08-15,2026-08-20\nA,June step,Us,2026-06-15,2026-06-20\n',
      },
      '--steps',
      'steps.csv',
      '--quarter',
      '2026-Q2',
    );
    expect(pageText(html, 'partner-1')).toContain('June step');
    expect(pageText(html, 'partner-1')).not.toContain('August step');
  });

  test('contents for a long list of partners and for a long note', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `P${at},Walk`).join('\n');
    const list = await qbr({ 'now.csv': `Partner,Phase\n${many}\n` }, '--sections', 'cover,portfolio');
    expect(list.html).toContain('id="contents"');
    const few = await qbr({ 'now.csv': 'Partner,Phase\nA,Walk\n' }, '--sections', 'cover,portfolio');
    expect(few.html).not.toContain('id="contents"');
    const note = await qbr({ 'now.csv': `Partner,Notes\nA,${'word '.repeat(12_000)}\n` });
    expect(note.html).toContain('id="contents"');
  });

  test('values beyond a scale stand at an end that says so; what is over has ended', async () => {
    const { html } = await qbr({
      'now.csv':
        'Partner ID,Partner,Phase,Reported Improvement,Agreement End,Invited Customers,Adopted Customers\n1,Big,Walk,2500%,2026-08-30,10000,7000\n2,Neg,Walk,-1.4,2026-08-31,,\n',
    });
    expect(pageText(html, 'summary')).toMatch(/≤ −10%.*≥ 50%/s);
    expect(pageText(html, 'partner-1')).toContain('The agreement ended 30 Aug 2026.');
    expect(pageText(html, 'partner-2')).toContain('The agreement ends 31 Aug 2026, today.');
    expect(pageText(html, 'partner-1')).toContain('7,000 of 10,000 invited customers');
  });
});
