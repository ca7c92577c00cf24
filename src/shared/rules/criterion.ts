import type { CriterionState } from './evaluation.ts';

/** How a single question stands before anything is said about its phase; blank is unknown, never no. */
export type AnswerState = Exclude<CriterionState, 'not yet'>;

/** A Yes/No answer as a state. */
export function answerState(answer: boolean | null): AnswerState {
  return answer === null ? 'unknown' : answer ? 'met' : 'not met';
}
