/** A year of monthly measurements of one partner, the oldest first; null where a figure was not taken. */
interface History {
  /** How many days before the as-of date the last one was taken; the others lie 30 days apart. */
  readonly lastDaysAgo: number;
  readonly invited: readonly (number | null)[];
  readonly adopted: readonly (number | null)[];
  readonly improvement: readonly (number | null)[];
  /** A remark on the measurement of that place, counted from 0. */
  readonly notes: Readonly<Record<number, string>>;
}

const x = null;

/** The histories of twelve partners, by Partner ID: some climb, some hold, two fall. */
export const histories: Readonly<Record<string, History>> = {
  'velmora.example': {
    lastDaysAgo: 8,
    invited: [10, 10, 10, 12, 12, 12, 14, 14, 16, 16, 18, 18],
    adopted: [9, 9, 9, 10, 11, 11, 12, 13, 14, 15, 16, 17],
    improvement: [0.25, x, 0.26, x, x, 0.27, x, x, 0.29, x, x, 0.3],
    notes: { 3: 'Two customers from their spring cohort', 11: 'One left to activate' },
  },
  'halvernpay.example': {
    lastDaysAgo: 12,
    invited: [10, 10, 10, 10, 10, 10, 10, 12, 12, 12, 12, 12],
    adopted: [9, 9, 9, 9, 9, 9, 9, 10, 10, 11, 11, 11],
    improvement: [0.32, x, x, 0.32, x, x, 0.33, x, x, 0.34, x, x],
    notes: { 7: 'Two more through their console' },
  },
  'tindrelhealth.example': {
    lastDaysAgo: 20,
    invited: [7, 7, 7, 7, 7, 7, 7, 9, 9, 9, 9, 9],
    adopted: [5, 6, 6, 6, 6, 6, 6, 8, 8, 8, 7, 6],
    improvement: [0.255, x, x, 0.25, x, x, 0.24, x, x, 0.22, x, x],
    notes: { 10: 'One site lost its credentials with the rename', 11: 'A second site too' },
  },
  'umberfield.example': {
    lastDaysAgo: 25,
    invited: [x, x, 4, 8, 10, 10, 10, 10, 10, 10, 10, 10],
    adopted: [x, x, 1, 4, 7, 8, 8, 8, 7, 7, 7, 7],
    improvement: [0.157, x, 0.15, x, 0.14, x, x, 0.13, x, x, 0.12, x],
    notes: { 0: 'A week after the Crawl: still below the threshold' },
  },
  'ostrandfreight.example': {
    lastDaysAgo: 9,
    invited: [x, x, 3, 6, 9, 9, 9, 9, 9, 9, 11, 11],
    adopted: [x, x, 1, 3, 7, 7, 7, 7, 7, 7, 8, 9],
    improvement: [0.27, 0.281, x, 0.28, x, x, 0.29, x, x, 0.28, x, x],
    notes: { 10: 'Two signed up at the launch' },
  },
  'yarrowick.example': {
    lastDaysAgo: 14,
    invited: [4, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8],
    adopted: [1, 4, 5, 5, 5, 5, 5, 5, 4, 4, 4, 3],
    improvement: [0.258, x, x, 0.25, x, x, 0.25, x, x, 0.24, x, x],
    notes: { 8: 'One body went back to its old desk', 11: 'Another will not renew' },
  },
  'ploverandreed.example': {
    lastDaysAgo: 22,
    invited: [6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7],
    adopted: [4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
    improvement: [0.321, x, x, 0.32, x, x, 0.31, x, x, 0.32, x, x],
    notes: {},
  },
  'cindervale.example': {
    lastDaysAgo: 10,
    invited: [x, x, x, x, x, x, x, x, x, 3, 6, 8],
    adopted: [x, x, x, x, x, x, x, x, x, 1, 4, 7],
    improvement: [0.3, 0.43, x, x, 0.43, x, x, 0.42, x, x, x, x],
    notes: { 1: 'A week after the Crawl', 7: 'Measured again before the Walk' },
  },
  'juntara.example': {
    lastDaysAgo: 6,
    invited: [x, x, x, x, x, x, x, x, x, x, 4, 6],
    adopted: [x, x, x, x, x, x, x, x, x, x, 2, 5],
    improvement: [0.3, 0.346, x, x, 0.35, x, x, 0.35, x, x, x, x],
    notes: { 11: 'Partner promotes it in its newsletter from next month' },
  },
  'larkmere.example': {
    lastDaysAgo: 11,
    invited: [x, x, x, x, x, x, x, x, x, 4, 7, 9],
    adopted: [x, x, x, x, x, x, x, x, x, 2, 5, 7],
    improvement: [0.22, 0.358, x, 0.36, x, x, 0.35, x, x, x, x, x],
    notes: { 1: 'End of the Crawl' },
  },
  'quorrin.example': {
    lastDaysAgo: 7,
    invited: [x, x, x, x, x, x, x, x, x, 4, 6, 8],
    adopted: [x, x, x, x, x, x, x, x, x, 2, 4, 6],
    improvement: [0.18, 0.286, x, x, 0.28, x, x, 0.29, x, x, x, x],
    notes: { 0: 'Half of the Crawl' },
  },
  'brackwater.example': {
    lastDaysAgo: 15,
    invited: [x, x, x, x, x, x, x, x, x, x, 5, 7],
    adopted: [x, x, x, x, x, x, x, x, x, x, 3, 5],
    improvement: [0.24, 0.3, x, x, 0.3, x, x, 0.3, x, x, x, x],
    notes: { 11: 'Two days before the end of the Walk' },
  },
};
