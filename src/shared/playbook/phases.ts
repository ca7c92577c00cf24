/** What a phase holds, shown with it (rules.md section 5). */
interface PhaseHolds {
  readonly length: string;
  readonly holds: readonly string[];
  readonly remark: string | null;
}

/** The three phases: how long, and what is done in them. */
export const phaseHolds: Readonly<Record<'Crawl' | 'Walk' | 'Run', PhaseHolds>> = {
  Crawl: {
    length: '4 to 8 weeks',
    holds: [
      '1 or 2 pilot customers on both products',
      'A manual or light integration',
      'One measured outcome: time saved, adoption or revenue',
    ],
    remark: 'Most partnerships end here, and that is what a Crawl is for.',
  },
  Walk: {
    length: '8 to 12 weeks',
    holds: [
      '5 to 10 further customers',
      'The formal integration',
      'Joint announcements and webinars',
      'Sales training and playbooks',
    ],
    remark: null,
  },
  Run: {
    length: '6 to 12 months and on',
    holds: [
      'Full deployment',
      'Joint enterprise sales and customer success',
      'Native integration and marketplace listing',
      'Quarterly business reviews',
      'Executive steering',
    ],
    remark: null,
  },
};
