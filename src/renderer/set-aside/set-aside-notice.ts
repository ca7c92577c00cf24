import { useEffect, useRef } from 'react';
import { usePortfolio } from '../session/use-portfolio.ts';
import { showToast } from '../ui/toasts.ts';

/** Says once, when a portfolio is opened, that some of its records could not be read and what became of them. */
export function useSetAsideNotice(open: () => void): void {
  const count = usePortfolio((portfolio) => portfolio.setAside().length);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (count === 0) return;
    showToast({
      text: `${count === 1 ? 'One record' : `${count.toLocaleString('en')} records`} of this portfolio could not be read. ${
        count === 1 ? 'It is' : 'They are'
      } kept as ${count === 1 ? 'it is' : 'they are'} and part of every backup; a backup from before may hold ${
        count === 1 ? 'it' : 'them'
      } whole.`,
      tone: 'trouble',
      action: { label: count === 1 ? 'Look at it' : 'Look at them', run: () => latest.current() },
    });
  }, [count]);
}
