import {
  CircleStop,
  Footprints,
  type LucideIcon,
  MessageSquare,
  Play,
  RefreshCcw,
  Rocket,
  StepForward,
} from 'lucide-react';
import type { Partner } from '#shared/fields/fields.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { effectivePhase, isOpen } from '#shared/rules/subject.ts';

/** The guided steps: each asks what it needs to know and is one change that can be undone. */
export type GuidedStep = 'touch' | 'restart' | 'end' | 'resume' | 'start Crawl' | 'start Walk' | 'start Run';

interface StepLine {
  readonly id: GuidedStep;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly words: readonly string[];
  /** Whether the step makes sense for a partner as it is. */
  readonly fits: (partner: Partner, evaluation: Evaluation) => boolean;
}

const before = (partner: Partner, ...phases: readonly string[]): boolean =>
  isOpen(partner) && phases.includes(effectivePhase(partner));

/** The guided steps in the order of the menus. */
export const guidedSteps: readonly StepLine[] = [
  {
    id: 'touch',
    title: 'Log a touch…',
    icon: MessageSquare,
    keys: 'Mod+L',
    words: ['contact', 'call', 'mail', 'spoke'],
    fits: () => true,
  },
  {
    id: 'start Crawl',
    title: 'Start Crawl…',
    icon: Footprints,
    words: ['phase', 'begin'],
    fits: (partner) => before(partner, 'Not started'),
  },
  {
    id: 'start Walk',
    title: 'Start Walk…',
    icon: StepForward,
    words: ['phase', 'begin'],
    fits: (partner) => before(partner, 'Not started', 'Crawl'),
  },
  {
    id: 'start Run',
    title: 'Start Run…',
    icon: Rocket,
    words: ['phase', 'begin', 'enter'],
    fits: (partner) => before(partner, 'Not started', 'Crawl', 'Walk'),
  },
  {
    id: 'restart',
    title: 'Restart Crawl…',
    icon: RefreshCcw,
    words: ['again', 'failed'],
    fits: (partner, { crawlGate, walkGate }) =>
      isOpen(partner) && (crawlGate === 'Fail' || walkGate === 'Fail'),
  },
  {
    id: 'resume',
    title: 'Resume…',
    icon: Play,
    words: ['paused', 'ended', 'again'],
    fits: (partner) => partner.status === 'Paused' || !isOpen(partner),
  },
  {
    id: 'end',
    title: 'End partnership…',
    icon: CircleStop,
    words: ['stop', 'lesson'],
    fits: isOpen,
  },
];
