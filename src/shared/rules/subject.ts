import type { phases, statuses } from '../fields/choices.ts';
import type { Partner } from '../fields/fields.ts';
import { later } from './dates.ts';
import type { Settings } from './program.ts';

export type Phase = (typeof phases)[number];
export type Status = (typeof statuses)[number];

/** The phase as the rules read it: blank is Not started (rules.md section 5). */
export function effectivePhase(partner: Partner): Phase {
  return partner.phase ?? 'Not started';
}

const isInProgress = (phase: Phase): boolean => phase === 'Crawl' || phase === 'Walk' || phase === 'Run';

/** The status as the rules read it: blank follows the phase (rules.md section 5). */
export function effectiveStatus(partner: Partner): Status {
  if (partner.status !== null) return partner.status;
  const phase = effectivePhase(partner);
  return phase === 'Ended' ? 'Ended' : isInProgress(phase) ? 'Active' : 'Prospect';
}

/** *Open*: neither status nor phase is Ended (rules.md section 12). */
export function isOpen(partner: Partner): boolean {
  return partner.phase !== 'Ended' && partner.status !== 'Ended';
}

/** A partner on a day under a program, with what every framework asks about it. */
export interface Subject {
  readonly partner: Partner;
  readonly settings: Settings;
  readonly asOf: string;
  readonly phase: Phase;
  readonly status: Status;
  /** Status or phase is Ended. */
  readonly ended: boolean;
  readonly inProgress: boolean;
  readonly launched: boolean;
  /** The three dates below are blank when they are after asOf. */
  readonly lastTouch: string | null;
  readonly lastExecutiveReview: string | null;
  readonly lastQbr: string | null;
  /** The latest of the three (rules.md section 8). */
  readonly touch: string | null;
}

/** Reads what every framework asks about a partner. */
export function subjectOf(partner: Partner, settings: Settings, asOf: string): Subject {
  const past = (date: string | null): string | null => (date !== null && date <= asOf ? date : null);
  const phase = effectivePhase(partner);
  const lastTouch = past(partner.lastTouch);
  const lastExecutiveReview = past(partner.lastExecutiveReview);
  const lastQbr = past(partner.lastQbr);
  return {
    partner,
    settings,
    asOf,
    phase,
    status: effectiveStatus(partner),
    ended: !isOpen(partner),
    inProgress: isInProgress(phase),
    launched: partner.launchDate !== null && partner.launchDate <= asOf,
    lastTouch,
    lastExecutiveReview,
    lastQbr,
    touch: later(later(lastTouch, lastExecutiveReview), lastQbr),
  };
}
