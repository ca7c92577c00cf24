import type { ComponentType } from 'react';
import { OverviewTab } from './overview/overview-tab.tsx';
import type { PanelTabId } from './panel-tabs.ts';

/** What each tab of the panel holds. */
export const tabContents: Readonly<Record<PanelTabId, ComponentType>> = {
  overview: OverviewTab,
};
