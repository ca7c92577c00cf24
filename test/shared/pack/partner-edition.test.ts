import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputFields, type Partner } from '#shared/fields/fields.ts';
import { packFoot, packName, renderPack } from '#shared/pack/pack.ts';
import { type PackInput, partnerSections } from '#shared/pack/pack-input.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { inPack, packOf, pageText } from '#support/pack.ts';
import { randomPartner } from '#support/random-partner.ts';

const edition = (values: Partial<Partner>, choices: Partial<PackInput> = {}): string =>
  renderPack(packOf([inPack(values)], { audience: 'partner', portfolioSize: 73, ...choices }));

/** Fields whose values both sides may read. Every other typed field is ours alone. */
const shown: ReadonlySet<string> = new Set([
  'name',
  'successMetric',
  'baseline',
  'pilotResult',
  'invitedCustomers',
  'adoptedCustomers',
  'reportedImprovement',
  'goalUs',
  'goalPartner',
  'goalCustomers',
  'weGive',
  'partnerGives',
  'ourCommitment',
  'partnerCommitment',
  'signedByUs',
  'signedByPartner',
]);

const textKinds = new Set(['id', 'text', 'longText', 'link', 'tags']);

describe('what is ours alone', () => {
  test('no hidden text is anywhere in the bytes', () => {
    const values = Object.fromEntries(
      inputFields
        .filter(({ id, kind }) => textKinds.has(kind.name) && !shown.has(id))
        .map(({ id, kind }) => [id, kind.name === 'tags' ? [`hidden-${id}`] : `hidden-${id}`]),
    ) as Partial<Partner>;
    expect(Object.keys(values)).toEqual(
      expect.arrayContaining([
        'notes',
        'requirementEvidence',
        'ourLoss',
        'partnerLoss',
        'owner',
        'endReason',
        'lesson',
      ]),
    );
    expect(edition(values)).not.toContain('hidden-');
  });

  test('no hidden amount is anywhere in the bytes', () => {
    const html = edition({
      partnerAnnualBenefit: 711_711,
      partnerAnnualCost: 722_722,
      sourcedRevenue: 733_733,
      influencedRevenue: 744_744,
      revenueObjective: 755_755,
      openPipeline: 766_766,
      customerRequests: 777_777,
      ourCommitment: 100_000,
    });
    expect(html).toContain('$100,000');
    expect(html).not.toMatch(/7(\d)\1?[,.]?7\1\1/);
    expect(html).not.toMatch(/\b7\d\d,7\d\d\b/);
  });

  test('no verdict of ours is named: leverage, skin, answer, health, findings, ceiling, decisions', () => {
    for (const { partner, readings } of samplePortfolio('2026-06-30')) {
      const html = renderPack(
        packOf([inPack(partner, { readings, earlier: 'added' })], {
          audience: 'partner',
          since: { asOf: '2026-03-31', removed: [] },
        }),
      ).replaceAll(partner.name, '');
      expect(html).not.toMatch(
        /leverage|handshake|one-sided|unassessed|partnership|health|finding|ceiling|decision|pursue|walk away|loses|investment|over-tiered|under-tiered|recommended|sponsor|pipeline \$/i,
      );
      expect(html).not.toMatch(/\b(High|Moderate|Low|Full|Decline|Assess|Test first)\b/);
    }
  });

  test('neither the portfolio’s size nor another partner’s name', () => {
    const html = edition({ name: 'Alone' });
    expect(html).not.toContain('73');
    expect(() => renderPack(packOf([inPack(), inPack({ name: 'Other' })], { audience: 'partner' }))).toThrow(
      'one partner',
    );
  });

  test('asking for more sections brings none in', () => {
    const html = edition(
      {},
      { sections: ['cover', 'summary', 'portfolio', 'decisions', 'partners', 'appendix'] },
    );
    expect([...html.matchAll(/class="page[^"]*" id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'cover',
      'partner-1',
      'appendix',
    ]);
  });

  test('two partners that differ only in what is hidden give the same bytes', () => {
    fc.assert(
      fc.property(randomPartner(), randomPartner(), (a, b) => {
        const visible = new Set([
          ...shown,
          // Their words show, or they decide a state that does.
          'phase',
          'status',
          'metricDirection',
          'pilotRecommends',
          'integrationScalable',
          'partnerPromoting',
          'supportManageable',
          'bothCommitted',
          'roiValidated',
          'crawlStart',
          'crawlEnd',
          'walkStart',
          'walkEnd',
          'runStart',
          'exchangeBalanced',
          'phaseDeliverables',
          'charterMetrics',
          'charterTracking',
          'reviewCadence',
          'decisionOwnerUs',
          'decisionOwnerPartner',
          'escalationPath',
          'exitCriteria',
          'signedByUsOn',
          'signedByPartnerOn',
          'agreementEnd',
          'launchDate',
          'checklistDone',
        ]);
        const mixed = Object.fromEntries(
          inputFields.map(({ id }) => [id, visible.has(id) ? a[id] : b[id]]),
        ) as Partner;
        expect(edition(mixed)).toBe(edition(a));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what both sides look at', () => {
  const html = edition(
    {
      name: 'Quorrin',
      goalUs: 'Reach the Nordics',
      goalPartner: 'Keep their customers',
      goalCustomers: 'Fewer idle shifts',
      ourCommitment: 70_000,
      partnerCommitment: 55_000,
      phase: 'Walk',
      invitedCustomers: 8,
      adoptedCustomers: 6,
      launchDate: '2026-09-07',
      checklistDone: ['press'],
    },
    { sections: partnerSections },
  );
  const page = pageText(html, 'partner-1');

  test('goals, gates and measures, charter, launch checklist, commitments, steps', () => {
    for (const text of [
      'Reach the Nordics',
      'Keep their customers',
      'Fewer idle shifts',
      '$70,000',
      '$55,000',
      'Gates and measures',
      '6 of 8 invited customers 75.0% 70% Met',
      'Whether the exchange is balanced; Timeline',
      '1 of 17 done',
      'Press release, timing agreed 7 Sep 2026 Done',
      'Joint webinar held or scheduled, for a day within two weeks of launch 21 Sep 2026 Open',
      'Agreed last time',
      'Next steps',
    ])
      expect(page).toContain(text);
  });

  test('speaks to the partner: what they owe and signed is theirs', () => {
    const step = { step: 'Name a sponsor', owner: 'Partner', due: '2026-06-01', doneOn: null } as const;
    const signed = { signedByUs: 'Dana', signedByUsOn: '2026-05-01' } as const;
    const input = packOf([inPack(signed, { steps: [step, { ...step, due: '2026-08-01' }] })]);
    const theirs = pageText(renderPack({ ...input, audience: 'partner' }), 'partner-1');
    expect(theirs).toContain('Name a sponsor You 1 Jun 2026 Overdue');
    expect(theirs).toContain('Name a sponsor You 1 Aug 2026');
    expect(theirs).toContain('Us: signed by Dana , 1 May 2026. You: not signed.');
    const ours = pageText(renderPack(input), 'partner-1');
    expect(ours).toContain('Name a sponsor Partner 1 Jun 2026 Overdue');
    expect(ours).toContain('The partner: not signed.');
  });

  test('a prospect of whom nothing is known: no heading without a word, no list of blanks', () => {
    const blank = pageText(edition({}), 'partner-1');
    expect(blank).toContain('Next steps No next steps are on record.');
    expect(blank).toContain('Launch Not planned: no date is on record');
    expect(blank).not.toContain('Press release');
    expect(blank).toContain('Neither side has signed.');
    // One item done, or a date, and the list is there.
    expect(pageText(edition({ checklistDone: ['press'] }), 'partner-1')).toContain('Press release');
    expect(pageText(edition({ launchDate: '2026-12-01' }), 'partner-1')).toContain('Press release');
  });

  test('name and foot say which edition it is', () => {
    const input = packOf([inPack({ name: 'Quorrin' })], { audience: 'partner' });
    expect(packName(input)).toBe('Partner program, Q2 2026, Quorrin, partner edition');
    expect(packFoot(input)).toEqual({
      left: 'Partner program, Q2 2026',
      middle: 'Partner edition, as of 30 Jun 2026',
    });
    expect(packName(packOf([]))).toBe('Partner program, Q2 2026, internal');
    expect(packFoot(packOf([])).middle).toBe('Internal, as of 30 Jun 2026');
  });
});
