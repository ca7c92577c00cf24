import { describe, expect, test } from 'vitest';
import { buildOrPartnerTree } from '#shared/rules/build-or-partner-tree.ts';
import { continueTree } from '#shared/rules/continue-tree.ts';
import { type DrawnTree, decideBy, drawTree } from '#shared/rules/decision-tree.ts';
import { tierTree } from '#shared/rules/tier-tree.ts';
import { partner } from '#support/partner.ts';

/** The lit path as a person reads it: question, answer, question, answer, result. */
function litPath(tree: DrawnTree): readonly string[] {
  if (tree.kind === 'outcome') return [tree.words];
  const taken = tree.branches.filter((branch) => branch.lit);
  expect(taken).toHaveLength(1);
  return [tree.text, ...taken.flatMap(({ answer, to }) => [answer, ...litPath(to)])];
}

const outcomes = (tree: DrawnTree): readonly string[] =>
  tree.kind === 'outcome' ? [tree.words] : tree.branches.flatMap(({ to }) => outcomes(to));

describe('the tier', () => {
  test('is decided by own engineers, marquee and fit, in that order', () => {
    const subject = partner({ engineeringCapacity: false, marquee: true, capability: 2 });
    expect(decideBy(tierTree, subject)).toBe(2);
    expect(litPath(drawTree(tierTree, subject))).toEqual([
      'Can the partner’s engineers serve themselves?',
      'No',
      'Would the partner shift our position?',
      'Yes',
      'Is strategic fit or capability below 3?',
      'Yes',
      'Tier 2, Partnership',
    ]);
  });

  test('is not known while an answer is blank', () => {
    expect(litPath(drawTree(tierTree, partner()))).toEqual([
      'Can the partner’s engineers serve themselves?',
      'Unknown',
      'Not known yet',
    ]);
  });

  test('leaves what was not asked dark', () => {
    const drawn = drawTree(tierTree, partner({ engineeringCapacity: true, marquee: true }));
    expect(litPath(drawn)).toEqual([
      'Can the partner’s engineers serve themselves?',
      'Yes',
      'Tier 1, Integration',
    ]);
    const marquee = drawn.kind === 'question' ? drawn.branches[1]?.to : undefined;
    expect(marquee).toMatchObject({ kind: 'question', id: 'marquee', lit: false });
    expect(JSON.stringify(marquee)).not.toContain('"lit":true');
  });
});

describe('going on', () => {
  test('draws all twelve decisions of the rules', () => {
    const drawn = drawTree(continueTree, {
      phase: 'Walk',
      ended: false,
      crawl: 'Pass',
      walk: 'Pending',
      run: 'Pending',
    });
    expect([...outcomes(drawn)].sort()).toEqual(
      [
        'Ended',
        'End partnership',
        'Finish Crawl',
        'Start Crawl',
        'End or restart Crawl',
        'Finish Walk',
        'Start Walk',
        'Step back from Run',
        'Hold before Run',
        'Validate commitment and ROI',
        'Stay in Run',
        'Enter Run',
      ].sort(),
    );
    expect(litPath(drawn).slice(-5)).toEqual([
      'What does the Walk gate say?',
      'Pending',
      'Is it in Walk or Run?',
      'Yes',
      'Finish Walk',
    ]);
  });
});

describe('building or partnering', () => {
  test.each([
    [{ core: true, delayMonths: null, crediblePartner: null }, 'Build'],
    [{ core: null, delayMonths: 9, crediblePartner: true }, 'Unknown'],
    [{ core: false, delayMonths: 7, crediblePartner: null }, 'Partner'],
    [{ core: false, delayMonths: 6, crediblePartner: false }, 'Build'],
    [{ core: false, delayMonths: 6, crediblePartner: true }, 'Partner'],
    [{ core: false, delayMonths: 6, crediblePartner: null }, 'Unknown'],
    [{ core: false, delayMonths: null, crediblePartner: true }, 'Partner'],
    [{ core: false, delayMonths: null, crediblePartner: false }, 'Unknown'],
    [{ core: false, delayMonths: null, crediblePartner: null }, 'Unknown'],
  ] as const)('%j: %s', (answers, decision) => {
    expect(decideBy(buildOrPartnerTree, answers)).toBe(decision);
  });
});
