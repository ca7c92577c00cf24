import { useDeferredValue, useMemo } from 'react';
import { RailCount } from '../app/rail.tsx';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { countOpen } from './count-open.ts';

const none: readonly never[] = [];

/** How many findings count over the whole portfolio, for the rail. It follows an edit once the edit is painted. */
export function FindingCount() {
  const { evaluations } = useSession();
  const rows = useDeferredValue(useRows(), none);
  const count = useMemo(() => countOpen(evaluations), [evaluations]);
  return <RailCount count={count(rows)} />;
}
