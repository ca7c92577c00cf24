import { fieldOf } from '#shared/fields/fields.ts';
import type { NextActionId } from '#shared/rules/next-action.ts';
import { type GuidedStep, guidedSteps } from '../guided/guided-steps.ts';
import type { PanelParts } from '../panel-context.tsx';
import type { PanelTabId } from '../panel-tabs.ts';

/** A way to carry out the next action. */
interface Deed {
  readonly label: string;
  run(): void;
}

type Deeds = (panel: PanelParts) => readonly Deed[];

const nothing: Deeds = () => [];

/** The first of the fields that would settle it. */
const firstField: Deeds = ({ why, goToField }) => {
  const field = why('nextAction').criteria.at(-1)?.fields[0];
  return field === undefined
    ? []
    : [{ label: `Go to ${fieldOf(field).header}`, run: () => goToField(field) }];
};

const tab =
  (id: PanelTabId, label: string): Deeds =>
  ({ goToTab }) => [{ label, run: () => goToTab(id) }];

const guided =
  (...steps: readonly GuidedStep[]): Deeds =>
  ({ guide }) =>
    steps.map((step) => ({
      label: guidedSteps.find(({ id }) => id === step)?.title ?? step,
      run: () => guide(step),
    }));

/** What the gates ask for: a phase to start, or the answer that is still missing. */
const decision: Deeds = (panel) => {
  switch (panel.evaluation.continueDecision) {
    case 'Start Crawl':
      return guided('start Crawl')(panel);
    case 'Start Walk':
      return guided('start Walk')(panel);
    case 'Enter Run':
      return guided('start Run')(panel);
    case 'End partnership':
      return guided('end')(panel);
    case 'End or restart Crawl':
      return guided('restart', 'end')(panel);
    case 'Stay in Run':
      return [];
    default:
      return firstField(panel);
  }
};

const charter = tab('charter', 'Open the charter');
const launch = tab('launch', 'Open the launch');
const leverage = tab('leverage', 'Open leverage and skin');
const tier = tab('tier', 'Open the tier');

/** What was under way and unsigned, overdue, or to be stepped back from. */
const underWay: Deeds = (panel) => {
  switch (panel.evaluation.nextAction) {
    case 'Get the charter signed':
      return charter(panel);
    case 'Clear overdue launch items':
      return launch(panel);
    default:
      return firstField(panel);
  }
};

/** Which deed carries out what a step of the next actions asks for. */
const deeds: Readonly<Record<NextActionId, Deeds>> = {
  ended: nothing,
  paused: guided('resume', 'end'),
  data: firstField,
  'gate-failed': decision,
  'launch-unready': tab('launch', 'Move the launch'),
  'nothing-changes': guided('end'),
  'under-way': underWay,
  leverage,
  decline: guided('end'),
  skin: leverage,
  'tier-up': tier,
  'tier-down': tier,
  sign: charter,
  launch,
  touch: guided('touch'),
  sponsor: firstField,
  run: decision,
  charter,
  review: tier,
  prepare: firstField,
  decision,
};

/** The ways to carry out the partner's next action, the likeliest first; none where nothing is to be done. */
export function deedsOf(panel: PanelParts): readonly Deed[] {
  const step = panel.why('nextAction').criteria.at(-1)?.id as NextActionId | undefined;
  return step === undefined ? [] : deeds[step](panel);
}
