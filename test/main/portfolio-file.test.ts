import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portfolioFile } from '../../src/main/portfolio-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const list = {
  portfolios: [{ id: 'portfolio', name: 'Allies', openedAt: '2026-06-30T08:00:00.000Z' }],
  current: 'portfolio',
};

describe('the file of the portfolios', () => {
  it('is null before the first, then holds what was written', async () => {
    const file = portfolioFile(folder);
    expect(file.read()).toBeNull();
    await file.write(list);
    expect(portfolioFile(folder).read()).toEqual(list);
    expect(JSON.parse(readFileSync(join(folder, 'portfolios.json'), 'utf8'))).toEqual(list);
  });

  it('when damaged costs the names, never a portfolio', () => {
    writeFileSync(join(folder, 'portfolios.json'), '{"portfolios": [{');
    mkdirSync(join(folder, 'markers'));
    writeFileSync(join(folder, 'markers', 'portfolio.json'), '{}');
    writeFileSync(join(folder, 'markers', 'portfolio-7.json'), '{}');
    const read = portfolioFile(folder).read();
    expect(read?.portfolios.map((entry) => entry.id).sort()).toEqual(['portfolio', 'portfolio-7']);
    expect(read?.current).toBeNull();
  });
});
