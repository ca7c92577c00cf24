import { describe, expect, test } from 'vitest';
import { renderPack } from '#shared/pack/pack.ts';
import { quarter } from '#shared/pack/quarter.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { rollUp } from '#shared/rules/roll-up.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { bodyOf, inPack, packOf, pageText, readable, readPage } from '#support/pack.ts';
import { bothCommit, crawlPassed, highLeverage, walkPassed } from '#support/parts.ts';

const day = '2026-06-30';
const sample = samplePortfolio(day).map(({ partner, readings }) => inPack(partner, { readings }));

describe('the document', () => {
  const html = renderPack(packOf(sample));

  test('is the same twice', () => {
    expect(renderPack(packOf(sample))).toBe(html);
  });

  test('holds no script, no handler, and no reference to anything outside itself', () => {
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|<link|<img|<base|\son\w+=|javascript:/i);
    expect(
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to).filter((to) => !to?.startsWith('#')),
    ).toEqual([]);
    expect(html).not.toMatch(/url\((?!#)|@import|https?:/);
    expect(html).not.toContain(' style="');
  });

  test('every link leads to a place that is there, and no id is used twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('has a title, a language, and a heading for every page', () => {
    expect(html).toContain('<title>Partner program, Q2 2026, internal</title>');
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<h1>/g)).toHaveLength(html.match(/class="page/g)?.length ?? 0);
  });

  test('shows every partner on a page of its own and in the table', () => {
    const table = pageText(html, 'portfolio');
    for (const [at, { partner }] of sample.entries()) {
      expect(table).toContain(partner.name);
      expect(pageText(html, `partner-${at + 1}`)).toContain(partner.name);
    }
  });

  test('prints on the paper asked for, with its foot', () => {
    expect(html).toContain('@page { size: A4 portrait;');
    expect(renderPack(packOf(sample, { paper: 'letter' }))).toContain('@page { size: letter portrait;');
    expect(html).toContain('counter(page) " / " counter(pages)');
  });

  test('a program’s name cannot end the style sheet', () => {
    const name = '"; } </style><script>alert(1)</script>';
    const hostile = renderPack(packOf([inPack()], { settings: { ...defaultSettings, name } }));
    expect(hostile).not.toContain('<script');
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
    expect(readable(bodyOf(hostile))).toContain(name);
  });

  test('has contents with links when it is long, and none when it is short', () => {
    expect(pageText(html, 'contents')).toContain('Velmora');
    expect(renderPack(packOf(sample.slice(0, 2)))).not.toContain('id="contents"');
  });
});

describe('the pages', () => {
  test('come in their order, and only those asked for', () => {
    const html = renderPack(packOf(sample.slice(0, 1), { sections: ['appendix', 'summary'] }));
    expect([...html.matchAll(/class="page[^"]*" id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'summary',
      'appendix',
    ]);
  });

  test('cover: program, quarter and dates, day, partners, who prepared it', () => {
    const cover = readPage('cover', [inPack()], {
      settings: { ...defaultSettings, name: 'Alliances' },
      preparedBy: 'Dana O’Neil',
      portfolioSize: 30,
    });
    for (const text of [
      'Alliances',
      'Q2 2026, 1 Apr – 30 Jun 2026',
      '30 Jun 2026',
      '1 of 30 partners',
      'Dana O’Neil',
      'Velmora',
    ])
      expect(cover).toContain(text);
    expect(readPage('cover', [inPack()])).toContain('Prepared by –');
  });

  test('summary: last quarter’s actions first, then the numbers, then what is most urgent', () => {
    const summary = readPage('summary', sample);
    const places = [
      'Last quarter’s actions',
      'Open partners',
      'Portfolio adoption',
      'Commitments and revenue',
      'The most urgent next actions',
    ].map((text) => summary.indexOf(text, summary.indexOf('Last quarter’s actions')));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('summary: its numbers are the engine’s', () => {
    const entries = sample.map(({ partner }) => ({
      partner,
      evaluation: evaluate(partner, defaultSettings, day),
    }));
    const figures = rollUp(entries, defaultSettings);
    const summary = readPage('summary', sample);
    expect(summary).toContain(`Open partners ${figures.open} of ${figures.partners}`);
    expect(summary).toContain(
      `At 70% adoption ${figures.adoptionReached.met} of ${figures.adoptionReached.of}`,
    );
    expect(summary).toContain(`${((figures.portfolioAdoption ?? 0) * 100).toFixed(1)}%`);
    expect(summary).toContain(`Our commitment a year $${figures.ourCommitment.toLocaleString('en')}`);
    expect(summary).toContain(`Run ${figures.byPhase.Run}`);
  });

  test('summary: a sum of money of which nothing is on record is an en dash, a zero on record is a zero', () => {
    const summary = readPage('summary', [
      inPack({ ourCommitment: 0 }),
      inPack({ name: 'Over', status: 'Ended', openPipeline: 900 }),
    ]);
    expect(summary).toContain('Our commitment a year $0 ');
    expect(summary).toContain('Partners’ commitment a year – ');
    expect(summary).toContain('Sourced revenue – ');
    // Sums are over the open partners.
    expect(summary).toContain('Open pipeline – ');
  });

  test('summary: of the steps still owed the longest due are listed, and the heading says how many there are', () => {
    const steps = Array.from({ length: 7 }, (_, at) => ({
      step: `Step ${at + 1}`,
      owner: 'Us' as const,
      due: `2026-05-0${7 - at}`,
      doneOn: null,
    }));
    const summary = readPage('summary', [inPack({}, { steps })]);
    expect(summary).toContain(
      '0 of 7 done, 7 still owed; the 5 longest due are here, all are on the partners’ pages',
    );
    expect(summary.indexOf('Step 7')).toBeLessThan(summary.indexOf('Step 3'));
    expect(summary).not.toContain('Step 2');
    expect(readPage('summary', [inPack({}, { steps: steps.slice(0, 2) })])).toContain('2 still owed Partner');
  });

  test('portfolio table: blanks are en dashes, never 0', () => {
    const table = readPage('portfolio', [inPack()]);
    expect(table).toContain(
      'Velmora – / – Not started Pending Pending Pending – – – Ask the qualification question',
    );
  });

  test('decisions: the urgent ones by urgency, then money, with the rule’s reason; what can wait is not there', () => {
    const failed = {
      ...highLeverage,
      ...bothCommit,
      reportedImprovement: 0.1,
      phase: 'Walk',
      pilotRecommends: true,
    } as const;
    const decisions = readPage('decisions', [
      inPack({ name: 'Small', ...failed, sourcedRevenue: 1000 }),
      inPack({ name: 'Waits' }),
      inPack({ name: 'Paused Co', status: 'Paused' }),
      inPack({ name: 'Large', ...failed, sourcedRevenue: 900_000 }),
      inPack({ name: 'Wrong', invitedCustomers: 5, adoptedCustomers: 7 }),
    ]);
    const places = [
      'Wrong Mend the data',
      'Large End partnership',
      'Small End partnership',
      'Paused Co Resume or end',
    ].map((text) => decisions.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(decisions).not.toContain('Waits');
    expect(decisions).toContain('improvement 10%, needs 20%');
  });

  test('a partner: steps agreed last time, then the gates, then the next steps', () => {
    const page = readPage('partner-1', [
      inPack(
        {
          ...crawlPassed,
          ...walkPassed,
          phase: 'Walk',
          notes: 'First line\nSecond line',
          successMetric: 'Minutes to report',
          baseline: 42,
          pilotResult: 30,
          metricDirection: 'Lower is better',
        },
        {
          steps: [
            { step: 'Send the charter', owner: 'Us', due: '2026-05-01', doneOn: '2026-04-28' },
            { step: 'Name a sponsor', owner: 'Partner', due: '2026-06-01', doneOn: null },
            { step: 'Invite four more', owner: null, due: '2026-07-20', doneOn: null },
          ],
        },
      ),
    ]);
    const order = [
      'Send the charter Us 1 May 2026 Done 28 Apr 2026',
      'Name a sponsor Partner 1 Jun 2026 Overdue',
      'Gates Gate',
      'Next steps',
      'Invite four more – 20 Jul 2026',
      'On record First line Second line',
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    // (42 - 30) / 42 = 28.6 %, at least 20 %: met.
    expect(page).toContain('Minutes to report 42 → 30, less is better 28.6% 20% Met');
    expect(page).toContain('8 of 10 invited customers 80.0% 70% Met');
  });

  test('a partner with readings shows the trend, one without a bar against the line', () => {
    const readings = [
      { date: '2026-04-06', invitedCustomers: 8, adoptedCustomers: 4, improvement: null },
      { date: '2026-06-29', invitedCustomers: 8, adoptedCustomers: 6, improvement: null },
      { date: '2026-07-05', invitedCustomers: 8, adoptedCustomers: 1, improvement: null },
    ];
    const html = renderPack(packOf([inPack({ invitedCustomers: 8, adoptedCustomers: 6 }, { readings })]));
    expect(html).toContain(
      'aria-label="Adoption from 50.0% on 6 Apr 2026 to 75.0% on 29 Jun 2026, threshold 70%"',
    );
    expect(html).toContain('aria-label="Improvement unknown, threshold 20%"');
    expect(readable(html)).toContain('2 readings, the last on 29 Jun 2026, at or above the line.');
    expect(readable(html)).not.toContain('The gate goes by');
  });

  test('where the last reading is not what the gate goes by, the page says which is which', () => {
    const reading = { date: '2026-06-16', invitedCustomers: 8, adoptedCustomers: 3, improvement: 0.3 };
    const page = readPage('partner-1', [
      inPack({ invitedCustomers: 8, adoptedCustomers: 5 }, { readings: [reading] }),
    ]);
    expect(page).toContain(
      '1 reading, the last on 16 Jun 2026, below the line. The gate goes by the 62.5% on record.',
    );
    expect(page).toContain('at or above the line. The gate goes by the record, which has none.');
    // The counts stand with the gate, not over the line of later readings.
    expect(page.split('5 of 8 invited customers')).toHaveLength(2);
  });

  test('a value that cannot be right is drawn neither as reached nor as fallen short', () => {
    const html = renderPack(packOf([inPack({ invitedCustomers: 7, adoptedCustomers: 9 })]));
    const [bar = ''] = /<svg class="pic bul"[^>]*aria-label="Adoption 128.6%.*?<\/svg>/.exec(html) ?? [];
    expect(bar).toContain('stroke-dasharray');
    expect(bar).not.toMatch(/#hatch|#0d7a58/);
    const short = renderPack(packOf([inPack({ invitedCustomers: 8, adoptedCustomers: 5 })]));
    expect(/aria-label="Adoption 62.5%.*?<\/svg>/.exec(short)?.[0]).toContain('url(#hatch)');
  });

  test('a partner of whom nothing is known: a sentence for each part, no table of blanks', () => {
    const page = readPage('partner-1', [inPack()]);
    for (const text of [
      'Agreed last time No steps are on record.',
      'Adoption and improvement Neither is on record. It takes 20% improvement to pass Crawl and 70% adoption to pass Walk.',
      'Tier Unassigned No tier is assigned.',
      'None of the 14 items is filled in. Neither side has signed.',
      'No commitment, loss or sponsor of either side is on record.',
      'Revenue No revenue, objective or pipeline is on record.',
      'Launch Not planned: no date is on record, and none of the 17 items of the checklist is done.',
      'Findings None of the classic mistakes is on record.',
      'Next steps No dates are on record to count the next ones from.',
    ])
      expect(page).toContain(text);
  });

  test('one value on record brings its table back', () => {
    expect(readPage('partner-1', [inPack({ openPipeline: 0 })])).toContain('Open pipeline $0');
    expect(readPage('partner-1', [inPack({ partnerSponsor: 'Ravi' })])).toContain('Sponsor – Ravi');
    expect(readPage('partner-1', [inPack({ checklistDone: ['press'] })])).toContain('Done 1 of 17 Overdue –');
    expect(renderPack(packOf([inPack({ reportedImprovement: 0 })]))).toContain(
      'aria-label="Adoption unknown, threshold 70%"',
    );
    expect(readPage('partner-1', [inPack({ signedByUs: 'Dana', signedByUsOn: '2026-05-01' })])).toContain(
      'Us: signed by Dana , 1 May 2026. The partner: not signed.',
    );
  });

  test('with a launch date nothing overdue is said to be none', () => {
    expect(readPage('partner-1', [inPack({ launchDate: '2026-12-01' })])).toContain('Overdue None');
  });

  test('steps that are neither of this quarter nor to come do not stand as none on record', () => {
    const steps = [{ step: 'Sign', owner: null, due: '2026-09-01', doneOn: null }];
    expect(readPage('partner-1', [inPack({}, { steps })])).toContain(
      'Agreed last time No step on record was due or done in this quarter.',
    );
  });

  test('a day that has passed was due; those to come are due next, in their order', () => {
    const page = readPage('partner-1', [
      inPack({
        status: 'Active',
        assignedTier: 3,
        phase: 'Run',
        runStart: '2025-06-01',
        lastTouch: '2026-06-01',
        lastExecutiveReview: '2026-06-10',
        lastQbr: '2026-05-01',
      }),
    ]);
    // Contact every 14 days, from the executive review on, which was later; reviews and QBRs every 92.
    expect(page).toContain(
      'Was due: touch 24 Jun 2026. Due next: QBR 1 Aug 2026, executive review 10 Sep 2026.',
    );
  });

  test('what a tier brings is a fact only where it is assigned, and over with the partnership', () => {
    const open = { engineeringCapacity: true } as const;
    expect(readPage('partner-1', [inPack({ ...open, assignedTier: 1 })])).toContain('We provide: Docs, a');
    expect(readPage('partner-1', [inPack(open)])).toContain('At Tier 1 we would provide: Docs, a');
    const ended = readPage('partner-1', [inPack({ ...open, status: 'Ended', endedOn: '2025-11-17' })]);
    expect(ended).toContain('Nothing to do. It ended 17 Nov 2025.');
    expect(ended).not.toMatch(/provide|The way up|to be live/);
    expect(ended).toContain('Next steps No next steps are on record.');
  });

  test('no reason says again the verdict that stands before it', () => {
    const html = renderPack(packOf(sample));
    for (const at of sample.keys())
      expect(pageText(html, `partner-${at + 1}`)).not.toMatch(
        /\b(Matched|Unassigned|Unknown|Over-tiered|Under-tiered) \1:|(Walk away|None)\. \2:/,
      );
    expect(pageText(html, 'decisions')).toContain('Walk away The partner answered “Nothing changes”.');
  });

  test('a metric without a measurement stands alone, without an arrow between blanks', () => {
    const page = readPage('partner-1', [inPack({ successMetric: 'Leads per webinar' })]);
    expect(page).toContain('Improvement reaches the threshold Leads per webinar – 20%');
  });

  test('appendix: each mistake found is explained once, those not found are not', () => {
    const wrong = { invitedCustomers: 5, adoptedCustomers: 7 };
    const appendix = readPage('appendix', [inPack(wrong), inPack({ name: 'Other', ...wrong })]);
    expect(appendix.split('More adopted than invited Error.')).toHaveLength(2);
    expect(appendix).not.toContain('Skipped Crawl');
    expect(readPage('appendix', [])).not.toContain('The mistakes found');
  });

  test('appendix: thresholds that differ are marked, the day and the version are there', () => {
    const appendix = readPage('appendix', [], { settings: { ...defaultSettings, walkThreshold: 0.6 } });
    expect(appendix).toContain('Adoption to pass Walk 60% 70% Yes');
    expect(appendix).toContain('Improvement to pass Crawl 20% 20% No');
    expect(appendix).toContain('Compared with Nothing: no earlier copy was given');
    expect(appendix).toContain('30 Jun 2026');
    expect(appendix).toContain('Partnerbook 1.2.3');
  });
});

describe('since the last quarter', () => {
  const before = inPack({ phase: 'Walk', ...crawlPassed, assignedTier: 1 }).partner;
  const after = inPack(
    { phase: 'Walk', ...crawlPassed, ...walkPassed, assignedTier: 2 },
    { earlier: before },
  );
  const since = { asOf: '2026-03-31', removed: [inPack({ name: 'Gone' }).partner] };

  test('gates passed, tiers moved, who came and went', () => {
    const summary = readPage('summary', [after, inPack({ name: 'Fresh' }, { earlier: 'added' })], { since });
    expect(summary).toContain('1 gate passed and 0 failed since 31 Mar 2026.');
    expect(summary).toContain('Gates passed Walk: Velmora');
    expect(summary).toContain('Gates failed None');
    expect(summary).toContain('Velmora Tier 1 → Tier 2');
    expect(summary).toContain('Added Fresh');
    expect(summary).toContain('Removed Gone');
  });

  test('on the partner’s page, from and to', () => {
    const page = readPage('partner-1', [after], { since });
    expect(page).toContain('Since 31 Mar 2026');
    expect(page).toContain('Walk Gate Pending → Pass');
    expect(page).toContain('Adoption – → 80.0%');
    expect(readPage('partner-1', [after])).not.toContain('Since 31 Mar');
  });

  test('findings that came and went are called findings; where nothing changed the page says so', () => {
    const given = inPack({ status: 'Active', phase: 'Walk', ...crawlPassed });
    const wrong = { invitedCustomers: 5, adoptedCustomers: 7 };
    const worse = inPack({ ...given.partner, ...wrong }, { earlier: given.partner });
    const page = readPage('partner-1', [worse], { since });
    expect(page).toMatch(/Findings opened .*More adopted than invited/);
    const better = inPack(given.partner, { earlier: worse.partner });
    expect(readPage('partner-1', [better], { since })).toMatch(/Findings closed .*More adopted than invited/);
    const same = inPack({}, { earlier: inPack().partner });
    expect(readPage('partner-1', [same], { since: { ...since, asOf: day } })).toContain('Nothing changed.');
  });

  test('the health of then stands beside that of now only where there is one', () => {
    const health = (values: Parameters<typeof inPack>[0], earlier: Parameters<typeof inPack>[0]) =>
      readPage('partner-1', [inPack(values, { earlier: inPack(earlier).partner })], { since });
    expect(health({}, {})).toContain('Health – Ask the qualification question.');
    const now = { phase: 'Walk', ...crawlPassed, ...highLeverage } as const;
    expect(health(now, now)).toMatch(/Health \d+ unchanged /);
    expect(health(now, {})).toMatch(/Health \d+ was – /);
  });

  test('a partner that cannot be told is not compared', () => {
    expect(readPage('partner-1', [inPack()], { since })).toContain('Not compared');
  });
});

test('a pack of nobody is a pack all the same', () => {
  const html = renderPack(packOf([], { quarter: quarter(2027, 1, 4) }));
  expect(pageText(html, 'cover')).toContain('Q1 of fiscal 2027');
  expect(pageText(html, 'decisions')).toContain('Nothing has to be decided');
  expect(pageText(html, 'portfolio')).toContain('There is no partner in this pack.');
  expect(pageText(html, 'portfolio')).not.toContain('Crawl gate');
});
