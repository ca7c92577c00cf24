import { charterItems } from '../charter.ts';
import type { Criterion } from '../evaluation.ts';
import { listWords, ofWords } from '../words.ts';
import { criterion, holds, type Reasons, type Said, yesCriterion } from './reason.ts';

function itemCriteria({ a: { charter, subject } }: Said): readonly Criterion[] {
  return charterItems.map((item, index) => {
    const field = item.fields.length === 1 ? item.fields[0] : 'phaseDeliverables';
    const value = field === undefined ? null : subject.partner[field];
    return criterion(item.id, item.label, charter.filledIn[index] === true ? 'met' : 'unknown', {
      value: typeof value === 'string' || typeof value === 'boolean' ? value : null,
      format: typeof value === 'boolean' ? 'yesNo' : 'text',
      fields: item.fields,
    });
  });
}

function signatureCriteria({ a: { charter, subject } }: Said): readonly Criterion[] {
  const { partner } = subject;
  return [
    criterion('signed-by-us', 'We signed', holds(charter.signedByUs), {
      value: partner.signedByUsOn,
      format: 'date',
      fields: ['signedByUs', 'signedByUsOn'],
    }),
    criterion('signed-by-partner', 'The partner signed', holds(charter.signedByPartner), {
      value: partner.signedByPartnerOn,
      format: 'date',
      fields: ['signedByPartner', 'signedByPartnerOn'],
    }),
  ];
}

const countSentence = ({ a: { charter } }: Said): string =>
  ofWords(charter.count, charterItems.length, 'items is filled in', 'items are filled in');

function statusSentence(said: Said): string {
  const { charter, subject } = said.a;
  const signatures = charter.bothSigned
    ? 'both sides signed'
    : charter.signedByUs
      ? 'the partner has not signed'
      : charter.signedByPartner
        ? 'we have not signed'
        : 'neither side has signed';
  const balance =
    charter.status === 'Complete' && subject.partner.exchangeBalanced === false
      ? 'the exchange is not balanced'
      : null;
  const parts = [countSentence(said), ...(balance === null ? [] : [balance]), signatures];
  return `${charter.status}: ${listWords(parts)}.`;
}

/** Why each computed field of section 6 is what it is. */
export const charterReasons: Reasons<'charterCompleteness' | 'charterStatus'> = {
  charterCompleteness: (said) => ({
    criteria: itemCriteria(said),
    conclusion: `${countSentence(said)}.`,
  }),
  charterStatus: (said) => ({
    criteria: [
      ...itemCriteria(said).filter(({ id }) => id !== 'exchangeBalanced'),
      yesCriterion('exchangeBalanced', 'The exchange is balanced', said.a.subject.partner.exchangeBalanced),
      ...signatureCriteria(said),
    ],
    conclusion: statusSentence(said),
  }),
};
