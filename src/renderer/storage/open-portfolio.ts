import { readEntry, readHistory } from './change-log.ts';
import type { Operation } from './connection.ts';
import { readContents } from './contents-reading.ts';
import { applyChange, recordEvent } from './deeds.ts';
import { readDeleted } from './deleted-partners.ts';
import { keptSince, pruneDeleted, pruneLog } from './log-pruning.ts';
import { moveSteps } from './move-steps.ts';
import type { Portfolio } from './portfolio.ts';
import { checkAfterClosing, endAlarm, replaceAll } from './recovery.ts';
import { readSnapshots } from './snapshots.ts';
import { type OpenParts, openWorkshop, type Workshop } from './workshop.ts';

export type { OpenParts } from './workshop.ts';

/** Opens a portfolio by its id, which is the database's name. Rejects with `CannotOpen`; nothing is changed then. */
export async function openPortfolio(id: string, parts: OpenParts = {}): Promise<Portfolio> {
  const workshop = await openWorkshop(id, parts);
  const { connection, saver, preferences, inTurn, trouble } = workshop;
  connection.onClosed(() => {
    inTurn(() => checkAfterClosing(workshop)).catch(trouble);
  });
  workshop.noteMarker();
  const saveQuietly = (operations: readonly Operation[]) => saver.save(operations, true);
  inTurn(() => pruneLog(connection, saveQuietly)).catch(trouble);
  inTurn(() => pruneDeleted(connection, saveQuietly, preferences, workshop.now())).catch(trouble);
  return portfolioOf(id, workshop);
}

/** The portfolio as the screens know it. */
function portfolioOf(id: string, workshop: Workshop): Portfolio {
  const { connection, memory, steps, saver, preferences, state, listeners, inTurn } = workshop;
  return {
    id,
    preferences,
    rows: () => memory.all('partners'),
    row: (key) => memory.get('partners', key),
    withId: (partnerId) => memory.get('partners', memory.ownerOf(partnerId) ?? ''),
    settings: () => memory.program().settings,
    program: () => memory.program(),
    readings: (key) => (key === undefined ? memory.all('readings') : memory.of('readings', key)),
    steps: (key) => (key === undefined ? memory.all('steps') : memory.of('steps', key)),
    views: () => memory.all('views'),
    ownColumns: () => memory.ownColumns(),
    ownColumnRecords: () => memory.all('ownColumns'),
    apply: (change, watch) => inTurn(() => applyChange(workshop, change, watch)),
    undo: () => inTurn(() => moveSteps(workshop, 'undo', null)),
    redo: () => inTurn(() => moveSteps(workshop, 'redo', null)),
    undoTo: (entry) => inTurn(() => moveSteps(workshop, 'undo', entry)),
    redoTo: (entry) => inTurn(() => moveSteps(workshop, 'redo', entry)),
    standing: () => steps.standing(),
    undoName: () => steps.nextUndo()?.name ?? null,
    redoName: () => steps.nextRedo()?.name ?? null,
    saveState: () => saver.state(),
    retry: () => inTurn(() => workshop.save([])),
    alarm: () => state.alarm,
    carryOn: () => inTurn(() => endAlarm(workshop)),
    setAside: () => state.aside,
    history: (query) => inTurn(() => readHistory(query, connection, saver.waiting())),
    changesOf: (entry) => inTurn(() => readEntry(entry, connection, saver.waiting())),
    deletedPartners: () =>
      inTurn(() => readDeleted(connection, memory, saver.waiting(), keptSince(workshop.now()))),
    lastChange: () => state.last,
    recordEvent: (event) => inTurn(() => recordEvent(workshop, event)),
    snapshots: (kind) => inTurn(() => readSnapshots(connection, kind)),
    contents: () =>
      inTurn(() => {
        const held = { preferences: preferences.entries(), aside: state.aside };
        return readContents(connection, memory, saver.waiting(), held);
      }),
    replaceAll: (contents, name, facts) => inTurn(() => replaceAll(workshop, contents, name, facts)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await inTurn(async () => connection.close());
      await workshop.marker?.flush();
    },
  };
}
