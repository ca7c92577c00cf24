import { launchNeeds, startNeeds } from '../../fields/choices.ts';
import type { InputId } from '../../fields/fields.ts';
import type { Criterion } from '../evaluation.ts';
import type { LaunchNeed, StartNeed } from '../health.ts';
import { ofWords } from '../words.ts';
import { criterion, holds, type Reason, type Reasons } from './reason.ts';

interface NeedWord {
  readonly label: string;
  readonly missing: string;
  readonly fields: readonly InputId[];
}

const startWords: Readonly<Record<StartNeed, NeedWord>> = {
  'value-sides': {
    label: 'A value is named for all three sides',
    missing: 'a value for all three sides',
    fields: ['valueUs', 'valuePartner', 'valueCustomers'],
  },
  tier: { label: 'A tier is assigned', missing: 'a tier', fields: ['assignedTier'] },
  'crawl-scope': {
    label: 'The Crawl has its dates and pilot customers',
    missing: 'the Crawl’s dates and pilot customers',
    fields: ['crawlStart', 'crawlEnd', 'pilotCustomers'],
  },
  metrics: {
    label: 'A metric and where it stands are on record',
    missing: 'a metric and where it stands',
    fields: ['successMetric', 'baseline', 'reportedImprovement'],
  },
  charter: { label: 'A charter is begun', missing: 'a charter', fields: ['goalUs', 'goalPartner'] },
};

const launchWords: Readonly<Record<LaunchNeed, NeedWord>> = {
  'customer-ready': {
    label: 'The Crawl passed',
    missing: 'a Crawl that passed',
    fields: ['baseline', 'pilotResult', 'reportedImprovement', 'pilotRecommends', 'integrationScalable'],
  },
  checklist: {
    label: 'All six items before the launch are done',
    missing: 'the items before the launch',
    fields: ['checklistDone'],
  },
  'sales-briefed': {
    label: 'The sales teams are briefed',
    missing: 'a sales briefing',
    fields: ['checklistDone'],
  },
  cadence: {
    label: 'A cadence of reviews is agreed',
    missing: 'a cadence of reviews',
    fields: ['reviewCadence'],
  },
  charter: {
    label: 'Both sides signed the charter',
    missing: 'both signatures',
    fields: ['signedByUs', 'signedByUsOn', 'signedByPartner', 'signedByPartnerOn'],
  },
};

function readiness<N extends string>(
  needs: readonly N[],
  words: Readonly<Record<N, NeedWord>>,
  missing: readonly N[],
): Reason {
  const criteria = needs.map(
    (need): Criterion =>
      criterion(need, words[need].label, holds(!missing.includes(need)), { fields: words[need].fields }),
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
  startReadiness: ({ a: { health } }) => readiness(startNeeds, startWords, health.startMissing),
  startMissing: ({ a: { health } }) => readiness(startNeeds, startWords, health.startMissing),
  launchReadiness: ({ a: { health } }) => readiness(launchNeeds, launchWords, health.launchMissing),
  launchMissing: ({ a: { health } }) => readiness(launchNeeds, launchWords, health.launchMissing),
};
