import { type FindingId, findingIds } from '../fields/choices.ts';
import type { Partner } from '../fields/fields.ts';
import type { Evaluation } from './evaluation.ts';
import { addTo, type ExactSum, startSum, takeFrom, totalOf } from './exact-sum.ts';
import type { Investment, LeverageClass } from './leverage.ts';
import { exceedsInvited, type GateResult } from './phases.ts';
import type { Settings } from './program.ts';
import { atLeast } from './ratio.ts';
import type { SkinVerdict } from './skin.ts';
import { effectivePhase, isOpen, type Phase } from './subject.ts';

type Counts<K extends string> = Readonly<Record<K, number>>;
type OpenPhase = Exclude<Phase, 'Ended'>;
type AssignedTier = '1' | '2' | '3' | 'Unassigned';

interface Reached {
  readonly met: number;
  readonly of: number;
}

/** The whole portfolio in figures, over the open partners but for the first and the third (rules.md section 12). Ratios are shares, money is a year's. */
export interface RollUp {
  readonly partners: number;
  readonly open: number;
  readonly crawlOutcomes: { readonly passed: number; readonly failed: number };
  readonly byLeverageClass: Counts<LeverageClass>;
  readonly byInvestment: Counts<Investment>;
  readonly bySkinVerdict: Counts<SkinVerdict>;
  readonly byAssignedTier: Counts<AssignedTier>;
  readonly byPhase: Counts<OpenPhase>;
  readonly byCrawlGate: Counts<GateResult>;
  readonly byWalkGate: Counts<GateResult>;
  readonly byRunGate: Counts<GateResult>;
  /** Only the findings that occur and are not accepted, in the order of the rules. */
  readonly byFinding: Readonly<Partial<Record<FindingId, number>>>;
  readonly portfolioAdoption: number | null;
  readonly improvementReached: Reached;
  readonly adoptionReached: Reached;
  readonly ourCommitment: number;
  readonly partnerCommitment: number;
  readonly influencedRevenue: number;
  readonly sourcedRevenue: number;
  readonly revenueObjective: number;
  readonly openPipeline: number;
  readonly meanHealthScore: number | null;
}

/** A partner with what the rules say about it. */
export interface Entry {
  readonly partner: Partner;
  readonly evaluation: Evaluation;
}

const moneyFields = [
  'ourCommitment',
  'partnerCommitment',
  'influencedRevenue',
  'sourcedRevenue',
  'revenueObjective',
  'openPipeline',
] as const;

type MoneyField = (typeof moneyFields)[number];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Counted =
  | 'byLeverageClass'
  | 'byInvestment'
  | 'bySkinVerdict'
  | 'byAssignedTier'
  | 'byPhase'
  | 'byCrawlGate'
  | 'byWalkGate'
  | 'byRunGate';

/** A roll-up kept up by what comes and goes. Only `addPartner` and `removePartner` change it. */
export interface Tally {
  readonly settings: Settings;
  partners: number;
  open: number;
  readonly crawlOutcomes: Mutable<RollUp['crawlOutcomes']>;
  readonly counts: { readonly [K in Counted]: Mutable<RollUp[K]> };
  readonly byFinding: Map<FindingId, number>;
  readonly invited: ExactSum;
  readonly adopted: ExactSum;
  adoptionCounted: number;
  readonly improvementReached: Mutable<Reached>;
  readonly adoptionReached: Mutable<Reached>;
  readonly money: Readonly<Record<MoneyField, ExactSum>>;
  scores: number;
  scored: number;
}

const noGates = (): Record<GateResult, number> => ({ Pass: 0, Fail: 0, Pending: 0 });

/** A tally of no partners under a program. */
export function startTally(settings: Settings): Tally {
  return {
    settings,
    partners: 0,
    open: 0,
    crawlOutcomes: { passed: 0, failed: 0 },
    counts: {
      byLeverageClass: { High: 0, Moderate: 0, Low: 0, None: 0, Unassessed: 0 },
      byInvestment: { Full: 0, 'Test first': 0, Decline: 0, Assess: 0 },
      bySkinVerdict: { Partnership: 0, 'One-sided': 0, Handshake: 0, Unassessed: 0 },
      byAssignedTier: { '1': 0, '2': 0, '3': 0, Unassigned: 0 },
      byPhase: { 'Not started': 0, Crawl: 0, Walk: 0, Run: 0 },
      byCrawlGate: noGates(),
      byWalkGate: noGates(),
      byRunGate: noGates(),
    },
    byFinding: new Map(),
    invited: startSum(),
    adopted: startSum(),
    adoptionCounted: 0,
    improvementReached: { met: 0, of: 0 },
    adoptionReached: { met: 0, of: 0 },
    money: {
      ourCommitment: startSum(),
      partnerCommitment: startSum(),
      influencedRevenue: startSum(),
      sourcedRevenue: startSum(),
      revenueObjective: startSum(),
      openPipeline: startSum(),
    },
    scores: 0,
    scored: 0,
  };
}

const tierKeys = { 1: '1', 2: '2', 3: '3' } as const;

/** 1 counts a partner in, -1 counts it out. */
type Step = 1 | -1;

function shift(sum: ExactSum, value: number, step: Step): void {
  if (step === 1) addTo(sum, value);
  else takeFrom(sum, value);
}

function countVerdicts({ counts, byFinding }: Tally, { partner, evaluation }: Entry, step: Step): void {
  counts.byLeverageClass[evaluation.leverageClass ?? 'Unassessed'] += step;
  counts.byInvestment[evaluation.investment ?? 'Assess'] += step;
  counts.bySkinVerdict[evaluation.skinVerdict ?? 'Unassessed'] += step;
  counts.byAssignedTier[partner.assignedTier === null ? 'Unassigned' : tierKeys[partner.assignedTier]] +=
    step;
  const phase = effectivePhase(partner);
  if (phase !== 'Ended') counts.byPhase[phase] += step;
  counts.byCrawlGate[evaluation.crawlGate ?? 'Pending'] += step;
  counts.byWalkGate[evaluation.walkGate ?? 'Pending'] += step;
  counts.byRunGate[evaluation.runGate ?? 'Pending'] += step;
  for (const { id, accepted } of evaluation.findings) {
    if (!accepted) byFinding.set(id, (byFinding.get(id) ?? 0) + step);
  }
}

function countFigures(tally: Tally, { partner, evaluation }: Entry, step: Step): void {
  const { settings, improvementReached, adoptionReached } = tally;
  const { improvement, adoption, healthScore } = evaluation;
  if (improvement !== null) {
    improvementReached.of += step;
    if (atLeast(improvement, settings.crawlThreshold)) improvementReached.met += step;
  }
  if (adoption !== null && !exceedsInvited(partner)) {
    adoptionReached.of += step;
    if (atLeast(adoption, settings.walkThreshold)) adoptionReached.met += step;
    tally.adoptionCounted += step;
    shift(tally.invited, partner.invitedCustomers ?? 0, step);
    shift(tally.adopted, partner.adoptedCustomers ?? 0, step);
  }
  for (const field of moneyFields) shift(tally.money[field], partner[field] ?? 0, step);
  if (healthScore !== null) {
    tally.scores += step * healthScore;
    tally.scored += step;
  }
}

function count(tally: Tally, entry: Entry, step: Step): void {
  tally.partners += step;
  if (entry.evaluation.crawlGate === 'Pass') tally.crawlOutcomes.passed += step;
  if (entry.evaluation.crawlGate === 'Fail') tally.crawlOutcomes.failed += step;
  if (!isOpen(entry.partner)) return;
  tally.open += step;
  countVerdicts(tally, entry, step);
  countFigures(tally, entry, step);
}

/** Counts a partner in. */
export function addPartner(tally: Tally, entry: Entry): void {
  count(tally, entry, 1);
}

/** Counts out a partner that was counted in, with the same evaluation. */
export function removePartner(tally: Tally, entry: Entry): void {
  count(tally, entry, -1);
}

/** The figures of a tally as they are now: the same as a roll-up of its partners computed afresh. */
export function readTally(tally: Tally): RollUp {
  const { crawlOutcomes, counts, byFinding, money } = tally;
  return {
    partners: tally.partners,
    open: tally.open,
    crawlOutcomes: { ...crawlOutcomes },
    byLeverageClass: { ...counts.byLeverageClass },
    byInvestment: { ...counts.byInvestment },
    bySkinVerdict: { ...counts.bySkinVerdict },
    byAssignedTier: { ...counts.byAssignedTier },
    byPhase: { ...counts.byPhase },
    byCrawlGate: { ...counts.byCrawlGate },
    byWalkGate: { ...counts.byWalkGate },
    byRunGate: { ...counts.byRunGate },
    byFinding: Object.fromEntries(
      findingIds.flatMap((id) => {
        const occurs = byFinding.get(id) ?? 0;
        return occurs === 0 ? [] : [[id, occurs]];
      }),
    ),
    portfolioAdoption: tally.adoptionCounted === 0 ? null : totalOf(tally.adopted) / totalOf(tally.invited),
    improvementReached: { ...tally.improvementReached },
    adoptionReached: { ...tally.adoptionReached },
    ourCommitment: totalOf(money.ourCommitment),
    partnerCommitment: totalOf(money.partnerCommitment),
    influencedRevenue: totalOf(money.influencedRevenue),
    sourcedRevenue: totalOf(money.sourcedRevenue),
    revenueObjective: totalOf(money.revenueObjective),
    openPipeline: totalOf(money.openPipeline),
    meanHealthScore: tally.scored === 0 ? null : tally.scores / tally.scored,
  };
}

/** The roll-up of partners, computed afresh. */
export function rollUp(entries: readonly Entry[], settings: Settings): RollUp {
  const tally = startTally(settings);
  for (const entry of entries) addPartner(tally, entry);
  return readTally(tally);
}
