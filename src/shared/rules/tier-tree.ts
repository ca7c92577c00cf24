import type { Partner } from '../fields/fields.ts';
import { type DecisionTree, outcome, yesNo, yesNoUnknown } from './decision-tree.ts';

/** Strategic fit or capability is given and below 3. */
export function isLowFit({ strategicFit, capability }: Partner): boolean {
  return (strategicFit !== null && strategicFit < 3) || (capability !== null && capability < 3);
}

/** The tier that is recommended (rules.md section 4); null while an answer is missing. */
export const tierTree: DecisionTree<Partner, 1 | 2 | 3 | null> = {
  id: 'engineeringCapacity',
  text: 'Can the partner’s engineers serve themselves?',
  answer: (partner) => yesNoUnknown(partner.engineeringCapacity),
  branches: [
    { answer: 'Yes', to: outcome(1, 'Tier 1, Integration') },
    {
      answer: 'No',
      to: {
        id: 'marquee',
        text: 'Would the partner shift our position?',
        answer: (partner) => yesNoUnknown(partner.marquee),
        branches: [
          {
            answer: 'Yes',
            to: {
              id: 'fit',
              text: 'Is strategic fit or capability below 3?',
              answer: (partner) => yesNo(isLowFit(partner)),
              branches: [
                { answer: 'No', to: outcome(3, 'Tier 3, Strategic') },
                { answer: 'Yes', to: outcome(2, 'Tier 2, Partnership') },
              ],
            },
          },
          { answer: 'No', to: outcome(2, 'Tier 2, Partnership') },
          { answer: 'Unknown', to: outcome(null, 'Not known yet') },
        ],
      },
    },
    { answer: 'Unknown', to: outcome(null, 'Not known yet') },
  ],
};
