import { expect, test, vi } from 'vitest';
import { testPlatform } from '#support/platform.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { startExportWork } from '../../../src/renderer/export/export-work.ts';
import { saveExport } from '../../../src/renderer/export/save-export.ts';
import { makeEvaluations } from '../../../src/renderer/session/evaluations.ts';
import { unpackContent } from '../../../src/renderer/storage/snapshots.ts';
import type { Progress } from '../../../src/renderer/work/work.ts';

const choice = { computed: false, bom: false };

async function filled() {
  const portfolio = await computer().open();
  const rows = Array.from({ length: 1200 }, (_, at) => stored(`p${at}`, at, { id: `P-${at}` }));
  await portfolio.apply(putting('Add', ...rows));
  return { portfolio, evaluations: makeEvaluations(portfolio.settings(), '2026-07-01') };
}

test('an export tells how many rows are written, of how many', async () => {
  const { portfolio, evaluations } = await filled();
  const platform = testPlatform();
  const told: Progress[] = [];
  const watch = { signal: new AbortController().signal, report: (progress: Progress) => told.push(progress) };
  const held = startExportWork(platform, portfolio.rows());
  await saveExport({ portfolio, platform, evaluations }, held, { choice }, watch);
  const writing = told.filter(({ stage }) => stage === 'writing');
  expect(writing.map(({ rows }) => rows)).toEqual([0, 500, 1000]);
  expect(writing.at(-1)?.share).toBeCloseTo(1000 / 1200);
  const lines = new TextDecoder().decode(platform.saved[0]?.bytes).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1201);
  expect(lines[1200]?.startsWith('P-1199,p1199,')).toBe(true);
});

test('one that is cancelled while it is written saves nothing, keeps nothing and ends its work', async () => {
  const { portfolio, evaluations } = await filled();
  const platform = testPlatform();
  const save = vi.spyOn(platform, 'saveFile');
  const controller = new AbortController();
  const watch = {
    signal: controller.signal,
    report: ({ stage }: Progress) => {
      if (stage === 'writing') controller.abort();
    },
  };
  const held = startExportWork(platform, portfolio.rows());
  const outcome = await saveExport({ portfolio, platform, evaluations }, held, { choice }, watch);
  expect(outcome).toEqual({ state: 'cancelled' });
  expect(save).not.toHaveBeenCalled();
  expect(await portfolio.snapshots()).toEqual([]);
  const [last] = await portfolio.history({ limit: 1 });
  expect(last?.name).toBe('Add');
});

test('some of the partners that the worker holds are written and kept, the others are not', async () => {
  const { portfolio, evaluations } = await filled();
  const platform = testPlatform();
  const held = startExportWork(platform, portfolio.rows());
  const keys = new Set(['p7', 'p1100', 'not there']);
  await saveExport({ portfolio, platform, evaluations }, held, { choice, keys });
  const lines = new TextDecoder().decode(platform.saved[0]?.bytes).trimEnd().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['P-7', 'P-1100']);
  const [last] = await portfolio.history({ limit: 1 });
  expect(last?.facts).toMatchObject({ partners: 2 });
  const [snapshot] = await portfolio.snapshots();
  expect(await unpackContent(snapshot?.content ?? '')).toMatchObject({
    partners: [{ key: 'p7' }, { key: 'p1100' }],
  });
});
