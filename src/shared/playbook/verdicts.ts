import type {
  gateResults,
  leverageClasses,
  leverageTypes,
  qualificationVerdicts,
  skinVerdicts,
  tierFits,
} from '../fields/choices.ts';
import type { Lesson } from './lesson.ts';

type Entry<O extends readonly string[]> = O[number];

/** The leverage types (rules.md section 1): why each binds, where its evidence is, what it lets you ask for. */
export const leverageTypeLessons: Readonly<Record<Entry<typeof leverageTypes>, Lesson>> = {
  Requirement: {
    why: 'The partner needs you for something it must have: a certification, a listing, a clause in a contract.',
    how: 'Read their programme’s requirements and the marketplace’s rules for your category, and name the clause.',
    act: 'Ask for everything that matters: it hurts them to lose you, so it binds.',
  },
  Economic: {
    why: 'The partner earns more with you than it costs them.',
    how: 'Work out their return in their own P&L terms, with their figures, and show it to them.',
    act: 'Invest fully, and tie what you give to what they earn.',
  },
  Competitive: {
    why: 'Their competitors would take the deal, so losing you helps somebody they fear.',
    how: 'Ask whether their competitors want this; better, talk to one of them.',
    act: 'Test first, and use a time-limited exclusivity as your price.',
  },
  Customer: {
    why: 'Their customers ask for you, by name and in writing.',
    how: 'Count the open tickets and requests that ask for it, today.',
    act: 'Test first with the customers who asked.',
  },
  'Co-marketing': {
    why: 'Nice to have. It rarely closes a deal, and nobody loses anything without it.',
    how: 'Ask what the partner would still do if the announcement were cancelled.',
    act: 'Decline, unless one of the other four turns up.',
  },
  None: {
    why: 'All four questions have an answer, and none of them gives the partner a reason to need you.',
    how: 'Look again when their product, their rules or their rivals change.',
    act: 'Decline kindly.',
  },
};

/** How strongly the partner needs us. */
export const leverageClassLessons: Readonly<Record<Entry<typeof leverageClasses>, Lesson>> = {
  High: {
    why: 'It hurts the partner to lose you.',
    how: 'The evidence is a clause or a sum of money.',
    act: 'Invest fully and ask for commitments of the same weight.',
  },
  Moderate: {
    why: 'The partner would feel it, but could live with it.',
    how: 'The evidence is a rival or a count of requests.',
    act: 'Test before you invest.',
  },
  Low: {
    why: 'If it does not hurt, it does not bind.',
    how: 'Only joint marketing is on record.',
    act: 'Answer the other questions, then decline.',
  },
  None: {
    why: 'Nothing on record makes the partner need you.',
    how: 'Every question is answered.',
    act: 'Decline, and note why.',
  },
  Unassessed: {
    why: 'You do not know yet whether the partner needs you.',
    how: 'Answer the open questions; an honest No is an answer.',
    act: 'Ask: if we don’t do this, what happens to you?',
  },
};

/** Whether both sides lose something (rules.md section 2). */
export const skinLessons: Readonly<Record<Entry<typeof skinVerdicts>, Lesson>> = {
  Partnership: {
    why: 'Both sides lose something real if it fails, so both will work when it gets hard.',
    how: 'Each side has put money or people in, or has a loss it can name.',
    act: 'Keep both commitments in balance.',
  },
  'One-sided': {
    why: 'One side can walk away for free, and one day it will.',
    how: 'See which side has neither a commitment nor a loss.',
    act: 'Ask that side to commit before you add more.',
  },
  Handshake: {
    why: 'Nobody loses anything if it fails: it is a handshake, not a partnership.',
    how: 'Ask each side what it has put in, and what it would miss.',
    act: 'Agree commitments on both sides, or call it what it is.',
  },
  Unassessed: {
    why: 'It is not known what one of the sides would lose.',
    how: 'Ask: what do you lose if this fails? Write down the answer, not your hope.',
    act: 'Fill in both sides’ commitments and losses.',
  },
};

/** What the partner’s own answer to the qualification question means. */
export const qualificationLessons: Readonly<Record<Entry<typeof qualificationVerdicts>, Lesson>> = {
  Pursue: {
    why: 'They lose status without you: a certificate, a badge, a listing.',
    how: 'They named it themselves.',
    act: 'Pursue, and find the clause that proves it.',
  },
  Test: {
    why: 'They lose customers without you, which is felt slowly.',
    how: 'They said so; the count of requests shows how much.',
    act: 'Test with those customers first.',
  },
  'Walk away': {
    why: 'Nothing changes for them without you. They said it themselves.',
    how: 'Ask once more, of someone with a budget.',
    act: 'Walk away, politely and early.',
  },
};

/** What a gate’s result means. */
export const gateLessons: Readonly<Record<Entry<typeof gateResults>, Lesson>> = {
  Pass: {
    why: 'Every criterion is met on the record.',
    how: 'Each criterion shows its value and what it needed.',
    act: 'Go on to the next phase.',
  },
  Fail: {
    why: 'The phase is over and a criterion was not met. Most partnerships end here, and that is what a Crawl is for.',
    how: 'See which criterion, and by how much.',
    act: 'End it, or restart the Crawl with something changed. Do not just go on.',
  },
  Pending: {
    why: 'The phase is still open, or something is unknown. Unknown is never No.',
    how: 'See which criteria are unknown, and which fields would settle them.',
    act: 'Find the answers before the phase ends.',
  },
};

/** Whether the tier given fits. */
export const tierFitLessons: Readonly<Record<Entry<typeof tierFits>, Lesson>> = {
  Unassigned: {
    why: 'Without a tier nobody knows what the partner may expect.',
    how: 'Two questions decide it: own engineers, and marquee.',
    act: 'Assign the recommended tier.',
  },
  Unknown: {
    why: 'A tier was given without the answers that would justify it.',
    how: 'Ask whether their engineers can build it alone, and whether the name would shift your position.',
    act: 'Answer the tier questions.',
  },
  'Over-tiered': {
    why: 'The tier was given away before it was earned.',
    how: 'See what the ceiling still lacks.',
    act: 'Move it down, or earn it in the phase at hand.',
  },
  'Under-tiered': {
    why: 'The partner has earned more than it gets.',
    how: 'Compare the tier with the recommendation.',
    act: 'Move it up.',
  },
  Matched: {
    why: 'The tier is the one that was earned.',
    how: 'The review will show when that changes.',
    act: 'Keep it, and review on time.',
  },
};
