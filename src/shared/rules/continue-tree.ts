import { type DecisionTree, outcome, type Question, yesNo } from './decision-tree.ts';
import type { ContinueDecision, GateResult } from './phases.ts';
import type { Phase } from './subject.ts';

/** What the decision to go on is made of. */
export interface ContinueSubject {
  readonly phase: Phase;
  readonly ended: boolean;
  readonly crawl: GateResult;
  readonly walk: GateResult;
  readonly run: GateResult;
}

type Tree = DecisionTree<ContinueSubject, ContinueDecision>;

const inRun = (id: string, yes: ContinueDecision, no: ContinueDecision): Tree => ({
  id,
  text: 'Is it in Run already?',
  answer: ({ phase }) => yesNo(phase === 'Run'),
  branches: [
    { answer: 'Yes', to: outcome(yes) },
    { answer: 'No', to: outcome(no) },
  ],
});

const gate = (
  id: 'crawl' | 'walk' | 'run',
  text: string,
  branches: Readonly<Record<GateResult, Tree>>,
): Question<ContinueSubject, ContinueDecision> => ({
  id,
  text,
  answer: (subject) => subject[id],
  branches: (['Fail', 'Pending', 'Pass'] as const).map((answer) => ({ answer, to: branches[answer] })),
});

const runTree = gate('run', 'What does the Run gate say?', {
  Fail: inRun('run-failed', 'Step back from Run', 'Hold before Run'),
  Pending: outcome('Validate commitment and ROI'),
  Pass: inRun('run-passed', 'Stay in Run', 'Enter Run'),
});

const walkTree = gate('walk', 'What does the Walk gate say?', {
  Fail: outcome('End or restart Crawl'),
  Pending: {
    id: 'walk-begun',
    text: 'Is it in Walk or Run?',
    answer: ({ phase }) => yesNo(phase === 'Walk' || phase === 'Run'),
    branches: [
      { answer: 'Yes', to: outcome('Finish Walk') },
      { answer: 'No', to: outcome('Start Walk') },
    ],
  },
  Pass: runTree,
});

const crawlTree = gate('crawl', 'What does the Crawl gate say?', {
  Fail: outcome('End partnership'),
  Pending: {
    id: 'crawl-begun',
    text: 'Has a phase begun?',
    answer: ({ phase }) => yesNo(phase !== 'Not started'),
    branches: [
      { answer: 'Yes', to: outcome('Finish Crawl') },
      { answer: 'No', to: outcome('Start Crawl') },
    ],
  },
  Pass: walkTree,
});

/** Whether to go on, finish, restart or end (rules.md section 5): the first gate that has not passed decides. */
export const continueTree: Tree = {
  id: 'ended',
  text: 'Has the partnership ended?',
  answer: ({ ended }) => yesNo(ended),
  branches: [
    { answer: 'Yes', to: outcome('Ended') },
    { answer: 'No', to: crawlTree },
  ],
};
