import { useEffect, useRef, useState } from 'react';
import { tellWorkTrouble } from './tell-work-trouble.ts';
import { type Answered, upToDate } from './up-to-date.ts';

/** Passes on what still matters to whoever asked. */
type Follow = <V>(take: (value: V) => void) => (value: V) => void;

/**
 * What a worker answers to a question, asked again when that becomes another object. The last answer stays, with the
 * question that it answers, until the next one is there; null is no question, and nothing is asked.
 */
export function useAnswer<Q extends object, A>(
  question: Q | null,
  ask: (question: Q, follow: Follow) => Promise<A>,
): Answered<Q, A> | null {
  const [answered, setAnswered] = useState<Answered<Q, A> | null>(null);
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    if (question === null) return;
    const follow = upToDate();
    asking
      .current(question, follow)
      .then(follow((answer) => setAnswered({ to: question, answer })))
      .catch(tellWorkTrouble);
    return follow.stop;
  }, [question]);
  return answered;
}
