import { useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { type Theme, theme as themeSchema, zoomFactor } from '#shared/contract/values.ts';
import type { Density } from '../commands/shared-commands.ts';
import { useSession } from '../session/session-context.ts';
import { usePreference } from '../session/use-preference.ts';

const densitySchema = z.enum(['comfortable', 'compact']);

/** Where the theme is kept beside the database, so that the first painted frame has it. */
const themeKey = 'partnerbook.theme';

export const useTheme = () => usePreference<Theme>('theme', themeSchema, 'system');
export const useDensity = () => usePreference<Density>('density', densitySchema, 'comfortable');
export const useZoom = () => usePreference('zoom', zoomFactor, 1);

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

function followSystem(listener: () => void): () => void {
  const query = dark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Paints the page in the theme that the last window had, before the portfolio is open. */
export function paintFirstTheme(): void {
  const known = themeSchema.safeParse(localStorage.getItem(themeKey));
  paintTheme(known.success ? known.data : 'system');
}

function paintTheme(theme: Theme): void {
  const shown = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset['theme'] = shown;
}

/** Keeps the page, and the frame around it, in the chosen theme, density and zoom. */
export function useAppearance(): void {
  const { platform } = useSession();
  const [theme] = useTheme();
  const [density] = useDensity();
  const [zoom] = useZoom();
  const systemDark = useSyncExternalStore(followSystem, () => dark().matches);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the system's answer is read again when it changes
  useEffect(() => {
    paintTheme(theme);
    localStorage.setItem(themeKey, theme);
  }, [theme, systemDark]);
  useEffect(() => {
    platform.setTheme(theme).catch((error: unknown) => reportError(error));
  }, [platform, theme]);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  useEffect(() => {
    platform.setZoom?.(zoom).catch((error: unknown) => reportError(error));
  }, [platform, zoom]);
}
