import { useEffect, useMemo, useState } from 'react';
import { RailCount } from '../app/rail.tsx';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { whenIdle } from '../work/pace.ts';
import { countOpen } from './count-open.ts';

/** How many findings count over the whole portfolio, for the rail. It follows an edit once the edit is painted. */
export function FindingCount() {
  const { evaluations } = useSession();
  const rows = useRows();
  const counted = useMemo(() => countOpen(evaluations), [evaluations]);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let over = false;
    whenIdle()
      .then(() => (over ? null : counted(rows, () => over)))
      .then((found) => {
        if (found !== null) setCount(found);
      })
      .catch(tellTrouble);
    return () => {
      over = true;
    };
  }, [counted, rows]);
  return <RailCount count={count} />;
}
