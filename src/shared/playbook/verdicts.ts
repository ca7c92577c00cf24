import type { gateResults } from '../fields/choices.ts';
import type { Lesson } from './lesson.ts';

type Entry<O extends readonly string[]> = O[number];

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
