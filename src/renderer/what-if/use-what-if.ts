import { useMemo, useSyncExternalStore } from 'react';
import { createStore, type Store } from '../grid/grid-store.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { nothingPlanned, type ReadWhatIf, readWhatIf, type WhatIf } from './plan.ts';

/** The plan of each open portfolio: it is never stored, and gone with the window. */
const plans = new WeakMap<Portfolio, Store<WhatIf>>();

function planOf(portfolio: Portfolio): Store<WhatIf> {
  const known = plans.get(portfolio);
  if (known !== undefined) return known;
  const store = createStore(nothingPlanned);
  plans.set(portfolio, store);
  return store;
}

/** What is tried out now, what it says, and the way to change it. */
export function useWhatIf(): {
  readonly plan: WhatIf;
  readonly read: ReadWhatIf;
  readonly set: (plan: WhatIf) => void;
} {
  const { portfolio, settings, asOf } = useSession();
  const formats = useFormats();
  const rows = useRows();
  const store = planOf(portfolio);
  const plan = useSyncExternalStore(store.subscribe, store.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the partner is read anew when the rows change
  const read = useMemo(
    () =>
      readWhatIf(
        plan,
        settings,
        plan.partner === null ? undefined : portfolio.row(plan.partner),
        formats,
        asOf,
      ),
    [plan, settings, portfolio, rows, formats, asOf],
  );
  return { plan, read, set: store.set };
}
