import { useEffect } from 'react';
import { announce } from '../ui/live-region.tsx';

interface ArrivedProps {
  /** The screen is the one that is shown. */
  readonly shown: boolean;
  readonly title: string;
  readonly programName: string;
  /** False for the screen with which the window starts: there nobody went anywhere. */
  readonly went: boolean;
}

/**
 * Stands beside a screen, so that it acts when the screen is really there: the window's title follows, the name is
 * said, and the keyboard starts at the heading, unless the screen itself has already put it somewhere.
 */
export function Arrived({ shown, title, programName, went }: ArrivedProps) {
  useEffect(() => {
    if (shown) document.title = `${title} – ${programName} – Partnerbook`;
  }, [shown, title, programName]);
  useEffect(() => {
    if (!shown || !went) return;
    announce(title);
    const held = document.activeElement?.closest('.pb-screen:not([hidden])') ?? null;
    if (held === null)
      document.querySelector<HTMLElement>('.pb-screen:not([hidden]) h1')?.focus({ preventScroll: true });
  }, [shown, title, went]);
  return null;
}
