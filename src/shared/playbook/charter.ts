import type { charterStatuses } from '../fields/choices.ts';
import type { CharterItemId } from '../rules/charter.ts';
import type { Lesson } from './lesson.ts';

/** The fourteen items of a charter (rules.md section 6). */
export const charterLessons: Readonly<Record<CharterItemId, Lesson>> = {
  goalUs: {
    why: 'A goal nobody wrote down is discovered when it is missed.',
    how: 'Finish the sentence “A year later it was worth it because”.',
    act: 'Write one goal, with a figure if there is one.',
  },
  goalPartner: {
    why: 'Their goal is what they will work for, not yours.',
    how: 'Ask them to say it in their own words.',
    act: 'Write it as they said it.',
  },
  goalCustomers: {
    why: 'Customers adopt what helps them.',
    how: 'Ask three customers of both what would get easier.',
    act: 'Name the gain from the customer’s side.',
  },
  weGive: {
    why: 'What you give is what you can stop giving.',
    how: 'List people, money and access for a year.',
    act: 'Write names and amounts, not “support”.',
  },
  partnerGives: {
    why: 'A gift without an answer is sponsorship.',
    how: 'Ask for the same list of them.',
    act: 'Write names and amounts here too.',
  },
  exchangeBalanced: {
    why: 'The side that gives far more will feel it, and stop.',
    how: 'Ask: would both sides still do this if the other walked?',
    act: 'If not, rebalance before you sign.',
  },
  timeline: {
    why: 'Without dates each side has its own.',
    how: 'Set the start of each phase, and what it delivers.',
    act: 'Fill in the three starts and the deliverables.',
  },
  charterMetrics: {
    why: 'What is not measured is argued about.',
    how: 'Choose the few figures both sides would believe.',
    act: 'Write each with its target.',
  },
  charterTracking: {
    why: 'A metric nobody keeps up is a wish.',
    how: 'Ask who updates it, where, and how often.',
    act: 'Name one person and one place.',
  },
  reviewCadence: {
    why: 'A partnership without reviews drifts.',
    how: 'Ask how soon a mistake would be noticed.',
    act: 'Agree a rhythm and keep it.',
  },
  decisionOwnerUs: {
    why: 'Two owners are none.',
    how: 'Ask who can say yes without asking.',
    act: 'Name one person.',
  },
  decisionOwnerPartner: {
    why: 'Your contact may not be the one who decides.',
    how: 'Ask who signed the last deal like this.',
    act: 'Name one person.',
  },
  escalationPath: {
    why: 'The first quarrel is a bad moment to look for a phone number.',
    how: 'Ask who is called when the two cannot agree.',
    act: 'Write two names and a time limit.',
  },
  exitCriteria: {
    why: 'Without an agreed end, ending feels like betrayal, so nobody does it.',
    how: 'Ask both sides what would make them stop.',
    act: 'Write it now, while both are friendly.',
  },
};

/** How far a charter is. */
export const charterStatusLessons: Readonly<Record<(typeof charterStatuses)[number], Lesson>> = {
  Missing: {
    why: 'What is only spoken is remembered in two ways.',
    how: 'Ask both sides to write down what was agreed, apart from each other.',
    act: 'Begin with the three goals.',
  },
  Draft: {
    why: 'The blank items are where the quarrels will be.',
    how: 'See which items are missing.',
    act: 'Fill them in together.',
  },
  Complete: {
    why: 'All is written down; a name under it is still missing, or the exchange is not balanced.',
    how: 'Ask whether both would put their name under it today.',
    act: 'Get both signatures.',
  },
  Signed: {
    why: 'Both sides stand behind the same page.',
    how: 'Read it again at each review.',
    act: 'Keep it true: sign each change.',
  },
};
