import { describe, expect, test } from 'vitest';
import { type ChecklistId, checklist, checklistIds } from '#shared/fields/choices.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { day, judge, today } from '#support/judge.ts';

type Values = Partial<Partner>;

/** Every item with the days from the launch to the day it is due, as section 7 of the rules lists them. */
const offsets: readonly [ChecklistId, number][] = [
  ['value-prop', -28],
  ['case-study-pick', -28],
  ['integration-check', -28],
  ['sales-kit', -28],
  ['support-ready', -28],
  ['marketplace', -28],
  ['press', 0],
  ['blogs', 6],
  ['webinar', 14],
  ['social', 6],
  ['sales-brief', 0],
  ['customer-email', 6],
  ['adoption-tracking', 14],
  ['support-triage', 14],
  ['case-study', 56],
  ['pipeline', 56],
  ['qbr', 56],
];
const preLaunch = offsets.slice(0, 6).map(([id]) => id);

test('the checklist holds the seventeen items in their order, with their stages', () => {
  expect(checklist.map((item) => [item.id, item.offset])).toEqual(offsets);
  expect(checklist.slice(0, 6).every((item) => item.stage === 'pre-launch')).toBe(true);
  expect(checklist.slice(6, 12).every((item) => item.stage === 'launch week')).toBe(true);
  expect(checklist.slice(12).every((item) => item.stage === 'post-launch')).toBe(true);
});

describe('an item is overdue from the day after it was due, until it is done', () => {
  test.each(offsets)('%s, due %i days after the launch', (id, offset) => {
    const others = checklistIds.filter((other) => other !== id);
    const overdue = (launchDate: string, checklistDone: readonly ChecklistId[]) => {
      const { checklistOverdue, overdueItems } = judge({ launchDate, checklistDone });
      return [checklistOverdue, overdueItems];
    };
    expect(overdue(day(-offset), others)).toEqual([0, []]);
    expect(overdue(day(-offset - 1), others)).toEqual([1, [id]]);
    expect(overdue(day(-offset - 1), checklistIds)).toEqual([0, []]);
  });
});

describe('overdue items', () => {
  test.each([
    [29, 0],
    [28, 0],
    [27, 6],
    [0, 6],
    [-1, 8],
    [-6, 8],
    [-7, 11],
    [-14, 11],
    [-15, 14],
    [-56, 14],
    [-57, 17],
    [-182, 17],
    [-183, 0],
    [-900, 0],
  ])('with the launch in %i days and nothing done are %i', (inDays, count) => {
    expect(judge({ launchDate: day(inDays) }).checklistOverdue).toBe(count);
  });

  test('are none without a launch date', () => {
    expect(judge({ checklistDone: ['press'] }).checklistOverdue).toBe(0);
    expect(judge({}).overdueItems).toEqual([]);
  });

  test('stand in the order of the checklist', () => {
    const { overdueItems } = judge({ launchDate: day(-57), checklistDone: ['value-prop', 'blogs', 'qbr'] });
    expect(overdueItems).toEqual([
      'case-study-pick',
      'integration-check',
      'sales-kit',
      'support-ready',
      'marketplace',
      'press',
      'webinar',
      'social',
      'sales-brief',
      'customer-email',
      'adoption-tracking',
      'support-triage',
      'case-study',
      'pipeline',
    ]);
  });
});

describe('done items', () => {
  test('are counted with and without a launch date', () => {
    expect(judge({}).checklistDoneCount).toBe(0);
    expect(judge({ checklistDone: ['press', 'qbr', 'sales-kit'] }).checklistDoneCount).toBe(3);
    expect(judge({ checklistDone: checklistIds, launchDate: today }).checklistDoneCount).toBe(17);
  });

  test('are a set: an item named twice is done once', () => {
    expect(judge({ checklistDone: ['press', 'press', 'qbr'] }).checklistDoneCount).toBe(2);
  });
});

describe('the status of the launch', () => {
  test.each<[string, string, Values]>([
    ['Not planned', 'there is no launch date', {}],
    ['Not planned', 'there is no launch date, though all is done', { checklistDone: checklistIds }],
    ['On track', 'the launch is 28 days away and nothing is done', { launchDate: day(28) }],
    ['At risk', 'the launch is 27 days away and nothing is done', { launchDate: day(27) }],
    [
      'At risk',
      'the launch is tomorrow and one of the six is missing',
      { launchDate: day(1), checklistDone: preLaunch.slice(1) },
    ],
    [
      'Ready',
      'the launch is tomorrow and the six are done',
      { launchDate: day(1), checklistDone: preLaunch },
    ],
    ['Ready', 'the launch is far and the six are done', { launchDate: day(200), checklistDone: preLaunch }],
    ['Ready', 'the launch is tomorrow and all is done', { launchDate: day(1), checklistDone: checklistIds }],
    ['Live', 'it is the launch day and the six are done', { launchDate: today, checklistDone: preLaunch }],
    ['Slipping', 'it is the launch day and nothing is done', { launchDate: today }],
    [
      'Slipping',
      'it was launched yesterday without a press release',
      { launchDate: day(-1), checklistDone: preLaunch },
    ],
    ['Complete', 'it is the launch day and all is done', { launchDate: today, checklistDone: checklistIds }],
    [
      'Complete',
      'it was launched long ago and all is done',
      { launchDate: day(-900), checklistDone: checklistIds },
    ],
    [
      'Slipping',
      'half a year has passed with one item missing',
      { launchDate: day(-182), checklistDone: checklistIds.slice(1) },
    ],
    ['Live', 'more than half a year has passed with nothing done', { launchDate: day(-183) }],
  ])('is %s when %s', (status, _claim, values) => {
    expect(judge(values).launchStatus).toBe(status);
  });
});
