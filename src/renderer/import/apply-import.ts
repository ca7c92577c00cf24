import { recordColumns } from '../storage/changes/own-columns.ts';
import { deletePartners, nextPosition } from '../storage/changes/partners.ts';
import type { Change, Portfolio, Write } from '../storage/portfolio.ts';
import { startPace } from '../work/pace.ts';
import { unpackPartners } from '../work/packed-rows.ts';
import { pieceSize } from '../work/rows-jobs.ts';
import type { Work } from '../work/work.ts';
import { addedWrites, changedWrites, importTold } from './import-change.ts';
import type { ChosenImport } from './import-jobs.ts';

/** A change, and the new partners of it that the worker holds as they are to be stored, by key. */
export interface ChosenWrites {
  readonly change: Change;
  readonly holds: ReadonlySet<string>;
}

/** What the worker chose, as one change of the portfolio as it is now; fetched piece by piece while the window goes on. */
export async function chosenChange(
  work: Work,
  portfolio: Portfolio,
  fileName: string,
  chosen: ChosenImport,
  signal: AbortSignal,
): Promise<ChosenWrites> {
  const writes: Write[] = [];
  const take = (more: readonly Write[]): void => {
    for (const write of more) writes.push(write);
  };
  const first = nextPosition(portfolio);
  const holds = new Set<string>();
  const added = (from: number, to: number) => work.ask('readAdded', { from, to, first });
  await eachPiece(signal, chosen.added, added, ({ partners, places }) => {
    const news = unpackPartners(partners).map((content, at) => {
      const place = places[at];
      return place === undefined ? content : { ...content, place };
    });
    const more = addedWrites(news, portfolio, first + chosen.added + writes.length);
    for (const [at, { key }] of more.entries()) if (key === places[at]?.key) holds.add(key);
    take(more);
  });
  const changed = (from: number, to: number) => work.ask('readChanged', { from, to });
  await eachPiece(signal, chosen.changed, changed, (piece) => take(changedWrites(piece, portfolio)));
  const gone = chosen.deleted.flatMap((key) => portfolio.row(key) ?? []);
  take(deletePartners(portfolio, gone).writes);
  take(recordColumns(portfolio, chosen.ownColumns));
  const told = importTold(fileName, chosen);
  const facts = { ...told.facts, ...(gone.length === 0 ? {} : { deleted: gone.length }) };
  return { change: { ...told, writes, facts }, holds };
}

/** Fetches so many things in pieces, the next one while this one is worked on. */
async function eachPiece<P>(
  signal: AbortSignal,
  count: number,
  ask: (from: number, to: number) => Promise<P>,
  take: (piece: P) => void,
): Promise<void> {
  const pace = startPace();
  let next = count === 0 ? null : ask(0, pieceSize);
  for (let from = pieceSize; next !== null; from += pieceSize) {
    const piece: P = await next;
    // Before the next one is asked for: what comes after it may be another choice.
    signal.throwIfAborted();
    next = from < count ? ask(from, from + pieceSize) : null;
    // Whoever waits for the next piece is told when it fails.
    next?.catch(() => undefined);
    take(piece);
    await pace();
    signal.throwIfAborted();
  }
}
