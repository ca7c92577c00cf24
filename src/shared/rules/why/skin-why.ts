import type { InputId, Partner } from '../../fields/fields.ts';
import type { AnswerState } from '../criterion.ts';
import type { Criterion } from '../evaluation.ts';
import type { Judgement } from '../judged-text.ts';
import { leastBalance } from '../skin.ts';
import { moneyWords, percentNeeds, percentWords } from '../words.ts';
import { criterion, moneyCriterion, type Reasons, type Said, yesCriterion } from './reason.ts';

function stakeCriterion(
  id: string,
  label: string,
  state: AnswerState,
  commitment: number | null,
  loss: string | null,
  judged: Judgement,
  fields: readonly InputId[],
): Criterion {
  // What decides: money that is committed; else a loss that is one, or none; else no money; a text that says nothing last.
  const byMoney = commitment !== null && (commitment > 0 || judged === 'unknown');
  return byMoney || loss === null
    ? criterion(id, label, state, {
        value: commitment,
        threshold: commitment === null ? null : 0,
        format: 'money',
        fields,
      })
    : criterion(id, label, state, { value: loss, fields });
}

function stakeCriteria({ a: { skin, subject } }: Said): readonly Criterion[] {
  const { partner } = subject;
  return [
    stakeCriterion(
      'our-stake',
      'We lose something if it fails',
      skin.ourStake,
      partner.ourCommitment,
      partner.ourLoss,
      skin.ourLoss,
      ['ourCommitment', 'ourLoss'],
    ),
    stakeCriterion(
      'partner-stake',
      'The partner loses something if it fails',
      skin.partnerStake,
      partner.partnerCommitment,
      partner.partnerLoss,
      skin.partnerLoss,
      ['partnerCommitment', 'partnerLoss'],
    ),
  ];
}

function skinSentence({ a: { skin } }: Said): string {
  switch (skin.verdict) {
    case 'Partnership':
      return 'Partnership: both sides lose something if it fails.';
    case 'One-sided':
      return `One-sided: only ${skin.ourStake === 'met' ? 'we lose' : 'the partner loses'} something if it fails.`;
    case 'Handshake':
      return 'Handshake: neither side loses anything if it fails.';
    case 'Unassessed':
      return `Unassessed: what ${unknownSides(skin.ourStake, skin.partnerStake)} would lose is unknown.`;
  }
}

const unknownSides = (ours: AnswerState, theirs: AnswerState): string =>
  ours === 'unknown' ? (theirs === 'unknown' ? 'each side' : 'our side') : 'the partner';

const lossWords = (ours: Judgement, theirs: Judgement): string => `ours ${ours}, theirs ${theirs}`;

/** The smaller of both commitments: 0 as soon as one side commits nothing, unknown while one that could be smaller is. */
function smallerCommitment({ ourCommitment, partnerCommitment }: Partner): number | null {
  if (ourCommitment === 0 || partnerCommitment === 0) return 0;
  return ourCommitment === null || partnerCommitment === null
    ? null
    : Math.min(ourCommitment, partnerCommitment);
}

function signalCriteria({ a: { skin, subject } }: Said): readonly Criterion[] {
  const { partner, settings, lastExecutiveReview } = subject;
  return [
    criterion('both-commitments', 'Both sides commit money', skin.bothCommitments, {
      value: smallerCommitment(partner),
      threshold: 0,
      format: 'money',
      fields: ['ourCommitment', 'partnerCommitment'],
    }),
    yesCriterion('roadmapAligned', 'It is on both roadmaps', partner.roadmapAligned),
    criterion(
      'sponsor',
      `Our executive sponsor reviewed it within ${settings.executiveCadenceDays} days`,
      skin.sponsor,
      {
        value: lastExecutiveReview,
        format: 'date',
        fields: ['executiveSponsor', 'lastExecutiveReview'],
      },
    ),
    criterion('both-losses', 'Both sides’ losses are named', skin.bothLosses, {
      value: lossWords(skin.ourLoss, skin.partnerLoss),
      fields: ['ourLoss', 'partnerLoss'],
    }),
  ];
}

/** Why each computed field of section 2 is what it is. */
export const skinReasons: Reasons<'skinVerdict' | 'commitmentBalance' | 'skinSignals' | 'ourRoi'> = {
  skinVerdict: (said) => ({ criteria: stakeCriteria(said), conclusion: skinSentence(said) }),
  commitmentBalance: ({ a: { skin, subject } }) => {
    const { ourCommitment, partnerCommitment } = subject.partner;
    return {
      criteria: [
        moneyCriterion('ourCommitment', 'Our commitment is given', ourCommitment),
        moneyCriterion('partnerCommitment', 'The partner’s commitment is given', partnerCommitment),
      ],
      conclusion:
        skin.commitmentBalance === null
          ? 'No balance without both commitments, one of them above 0.'
          : `The smaller commitment is ${skin.lopsided ? percentNeeds(skin.commitmentBalance, leastBalance, false) : percentWords(skin.commitmentBalance)} of the larger.`,
    };
  },
  skinSignals: (said) => ({
    criteria: signalCriteria(said),
    conclusion: `${said.a.skin.signals} of the four signs of real stakes ${said.a.skin.signals === 1 ? 'is' : 'are'} there.`,
  }),
  ourRoi: ({ a: { skin, subject } }) => {
    const { ourCommitment, sourcedRevenue } = subject.partner;
    const { currency } = subject.settings;
    const committed = ourCommitment === null ? 'unknown' : ourCommitment > 0 ? 'met' : 'not met';
    return {
      criteria: [
        moneyCriterion('sourcedRevenue', 'Sourced revenue is given', sourcedRevenue),
        criterion('ourCommitment', 'Our commitment is given and above 0', committed, {
          value: ourCommitment,
          threshold: 0,
          format: 'money',
          fields: ['ourCommitment'],
        }),
      ],
      conclusion:
        skin.ourRoi === null
          ? 'No return without sourced revenue and a commitment above 0.'
          : `${percentWords(skin.ourRoi)}: ${moneyWords(sourcedRevenue, currency)} sourced less ${moneyWords(ourCommitment, currency)} committed, by the commitment.`,
    };
  },
};
