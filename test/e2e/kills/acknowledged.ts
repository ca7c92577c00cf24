import type { Page } from 'playwright-core';
import type { Outcome } from './prepare.ts';

/** What the window has shown as Saved. */
export interface Acknowledged {
  /** The last whole state that was on the screen beside the word Saved: its place among the outcomes. */
  upTo(outcomes: readonly Outcome[]): number;
  /** Durabilities other than strict that a writing transaction had. */
  readonly loose: readonly string[];
}

interface Seen {
  readonly partners: number;
  /** The rows that are on the screen: their place in the portfolio, and the owner that is shown. */
  readonly owners: readonly (readonly [row: number, owner: string])[];
}

/** Watches frame by frame what stands on the screen beside Saved, and tells it before the next frame comes. */
export async function watchAcknowledged(page: Page): Promise<Acknowledged> {
  const seen: Seen[] = [];
  const loose: string[] = [];
  await page.exposeFunction('tellSeen', (what: Seen) => void seen.push(what));
  await page.exposeFunction('tellLoose', (durability: string) => void loose.push(durability));
  await page.evaluate(() => {
    const tell = window as unknown as { tellSeen(what: Seen): void; tellLoose(durability: string): void };
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const begun = transaction.apply(this, args);
      if (begun.mode === 'readwrite' && begun.durability !== 'strict') tell.tellLoose(begun.durability);
      return begun;
    };
    let last = '';
    const look = (): void => {
      requestAnimationFrame(look);
      const bar = document.querySelector('footer');
      if (bar?.querySelector('[data-save-state="saved"]') == null) return;
      const partners = Number(/([\d,]+) partners/.exec(bar.textContent ?? '')?.[1]?.replaceAll(',', ''));
      const owners = [...document.querySelectorAll('[row-index] [col-id="owner"]')].map(
        (cell) =>
          [Number(cell.closest('[row-index]')?.getAttribute('row-index')), cell.textContent ?? ''] as const,
      );
      const now = JSON.stringify({ partners, owners });
      if (now !== last) tell.tellSeen({ partners, owners });
      last = now;
    };
    requestAnimationFrame(look);
  });
  return {
    loose,
    upTo(outcomes) {
      const places = seen.map((each) => outcomes.findLastIndex((outcome) => isShown(outcome, each)));
      return Math.max(0, ...places);
    },
  };
}

function isShown({ partners }: Outcome, seen: Seen): boolean {
  const there = seen.owners.filter(([row]) => row < partners.length);
  return (
    partners.length === seen.partners &&
    there.length > 0 &&
    there.every(([row, owner]) => owner === (partners[row]?.[1] ?? ''))
  );
}
