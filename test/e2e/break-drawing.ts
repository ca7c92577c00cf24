import type { Page } from 'playwright-core';

/** What cannot be drawn: elements of a class, or a heading with just this text. */
export type Broken = { readonly className: string } | { readonly heading: string };

interface BreakingWindow {
  broken: { readonly className?: string; readonly heading?: string } | null;
}

const kept = 'broken';

/**
 * Prepares a page, from its next load on, so that a test can make any place of it throw while React draws it: the page's own
 * ways to give an element its class and its text throw for the one that is named. Nothing of the app knows of it.
 */
export async function prepareBreaking(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    const here = window as unknown as BreakingWindow;
    // A break that a load shall meet is kept for it.
    here.broken = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const setAttribute = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      const className = here.broken?.className;
      if (name === 'class' && className !== undefined && value.split(' ').includes(className))
        throw new Error(`broken by the test: ${className}`);
      setAttribute.call(this, name, value);
    };
    const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
    if (textContent === undefined) throw new Error('there is no textContent');
    Object.defineProperty(Node.prototype, 'textContent', {
      ...textContent,
      set(value: unknown) {
        const heading = here.broken?.heading;
        if (heading !== undefined && this instanceof HTMLHeadingElement && value === heading)
          throw new Error(`broken by the test: ${heading}`);
        textContent.set?.call(this, value);
      },
    });
  }, kept);
  await page.reload();
}

/** Breaks one place from now on, over a reload as well; null mends it. */
export const breakDrawing = (page: Page, broken: Broken | null): Promise<void> =>
  page.evaluate(
    ([key, what]) => {
      (window as unknown as BreakingWindow).broken = what;
      sessionStorage.setItem(key, JSON.stringify(what));
    },
    [kept, broken] as const,
  );
