// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { drawTree } from '#shared/rules/decision-tree.ts';
import { tierTree } from '#shared/rules/tier-tree.ts';
import { partner } from '#support/partner.ts';
import { DecisionTree } from '../../../src/renderer/ui/decision-tree.tsx';

afterEach(cleanup);

test('every question is drawn, and the path taken is said in words as well', () => {
  const subject = partner({ engineeringCapacity: false, marquee: false });
  render(<DecisionTree label="Which tier" tree={drawTree(tierTree, subject)} />);
  const picture = screen.getByRole('figure', { name: 'Which tier' });
  expect(picture.textContent).toContain('Is strategic fit or capability below 3?');
  const taken = [...picture.querySelectorAll('.pb-tree__branch.is-lit > .pb-tree__answer')];
  expect(taken.map((each) => each.textContent)).toEqual(['No (taken)', 'No (taken)']);
  expect(picture.querySelector('.pb-tree__outcome.is-lit')?.textContent).toBe(
    'Tier 2, Partnership (the answer)',
  );
});
