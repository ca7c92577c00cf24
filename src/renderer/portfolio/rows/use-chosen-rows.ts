import { useEffect, useState } from 'react';
import type { GridHandle } from '../../grid/grid-handle.ts';
import type { Store } from '../../grid/grid-store.ts';
import type { SelectionView } from '../../grid/range/ranges.ts';
import { useSession } from '../../session/session-context.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';

/** The rows that a deed on partners means. */
export interface ChosenRows {
  /** For titles: a moment behind while the selection is being drawn. */
  readonly shown: readonly StoredPartner[];
  /** For the deed itself. */
  now(): readonly StoredPartner[];
}

/** So long after the last change of the selection the titles follow, in milliseconds. */
const pause = 250;

/** The partners of the selected cells, the active one's when it is alone. */
export function useChosenRows(
  selected: Store<SelectionView | null>,
  handle: { readonly current: GridHandle | null },
): ChosenRows {
  const { portfolio } = useSession();
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const next = handle.current?.selectedRows() ?? [];
        setKeys((before) => (sameKeys(before, next) ? before : next));
      }, pause);
    };
    const stop = selected.subscribe(follow);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [selected, handle]);
  const rowsOf = (from: readonly string[]) => from.flatMap((key) => portfolio.row(key) ?? []);
  return { shown: rowsOf(keys), now: () => rowsOf(handle.current?.selectedRows() ?? []) };
}

const sameKeys = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && after.every((key, index) => before[index] === key);
