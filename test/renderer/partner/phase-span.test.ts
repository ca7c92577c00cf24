import { expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { subjectOf } from '#shared/rules/subject.ts';
import { partner } from '#support/partner.ts';
import { phaseSpan } from '../../../src/renderer/partner/overview/phase-span.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const formats = createFormats('en-GB', 'USD');
const span = (phase: 'Crawl' | 'Walk' | 'Run', values: Partial<Partner>) =>
  phaseSpan(phase, subjectOf(partner(values), defaultSettings, '2026-06-30'), formats);

test('a phase that is over has both days and its length in weeks', () => {
  // 49 days.
  expect(span('Crawl', { crawlStart: '2025-11-03', crawlEnd: '2025-12-22' })).toEqual({
    when: '3 Nov 2025 – 22 Dec 2025',
    length: '7 weeks',
    late: false,
  });
});

test('a phase that runs too long says so against what the method allows', () => {
  // 106 days are 15 weeks and a day, 15.1 weeks; a Walk has 12.
  expect(span('Walk', { walkStart: '2026-03-16', phase: 'Walk' })).toEqual({
    when: 'Since 16 Mar 2026',
    length: '15.1 of 12 weeks',
    late: true,
  });
  // 56 days are exactly eight weeks.
  expect(span('Crawl', { crawlStart: '2026-05-05' }).late).toBe(false);
  expect(span('Crawl', { crawlStart: '2026-05-04' })).toMatchObject({ length: '8.1 of 8 weeks', late: true });
});

test('a phase ahead is planned, one without days has not started', () => {
  expect(span('Run', { runStart: '2026-07-01' }).when).toBe('Planned from 1 Jul 2026');
  expect(span('Run', {}).when).toBe('Not started');
  expect(span('Run', { phase: 'Run' }).when).toBe('No start date');
  expect(span('Run', { runStart: '2025-06-30' }).late).toBe(false);
});
