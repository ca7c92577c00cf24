import { z } from 'zod';
import { usePreference } from '../session/use-preference.ts';
import { type ScreenId, screenIds } from './navigation.ts';

const screen = z.enum(screenIds);
const firstScreen = z.enum([...screenIds, 'last']);

/** What opens at start: a screen, or `last`, the one that was left. */
export const useFirstScreen = () =>
  usePreference<ScreenId | 'last'>('start.screen', firstScreen, 'portfolio');

/** The screen that was shown last, noted so that it can open again. */
export const useLastScreen = () => usePreference<ScreenId>('last.screen', screen, 'portfolio');
