import { actionReasons } from '../rules/why/action-why.ts';
import { sentence } from '../rules/words.ts';
import type { Judged } from './judged.ts';

/** Why the next action is what it is: the rule's own reason, without the action's name. */
export function actionReason({ said, evaluation }: Judged): string {
  const { conclusion } = actionReasons.nextAction(said);
  const action = `${evaluation.nextAction}. `;
  if (conclusion.startsWith(action)) return conclusion.slice(action.length);
  return sentence(conclusion.replace(/^Nothing to do: /, ''));
}
