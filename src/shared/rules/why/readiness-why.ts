import { launchNeeds, startNeeds } from '../../fields/choices.ts';
import type { InputId, Partner } from '../../fields/fields.ts';
import type { Criterion } from '../evaluation.ts';
import type { LaunchNeed, StartNeed } from '../health.ts';
import { isFilledIn } from '../judged-text.ts';
import { preLaunchCount } from '../launch.ts';
import { countWords, listWords, ofWords, sentence } from '../words.ts';
import { criterion, holds, type Reason, type Reasons, type Said } from './reason.ts';

interface NeedWord {
  readonly label: string;
  readonly missing: string;
  readonly fields: readonly InputId[];
  /** What is on record of it. */
  readonly value: (said: Said) => string | null;
}

const charterStatus = ({ evaluation }: Said): string | null => evaluation.charterStatus;

const named = (parts: readonly (string | null)[]): string | null => {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : sentence(listWords(there));
};

const crawlScope = ({ crawlStart, crawlEnd, pilotCustomers }: Partner): string | null =>
  named([
    crawlStart === null ? null : 'a start',
    crawlEnd === null ? null : 'an end',
    pilotCustomers === null ? null : countWords(pilotCustomers, 'pilot customer'),
  ]);

const metrics = ({ successMetric, baseline, reportedImprovement }: Partner): string | null =>
  named([
    isFilledIn(successMetric) ? 'a metric' : null,
    baseline === null ? null : 'a baseline',
    reportedImprovement === null ? null : 'a reported improvement',
  ]);

const startWords: Readonly<Record<StartNeed, NeedWord>> = {
  'value-sides': {
    label: 'A value is named for all three sides',
    missing: 'a value for all three sides',
    fields: ['valueUs', 'valuePartner', 'valueCustomers'],
    value: ({ evaluation }) => `${evaluation.valueSides} of 3`,
  },
  tier: {
    label: 'A tier is assigned',
    missing: 'a tier',
    fields: ['assignedTier'],
    value: ({ a: { subject } }) =>
      subject.partner.assignedTier === null ? null : `Tier ${subject.partner.assignedTier}`,
  },
  'crawl-scope': {
    label: 'The Crawl has its dates and pilot customers',
    missing: 'the Crawl’s dates and pilot customers',
    fields: ['crawlStart', 'crawlEnd', 'pilotCustomers'],
    value: ({ a: { subject } }) => crawlScope(subject.partner),
  },
  metrics: {
    label: 'A metric and where it stands are on record',
    missing: 'a metric and where it stands',
    fields: ['successMetric', 'baseline', 'reportedImprovement'],
    value: ({ a: { subject } }) => metrics(subject.partner),
  },
  charter: {
    label: 'A charter is begun',
    missing: 'a charter',
    fields: ['goalUs', 'goalPartner'],
    value: charterStatus,
  },
};

const launchWords: Readonly<Record<LaunchNeed, NeedWord>> = {
  'customer-ready': {
    label: 'The Crawl passed',
    missing: 'a Crawl that passed',
    fields: ['baseline', 'pilotResult', 'reportedImprovement', 'pilotRecommends', 'integrationScalable'],
    value: ({ evaluation }) => evaluation.crawlGate,
  },
  checklist: {
    label: 'All six items before the launch are done',
    missing: 'the items before the launch',
    fields: ['checklistDone'],
    value: ({ a: { launch } }) => `${launch.preLaunchDone} of ${preLaunchCount}`,
  },
  'sales-briefed': {
    label: 'The sales teams are briefed',
    missing: 'a sales briefing',
    fields: ['checklistDone'],
    value: ({ a: { launch } }) => (launch.done.has('sales-brief') ? 'Done' : 'Not done'),
  },
  cadence: {
    label: 'A cadence of reviews is agreed',
    missing: 'a cadence of reviews',
    fields: ['reviewCadence'],
    value: ({ a: { subject } }) => subject.partner.reviewCadence,
  },
  charter: {
    label: 'Both sides signed the charter',
    missing: 'both signatures',
    fields: ['signedByUs', 'signedByUsOn', 'signedByPartner', 'signedByPartnerOn'],
    value: charterStatus,
  },
};

function readiness<N extends string>(
  needs: readonly N[],
  words: Readonly<Record<N, NeedWord>>,
  missing: readonly N[],
  said: Said,
): Reason {
  const criteria = needs.map(
    (need): Criterion =>
      criterion(need, words[need].label, holds(!missing.includes(need)), {
        value: words[need].value(said),
        fields: words[need].fields,
      }),
  );
  const lacks = missing.map((need) => words[need].missing);
  return {
    criteria,
    conclusion:
      missing.length === 0
        ? `All ${needs.length} are in place.`
        : `${ofWords(needs.length - missing.length, needs.length, 'is', 'are')} in place; missing: ${lacks.join('; ')}.`,
  };
}

/** Why the two readiness checks of section 8 say what they say. */
export const readinessReasons: Reasons<
  'startReadiness' | 'startMissing' | 'launchReadiness' | 'launchMissing'
> = {
  startReadiness: (said) => readiness(startNeeds, startWords, said.a.health.startMissing, said),
  startMissing: (said) => readiness(startNeeds, startWords, said.a.health.startMissing, said),
  launchReadiness: (said) => readiness(launchNeeds, launchWords, said.a.health.launchMissing, said),
  launchMissing: (said) => readiness(launchNeeds, launchWords, said.a.health.launchMissing, said),
};
