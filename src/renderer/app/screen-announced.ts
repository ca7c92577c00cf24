import { useEffect, useRef } from 'react';
import { announce } from '../ui/live-region.tsx';
import type { ScreenId } from './navigation.ts';
import { screens } from './screens.tsx';

/** After a change of screen: the title of the window follows, the name is said, and the keyboard starts at the screen's heading. */
export function useScreenAnnounced(screen: ScreenId, programName: string): void {
  const before = useRef(screen);
  useEffect(() => {
    const title = screens.find((each) => each.id === screen)?.title ?? '';
    document.title = `${title} – ${programName} – Partnerbook`;
    if (before.current === screen) return;
    before.current = screen;
    announce(title);
    const inGrid = document.activeElement !== document.body && document.activeElement?.closest('.pb-screen');
    if (inGrid === null || inGrid === undefined || inGrid === false) {
      document.querySelector<HTMLElement>('.pb-screen:not([hidden]) h1')?.focus({ preventScroll: true });
    }
  }, [screen, programName]);
}
