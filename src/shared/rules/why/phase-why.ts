import type { Criterion } from '../evaluation.ts';
import { crawlWords, gateCriteria, gateSentence, runWords, walkWords } from '../gate-words.ts';
import { dateWords, listWords, numberWords, percentNeeds } from '../words.ts';
import { criterion, type Reasons, type Said } from './reason.ts';

function improvementCriteria({ a: { subject } }: Said): readonly Criterion[] {
  const { baseline, pilotResult, reportedImprovement } = subject.partner;
  return [
    criterion(
      'baseline',
      'A baseline other than 0 is on record',
      baseline === null ? 'unknown' : baseline === 0 ? 'not met' : 'met',
      { value: baseline, format: 'number', fields: ['baseline'] },
    ),
    criterion('pilotResult', 'The pilot’s result is on record', pilotResult === null ? 'unknown' : 'met', {
      value: pilotResult,
      format: 'number',
      fields: ['pilotResult'],
    }),
    criterion(
      'reportedImprovement',
      'An improvement is reported where those two say nothing',
      reportedImprovement === null ? 'unknown' : 'met',
      { value: reportedImprovement, format: 'ratio', fields: ['reportedImprovement'] },
    ),
  ];
}

function improvementSentence({ a: { subject, phases } }: Said): string {
  const { baseline, pilotResult, metricDirection } = subject.partner;
  const { improvement, crawl } = phases;
  if (improvement === null) return 'Unknown: no pilot result against a baseline, and none reported.';
  const words = percentNeeds(
    improvement,
    subject.settings.crawlThreshold,
    crawl.states.improvement === 'met',
  );
  return baseline !== null && pilotResult !== null && baseline !== 0
    ? `${words}: from ${numberWords(baseline)} to ${numberWords(pilotResult)}, ${(metricDirection ?? 'Higher is better').toLowerCase()}.`
    : `${words}, as reported.`;
}

function adoptionCriteria({ a: { subject, phases } }: Said): readonly Criterion[] {
  const { invitedCustomers: invited, adoptedCustomers: adopted } = subject.partner;
  return [
    criterion(
      'invitedCustomers',
      'Customers were invited',
      invited === null ? 'unknown' : invited > 0 ? 'met' : 'not met',
      { value: invited, threshold: 1, format: 'number', fields: ['invitedCustomers'] },
    ),
    criterion(
      'adoptedCustomers',
      'How many adopted is known, and no more than were invited',
      adopted === null ? 'unknown' : phases.adoptedExceedsInvited ? 'not met' : 'met',
      { value: adopted, format: 'number', fields: ['adoptedCustomers'] },
    ),
  ];
}

function adoptionSentence({ a: { subject, phases } }: Said): string {
  const { invitedCustomers: invited, adoptedCustomers: adopted } = subject.partner;
  if (phases.adoptedExceedsInvited)
    return `${adopted} adopted, but only ${invited} were invited: the record needs mending.`;
  if (invited === 0) return 'Unknown: nobody was invited.';
  if (phases.adoption === null) {
    const blank = [
      ...(invited === null ? ['how many were invited'] : []),
      ...(adopted === null ? ['how many adopted'] : []),
    ];
    return `Unknown: ${listWords(blank)}.`;
  }
  const met = phases.walk.states.adoption === 'met';
  return `${percentNeeds(phases.adoption, subject.settings.walkThreshold, met)}: ${adopted} of ${invited} invited customers.`;
}

/** What the decision rests on: the first gate that has not passed. */
export function decisionSentence({ a }: Said): string {
  const { phases, subject } = a;
  const { crawl, walk, run, decision } = phases;
  if (decision === 'Ended')
    return subject.partner.endedOn === null
      ? 'It has ended.'
      : `It ended ${dateWords(subject.partner.endedOn)}.`;
  if (crawl.result !== 'Pass') return gateSentence('Crawl', crawlWords, crawl, a);
  if (walk.result !== 'Pass') return gateSentence('Walk', walkWords, walk, a);
  return gateSentence('Run', runWords, run, a);
}

/** Why each computed field of section 5 is what it is. */
export const phaseReasons: Reasons<
  'improvement' | 'crawlGate' | 'adoption' | 'walkGate' | 'runGate' | 'continueDecision'
> = {
  improvement: (said) => ({ criteria: improvementCriteria(said), conclusion: improvementSentence(said) }),
  crawlGate: ({ a }) => ({
    criteria: gateCriteria(crawlWords, a.phases.crawl.open, a),
    conclusion: gateSentence('Crawl', crawlWords, a.phases.crawl, a),
  }),
  adoption: (said) => ({ criteria: adoptionCriteria(said), conclusion: adoptionSentence(said) }),
  walkGate: ({ a }) => ({
    criteria: gateCriteria(walkWords, a.phases.walk.open, a),
    conclusion: gateSentence('Walk', walkWords, a.phases.walk, a),
  }),
  runGate: ({ a }) => ({
    criteria: gateCriteria(runWords, false, a),
    conclusion: gateSentence('Run', runWords, a.phases.run, a),
  }),
  continueDecision: (said) => ({
    criteria: gateCriteria(runWords, false, said.a),
    conclusion: `${said.a.phases.decision}. ${decisionSentence(said)}`,
  }),
};
