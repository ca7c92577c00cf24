import type { InputId } from '../../fields/fields.ts';
import type { Criterion } from '../evaluation.ts';
import { dateWords, listWords, moneyWords, numberWords, percentWords } from '../words.ts';
import { criterion, moneyCriterion, type Reasons, type Said, yesCriterion } from './reason.ts';

const evidenceValue = ({ a }: Said): string | null =>
  a.leverage.lapsed
    ? `lapsed ${dateWords(a.subject.partner.requirementUntil)}`
    : a.subject.partner.requirementEvidence;

/** The five types in their order, the first that is met wins. */
function typeCriteria(said: Said): readonly Criterion[] {
  const { leverage, subject } = said.a;
  const { partner, settings } = subject;
  const economicFields: InputId[] = ['partnerAnnualBenefit', 'partnerAnnualCost'];
  return [
    criterion('requirement', 'A requirement makes the partner need us', leverage.requirement, {
      value: evidenceValue(said),
      fields: leverage.lapsed ? ['requirementUntil', 'requirementEvidence'] : ['requirementEvidence'],
    }),
    criterion(
      'economic',
      partner.partnerAnnualCost === null && partner.partnerAnnualBenefit !== null
        ? 'The partner gains more than it costs them (cost not given, counted as 0)'
        : 'The partner gains more than it costs them',
      leverage.economic,
      {
        value: partner.partnerAnnualBenefit,
        threshold: partner.partnerAnnualCost ?? 0,
        format: 'money',
        fields: economicFields,
      },
    ),
    yesCriterion('competitorsWantThis', 'The partner’s competitors want this', partner.competitorsWantThis),
    criterion('customer', 'Enough of their customers ask for it', leverage.customer, {
      value: partner.customerRequests,
      threshold: settings.customerRequestThreshold,
      format: 'number',
      fields: ['customerRequests'],
    }),
    yesCriterion('jointMarketing', 'Joint marketing is planned or running', partner.jointMarketing),
  ];
}

/** What the first type that holds rests on. */
function typeSentence({ a }: Said): string {
  const { leverage, subject } = a;
  const { partner, settings } = subject;
  switch (leverage.type) {
    case 'Requirement':
      return partner.requirementUntil === null
        ? 'Requirement: the evidence is on record and has no end.'
        : `Requirement: the evidence is on record and holds until ${dateWords(partner.requirementUntil)}.`;
    case 'Economic':
      return `Economic: the partner gains ${moneyWords(partner.partnerAnnualBenefit, settings.currency)} a year; cost ${moneyWords(partner.partnerAnnualCost, settings.currency)}.`;
    case 'Competitive':
      return 'Competitive: the partner’s competitors want this.';
    case 'Customer':
      return `Customer: ${numberWords(partner.customerRequests ?? 0)} requests, needs ${numberWords(settings.customerRequestThreshold)}.`;
    case 'Co-marketing':
      return 'Co-marketing: joint marketing is all that holds.';
    case 'None':
      return 'None: every question is answered and nothing holds.';
    case null:
      return `Still unknown: ${unansweredWords(a.leverage)}.`;
  }
}

function unansweredWords(leverage: Said['a']['leverage']): string {
  return listWords([
    ...(leverage.requirement === 'unknown' ? ['the requirement'] : []),
    ...(leverage.economic === 'unknown' ? ['the partner’s benefit'] : []),
    ...(leverage.competitive === 'unknown' ? ['whether competitors want this'] : []),
    ...(leverage.customer === 'unknown' ? ['the customers’ requests'] : []),
  ]);
}

function investmentSentence({ a: { leverage } }: Said): string {
  const open = leverage.investment === 'Assess' ? `; still unknown: ${unansweredWords(leverage)}` : '';
  return `${leverage.investment}: the leverage is ${leverage.class}${open}.`;
}

/** Why each computed field of section 1 is what it is. */
export const leverageReasons: Reasons<
  'leverageType' | 'leverageClass' | 'investment' | 'qualificationVerdict' | 'partnerRoi'
> = {
  leverageType: (said) => ({ criteria: typeCriteria(said), conclusion: typeSentence(said) }),
  leverageClass: (said) => ({
    criteria: typeCriteria(said),
    // The type None says the class already.
    conclusion:
      said.a.leverage.type === 'None'
        ? typeSentence(said)
        : `${said.a.leverage.class}. ${typeSentence(said)}`,
  }),
  investment: (said) => ({ criteria: typeCriteria(said), conclusion: investmentSentence(said) }),
  qualificationVerdict: ({ a: { subject, leverage } }) => {
    const answer = subject.partner.qualificationAnswer;
    return {
      criteria: [
        criterion(
          'qualificationAnswer',
          'The partner answered what happens to them without us',
          answer === null ? 'unknown' : 'met',
          { value: answer, fields: ['qualificationAnswer'] },
        ),
      ],
      conclusion:
        answer === null
          ? 'The partner has not been asked yet.'
          : `${leverage.verdict}: the partner answered “${answer}”. Their answer is no evidence of leverage.`,
    };
  },
  partnerRoi: ({ a: { subject, leverage } }) => {
    const { partnerAnnualBenefit: benefit, partnerAnnualCost: cost } = subject.partner;
    const costState = cost === null ? 'unknown' : cost > 0 ? 'met' : 'not met';
    return {
      criteria: [
        moneyCriterion('partnerAnnualBenefit', 'The partner’s benefit is given', benefit),
        criterion('partnerAnnualCost', 'The partner’s cost is given and above 0', costState, {
          value: cost,
          threshold: 0,
          format: 'money',
          fields: ['partnerAnnualCost'],
        }),
      ],
      conclusion:
        leverage.partnerRoi === null
          ? 'No return without a benefit and a cost above 0.'
          : `${percentWords(leverage.partnerRoi)}: ${moneyWords(benefit, subject.settings.currency)} benefit less ${moneyWords(cost, subject.settings.currency)} cost, by the cost.`,
    };
  },
};
