import { ChartColumn, type LucideIcon, Table2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { InsightsScreen } from '../insights/insights-screen.tsx';
import type { ScreenId } from './navigation.ts';
import { PortfolioOrFirstStart } from './portfolio-or-first-start.tsx';

interface ScreenLine {
  readonly id: ScreenId;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly Screen: ComponentType;
  /** Kept in the document while another screen is shown, so that it comes back as it was left. */
  readonly stays: boolean;
}

/** The screens in the order of the rail. Another screen is another line. */
export const screens: readonly ScreenLine[] = [
  {
    id: 'portfolio',
    title: 'Portfolio',
    icon: Table2,
    keys: 'Mod+1',
    Screen: PortfolioOrFirstStart,
    stays: true,
  },
  {
    id: 'insights',
    title: 'Insights',
    icon: ChartColumn,
    keys: 'Mod+2',
    Screen: InsightsScreen,
    stays: false,
  },
];
