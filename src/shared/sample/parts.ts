import { type ChecklistId, checklistIds } from '../fields/choices.ts';
import type { Partner } from '../fields/fields.ts';

/** The calendar date so many days after the as-of date (negative: before). */
export type On = (days: number) => string;

/** One invented partner, line by line: what the lines do not name is blank. */
export type SampleRow = readonly Partial<Partner>[];

/** The days, counted from the as-of date, on which each phase begins and ends; null where it is not known. */
export function phaseDates(
  on: On,
  crawlStart: number | null,
  crawlEnd: number | null,
  walkStart: number | null = null,
  walkEnd: number | null = null,
  runStart: number | null = null,
): Partial<Partner> {
  const date = (days: number | null) => (days === null ? null : on(days));
  return {
    crawlStart: date(crawlStart),
    crawlEnd: date(crawlEnd),
    walkStart: date(walkStart),
    walkEnd: date(walkEnd),
    runStart: date(runStart),
  };
}

/** What a pilot measured and said. */
export function pilot(
  successMetric: string,
  baseline: number | null,
  pilotResult: number | null,
  pilotRecommends: boolean | null,
  integrationScalable: boolean | null,
): Partial<Partner> {
  return { pilotCustomers: 2, successMetric, baseline, pilotResult, pilotRecommends, integrationScalable };
}

/** How the Walk went: customers invited and adopted, then the two answers. */
export function walk(
  invitedCustomers: number,
  adoptedCustomers: number,
  partnerPromoting: boolean | null,
  supportManageable: boolean | null,
): Partial<Partner> {
  return { invitedCustomers, adoptedCustomers, partnerPromoting, supportManageable };
}

/** The articles of a charter that the program takes from its template; who decides differs. */
export function charterTemplate(decisionOwnerUs: string, decisionOwnerPartner: string): Partial<Partner> {
  return {
    exchangeBalanced: true,
    phaseDeliverables:
      'Crawl: one synced record, measured. Walk: the listing and sales training. Run: joint deals',
    charterMetrics: 'Pilot improvement, adoption among invited customers, sourced revenue',
    charterTracking: 'Shared sheet, updated by both partner managers on the first Monday of a month',
    reviewCadence: 'Quarterly',
    decisionOwnerUs,
    decisionOwnerPartner,
    escalationPath: 'Partner managers, then both heads of partnerships within five working days',
    exitCriteria: 'Either gate failed, or adoption below 40 % two quarters in a row; 60 days to wind down',
  };
}

/** Both signatures, ours two days before theirs. */
export function signatures(
  on: On,
  days: number,
  signedByUs: string,
  signedByPartner: string,
): Partial<Partner> {
  return { signedByUs, signedByUsOn: on(days), signedByPartner, signedByPartnerOn: on(days + 2) };
}

/** The whole launch checklist but a few items. */
export function allDoneBut(...missing: readonly ChecklistId[]): readonly ChecklistId[] {
  return checklistIds.filter((id) => !missing.includes(id));
}
