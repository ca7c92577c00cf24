import type { continueDecisions } from '../fields/choices.ts';
import type { Lesson } from './lesson.ts';

/** What each decision about going on asks for (rules.md section 5). */
export const decisionLessons: Readonly<Record<(typeof continueDecisions)[number], Lesson>> = {
  Ended: {
    why: 'It is over; what was learned is what stays.',
    how: 'Read the reason and the lesson.',
    act: 'Use the lesson with the next partner.',
  },
  'End partnership': {
    why: 'The pilot did not show what it had to. Going on would cost more than it taught.',
    how: 'See which criterion of the Crawl was not met.',
    act: 'End it with a reason and a lesson, or restart the Crawl with something changed.',
  },
  'Start Crawl': {
    why: 'Nothing is proved yet; a short test is the cheapest way to find out.',
    how: 'See what a start still needs.',
    act: 'Agree pilot customer, metric and dates, then begin.',
  },
  'Finish Crawl': {
    why: 'A test without a result is only a cost.',
    how: 'See which criteria are still unknown.',
    act: 'Bring the answers in, and end the Crawl on its day.',
  },
  'End or restart Crawl': {
    why: 'The product worked for a pilot, but the customers did not adopt it.',
    how: 'Ask those who were invited and left it why.',
    act: 'Restart with a changed integration or other customers, or end it.',
  },
  'Finish Walk': {
    why: 'The share of adopters is the answer that decides about the Run.',
    how: 'See which criteria of the Walk are still unknown.',
    act: 'Count, ask, and read the gate on its day.',
  },
  'Start Walk': {
    why: 'The Crawl passed; the question is now whether more customers want it.',
    how: 'List customers of both who have the same need as the pilot.',
    act: 'Invite them, and set the day on which you will count.',
  },
  'Stay in Run': {
    why: 'Everything that was asked is answered with yes.',
    how: 'Reviews show early when that changes.',
    act: 'Keep the reviews, and keep both commitments in balance.',
  },
  'Enter Run': {
    why: 'It has earned the full deployment.',
    how: 'See that commitments and return are on record.',
    act: 'Start the Run, with the charter signed.',
  },
  'Step back from Run': {
    why: 'The Run costs what it costs while a side has said no.',
    how: 'See which criterion of the Run is not met.',
    act: 'Step back to the Walk, and say openly why.',
  },
  'Hold before Run': {
    why: 'The customers are there, but a side does not commit or the figures do not add up.',
    how: 'See which criterion of the Run is not met.',
    act: 'Wait until it is mended, and do not build ahead.',
  },
  'Validate commitment and ROI': {
    why: 'Only two answers are missing before the money is spent.',
    how: 'Ask both sides for named commitments, and finance for the return.',
    act: 'Get both answers in writing.',
  },
};
