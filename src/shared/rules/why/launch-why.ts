import { checklist } from '../../fields/choices.ts';
import type { Criterion, CriterionState } from '../evaluation.ts';
import { dueOn, preLaunchCount } from '../launch.ts';
import { countWords, dateWords, ofWords } from '../words.ts';
import { criterion, type Reasons, type Said } from './reason.ts';

/** Every item; one that is not done is not met once it is overdue, and not yet before that. */
function itemCriteria({ a: { launch, subject } }: Said): readonly Criterion[] {
  const overdue = new Set<string>(launch.overdue);
  return checklist.map((item) => {
    const state: CriterionState = launch.done.has(item.id)
      ? 'met'
      : overdue.has(item.id)
        ? 'not met'
        : 'not yet';
    return criterion(item.id, item.label, state, {
      value: launch.done.has(item.id) ? 'Done' : 'Not done',
      threshold: dueOn(item, subject.partner.launchDate),
      format: 'due',
      fields: ['checklistDone'],
    });
  });
}

const launchCriterion = ({ a: { subject } }: Said): Criterion =>
  criterion('launchDate', 'A launch date is set', subject.partner.launchDate === null ? 'unknown' : 'met', {
    value: subject.partner.launchDate,
    format: 'date',
    fields: ['launchDate'],
  });

const doneSentence = ({ a: { launch } }: Said): string =>
  ofWords(launch.doneCount, checklist.length, 'items is done', 'items are done');

function overdueSentence({ a: { launch, subject } }: Said): string {
  if (subject.partner.launchDate === null) return 'No launch date, so nothing is overdue.';
  const overdue = new Set<string>(launch.overdue);
  const labels = checklist.filter((item) => overdue.has(item.id)).map((item) => item.label);
  return labels.length === 0
    ? 'Nothing is overdue.'
    : `${countWords(labels.length, 'item is', 'items are')} overdue: ${labels.join('; ')}.`;
}

function statusSentence(said: Said): string {
  const { launch, subject } = said.a;
  const on = dateWords(subject.partner.launchDate);
  const before = `launch on ${on}, ${launch.preLaunchDone} of ${preLaunchCount} items before it done`;
  switch (launch.status) {
    case 'Not planned':
      return 'Not planned: no launch date is set.';
    case 'Ready':
    case 'On track':
      return `${launch.status}: ${before}.`;
    case 'At risk':
      return `At risk: ${before}, and what is not done is overdue.`;
    case 'Complete':
    case 'Live':
      return `${launch.status}: launched ${on}, ${doneSentence(said)}.`;
    case 'Slipping':
      return `Slipping: launched ${on}, ${countWords(launch.overdue.length, 'item')} overdue.`;
  }
}

/** Why each computed field of section 7 is what it is. */
export const launchReasons: Reasons<'checklistDoneCount' | 'checklistOverdue' | 'launchStatus'> = {
  checklistDoneCount: (said) => ({ criteria: itemCriteria(said), conclusion: `${doneSentence(said)}.` }),
  checklistOverdue: (said) => ({
    criteria: [launchCriterion(said), ...itemCriteria(said)],
    conclusion: overdueSentence(said),
  }),
  launchStatus: (said) => ({
    criteria: [launchCriterion(said), ...itemCriteria(said)],
    conclusion: statusSentence(said),
  }),
};
