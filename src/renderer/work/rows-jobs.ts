import type { StoredPartner } from '../storage/portfolio.ts';
import { startPace } from './pace.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';
import type { Report, Work } from './work.ts';

/** The worker's copy of the portfolio's partners, which comes in pieces. */
export interface RowsJobs {
  takeRows(piece: PackedRows): void;
}

/** Makes the job, and what the other jobs see of it. */
export function makeRowsJobs(): { readonly jobs: RowsJobs; readonly rows: () => readonly StoredPartner[] } {
  const rows: StoredPartner[] = [];
  return {
    rows: () => rows,
    jobs: {
      takeRows(piece) {
        for (const row of unpackRows(piece)) rows.push(row);
      },
    },
  };
}

/** How many partners go in one message: some milliseconds of either side's time. */
export const pieceSize = 500;

/** Hands partners to a worker, piece by piece, while the window goes on. */
export async function sendRows(work: Work, rows: readonly StoredPartner[], report: Report): Promise<void> {
  const pace = startPace();
  let last: Promise<void> = Promise.resolve();
  for (let from = 0; from < rows.length; from += pieceSize) {
    last = work.ask('takeRows', packRows(rows.slice(from, from + pieceSize)));
    // A failure of an earlier piece is one of all that follow: the last tells it.
    last.catch(() => undefined);
    const turn = pace();
    if (turn === null) continue;
    report({ stage: 'sending', rows: from, share: from / rows.length });
    await turn;
  }
  await last;
}
