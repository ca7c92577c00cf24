import { useEffect } from 'react';
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

function paintTheme(): void {
  const known = themeSchema.safeParse(localStorage.getItem(themeKey)).data ?? 'system';
  const shown = known === 'system' ? (dark().matches ? 'dark' : 'light') : known;
  document.documentElement.dataset['theme'] = shown;
}

/** Paints the page in the theme that the last window had, and follows the system from then on, with a portfolio or without. */
export function followTheme(): void {
  paintTheme();
  dark().addEventListener('change', paintTheme);
}

/** Keeps the page, and the frame around it, in the chosen theme, density and zoom. */
export function useAppearance(): void {
  const { platform } = useSession();
  const [theme] = useTheme();
  const [density] = useDensity();
  const [zoom] = useZoom();

  useEffect(() => {
    localStorage.setItem(themeKey, theme);
    paintTheme();
  }, [theme]);
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
