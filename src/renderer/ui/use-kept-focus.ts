import { type RefObject, useEffect } from 'react';
import { focusables } from './popover.tsx';

/**
 * Keeps the keyboard inside when what had it goes away or can no longer be pressed: it goes on within the same
 * `data-keeps`, such as the row of a list, else to what came next, else to what came before.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let order: readonly HTMLElement[] = [];
    let at = -1;
    let keeps: string | null = null;
    const note = (): void => {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || !element.contains(active)) return;
      order = focusables(element);
      at = order.indexOf(active);
      keeps = keeperOf(active);
    };
    const mend = (): void => {
      const active = document.activeElement;
      if (active !== null && active !== document.body) {
        note();
        return;
      }
      const had = order[at];
      // What had it is still there: the keyboard is on its way to somewhere else.
      if (had === undefined || canTake(had)) return;
      const near = keeps === null ? [] : focusables(element).filter((each) => keeperOf(each) === keeps);
      const next = [...near, ...order.slice(at), ...order.slice(0, at).reverse()].find(canTake);
      (next ?? element).focus({ preventScroll: true });
    };
    const observer = new MutationObserver(mend);
    observer.observe(element, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'inert'],
    });
    element.addEventListener('focusin', note);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', note);
    };
  }, [root]);
}

const keeperOf = (element: HTMLElement): string | null =>
  element.closest<HTMLElement>('[data-keeps]')?.dataset['keeps'] ?? null;

const canTake = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null;
