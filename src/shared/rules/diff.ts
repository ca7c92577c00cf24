import type { FindingId } from '../fields/choices.ts';
import type { Partner } from '../fields/fields.ts';
import type { Evaluation } from './evaluation.ts';
import { effectivePhase, effectiveStatus } from './subject.ts';

/** A partner of one of the two portfolios, evaluated on that portfolio's day. */
export interface Evaluated {
  readonly id: string | null;
  readonly name: string;
  readonly partner: Partner;
  readonly evaluation: Evaluation;
}

type MovedValue = string | number | null;

/** What is compared, in the order in which it is told (rules.md section 14); phase and status as the rules read them. */
const compared = {
  crawlGate: ({ evaluation }) => evaluation.crawlGate,
  walkGate: ({ evaluation }) => evaluation.walkGate,
  runGate: ({ evaluation }) => evaluation.runGate,
  assignedTier: ({ partner }) => partner.assignedTier,
  recommendedTier: ({ evaluation }) => evaluation.recommendedTier,
  tierFit: ({ evaluation }) => evaluation.tierFit,
  phase: ({ partner }) => effectivePhase(partner),
  status: ({ partner }) => effectiveStatus(partner),
  skinVerdict: ({ evaluation }) => evaluation.skinVerdict,
  leverageClass: ({ evaluation }) => evaluation.leverageClass,
  charterStatus: ({ evaluation }) => evaluation.charterStatus,
  adoption: ({ evaluation }) => evaluation.adoption,
  improvement: ({ evaluation }) => evaluation.improvement,
  healthScore: ({ evaluation }) => evaluation.healthScore,
  nextAction: ({ evaluation }) => evaluation.nextAction,
} as const satisfies Record<string, (evaluated: Evaluated) => MovedValue>;

export type ComparedField = keyof typeof compared;

/** The fields that are compared, in the order in which they are told. */
export const comparedFields = Object.keys(compared) as readonly ComparedField[];

/** One value that moved; null is a blank. */
export interface Moved {
  readonly field: ComparedField;
  readonly from: MovedValue;
  readonly to: MovedValue;
}

/** What there is to tell about one partner; the findings by id, in the order of the rules, accepted ones too. */
export interface PartnerDiff {
  readonly id: string | null;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly moved: readonly Moved[];
  readonly findingsOpened: readonly FindingId[];
  readonly findingsClosed: readonly FindingId[];
}

/** What changed between two portfolios (rules.md section 14). */
export interface PortfolioDiff {
  readonly asOfBefore: string;
  readonly asOfAfter: string;
  readonly partners: readonly PartnerDiff[];
}

function differs(from: MovedValue, to: MovedValue): boolean {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(from - to) > 1e-9 : from !== to;
}

function movedBetween(before: Evaluated, after: Evaluated): readonly Moved[] {
  return comparedFields
    .map((field) => ({ field, from: compared[field](before), to: compared[field](after) }))
    .filter(({ from, to }) => differs(from, to));
}

const findingIdsOf = (evaluated: Evaluated | null): readonly FindingId[] =>
  evaluated === null ? [] : evaluated.evaluation.findings.map((finding) => finding.id);

const without = (ids: readonly FindingId[], others: readonly FindingId[]): readonly FindingId[] =>
  ids.filter((id) => !others.includes(id));

function changeOf(before: Evaluated | null, after: Evaluated | null): PartnerDiff['change'] {
  return before === null ? 'added' : after === null ? 'removed' : 'changed';
}

/** Someone came or went, a finding opened or closed, or something moved besides the health score. */
function isWorthTelling({ change, moved, findingsOpened, findingsClosed }: PartnerDiff): boolean {
  return (
    change !== 'changed' ||
    findingsOpened.length > 0 ||
    findingsClosed.length > 0 ||
    moved.some(({ field }) => field !== 'healthScore')
  );
}

function diffPartner(before: Evaluated | null, after: Evaluated | null): PartnerDiff | null {
  const shown = after ?? before;
  if (shown === null) return null;
  const [findingsBefore, findingsAfter] = [findingIdsOf(before), findingIdsOf(after)];
  return {
    id: shown.id,
    name: shown.name,
    change: changeOf(before, after),
    moved: before === null || after === null ? [] : movedBetween(before, after),
    findingsOpened: without(findingsAfter, findingsBefore),
    findingsClosed: without(findingsBefore, findingsAfter),
  };
}

/**
 * What changed, by partner, in the order given: `before` null is a partner added, `after` null one removed. Only
 * partners with something to tell. Matching the rows is the caller's.
 */
export function diffEvaluated(
  pairs: readonly { readonly before: Evaluated | null; readonly after: Evaluated | null }[],
  asOfBefore: string,
  asOfAfter: string,
): PortfolioDiff {
  const partners = pairs
    .map(({ before, after }) => diffPartner(before, after))
    .filter((partner) => partner !== null)
    .filter(isWorthTelling);
  return { asOfBefore, asOfAfter, partners };
}
