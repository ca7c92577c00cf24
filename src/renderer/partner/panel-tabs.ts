import type { GroupId } from '#shared/fields/field.ts';
import { fieldOf, type InputId } from '#shared/fields/fields.ts';

/** The tabs of the panel in their order; `tab-contents.tsx` says what each holds. */
export const panelTabs = [
  { id: 'overview', title: 'Overview' },
  { id: 'leverage', title: 'Leverage and skin' },
  { id: 'tier', title: 'Tier' },
  { id: 'charter', title: 'Charter' },
  { id: 'launch', title: 'Launch' },
  { id: 'readings', title: 'Readings' },
  { id: 'steps', title: 'Steps' },
  { id: 'history', title: 'History' },
] as const;

export type PanelTabId = (typeof panelTabs)[number]['id'];

/** True for the id of a tab, as a preference of an earlier version may not be one. */
export const isTabId = (value: unknown): value is PanelTabId => panelTabs.some(({ id }) => id === value);

const homes: Readonly<Record<GroupId, PanelTabId>> = {
  identity: 'overview',
  leverage: 'leverage',
  skin: 'leverage',
  value: 'leverage',
  tier: 'tier',
  phases: 'overview',
  charter: 'charter',
  launch: 'launch',
  health: 'overview',
};

/** The tab that has the input of a field. */
export function homeOf(field: InputId): PanelTabId {
  return homes[fieldOf(field).group];
}
