import { actionReasons } from '../rules/why/action-why.ts';
import { sentence } from '../rules/words.ts';
import type { Judged } from './judged.ts';

/** A reason without the verdict in front that stands beside it already: `Matched: Tier 1 is …` as `Tier 1 is …`. */
export function withoutVerdict(reason: string, verdict: string | null): string {
  const front = `${verdict}: `;
  return reason.startsWith(front) ? sentence(reason.slice(front.length)) : reason;
}

/** Why the next action is what it is: the rule's own reason, without the action's name. */
export function actionReason({ said, evaluation }: Judged): string {
  const { conclusion } = actionReasons.nextAction(said);
  const action = `${evaluation.nextAction}. `;
  if (conclusion.startsWith(action))
    return withoutVerdict(conclusion.slice(action.length), evaluation.nextAction);
  return sentence(conclusion.replace(/^Nothing to do: /, ''));
}
