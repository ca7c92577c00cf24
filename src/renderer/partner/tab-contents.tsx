import type { ComponentType } from 'react';
import { PartnerHistory } from '../history/partner-history.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { usePanel } from './panel-context.tsx';
import type { PanelTabId } from './panel-tabs.ts';

/** What each tab of the panel holds. */
export const tabContents: Readonly<Record<PanelTabId, ComponentType>> = {
  overview: OverviewTab,
  history: HistoryTab,
};

function HistoryTab() {
  const { row } = usePanel();
  return <PartnerHistory key={row.key} partnerKey={row.key} />;
}
