import { useDeferredValue, useMemo } from 'react';
import { RailCount } from '../app/rail.tsx';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';

const none: readonly never[] = [];

/** How many findings count over the whole portfolio, for the rail. It follows an edit once the edit is painted. */
export function FindingCount() {
  const { evaluations } = useSession();
  const rows = useDeferredValue(useRows(), none);
  const count = useMemo(() => {
    let open = 0;
    for (const row of rows) for (const { accepted } of evaluations.of(row).findings) if (!accepted) open += 1;
    return open;
  }, [rows, evaluations]);
  return <RailCount count={count} />;
}
