import type { charterStatuses } from '../fields/choices.ts';
import type { InputId, Partner } from '../fields/fields.ts';
import { isFilledIn } from './judged-text.ts';
import type { Subject } from './subject.ts';

export type CharterStatus = (typeof charterStatuses)[number];

interface CharterItem {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly InputId[];
  readonly filledIn: (partner: Partner) => boolean;
}

type CharterText =
  | 'goalUs'
  | 'goalPartner'
  | 'goalCustomers'
  | 'weGive'
  | 'partnerGives'
  | 'charterMetrics'
  | 'charterTracking'
  | 'decisionOwnerUs'
  | 'decisionOwnerPartner'
  | 'escalationPath'
  | 'exitCriteria';

const text = (id: CharterText, label: string): CharterItem => ({
  id,
  label,
  fields: [id],
  filledIn: (partner) => isFilledIn(partner[id]),
});

/** The fourteen items of a charter in their order (rules.md section 6). */
export const charterItems: readonly CharterItem[] = [
  text('goalUs', 'Our goal'),
  text('goalPartner', 'The partner’s goal'),
  text('goalCustomers', 'The customers’ gain'),
  text('weGive', 'What we give'),
  text('partnerGives', 'What the partner gives'),
  {
    id: 'exchangeBalanced',
    label: 'Whether the exchange is balanced',
    fields: ['exchangeBalanced'],
    filledIn: (partner) => partner.exchangeBalanced !== null,
  },
  {
    id: 'timeline',
    label: 'Timeline and deliverables of the phases',
    fields: ['crawlStart', 'walkStart', 'runStart', 'phaseDeliverables'],
    filledIn: (partner) =>
      partner.crawlStart !== null &&
      partner.walkStart !== null &&
      partner.runStart !== null &&
      isFilledIn(partner.phaseDeliverables),
  },
  text('charterMetrics', 'Metrics'),
  text('charterTracking', 'Tracking'),
  {
    id: 'reviewCadence',
    label: 'Cadence of reviews',
    fields: ['reviewCadence'],
    filledIn: (partner) => partner.reviewCadence !== null,
  },
  text('decisionOwnerUs', 'Who decides for us'),
  text('decisionOwnerPartner', 'Who decides for the partner'),
  text('escalationPath', 'Escalation path'),
  text('exitCriteria', 'Exit criteria'),
];

/** How far the charter is. */
export interface Charter {
  /** In the order of `charterItems`. */
  readonly filledIn: readonly boolean[];
  readonly count: number;
  readonly completeness: number;
  readonly signedByUs: boolean;
  readonly signedByPartner: boolean;
  readonly bothSigned: boolean;
  readonly status: CharterStatus;
}

function hasSigned(name: string | null, on: string | null, asOf: string): boolean {
  return on !== null && on <= asOf && isFilledIn(name);
}

function statusOf(count: number, balanced: boolean | null, bothSigned: boolean): CharterStatus {
  if (count === 0 && !bothSigned) return 'Missing';
  if (count < charterItems.length) return 'Draft';
  return balanced === true && bothSigned ? 'Signed' : 'Complete';
}

/** Reads the charter and its signatures. */
export function charterOf({ partner, asOf }: Subject): Charter {
  const filledIn = charterItems.map((item) => item.filledIn(partner));
  const count = filledIn.reduce((sum, filled) => sum + Number(filled), 0);
  const signedByUs = hasSigned(partner.signedByUs, partner.signedByUsOn, asOf);
  const signedByPartner = hasSigned(partner.signedByPartner, partner.signedByPartnerOn, asOf);
  const bothSigned = signedByUs && signedByPartner;
  return {
    filledIn,
    count,
    completeness: count / charterItems.length,
    signedByUs,
    signedByPartner,
    bothSigned,
    status: statusOf(count, partner.exchangeBalanced, bothSigned),
  };
}
