import type { ComponentType } from 'react';
import { PartnerHistory } from '../history/partner-history.tsx';
import { CharterTab } from './charter/charter-tab.tsx';
import { LaunchTab } from './launch/launch-tab.tsx';
import { LeverageTab } from './leverage/leverage-tab.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { usePanel } from './panel-context.tsx';
import type { PanelTabId } from './panel-tabs.ts';
import { ReadingsTab } from './readings/readings-tab.tsx';
import { StepsTab } from './steps/steps-tab.tsx';
import { TierTab } from './tier/tier-tab.tsx';

/** What each tab of the panel holds. */
export const tabContents: Readonly<Record<PanelTabId, ComponentType>> = {
  overview: OverviewTab,
  leverage: LeverageTab,
  tier: TierTab,
  charter: CharterTab,
  launch: LaunchTab,
  readings: ReadingsTab,
  steps: StepsTab,
  history: HistoryTab,
};

function HistoryTab() {
  const { row } = usePanel();
  return <PartnerHistory key={row.key} partnerKey={row.key} />;
}
