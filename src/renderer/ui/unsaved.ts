import { useEffect } from 'react';

/** Asked before the window closes: what would be lost, in one sentence; null when nothing would. It may store it instead. */
type Asked = () => string | null;

const asked = new Set<Asked>();
const notes = new WeakMap<object, Map<string, string>>();

/** Has something that is open asked before the window closes, until the answer is called. */
export function holdUnsaved(ask: Asked): () => void {
  asked.add(ask);
  return () => asked.delete(ask);
}

/** As `holdUnsaved`, while there is a sentence. */
export function useUnsaved(says: string | null): void {
  useEffect(() => (says === null ? undefined : holdUnsaved(() => says)), [says]);
}

/** Notes what a portfolio's screen keeps after it was left, and would be lost with the window; null once it is stored. */
export function noteUnsaved(portfolio: object, place: string, says: string | null): void {
  const held = notes.get(portfolio) ?? new Map<string, string>();
  if (says === null) held.delete(place);
  else held.set(place, says);
  notes.set(portfolio, held);
}

/** What would be lost if the window closed now, each in one sentence, the last that was opened first. */
export function unsavedNow(portfolio: object | null): readonly string[] {
  const open = [...asked].reverse().flatMap((ask) => ask() ?? []);
  const left = portfolio === null ? [] : (notes.get(portfolio)?.values() ?? []);
  return [...new Set([...open, ...left])];
}
