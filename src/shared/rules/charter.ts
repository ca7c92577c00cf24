import type { charterStatuses } from '../fields/choices.ts';
import type { InputId, Partner } from '../fields/fields.ts';
import { isFilledIn } from './judged-text.ts';
import type { Subject } from './subject.ts';

export type CharterStatus = (typeof charterStatuses)[number];

/** The items of a charter; all but the timeline are fields of that name. */
export type CharterItemId =
  | 'goalUs'
  | 'goalPartner'
  | 'goalCustomers'
  | 'weGive'
  | 'partnerGives'
  | 'exchangeBalanced'
  | 'timeline'
  | 'charterMetrics'
  | 'charterTracking'
  | 'reviewCadence'
  | 'decisionOwnerUs'
  | 'decisionOwnerPartner'
  | 'escalationPath'
  | 'exitCriteria';

interface CharterItem {
  readonly id: CharterItemId;
  readonly label: string;
  readonly fields: readonly InputId[];
  readonly filledIn: (partner: Partner) => boolean;
}

/** One text that has to be filled in; `read` names the field once more because a fixed name reads ten times faster. */
const text = <Id extends CharterItemId & InputId>(
  id: Id,
  label: string,
  read: (partner: Partner) => string | null,
): CharterItem => ({ id, label, fields: [id], filledIn: (partner) => isFilledIn(read(partner)) });

/** The fourteen items of a charter in their order (rules.md section 6). */
export const charterItems: readonly CharterItem[] = [
  text('goalUs', 'Our goal', (partner) => partner.goalUs),
  text('goalPartner', 'The partner’s goal', (partner) => partner.goalPartner),
  text('goalCustomers', 'The customers’ gain', (partner) => partner.goalCustomers),
  text('weGive', 'What we give', (partner) => partner.weGive),
  text('partnerGives', 'What the partner gives', (partner) => partner.partnerGives),
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
  text('charterMetrics', 'Metrics', (partner) => partner.charterMetrics),
  text('charterTracking', 'Tracking', (partner) => partner.charterTracking),
  {
    id: 'reviewCadence',
    label: 'Cadence of reviews',
    fields: ['reviewCadence'],
    filledIn: (partner) => partner.reviewCadence !== null,
  },
  text('decisionOwnerUs', 'Who decides for us', (partner) => partner.decisionOwnerUs),
  text('decisionOwnerPartner', 'Who decides for the partner', (partner) => partner.decisionOwnerPartner),
  text('escalationPath', 'Escalation path', (partner) => partner.escalationPath),
  text('exitCriteria', 'Exit criteria', (partner) => partner.exitCriteria),
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
