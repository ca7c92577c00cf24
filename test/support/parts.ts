import { checklistIds } from '#shared/fields/choices.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { day } from './judge.ts';

/** Groups of fields that tests put together; each does one thing to a partner. */
type Part = Partial<Partner>;

/** An improvement of 25 % that customers recommend and that scales: the Crawl gate passes. */
export const crawlPassed = {
  reportedImprovement: 0.25,
  pilotRecommends: true,
  integrationScalable: true,
} satisfies Part;

/** 8 of 10 adopted: the Walk gate passes. */
export const walkPassed = {
  invitedCustomers: 10,
  adoptedCustomers: 8,
  partnerPromoting: true,
  supportManageable: true,
} satisfies Part;

/** The Run gate's own two answers. */
export const runPassed = { bothCommitted: true, roiValidated: true } satisfies Part;

/** Leverage High, investment Full. */
export const highLeverage = { requirementEvidence: 'Clause 4.2 of the marketplace agreement' } satisfies Part;

/** All four kinds of evidence answered, none of them holds: leverage None, investment Decline. */
export const noLeverage = {
  requirementEvidence: 'none',
  partnerAnnualBenefit: 0,
  competitorsWantThis: false,
  customerRequests: 0,
} satisfies Part;

/** Leverage Moderate, investment Test first. */
export const moderateLeverage = { competitorsWantThis: true } satisfies Part;

/** Skin verdict Partnership; balance 0.8. */
export const bothCommit = { ourCommitment: 100_000, partnerCommitment: 80_000 } satisfies Part;

/** Recommended tier 1, 2 and 3. */
export const selfServe = { engineeringCapacity: true } satisfies Part;
export const strategicFit = { engineeringCapacity: false, marquee: false } satisfies Part;
export const marquee = { engineeringCapacity: false, marquee: true } satisfies Part;

export const signed = {
  signedByUs: 'Ines Kessler',
  signedByUsOn: day(-200),
  signedByPartner: 'Tomas Vrba',
  signedByPartnerOn: day(-199),
} satisfies Part;

/** All fourteen items of the charter; its dates lie one after the other in the past. */
export const fullCharter = {
  goalUs: 'Reach logistics companies in the Nordics',
  goalPartner: 'Sell workflow automation with their tracking',
  goalCustomers: 'One record of a shipment instead of two',
  weGive: 'Two engineers for a quarter',
  partnerGives: 'A product manager and their reference customers',
  exchangeBalanced: true,
  crawlStart: day(-400),
  walkStart: day(-340),
  runStart: day(-100),
  phaseDeliverables: 'Crawl: one synced record. Walk: the listing. Run: joint sales',
  charterMetrics: 'Adoption and handling time',
  charterTracking: 'A shared sheet, updated on Mondays',
  reviewCadence: 'Quarterly',
  decisionOwnerUs: 'Marek Tichy',
  decisionOwnerPartner: 'Astrid Holm',
  escalationPath: 'Both heads of product, within a week',
  exitCriteria: 'Fewer than half of the customers use it after a year',
} satisfies Part;

/** The dates of phases that followed each other: 50 days of Crawl, 80 of Walk. */
export const orderlyPhases = {
  crawlStart: day(-400),
  crawlEnd: day(-350),
  walkStart: day(-340),
  walkEnd: day(-260),
  runStart: day(-100),
} satisfies Part;

/** A partner in Run to whom nothing is left to say: no finding, next action Stay in Run. */
export const exemplary = {
  owner: 'Priya Sundar',
  status: 'Active',
  phase: 'Run',
  ...highLeverage,
  qualificationAnswer: 'Loses status',
  ...bothCommit,
  ourLoss: 'The Nordic pipeline',
  partnerLoss: 'Their certified status',
  roadmapAligned: true,
  executiveSponsor: 'Dana Whitlock',
  lastExecutiveReview: day(-20),
  valueUs: ['Distribution', 'Credibility'],
  valuePartner: ['Differentiation'],
  valueCustomers: ['Better workflow'],
  ...marquee,
  strategicFit: 4,
  capability: 4,
  assignedTier: 3,
  tierSince: day(-300),
  startDate: day(-400),
  liveDate: day(-300),
  integrationGuide: 'https://docs.velmora.example/partnerbook',
  successMetric: 'Minutes per shipment',
  ...fullCharter,
  ...orderlyPhases,
  ...crawlPassed,
  ...walkPassed,
  ...runPassed,
  ...signed,
  agreementEnd: day(300),
  launchDate: day(-150),
  checklistDone: [...checklistIds],
  lastTouch: day(-5),
  lastQbr: day(-30),
  sourcedRevenue: 250_000,
} satisfies Part;
