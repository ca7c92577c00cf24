import { fieldOf } from '#shared/fields/fields.ts';
import type { NextActionId } from '#shared/rules/next-action.ts';
import type { PanelParts } from '../panel-context.tsx';

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

/** Which deed carries out what a step of the next actions asks for. */
const deeds: Readonly<Record<NextActionId, Deeds>> = {
  ended: nothing,
  paused: firstField,
  data: firstField,
  'gate-failed': firstField,
  'launch-unready': firstField,
  'nothing-changes': firstField,
  'under-way': firstField,
  leverage: firstField,
  decline: firstField,
  skin: firstField,
  'tier-up': firstField,
  'tier-down': firstField,
  sign: firstField,
  launch: firstField,
  touch: firstField,
  sponsor: firstField,
  run: firstField,
  charter: firstField,
  review: firstField,
  prepare: firstField,
  decision: firstField,
};

/** The ways to carry out the partner's next action, the likeliest first; none where nothing is to be done. */
export function deedsOf(panel: PanelParts): readonly Deed[] {
  const step = panel.why('nextAction').criteria.at(-1)?.id as NextActionId | undefined;
  return step === undefined ? [] : deeds[step](panel);
}
