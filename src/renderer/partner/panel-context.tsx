import { createContext, useContext } from 'react';
import type { ComputedId, InputId } from '#shared/fields/fields.ts';
import type { Assessment } from '#shared/rules/assessment.ts';
import type { Evaluation, Why } from '#shared/rules/evaluation.ts';
import type { CellSource } from '../grid/cells/shown.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import type { Drafts } from './fields/drafts.ts';
import type { GuidedStep } from './guided/guided-steps.ts';
import type { PanelTabId } from './panel-tabs.ts';

/** What the parts of the panel work with: one partner, and what the rules say about it. */
export interface PanelParts {
  readonly row: StoredPartner;
  readonly evaluation: Evaluation;
  readonly assessment: Assessment;
  /** The reasons of a computed field. */
  why(field: ComputedId): Why;
  readonly source: CellSource;
  /** Texts that were typed and are not stored, by partner and field. */
  readonly drafts: Drafts;
  /** Goes to the input of a field, on its own tab unless the present one has it too. */
  goToField(field: InputId): void;
  goToTab(tab: PanelTabId): void;
  /** Asks what a guided step needs to know, then takes it. */
  guide(step: GuidedStep): void;
}

export const PanelContext = createContext<PanelParts | null>(null);

/** The partner in the panel. Throws outside of it. */
export function usePanel(): PanelParts {
  const parts = useContext(PanelContext);
  if (parts === null) throw new Error('usePanel needs the partner panel above it');
  return parts;
}
