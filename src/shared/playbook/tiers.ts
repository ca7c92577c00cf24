import type { tierNeeds, timelineStatuses } from '../fields/choices.ts';
import type { Lesson } from './lesson.ts';

/** What a tier is and what we provide at it, shown with the tier (rules.md section 4). */
interface TierProvides {
  readonly name: string;
  readonly manner: string;
  readonly whom: string;
  readonly provides: readonly string[];
  readonly timeline: string;
}

/** The three tiers. Three, on purpose: more confuse partners. */
export const tierProvides: Readonly<Record<1 | 2 | 3, TierProvides>> = {
  1: {
    name: 'Integration',
    manner: 'Self-serve',
    whom: 'For ambitious partners with engineers of their own',
    provides: ['Docs', 'A shared channel', 'Office hours', 'The partner promotes itself'],
    timeline: '2 to 6 months',
  },
  2: {
    name: 'Partnership',
    manner: 'Joint development',
    whom: 'For a strategic fit whose integration must get better faster',
    provides: ['A dedicated channel', 'Regular syncs', 'Product input', 'Co-marketing support'],
    timeline: '6 to 12 months',
  },
  3: {
    name: 'Strategic',
    manner: 'Co-development',
    whom: 'For marquee partnerships that shift our position',
    provides: [
      'Roadmap integration',
      'A dedicated partner manager',
      'Executive relationship',
      'Custom co-marketing',
      'Revenue objectives',
    ],
    timeline: 'Ongoing',
  },
};

/** Each tier: why it is one, how to see that it fits, what it asks of us. */
export const tierLessons: Readonly<Record<1 | 2 | 3, Lesson>> = {
  1: {
    why: 'A partner who can build alone should not wait for you.',
    how: 'Ask who would build it, and when they could begin.',
    act: 'Give docs and office hours, and look again at each review.',
  },
  2: {
    why: 'Without your engineers it will not get good; without theirs it will not stay good.',
    how: 'Ask both engineering leads for names and weeks.',
    act: 'Agree syncs and product input, and hold to them.',
  },
  3: {
    why: 'Few partners change where you stand in the market, and they cost the most.',
    how: 'Ask what your competitors would say about the deal.',
    act: 'Name a partner manager and an executive, or do not give the tier.',
  },
};

/** What can be missing for the next tier. */
export const needLessons: Readonly<Record<(typeof tierNeeds)[number], Lesson>> = {
  'pass-crawl': {
    why: 'The next tier costs people; a passed Crawl shows that they are well spent.',
    how: 'See what the Crawl gate still lacks.',
    act: 'Finish the Crawl first.',
  },
  'pass-walk': {
    why: 'The strategic tier rests on customers who adopted.',
    how: 'See what the Walk gate still lacks.',
    act: 'Finish the Walk first.',
  },
  'both-commit': {
    why: 'A strategic partner with nothing to lose is a logo.',
    how: 'See which side has neither a commitment nor a loss.',
    act: 'Agree commitments on both sides.',
  },
};

/** Whether the integration is as far as its tier allows time for. */
export const timelineLessons: Readonly<Record<(typeof timelineStatuses)[number], Lesson>> = {
  Live: {
    why: 'Customers can use it; now adoption counts.',
    how: 'Look at who uses it.',
    act: 'Turn to the gates.',
  },
  'No start date': {
    why: 'Without a first day nobody can say whether it is late.',
    how: 'Look for the kick-off in the calendar.',
    act: 'Fill in the start date.',
  },
  'Not started': {
    why: 'The time runs from the first joint day.',
    how: 'Ask whether both sides have begun.',
    act: 'Set the day, or leave it.',
  },
  'No tier': {
    why: 'How long it may take depends on the tier.',
    how: 'Answer the two tier questions.',
    act: 'Assign a tier.',
  },
  Ongoing: {
    why: 'A strategic partnership has no end date; reviews take its place.',
    how: 'Look at the last executive review.',
    act: 'Keep the reviews.',
  },
  Late: {
    why: 'It takes longer than its tier allows, and somebody is waiting.',
    how: 'Ask both engineering leads what it waits for.',
    act: 'Agree a live date, or end it.',
  },
  'On track': {
    why: 'There is time left.',
    how: 'Ask for the next milestone.',
    act: 'Keep the pace.',
  },
};
