import { useEffect } from 'react';
import { usePortfolio } from '../session/use-portfolio.ts';
import { showToast } from '../ui/toasts.ts';

/** Says once, when a portfolio is opened, that some of its records could not be read and what became of them. */
export function useSetAsideNotice(): void {
  const count = usePortfolio((portfolio) => portfolio.setAside().length);
  useEffect(() => {
    if (count === 0) return;
    showToast({
      text: `${count === 1 ? 'One record' : `${count.toLocaleString('en')} records`} of this portfolio could not be read. ${
        count === 1 ? 'It is' : 'They are'
      } kept as ${count === 1 ? 'it is' : 'they are'} and part of every backup; a backup from before may hold ${
        count === 1 ? 'it' : 'them'
      } whole.`,
      tone: 'trouble',
    });
  }, [count]);
}
