import type { ChecklistId, LaunchStage, launchStatuses } from '../fields/choices.ts';
import type { Lesson } from './lesson.ts';

/** The 17 items of the launch checklist (rules.md section 7). */
export const launchLessons: Readonly<Record<ChecklistId, Lesson>> = {
  'value-prop': {
    why: 'Two stories about one product sell neither.',
    how: 'Ask both marketing teams for the one sentence.',
    act: 'Agree it in writing.',
  },
  'case-study-pick': {
    why: 'A customer’s word opens more doors than yours.',
    how: 'Ask the pilots who would speak, and about which figure.',
    act: 'Choose two or three, since one will fall out.',
  },
  'integration-check': {
    why: 'A bug on the first day is what people remember.',
    how: 'Let somebody who did not build it follow the guide.',
    act: 'Mend what they stumble over.',
  },
  'sales-kit': {
    why: 'Sales cannot sell what they cannot show.',
    how: 'Ask a seller of each side to give the demo.',
    act: 'Finish one-pager, deck and demo.',
  },
  'support-ready': {
    why: 'The first questions come on the first day.',
    how: 'Ask each team who answers what.',
    act: 'Train both, and write the hand-over down.',
  },
  marketplace: {
    why: 'A listing is where customers look first.',
    how: 'See which marketplaces both products are in.',
    act: 'Prepare the listings, or note that none applies.',
  },
  press: {
    why: 'Two releases on two days are half the news.',
    how: 'Ask both press offices for the hour.',
    act: 'Agree the text and the time.',
  },
  blogs: {
    why: 'Each side reaches readers the other does not.',
    how: 'Look whether both posts are written.',
    act: 'Publish on both sides, each linking the other.',
  },
  webinar: {
    why: 'People who ask questions become customers.',
    how: 'See whether both have invited.',
    act: 'Hold it, or set the day.',
  },
  social: {
    why: 'Small, and seen by the people who work there.',
    how: 'Agree the words and the hashtags.',
    act: 'Let both sides’ people share it.',
  },
  'sales-brief': {
    why: 'A mail is not read; a live half-hour is.',
    how: 'Ask how many of the sellers were there.',
    act: 'Brief both teams, with the demo.',
  },
  'customer-email': {
    why: 'Your customers should hear it from you.',
    how: 'Split by who can use it today.',
    act: 'Send it by segment, with one next step.',
  },
  'adoption-tracking': {
    why: 'What nobody watches in the first weeks is lost.',
    how: 'See whether the figure is there each week.',
    act: 'Set up one dashboard both can see.',
  },
  'support-triage': {
    why: 'Questions between two companies fall into the gap.',
    how: 'Look at how long the last five waited.',
    act: 'Triage the joint channel together.',
  },
  'case-study': {
    why: 'Figures from a customer carry the next quarter.',
    how: 'Ask the customer to check each figure.',
    act: 'Publish it.',
  },
  pipeline: {
    why: 'Without a count the launch was a party.',
    how: 'Mark the deals the partner influenced.',
    act: 'Write down the sum.',
  },
  qbr: {
    why: 'The first review decides whether there is a second.',
    how: 'Find a day both decision owners have.',
    act: 'Schedule it.',
  },
};

/** How a launch stands. */
export const launchStatusLessons: Readonly<Record<(typeof launchStatuses)[number], Lesson>> = {
  'Not planned': {
    why: 'A launch without a date does not happen, and one without a passed Crawl should not.',
    how: 'See what a launch still needs.',
    act: 'Set the date once the Crawl has passed.',
  },
  Ready: {
    why: 'Everything before the launch is done.',
    how: 'Look at the week itself.',
    act: 'Launch.',
  },
  'At risk': {
    why: 'Something that has to be done before is overdue.',
    how: 'See the overdue items.',
    act: 'Do them, or move the date.',
  },
  'On track': {
    why: 'Nothing that has to be done before is overdue yet.',
    how: 'See what is due next.',
    act: 'Keep the dates.',
  },
  Complete: {
    why: 'All of it is done, the weeks after included.',
    how: 'See what it brought.',
    act: 'Bring the figures to the review.',
  },
  Slipping: {
    why: 'Most of a launch’s value comes in the weeks after it, and something is overdue.',
    how: 'See the overdue items.',
    act: 'Do them, or say openly that it is over.',
  },
  Live: {
    why: 'It is launched and nothing is overdue.',
    how: 'See what is due next.',
    act: 'Go on until all items are done.',
  },
};

/** What each stage is for. */
export const stageWords: Readonly<Record<LaunchStage, { readonly title: string; readonly about: string }>> = {
  'pre-launch': { title: 'Before the launch', about: 'Nothing is announced that does not work.' },
  'launch week': { title: 'Launch week', about: 'Both sides say the same thing at the same time.' },
  'post-launch': { title: 'After the launch', about: 'Most of the value comes in these weeks.' },
};
