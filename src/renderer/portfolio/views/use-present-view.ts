import { useMemo } from 'react';
import { usePortfolio } from '../../session/use-portfolio.ts';
import { usePreference } from '../../session/use-preference.ts';
import { firstState, gridStateSchema, type PresentView, presentView } from './grid-state.ts';

/** The view that the grid shows, for what stands outside of it and changes nothing in it. */
export function usePresentView(): PresentView {
  const [state] = usePreference('portfolio.grid', gridStateSchema, firstState);
  const views = usePortfolio((portfolio) => portfolio.views());
  const own = usePortfolio((portfolio) => portfolio.ownColumns());
  return useMemo(() => presentView(state, views, own), [state, views, own]);
}
