import { expect, test } from 'vitest';
import * as charter from '#shared/playbook/charter.ts';
import * as decisions from '#shared/playbook/decisions.ts';
import * as findings from '#shared/playbook/findings.ts';
import * as criteria from '#shared/playbook/gate-criteria.ts';
import * as launch from '#shared/playbook/launch.ts';
import type { Lesson } from '#shared/playbook/lesson.ts';
import * as leverage from '#shared/playbook/leverage.ts';
import * as tiers from '#shared/playbook/tiers.ts';
import * as verdicts from '#shared/playbook/verdicts.ts';

const isLesson = (value: unknown): value is Lesson =>
  typeof value === 'object' && value !== null && 'why' in value && 'how' in value && 'act' in value;

/** Every lesson of the playbook, by its list and what it is about. */
const lessons = [charter, decisions, findings, criteria, launch, leverage, tiers, verdicts].flatMap((file) =>
  Object.entries(file as Readonly<Record<string, unknown>>).flatMap(([list, entries]) =>
    Object.entries(entries as object).flatMap(([about, value]) =>
      isLesson(value) ? [[`${list} ${about}`, value] as const] : [],
    ),
  ),
);

test('the playbook says something about every verdict, criterion, item, tier, decision and mistake', () => {
  // 14 items and 4 states of a charter; 12 decisions; 42 mistakes; 10 criteria; 17 items and 7 states of a launch;
  // 4 investments; 3 tiers, 3 needs and 7 timelines; 6 types, 5 classes, 4 stakes, 3 answers, 3 gates and 5 fits.
  expect(lessons).toHaveLength(14 + 4 + 12 + 42 + 10 + 17 + 7 + 4 + 3 + 3 + 7 + 6 + 5 + 4 + 3 + 3 + 5);
});

test.each(lessons)('%s is in whole sentences, without the figures that settings can change', (_, lesson) => {
  for (const text of [lesson.why, lesson.how, lesson.act]) {
    expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(text).not.toMatch(/!|%|\bplease\b|\boops\b/i);
  }
});
