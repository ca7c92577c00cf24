import {
  ChartColumn,
  ChartGantt,
  FileText,
  type LucideIcon,
  SlidersHorizontal,
  Table2,
  TriangleAlert,
} from 'lucide-react';
import { type ComponentType, lazy, memo } from 'react';
import { FindingCount } from '../findings/finding-count.tsx';
import type { ScreenId } from './navigation.ts';
import { PortfolioOrFirstStart } from './portfolio-or-first-start.tsx';

const loadInsights = () => import('../insights/insights-screen.tsx');

/** Drawn from a file of its own, so that the grid does not wait for the charts. */
const InsightsScreen = lazy(async () => ({ default: (await loadInsights()).InsightsScreen }));

const loadTimeline = () => import('../timeline/timeline-screen.tsx');
const TimelineScreen = lazy(async () => ({ default: (await loadTimeline()).TimelineScreen }));

const loadFindings = () => import('../findings/findings-screen.tsx');
const FindingsScreen = lazy(async () => ({ default: (await loadFindings()).FindingsScreen }));

const loadProgram = () => import('../program/program-screen.tsx');
const ProgramScreen = lazy(async () => ({ default: (await loadProgram()).ProgramScreen }));

const loadPack = () => import('../pack/pack-screen.tsx');
const PackScreen = lazy(async () => ({ default: (await loadPack()).PackScreen }));

/** Loads the other screens once the window has nothing to do, so that going there takes no time. Returns what ends the waiting. */
export function loadScreensAhead(): () => void {
  const wait = window.setTimeout(() => {
    // What fails here is tried again, and told, when the user goes there.
    for (const load of [loadInsights, loadTimeline, loadFindings, loadProgram, loadPack])
      load().catch(() => undefined);
  }, 1500);
  return () => window.clearTimeout(wait);
}

interface ScreenLine {
  readonly id: ScreenId;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  /** Draws how much is waiting there. */
  readonly Count?: ComponentType;
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
    // What only the frame shows, such as Saving, does not draw the grid again.
    Screen: memo(PortfolioOrFirstStart),
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
  {
    id: 'timeline',
    title: 'Timeline',
    icon: ChartGantt,
    keys: 'Mod+3',
    Screen: TimelineScreen,
    stays: false,
  },
  {
    id: 'findings',
    title: 'Findings',
    icon: TriangleAlert,
    keys: 'Mod+4',
    Count: FindingCount,
    Screen: FindingsScreen,
    stays: false,
  },
  {
    id: 'program',
    title: 'Program',
    icon: SlidersHorizontal,
    keys: 'Mod+5',
    Screen: ProgramScreen,
    stays: false,
  },
  {
    id: 'pack',
    title: 'QBR pack',
    icon: FileText,
    keys: 'Mod+6',
    Screen: PackScreen,
    stays: false,
  },
];
