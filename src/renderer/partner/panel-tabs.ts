import type { GroupId } from '#shared/fields/field.ts';
import { fieldOf, type InputId } from '#shared/fields/fields.ts';

/** The tabs of the panel in their order; `tab-contents.tsx` says what each holds. */
export const panelTabs = [
  { id: 'overview', title: 'Overview' },
  { id: 'history', title: 'History' },
] as const;

export type PanelTabId = (typeof panelTabs)[number]['id'];

/** True for the id of a tab, as a preference of an earlier version may not be one. */
export const isTabId = (value: unknown): value is PanelTabId => panelTabs.some(({ id }) => id === value);

const homes: Readonly<Record<GroupId, PanelTabId>> = {
  identity: 'overview',
  leverage: 'overview',
  skin: 'overview',
  value: 'overview',
  tier: 'overview',
  phases: 'overview',
  charter: 'overview',
  launch: 'overview',
  health: 'overview',
};

/** The tab that has the input of a field. */
export function homeOf(field: InputId): PanelTabId {
  return homes[fieldOf(field).group];
}
