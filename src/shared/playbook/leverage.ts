import type { investments } from '../fields/choices.ts';
import type { InputId } from '../fields/fields.ts';
import type { Lesson } from './lesson.ts';

/** A question a partner must answer, in the words in which to ask it, and the fields that keep the answer. */
interface PartnerQuestion {
  readonly words: string;
  readonly fields: readonly InputId[];
}

/** The five questions a partner must answer before anybody invests. */
export const partnerQuestions: readonly PartnerQuestion[] = [
  { words: 'If we do not do this, what happens to you?', fields: ['qualificationAnswer'] },
  {
    words: 'Which rule, clause or programme makes you need this, and until when?',
    fields: ['requirementEvidence', 'requirementUntil'],
  },
  {
    words: 'What do you gain from it in a year, and what does it cost you?',
    fields: ['partnerAnnualBenefit', 'partnerAnnualCost'],
  },
  {
    words: 'Would your competitors take this deal if you did not?',
    fields: ['competitorsWantThis', 'exclusiveUntil'],
  },
  { words: 'How many of your customers ask for it today?', fields: ['customerRequests'] },
];

/** How much to invest (rules.md section 1). */
export const investmentLessons: Readonly<Record<(typeof investments)[number], Lesson>> = {
  Full: {
    why: 'The partner needs you; what you put in will be answered.',
    how: 'The evidence is on record.',
    act: 'Invest, and ask for as much.',
  },
  'Test first': {
    why: 'The partner would feel the loss, but could live with it.',
    how: 'A Crawl shows whether customers care.',
    act: 'Spend on a Crawl, and not more.',
  },
  Decline: {
    why: 'Nothing on record makes the partner need you.',
    how: 'Every question is answered.',
    act: 'Decline kindly, and note why.',
  },
  Assess: {
    why: 'You do not know enough to say yes or no.',
    how: 'Ask the questions that are still open.',
    act: 'Invest nothing until they are answered.',
  },
};

/** The rule behind all of it. */
export const bindingRule = 'If it does not hurt, it does not bind.';
