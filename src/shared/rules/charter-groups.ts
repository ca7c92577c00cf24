import type { CharterItemId } from './charter.ts';

/** The fourteen items of a charter in the groups in which they are talked about, on screen and on paper. */
export const charterGroups: readonly { readonly title: string; readonly items: readonly CharterItemId[] }[] =
  [
    { title: 'Goals', items: ['goalUs', 'goalPartner', 'goalCustomers'] },
    { title: 'Exchange', items: ['weGive', 'partnerGives', 'exchangeBalanced'] },
    { title: 'Timeline', items: ['timeline'] },
    { title: 'Metrics and reviews', items: ['charterMetrics', 'charterTracking', 'reviewCadence'] },
    { title: 'Decisions', items: ['decisionOwnerUs', 'decisionOwnerPartner', 'escalationPath'] },
    { title: 'End', items: ['exitCriteria'] },
  ];
