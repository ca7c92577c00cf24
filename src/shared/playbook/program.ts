import type { BuildOrPartner, EcosystemModel, ProgramWarning } from '../rules/program-decisions.ts';

/** What the answer to build or partner means (rules.md section 11). */
export const buildOrPartnerLessons: Readonly<Record<BuildOrPartner, string>> = {
  Build: 'Build it: it is what customers pay you for, or nobody credible could bring it.',
  Partner: 'Partner for it: it is not core, and a partner is quicker or better at it.',
  Unknown: 'Not known yet: an answer is missing that could decide it.',
};

/** An ecosystem model: what it gives, what it costs, and what has to be settled for it. */
export interface ModelLesson {
  readonly gives: string;
  readonly costs: string;
  /** What the list that goes with it is for. */
  readonly listTitle: string;
  readonly list: readonly string[];
}

/** The two models of an ecosystem (rules.md section 11); nothing is said until the answers decide. */
export const modelLessons: Readonly<Record<Exclude<EcosystemModel, 'Unknown'>, ModelLesson>> = {
  Curated: {
    gives: 'High quality and a controlled brand.',
    costs: 'Slow growth, friction for partners, and yourself as the bottleneck.',
    listTitle: 'Settle before you invite anyone',
    list: ['Who reviews', 'Against what', 'How long it takes'],
  },
  Open: {
    gives: 'Network effects, fast growth and self-service.',
    costs: 'Uneven quality, and moderation work.',
    listTitle: 'What an open ecosystem needs',
    list: [
      'Search',
      'Verified badges',
      'Usage shown',
      'Health scores',
      'Ratings',
      'Collections',
      'Recommendations',
      'Moderation after publication',
    ],
  },
};

/** The two questions, as a person is asked them. */
export const ecosystemQuestions = {
  brandRisk: {
    text: 'Would a bad integration damage your brand?',
    hint: 'Where money, health or customers’ data are at stake, it usually would.',
  },
  canReviewAll: {
    text: 'Can you review every partner yourselves?',
    hint: 'Dozens of partners: yes. Thousands: no.',
  },
} as const;

/** What a warning about the program says. */
export const warningLessons: Readonly<Record<ProgramWarning, string>> = {
  'curation-bottleneck':
    'You review everything yourselves, and there are 100 open partners or more: you are the bottleneck. Ask again whether you can review them all.',
  'one-tier':
    'Ten or more open partners have a tier, and all the same one. One tier for all is no tier: use the three, on purpose; more would confuse partners.',
};
