import { useEffect, useRef, useState } from 'react';
import type { GridView } from './views/use-grid-view.ts';

/** So long after the last letter the rows are asked for, in milliseconds. */
const pause = 120;

/** The text of the search field; the rows follow once the typing pauses. */
export function useSearchText(grid: GridView): { readonly text: string; type(text: string): void } {
  const asked = grid.view.query.search;
  const [text, setText] = useState(asked);
  const [known, setKnown] = useState(asked);
  const timer = useRef(0);
  if (known !== asked) {
    // A view was chosen, or the filters were cleared.
    setKnown(asked);
    setText(asked);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    text,
    type: (next) => {
      setText(next);
      window.clearTimeout(timer.current);
      const ask = () => {
        setKnown(next);
        grid.ask((query) => ({ ...query, search: next }));
      };
      if (next === '') ask();
      else timer.current = window.setTimeout(ask, pause);
    },
  };
}
