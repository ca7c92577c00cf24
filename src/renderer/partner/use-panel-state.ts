import { z } from 'zod';
import { usePreference } from '../session/use-preference.ts';
import { isTabId, type PanelTabId } from './panel-tabs.ts';

/** How the panel is left and found again. */
export interface PanelState {
  readonly open: boolean;
  /** The key of the partner it shows; null until one was chosen. */
  readonly partner: string | null;
  readonly tab: PanelTabId;
  /** Beside the grid, in pixels. */
  readonly width: number;
  /** In the place of the grid instead of beside it. */
  readonly page: boolean;
}

/** The least and the most width of the panel beside the grid, in pixels; the grid keeps room of its own. */
export const panelWidths = { least: 380, standard: 472, most: 900 } as const;

const schema: z.ZodType<PanelState> = z.strictObject({
  open: z.boolean(),
  partner: z.string().nullable(),
  tab: z.custom<PanelTabId>(isTabId),
  width: z.number().min(panelWidths.least).max(panelWidths.most),
  page: z.boolean(),
});

const closed: PanelState = {
  open: false,
  partner: null,
  tab: 'overview',
  width: panelWidths.standard,
  page: false,
};

/** The state of the panel, which survives a restart, and what changes a part of it. */
export function usePanelState(): readonly [PanelState, (part: Partial<PanelState>) => void] {
  const [state, set] = usePreference('partner.panel', schema, closed);
  return [state, (part) => set({ ...state, ...part })];
}
