import { useEffect } from 'react';
import { useNavigation } from '../app/navigation.ts';
import type { CellPlace } from '../grid/grid-context.ts';
import type { PanelTabId } from '../partner/panel-tabs.ts';

interface TargetDeeds {
  goTo(place: CellPlace): void;
  openPanel(partner: string, tab: PanelTabId): void;
  showFields(ids: readonly string[]): void;
  showPartners(keys: readonly string[], name: string): void;
  editNewPartner(): void;
}

/** Shows what another screen asked the grid to show. */
export function useGridTarget(deeds: TargetDeeds): void {
  const { target, targetShown, screen } = useNavigation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each target
  useEffect(() => {
    if (target === null || screen !== 'portfolio') return;
    // The screen is shown in the same drawing; the grid measures itself in the frame after it.
    const frame = requestAnimationFrame(() => {
      if (target.show === 'partner') {
        deeds.goTo({ row: target.key, column: target.field ?? 'name' });
        if (target.tab !== undefined) deeds.openPanel(target.key, target.tab);
      } else if (target.show === 'partners') deeds.showPartners(target.keys, target.name);
      else if (target.show === 'fields') deeds.showFields(target.fields);
      else deeds.editNewPartner();
      targetShown();
    });
    return () => cancelAnimationFrame(frame);
  }, [target, screen]);
}
