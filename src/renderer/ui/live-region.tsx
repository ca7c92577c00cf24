import { useSyncExternalStore } from 'react';

/** Polite waits for a pause; alert interrupts: only for refusals and failed saves. */
export type Urgency = 'polite' | 'alert';

interface Said {
  readonly polite: string;
  readonly alert: string;
  /** Odd or even: a repeated sentence must differ in the document to be read again. */
  readonly turn: number;
}

let said: Said = { polite: '', alert: '', turn: 0 };
const listeners = new Set<() => void>();

/** Says one sentence to a screen reader, without a change on the screen. */
export function announce(sentence: string, urgency: Urgency = 'polite'): void {
  said = { ...said, [urgency]: sentence, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The place in the document from which `announce` is read aloud. The frame has one and each dialog its own:
 * while a dialog is open the rest of the page is not there for a screen reader.
 */
export function LiveRegion() {
  const { polite, alert, turn } = useSyncExternalStore(
    subscribe,
    () => said,
    () => said,
  );
  const pad = turn % 2 === 0 ? '' : '\u00a0';
  return (
    <div className="pb-unseen">
      <div aria-live="polite">{polite === '' ? '' : polite + pad}</div>
      <div role="alert">{alert === '' ? '' : alert + pad}</div>
    </div>
  );
}
