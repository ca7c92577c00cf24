import { tierProvides } from '../playbook/tiers.ts';

/** A verdict and what it means, in one line. */
export interface Definition {
  readonly term: string;
  readonly means: string;
}

/** What both editions speak of. */
export const sharedDefinitions: readonly Definition[] = [
  { term: 'Crawl', means: 'Four to eight weeks with one or two pilot customers and one measured outcome.' },
  {
    term: 'Walk',
    means: 'Eight to twelve weeks with five to ten further customers and the formal integration.',
  },
  {
    term: 'Run',
    means: 'Six to twelve months and on: deployed everywhere, joint sales and customer success.',
  },
  { term: 'Pass', means: 'Every criterion of the gate is met.' },
  { term: 'Fail', means: 'A criterion is not met and the phase is over.' },
  { term: 'Pending', means: 'A criterion is unknown, or not met yet while the phase is open.' },
  {
    term: 'Improvement',
    means: 'The pilot’s result against the baseline; positive is better, whatever the direction.',
  },
  { term: 'Adoption', means: 'Adopted customers by invited customers, without the pilots.' },
  { term: 'Charter Missing', means: 'No item is filled in, and it is not signed by both.' },
  { term: 'Charter Draft', means: 'Some of the fourteen items are missing.' },
  { term: 'Charter Complete', means: 'All fourteen items are filled in.' },
  { term: 'Charter Signed', means: 'Complete, the exchange is balanced and both sides have signed.' },
  { term: 'Overdue item', means: 'Not done, past its day, within half a year of the launch.' },
];

/** What only our own edition speaks of. */
export const internalDefinitions: readonly Definition[] = [
  {
    term: 'Leverage High',
    means: 'A requirement or their own economics make the partner need us: invest fully.',
  },
  {
    term: 'Leverage Moderate',
    means: 'Their competitors want this, or enough customers ask for it: test first.',
  },
  { term: 'Leverage Low', means: 'Joint marketing is all that holds.' },
  { term: 'Leverage None', means: 'Every question is answered and nothing holds: decline.' },
  { term: 'Leverage Unassessed', means: 'A question is still open: assess before investing.' },
  {
    term: 'Pursue, Test, Walk away',
    means:
      'The partner’s own answer to what happens without us: loses status, loses customers, nothing changes.',
  },
  { term: 'Partnership', means: 'Both sides lose something if it fails.' },
  { term: 'One-sided', means: 'Only one side loses something if it fails.' },
  { term: 'Handshake', means: 'Neither side loses anything if it fails.' },
  { term: 'Skin Unassessed', means: 'What a side would lose is unknown.' },
  ...([1, 2, 3] as const).map((tier) => {
    const { name, manner, whom } = tierProvides[tier];
    return { term: `Tier ${tier}, ${name}`, means: `${manner}. ${whom}.` };
  }),
  { term: 'Matched', means: 'The tier is neither above what is earned nor below what fits.' },
  { term: 'Over-tiered', means: 'The tier is above what gates, leverage and stakes have earned.' },
  { term: 'Under-tiered', means: 'The tier is below what the partner fits and has earned.' },
  { term: 'Unassigned, Unknown', means: 'No tier is given, or none can be recommended yet.' },
  {
    term: 'Late, On track',
    means: 'Whether it is live in the months its tier allows: six for Tier 1, twelve for Tier 2.',
  },
  { term: 'Launch Ready', means: 'All six items before the launch are done.' },
  { term: 'Launch At risk', means: 'One of those six is overdue.' },
  { term: 'Launch Slipping', means: 'The launch is over and an item is overdue.' },
  { term: 'Launch Live, Complete', means: 'Launched with nothing overdue; with all seventeen items done.' },
  {
    term: 'Health',
    means:
      '0 to 100 for the stage: leverage 25, skin 20, adoption 20, improvement 15, charter 10, contact 10; unknown parts are left out, a failed Crawl or Walk gate caps it at 50.',
  },
  { term: 'Error', means: 'A classic mistake that has to be mended now.' },
  { term: 'Warning', means: 'A classic mistake in the making.' },
  { term: 'Info', means: 'Worth knowing; nothing is wrong yet.' },
  {
    term: 'Next action',
    means: 'The first thing that holds in a fixed order, from mending the data to going on as planned.',
  },
];
