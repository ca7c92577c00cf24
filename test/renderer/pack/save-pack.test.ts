import { beforeEach, describe, expect, test } from 'vitest';
import { renderPack } from '#shared/pack/pack.ts';
import { quarter } from '#shared/pack/quarter.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { type TestPlatform, testPlatform } from '#support/platform.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { type PackParts, packInputOf } from '../../../src/renderer/pack/make-pack.ts';
import { standardPackChoice } from '../../../src/renderer/pack/pack-choice.ts';
import { type Pack, printPack, savePackAsHtml, savePackAsPdf } from '../../../src/renderer/pack/save-pack.ts';
import { startPack } from '../../../src/renderer/pack/use-pack.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

let portfolio: Portfolio;
let platform: TestPlatform;

beforeEach(async () => {
  portfolio = await computer().open();
  platform = testPlatform();
  await portfolio.apply(
    putting('Start', stored('Velmora', 1, { id: 'v' }), stored('Nordwind', 0, { id: 'n', notes: 'secret' })),
  );
});

const partsOf = (more: Partial<PackParts> = {}): PackParts => ({
  portfolio,
  rows: portfolio.rows(),
  chosen: null,
  earlier: null,
  settings: defaultSettings,
  asOf: '2026-06-30',
  quarter: quarter(2026, 2, 1),
  choice: standardPackChoice,
  version: '1.2.3',
  sharedHosts: [],
  ...more,
});
const pack = (more: Partial<PackParts> = {}): Pack => {
  const input = packInputOf(partsOf(more));
  return { input, html: renderPack(input) };
};

describe('a pack made beside the window', () => {
  test('is the one that would be made in it', async () => {
    expect(await startPack(platform, partsOf()).pack).toEqual(pack());
  });

  test('is not made once it is stopped', async () => {
    const making = startPack(platform, partsOf());
    making.stop();
    await expect(making.pack).rejects.toThrow('The work was ended.');
  });
});

describe('what a pack is made of', () => {
  test('the partners in the portfolio’s order, with their steps and readings', async () => {
    await portfolio.apply({
      name: 'Add a step and a reading',
      writes: [
        {
          table: 'steps',
          key: 's',
          after: { key: 's', partnerKey: 'Velmora', text: 'Sign', owner: 'Us', due: null, doneOn: null },
        },
        {
          table: 'readings',
          key: 'r',
          after: {
            key: 'r',
            partnerKey: 'Velmora',
            date: '2026-06-01',
            invitedCustomers: 8,
            adoptedCustomers: 6,
            improvement: null,
            note: null,
          },
        },
      ],
    });
    const { partners } = packInputOf(partsOf());
    expect(partners.map(({ partner }) => partner.name)).toEqual(['Nordwind', 'Velmora']);
    expect(partners[1]?.steps).toEqual([{ step: 'Sign', owner: 'Us', due: null, doneOn: null }]);
    expect(partners[1]?.readings.map(({ date }) => date)).toEqual(['2026-06-01']);
  });

  test('the partner edition is one partner with its own few sections, whatever was ticked', () => {
    const choice = { ...standardPackChoice, audience: 'partner' as const, sections: [] };
    const input = packInputOf(partsOf({ chosen: new Set(['Velmora']), choice }));
    expect(input.sections).toEqual(['cover', 'partners', 'appendix']);
    expect(input.partners).toHaveLength(1);
  });
});

describe('saving', () => {
  test('one HTML file: the bytes of the pack, a line in History, a snapshot of the whole portfolio', async () => {
    const made = pack({ chosen: new Set(['Velmora']) });
    const outcome = await savePackAsHtml({ portfolio, platform }, made);
    expect(outcome).toEqual({
      state: 'done',
      said: 'Saved 1 partner to “Partner program, Q2 2026, internal.html”.',
    });
    expect(new TextDecoder().decode(platform.saved[0]?.bytes)).toBe(made.html);
    const [entry] = await portfolio.history({ limit: 1 });
    expect(entry).toMatchObject({
      name: 'Save Partner program, Q2 2026, internal',
      facts: {
        quarter: '2026-Q2',
        edition: 'internal',
        partners: 1,
        file: 'Partner program, Q2 2026, internal.html',
      },
    });
    expect(await portfolio.snapshots()).toMatchObject([
      { kind: 'pack', asOf: '2026-06-30', partners: 2, name: 'Partner program, Q2 2026, internal' },
    ]);
  });

  test('a PDF is made of the same document, with its foot', async () => {
    const made = pack();
    await savePackAsPdf({ portfolio, platform }, made);
    expect(platform.printed).toEqual([
      {
        html: made.html,
        paper: 'a4',
        foot: { left: 'Partner program, Q2 2026', middle: 'Internal, as of 30 Jun 2026' },
      },
    ]);
    expect(platform.saved[0]).toMatchObject({
      kind: 'pdf',
      suggestedName: 'Partner program, Q2 2026, internal.pdf',
    });
  });

  test('the partner edition says so in its file’s name and holds nothing of another partner', async () => {
    const choice = { ...standardPackChoice, audience: 'partner' as const };
    await savePackAsHtml({ portfolio, platform }, pack({ chosen: new Set(['Velmora']), choice }));
    const [file] = platform.saved;
    expect(file?.suggestedName).toBe('Partner program, Q2 2026, Velmora, partner edition.html');
    expect(new TextDecoder().decode(file?.bytes)).not.toMatch(/Nordwind|secret/);
  });

  test('a place that cannot be written to is told, and nothing is recorded', async () => {
    const reason = '“pack.html” was not saved. Another program holds it open.';
    const refusing = { ...platform, saveFile: async () => ({ state: 'failed', reason }) as const };
    expect(await savePackAsHtml({ portfolio, platform: refusing }, pack())).toEqual({
      state: 'failed',
      reason,
    });
    expect(await portfolio.snapshots()).toEqual([]);
  });

  test('a PDF that is not made is told; a dialog that is cancelled leaves no trace', async () => {
    const reason = 'The PDF was not made: out of memory.';
    const failing = { ...platform, makePdf: async () => ({ state: 'failed', reason }) as const };
    expect(await savePackAsPdf({ portfolio, platform: failing }, pack())).toEqual({
      state: 'failed',
      reason,
    });
    const cancelling = { ...platform, printDocument: async () => ({ state: 'cancelled' }) as const };
    expect(await printPack({ portfolio, platform: cancelling }, pack())).toEqual({ state: 'cancelled' });
    expect(await portfolio.snapshots()).toEqual([]);
  });

  test('printing is in History too', async () => {
    await printPack({ portfolio, platform }, pack());
    expect((await portfolio.history({ limit: 1 }))[0]).toMatchObject({
      name: 'Print Partner program, Q2 2026, internal',
      facts: { how: 'print' },
    });
  });
});
