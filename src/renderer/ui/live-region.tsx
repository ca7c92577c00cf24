import { useRef, useSyncExternalStore } from 'react';

/** Polite waits for a pause; alert interrupts: only for refusals and failed saves. */
export type Urgency = 'polite' | 'alert';

interface Sentence {
  readonly text: string;
  /** Counted over all: a repeated sentence must differ in the document to be read again, by whether it is odd. */
  readonly turn: number;
}

let turns = 0;
let said: Readonly<Record<Urgency, Sentence>> = {
  polite: { text: '', turn: 0 },
  alert: { text: '', turn: 0 },
};
const listeners = new Set<() => void>();

/** Says one sentence to a screen reader, without a change on the screen. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  turns += 1;
  said = { ...said, [urgency]: { text, turn: turns } };
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
  const now = useSyncExternalStore(
    subscribe,
    () => said,
    () => said,
  );
  // What was said before it came is no news in it.
  const first = useRef(turns);
  const shown = ({ text, turn }: Sentence): string =>
    text === '' || turn <= first.current ? '' : `${text}${turn % 2 === 0 ? '' : '\u00a0'}`;
  return (
    <div className="pb-unseen">
      <div aria-live="polite">{shown(now.polite)}</div>
      <div role="alert">{shown(now.alert)}</div>
    </div>
  );
}
