import { createContext, useContext } from 'react';
import type { FieldId } from '#shared/fields/fields.ts';
import type { PanelTabId } from '../partner/panel-tabs.ts';

/** The screens there are. */
export const screenIds = ['portfolio', 'insights', 'timeline', 'findings', 'program', 'pack'] as const;
export type ScreenId = (typeof screenIds)[number];

/** What the grid is asked to show, by another screen. */
export type GridTarget =
  /** Its cell; with a tab the panel as well. */
  | { readonly show: 'partner'; readonly key: string; readonly field?: FieldId; readonly tab?: PanelTabId }
  /** Only these partners; the filter's chip says `name`. */
  | { readonly show: 'partners'; readonly keys: readonly string[]; readonly name: string }
  | { readonly show: 'new partner' }
  | { readonly show: 'fields'; readonly fields: readonly FieldId[] };

/** The way between the screens. */
export interface Navigation {
  readonly screen: ScreenId;
  go(screen: ScreenId): void;
  /** Goes to the grid and asks it to show something. */
  showInGrid(target: GridTarget): void;
  /** Opens *What if* with the values of a partner to try others for. */
  planFor(key: string): void;
  /** What the grid was asked to show and has not taken yet. */
  readonly target: GridTarget | null;
  /** Called by the grid once it shows the target. */
  targetShown(): void;
}

export const NavigationContext = createContext<Navigation | null>(null);

/** The way between the screens. Throws outside of the frame. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('useNavigation needs the frame above it');
  return navigation;
}
