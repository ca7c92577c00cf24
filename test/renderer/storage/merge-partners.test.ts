import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { isBlank } from '#shared/fields/kind.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { randomPartner } from '#support/random-partner.ts';
import {
  type MergeChoice,
  mergedValue,
  mergeLines,
  mergePartners,
} from '../../../src/renderer/storage/changes/merge-partners.ts';
import type { Portfolio, StoredPartner, StoredReading } from '../../../src/renderer/storage/portfolio.ts';

const reading = (key: string, partnerKey: string, part: Partial<StoredReading> = {}): StoredReading => ({
  key,
  partnerKey,
  date: '2026-03-31',
  invitedCustomers: null,
  adoptedCustomers: null,
  improvement: null,
  note: null,
  ...part,
});

async function two(
  kept: Partial<Partner>,
  gone: Partial<Partner>,
  own: readonly Record<string, string>[] = [{}, {}],
) {
  const here = computer();
  const portfolio = await here.open();
  const rows = [
    { ...stored('Velmora', 1, kept), own: own[0] ?? {} },
    { ...stored('Velmora GmbH', 2, gone), own: own[1] ?? {} },
  ] as const;
  await portfolio.apply(putting('Add', ...rows));
  return { here, portfolio, kept: rows[0], gone: rows[1] };
}

function merge(
  portfolio: Portfolio,
  kept: StoredPartner,
  gone: StoredPartner,
  chosen: readonly (readonly [string, MergeChoice])[] = [],
) {
  return portfolio.apply(mergePartners(portfolio, kept, gone, new Map(chosen)));
}

test('a blank loses to what is filled in, what differs is to choose, lists are joined', async () => {
  const { portfolio, kept, gone } = await two(
    { id: 'v', owner: 'Ada', rating: 3, tags: ['cloud', 'eu'], website: 'https://www.velmora.example/' },
    { id: 'w', region: 'EMEA', rating: 4, tags: ['EU', 'gold'], website: 'velmora.example' },
    [{ Pod: '1' }, { Pod: '2', Segment: 'SMB' }],
  );
  const lines = mergeLines(kept, gone);
  expect(lines.map(({ id, state, proposed }) => [id, state, proposed])).toEqual([
    ['id', 'differs', 'kept'],
    ['name', 'differs', 'kept'],
    ['website', 'same', 'kept'],
    ['region', 'filled', 'gone'],
    ['owner', 'filled', 'kept'],
    ['tags', 'differs', 'both'],
    ['rating', 'differs', 'kept'],
    ['own:Pod', 'differs', 'kept'],
    ['own:Segment', 'filled', 'gone'],
  ]);
  await merge(portfolio, kept, gone, [
    ['rating', 'gone'],
    ['id', 'gone'],
  ]);
  expect(portfolio.rows()).toHaveLength(1);
  expect(portfolio.row('Velmora')).toMatchObject({
    position: 1,
    values: {
      id: 'w',
      name: 'Velmora',
      owner: 'Ada',
      region: 'EMEA',
      rating: 4,
      tags: ['cloud', 'eu', 'gold'],
      website: 'https://www.velmora.example/',
    },
    own: { Pod: '1', Segment: 'SMB' },
  });
  expect(portfolio.undoName()).toBe('Merge Velmora GmbH into Velmora');
});

test('a closed list that is joined keeps the order of the rules', () => {
  const lines = mergeLines(
    stored('A', 1, { valueUs: ['Revenue'] }),
    stored('A', 2, { valueUs: ['Product leverage', 'Distribution'] }),
  );
  const [line] = lines.filter(({ id }) => id === 'valueUs');
  if (line === undefined) throw new Error('no line');
  expect(mergedValue(line, 'both')).toEqual(['Distribution', 'Revenue', 'Product leverage']);
  expect(mergedValue(line, 'gone')).toEqual(['Product leverage', 'Distribution']);
});

test('readings, steps and accepted findings of both are the one partner’s; undo gives all of it back', async () => {
  const { portfolio, kept, gone } = await two({}, {});
  const step = {
    key: 's',
    partnerKey: gone.key,
    text: 'Call',
    owner: 'Us',
    due: null,
    doneOn: null,
  } as const;
  await portfolio.apply({
    name: 'Hang on',
    writes: [
      reading('r1', kept.key, { invitedCustomers: 10, note: 'Ours' }),
      reading('r2', gone.key, { invitedCustomers: 12, adoptedCustomers: 7, improvement: 0.25 }),
      reading('r3', gone.key, { date: '2026-04-30', adoptedCustomers: 9 }),
    ]
      .map((after) => ({ table: 'readings' as const, key: after.key, after }))
      .map((write) => write),
  });
  await portfolio.apply({ name: 'Step', writes: [{ table: 'steps', key: 's', after: step }] });
  const accepted = (reason: string, until: string | null) =>
    [{ finding: 'ghosting', reason, until }] as const;
  const before = [
    { ...kept, accepted: accepted('Known', '2026-09-30') },
    {
      ...gone,
      accepted: [
        ...accepted('On leave', '2026-12-31'),
        { finding: 'launch-and-leave', reason: 'x', until: null },
      ],
    },
  ] as const satisfies readonly StoredPartner[];
  await portfolio.apply(putting('Accept', ...before));

  await merge(portfolio, before[0], before[1]);
  expect(portfolio.readings(kept.key)).toEqual([
    reading('r1', kept.key, {
      invitedCustomers: 10,
      adoptedCustomers: 7,
      improvement: 0.25,
      note: 'Ours. Also recorded: 12 invited',
    }),
    reading('r3', kept.key, { date: '2026-04-30', adoptedCustomers: 9 }),
  ]);
  expect(portfolio.readings(gone.key)).toEqual([]);
  expect(portfolio.steps(kept.key)).toEqual([{ ...step, partnerKey: kept.key }]);
  expect(portfolio.row(kept.key)?.accepted).toEqual([
    { finding: 'ghosting', reason: 'Known; On leave', until: '2026-12-31' },
    { finding: 'launch-and-leave', reason: 'x', until: null },
  ]);

  await portfolio.undo();
  expect(portfolio.rows()).toEqual(before);
  expect(portfolio.readings(gone.key).map(({ key }) => key)).toEqual(['r2', 'r3']);
  expect(portfolio.steps(gone.key)).toEqual([step]);
  await portfolio.redo();
  expect(portfolio.rows()).toHaveLength(1);
});

test('the history of both is told as the one partner’s, after a restart, and only while the merge stands', async () => {
  const { here, portfolio, kept, gone } = await two({ rating: 1 }, { rating: 2 });
  await portfolio.apply(putting('Rate the other', { ...gone, values: { ...gone.values, rating: 5 } }));
  await merge(portfolio, kept, { ...gone, values: { ...gone.values, rating: 5 } });
  await portfolio.close();
  const again = await here.open();
  const names = async () =>
    (await again.history({ partnerKey: kept.key, limit: 10 })).map(({ name, deed }) => [name, deed]);
  expect(await names()).toEqual([
    ['Merge Velmora GmbH into Velmora', 'apply'],
    ['Rate the other', 'apply'],
    ['Add', 'apply'],
  ]);
  const [, rated] = await again.history({ partnerKey: kept.key, limit: 10 });
  expect(rated?.changes).toEqual([{ table: 'partners', key: gone.key, field: 'rating', from: 2, to: 5 }]);
  await again.undo();
  expect((await names()).map(([name]) => name)).not.toContain('Rate the other');
});

test('of a sample partner and a real one the real one stays when the sample goes', async () => {
  const { portfolio, kept, gone } = await two({}, {});
  const sample = { ...kept, sample: true as const };
  await portfolio.apply(putting('Sample', sample));
  await merge(portfolio, sample, gone);
  expect(portfolio.row(kept.key)?.sample).toBeUndefined();
});

test('whatever is chosen, a merge loses no reading, no step and no filled field, and undo gives both back', async () => {
  const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-31');
  const count = fc.option(fc.nat(20), { nil: null });
  const readings = fc.uniqueArray(fc.record({ date: day, invitedCustomers: count }), {
    selector: ({ date }) => date,
  });
  await fc.assert(
    fc.asyncProperty(
      randomPartner(),
      randomPartner(),
      readings,
      readings,
      fc.func(fc.constantFrom<MergeChoice>('kept', 'gone')),
      async (first, second, ours, theirs, choose) => {
        const portfolio = await computer().open();
        const kept = { ...stored('kept', 1), values: { ...first, id: 'x-1' } };
        const gone = { ...stored('gone', 2), values: { ...second, id: 'x-2' } };
        await portfolio.apply(putting('Add', kept, gone));
        const all = [
          ...ours.map((part, at) => reading(`k${at}`, 'kept', part)),
          ...theirs.map((part, at) => reading(`g${at}`, 'gone', part)),
        ];
        await portfolio.apply({
          name: 'Readings',
          writes: all.map((after) => ({ table: 'readings', key: after.key, after })),
        });
        const before = [portfolio.rows(), portfolio.readings()];
        const lines = mergeLines(kept, gone);
        const differing = lines.filter(({ state }) => state === 'differs');
        const chosen = new Map(differing.map(({ id }) => [id, choose(id)] as const));
        await portfolio.apply(mergePartners(portfolio, kept, gone, chosen));
        const [row, ...rest] = portfolio.rows();
        expect(rest).toEqual([]);
        const values: Readonly<Record<string, unknown>> = { ...row?.values };
        for (const { id } of lines) expect(isBlank(values[id])).toBe(false);
        const days = new Set(all.map(({ date }) => date));
        expect(new Set(portfolio.readings('kept').map(({ date }) => date))).toEqual(days);
        expect(portfolio.readings()).toHaveLength(days.size);
        await portfolio.undo();
        expect([portfolio.rows(), portfolio.readings()]).toEqual(before);
        await portfolio.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
