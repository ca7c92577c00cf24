import type { StoredPartner } from '../storage/portfolio.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';
import { sendPieces } from './send-pieces.ts';
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

/** How many partners come back in one message: some milliseconds of either side's time. */
export const pieceSize = 500;

/** How many go in one: a copy of some hundred kilobytes stands longer in the memory's way than its parts do. */
const sentAtOnce = 100;

/** Hands partners to a worker, piece by piece, while the window goes on. */
export function sendRows(work: Work, rows: readonly StoredPartner[], report: Report): Promise<void> {
  return sendPieces(work, 'takeRows', packedPieces(rows), (pieces) => {
    const sent = Math.min(pieces * sentAtOnce, rows.length);
    report({ stage: 'sending', rows: sent, share: sent / rows.length });
  });
}

function* packedPieces(rows: readonly StoredPartner[]): Generator<PackedRows> {
  for (let from = 0; from < rows.length; from += sentAtOnce)
    yield packRows(rows.slice(from, from + sentAtOnce));
}
