import { type DecisionTree, outcome, yesNoUnknown } from './decision-tree.ts';
import type { Capability } from './program-file.ts';

export type BuildOrPartner = 'Build' | 'Partner' | 'Unknown';

/** Building for longer than this is too late: a partner is quicker. */
const mostDelayMonths = 6;

type Answers = Pick<Capability, 'core' | 'delayMonths' | 'crediblePartner'>;
type Tree = DecisionTree<Answers, BuildOrPartner>;

const unknown = outcome<BuildOrPartner>('Unknown', 'Not known yet');

/** With the delay unknown a No decides nothing: building might take too long. */
const credible = (id: string, no: Tree): Tree => ({
  id,
  text: 'Is there a credible partner for it?',
  answer: ({ crediblePartner }) => yesNoUnknown(crediblePartner),
  branches: [
    { answer: 'Yes', to: outcome('Partner') },
    { answer: 'No', to: no },
    { answer: 'Unknown', to: unknown },
  ],
});

/** Whether to build a capability or to get it from a partner (rules.md section 11). */
export const buildOrPartnerTree: Tree = {
  id: 'core',
  text: 'Is it core to the product?',
  answer: ({ core }) => yesNoUnknown(core),
  branches: [
    { answer: 'Yes', to: outcome('Build') },
    {
      answer: 'No',
      to: {
        id: 'delay',
        text: `Would building it take more than ${mostDelayMonths} months?`,
        answer: ({ delayMonths }) =>
          yesNoUnknown(delayMonths === null ? null : delayMonths > mostDelayMonths),
        branches: [
          { answer: 'Yes', to: outcome('Partner') },
          { answer: 'No', to: credible('credible', outcome('Build')) },
          { answer: 'Unknown', to: credible('credible-delay-unknown', unknown) },
        ],
      },
    },
    { answer: 'Unknown', to: unknown },
  ],
};
