import type { ComponentType } from 'react';
import type { Settings } from '#shared/rules/program.ts';
import type { Judged } from './judged.ts';
import { LeverageCard, TiersCard } from './pictures/crossing-card.tsx';
import { EndedCard } from './pictures/ended-card.tsx';
import { FindingsCard } from './pictures/findings-card.tsx';
import { HealthCard } from './pictures/health-card.tsx';
import { MoneyCard } from './pictures/money-card.tsx';
import { MonthsCard } from './pictures/months-card.tsx';
import { OverTimeCard } from './pictures/over-time-card.tsx';
import { PlaneCard } from './pictures/plane-card.tsx';
import { StagesCard } from './pictures/stages-card.tsx';
import { AdoptionCard, ImprovementCard } from './pictures/threshold-card.tsx';

/** What every picture is drawn from: the partners of the filter, the program, the day. */
export interface CardProps {
  readonly judged: readonly Judged[];
  readonly settings: Settings;
  readonly asOf: string;
}

export interface CardLine {
  readonly id: string;
  /** As the choice of pictures calls it. */
  readonly name: string;
  readonly Card: ComponentType<CardProps>;
}

/** The pictures in the order of the board. Another picture is another line. */
export const cards: readonly CardLine[] = [
  { id: 'adoption', name: 'Adoption by partner', Card: AdoptionCard },
  { id: 'improvement', name: 'Improvement by partner', Card: ImprovementCard },
  { id: 'plane', name: 'Adoption and improvement', Card: PlaneCard },
  { id: 'stages', name: 'Phases, and what holds partners there', Card: StagesCard },
  { id: 'leverage', name: 'Leverage and skin in the game', Card: LeverageCard },
  { id: 'findings', name: 'Findings by kind', Card: FindingsCard },
  { id: 'over-time', name: 'Portfolio adoption over time', Card: OverTimeCard },
  { id: 'tiers', name: 'Tiers: assigned against recommended', Card: TiersCard },
  { id: 'money', name: 'Commitments and revenue by tier', Card: MoneyCard },
  { id: 'health', name: 'Health of the partners', Card: HealthCard },
  { id: 'months', name: 'Months from start to live', Card: MonthsCard },
  { id: 'ended', name: 'Ended partners, and what they taught', Card: EndedCard },
];
