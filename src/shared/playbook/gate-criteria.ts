import type { CrawlCriterion, RunCriterion, WalkCriterion } from '../rules/phases.ts';
import type { Lesson } from './lesson.ts';

/** Each criterion of the gates (rules.md section 5). */
export const criterionLessons: Readonly<Record<CrawlCriterion | WalkCriterion | RunCriterion, Lesson>> = {
  improvement: {
    why: 'A pilot that changes little for one customer will not change more for ten.',
    how: 'Measure the same thing before and after, at the same customer, in daily use.',
    act: 'Agree the metric and its baseline before the pilot begins.',
  },
  pilotRecommends: {
    why: 'The pilot’s word is what the next customers will ask for.',
    how: 'Ask whether they would recommend it, and whether you may say so.',
    act: 'If they hesitate, ask what is missing and mend that first.',
  },
  integrationScalable: {
    why: 'What one engineer keeps alive by hand breaks with the fifth customer.',
    how: 'Ask both engineering leads what happens with ten times the load.',
    act: 'Name what must be rebuilt before anybody else is invited.',
  },
  adoption: {
    why: 'Invitations cost nothing; only use shows that customers want it.',
    how: 'Count those who used it this month, not those who switched it on.',
    act: 'Call the customers who did not adopt and ask why.',
  },
  partnerPromoting: {
    why: 'A partner who does not speak of it has other priorities.',
    how: 'Look for it on their site, in their newsletter, in what their sellers say.',
    act: 'Ask for one public step with a date.',
  },
  supportManageable: {
    why: 'Support that drowns takes its people from the product.',
    how: 'Count the tickets a customer opens, and who answers them.',
    act: 'Agree who answers what before more customers come.',
  },
  crawlGate: {
    why: 'A Run rests on what the Crawl has proved.',
    how: 'See the criteria of the Crawl.',
    act: 'Settle what is unknown there first.',
  },
  walkGate: {
    why: 'A Run rests on customers who adopted.',
    how: 'See the criteria of the Walk.',
    act: 'Finish the Walk before money is spent on a Run.',
  },
  bothCommitted: {
    why: 'A Run takes people and budget on both sides; a nod from one is not enough.',
    how: 'Ask for the name of the budget and of the people, on each side.',
    act: 'Write both into the charter.',
  },
  roiValidated: {
    why: 'A return nobody has worked out is a hope.',
    how: 'Ask finance of both sides to check the figures.',
    act: 'Show the return with figures, or hold.',
  },
};
