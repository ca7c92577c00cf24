import type { Evaluation } from '#shared/rules/evaluation.ts';
import type { GridRow } from '../columns/row.ts';

type Late = (row: GridRow, evaluation: Evaluation) => boolean;

const always: Late = () => true;

/** Dates that matter once they have gone by, each with what else must hold. */
const past: Readonly<Record<string, Late>> = {
  requirementUntil: always,
  exclusiveUntil: always,
  agreementEnd: always,
  crawlEnd: (row) => row.values.phase === 'Crawl',
  walkEnd: (row) => row.values.phase === 'Walk',
  tierReviewOn: (_, evaluation) => evaluation.tierReview === 'Due',
  nextTouchOn: (_, evaluation) => evaluation.touchOverdue === true,
  nextExecutiveReviewOn: (row) => row.values.assignedTier === 3,
  nextQbrOn: (row) => row.values.phase === 'Run',
};

/** True for a date that has gone by and waits for a deed; a partner that has ended waits for nothing. */
export function isLate(
  columnId: string,
  date: string,
  row: GridRow,
  evaluationOf: (row: GridRow) => Evaluation,
  asOf: string,
): boolean {
  if (row.values.status === 'Ended' || row.values.phase === 'Ended') return false;
  if (columnId === 'lastTouch') return evaluationOf(row).touchOverdue === true;
  const holds = past[columnId];
  return holds !== undefined && date < asOf && holds(row, evaluationOf(row));
}
