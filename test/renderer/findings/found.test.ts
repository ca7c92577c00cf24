import { describe, expect, it } from 'vitest';
import { findingIds, findingKinds } from '#shared/fields/choices.ts';
import type { Finding } from '#shared/fields/finding.ts';
import { findingLessons } from '#shared/playbook/findings.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { stored } from '#support/portfolio.ts';
import { findAll, groupFound, linesOf, searchFound } from '../../../src/renderer/findings/found.ts';
import type { StoredPartner } from '../../../src/renderer/storage/portfolio.ts';

const finding = (id: Finding['id'], more: Partial<Finding> = {}): Finding => {
  const severity = findingKinds.find((kind) => kind.id === id)?.severity ?? 'info';
  return { id, severity, message: `Sentence about ${id}.`, fields: ['owner'], accepted: false, ...more };
};

const alpha = stored('Alpha', 1);
const bravo: StoredPartner = {
  ...stored('Bravo', 2),
  accepted: [
    { finding: 'no-owner', reason: 'Hana starts in May', until: null },
    { finding: 'qbr-due', reason: 'Moved', until: '2026-05-31' },
  ],
};
const charlie = stored('Čharlie', 3);

const raised: Readonly<Record<string, readonly Finding[]>> = {
  Alpha: [finding('no-owner'), finding('qbr-due')],
  Bravo: [
    finding('no-owner', { accepted: true }),
    finding('verbal-agreement', { message: 'In Walk, but nobody signed.' }),
    finding('qbr-due'),
  ],
  Čharlie: [finding('sunk-cost'), finding('verbal-agreement')],
};
const all = () =>
  findAll([alpha, bravo, charlie], (row) => ({ findings: raised[row.key] }) as unknown as Evaluation);
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('the findings of a portfolio', () => {
  it('keeps those that somebody accepted apart, with the reason', () => {
    const { open, accepted } = all();
    expect(ids(open)).toEqual([
      'Alpha no-owner',
      'Alpha qbr-due',
      'Bravo verbal-agreement',
      'Bravo qbr-due',
      'Čharlie sunk-cost',
      'Čharlie verbal-agreement',
    ]);
    expect(ids(accepted)).toEqual(['Bravo no-owner']);
    expect(accepted[0]?.acceptance?.reason).toBe('Hana starts in May');
  });

  it('still knows the acceptance of a finding whose acceptance ran out', () => {
    expect(all().open.find(({ id }) => id === 'Bravo qbr-due')?.acceptance?.until).toBe('2026-05-31');
  });

  it('stands by kind with the errors first, each kind in the order of the rules', () => {
    const groups = groupFound(all().open, 'kind');
    expect(groups.map(({ title, found }) => [title, found.length])).toEqual([
      ['Sunk cost', 1],
      ['Charter not signed', 2],
      ['No owner', 1],
      ['QBR due', 2],
    ]);
    expect(groups[0]?.lesson).toBe(findingLessons['sunk-cost']);
  });

  it('stands by partner with the most errors first, the errors of a partner first', () => {
    const groups = groupFound(all().open, 'partner');
    expect(groups.map(({ title }) => title)).toEqual(['Čharlie', 'Bravo', 'Alpha']);
    expect(ids(groups[1]?.found ?? [])).toEqual(['Bravo verbal-agreement', 'Bravo qbr-due']);
    expect(groups[2]?.severity).toBe('warning');
  });

  it('is searched by partner, kind, sentence and reason, without case and accents', () => {
    const { open, accepted } = all();
    expect(ids(searchFound(open, 'charlie'))).toEqual(['Čharlie sunk-cost', 'Čharlie verbal-agreement']);
    expect(ids(searchFound(open, 'CHARTER bravo'))).toEqual(['Bravo verbal-agreement']);
    expect(ids(searchFound(open, 'nobody signed'))).toEqual(['Bravo verbal-agreement']);
    expect(ids(searchFound(accepted, 'hana'))).toEqual(['Bravo no-owner']);
    expect(searchFound(open, '  ')).toBe(open);
  });

  it('shows only the heading of a closed group', () => {
    const lines = linesOf(groupFound(all().open, 'kind'), new Set(['verbal-agreement']));
    expect(lines.map((line) => (line.shows === 'group' ? `# ${line.group.title}` : line.found.id))).toEqual([
      '# Sunk cost',
      'Čharlie sunk-cost',
      '# Charter not signed',
      '# No owner',
      'Alpha no-owner',
      '# QBR due',
      'Alpha qbr-due',
      'Bravo qbr-due',
    ]);
  });
});

describe('the lessons', () => {
  it('has whole sentences for every finding', () => {
    for (const id of findingIds)
      for (const text of Object.values(findingLessons[id])) expect(text, id).toMatch(/^[A-Z].*[.?]$/);
  });
});
