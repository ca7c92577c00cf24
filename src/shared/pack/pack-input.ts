import type { Partner } from '../fields/fields.ts';
import type { Acceptance } from '../rules/evaluation.ts';
import type { Settings } from '../rules/program.ts';
import type { Measurement } from '../rules/readings.ts';
import type { Quarter } from './quarter.ts';

/** Who reads the pack: we, or the one partner it is about. */
export const audiences = ['internal', 'partner'] as const;
export type Audience = (typeof audiences)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** The kinds of page, in the order in which they are printed. */
export const sectionNames = ['cover', 'summary', 'portfolio', 'decisions', 'partners', 'appendix'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What the partner edition may hold: the others show the portfolio, or what is ours alone. */
export const partnerSections = ['cover', 'partners', 'appendix'] as const satisfies readonly SectionName[];

/** Something that one side promised to do. */
export interface PackStep {
  readonly step: string;
  readonly owner: 'Us' | 'Partner' | null;
  readonly due: string | null;
  readonly doneOn: string | null;
}

/** One partner of a pack with everything on record about it. */
export interface PackPartner {
  readonly partner: Partner;
  readonly accepted: readonly Acceptance[];
  readonly readings: readonly Measurement[];
  readonly steps: readonly PackStep[];
  /** The partner as the earlier copy has it; `added` when it has none, `held` when its row was held back, `unknown` when that cannot be told. */
  readonly earlier: Partner | 'added' | 'held' | 'unknown';
}

/** The earlier copy of the portfolio that "since" compares with. */
export interface Since {
  readonly asOf: string;
  /** Partners of the earlier copy that are no more, of the same choice as the pack's. */
  readonly removed: readonly Partner[];
}

/** Everything a pack is made of: the same input gives the same bytes. */
export interface PackInput {
  readonly settings: Settings;
  readonly asOf: string;
  readonly quarter: Quarter;
  readonly audience: Audience;
  readonly sections: readonly SectionName[];
  readonly paper: Paper;
  /** In the portfolio's order; exactly one for the partner edition. */
  readonly partners: readonly PackPartner[];
  /** How many partners the portfolio has. */
  readonly portfolioSize: number;
  readonly since: Since | null;
  readonly preparedBy: string | null;
  /** The version of the program that made the pack. */
  readonly version: string;
}
