import type { Change, StoredPartner, StoredStep } from '../portfolio.ts';
import { newKey } from './partners.ts';
import { counted } from './words.ts';

/** `Add a step of Velmora`, and the step. */
export function addStep(
  partner: StoredPartner,
  parts: Pick<StoredStep, 'text' | 'owner' | 'due'>,
): { readonly change: Change; readonly step: StoredStep } {
  const step: StoredStep = { ...parts, key: newKey(), partnerKey: partner.key, doneOn: null };
  return { change: { name: `Add a step of ${partner.values.name}`, writes: [put(step)] }, step };
}

/** `Edit a step of Velmora`: its words, its owner or its day. */
export function editStep(
  partner: StoredPartner,
  step: StoredStep,
  parts: Partial<Pick<StoredStep, 'text' | 'owner' | 'due'>>,
): Change {
  return { name: `Edit a step of ${partner.values.name}`, writes: [put({ ...step, ...parts })] };
}

/** Ticks steps as done on a day, or takes the ticks back (null): `Tick “Send the deck”`, `Tick 3 steps`. */
export function tickSteps(steps: readonly StoredStep[], doneOn: string | null): Change {
  const [only] = steps;
  const what = steps.length === 1 && only !== undefined ? `“${only.text}”` : counted(steps.length, 'step');
  return {
    name: `${doneOn === null ? 'Untick' : 'Tick'} ${what}`,
    writes: steps.map((step) => put({ ...step, doneOn })),
  };
}

/** `Delete a step of Velmora`. */
export function deleteStep(partner: StoredPartner, step: StoredStep): Change {
  return {
    name: `Delete a step of ${partner.values.name}`,
    writes: [{ table: 'steps', key: step.key, after: null }],
  };
}

/** `Import 12 steps from x.csv`. */
export function importSteps(
  steps: readonly StoredStep[],
  fileName: string,
  counts: { readonly added: number; readonly changed: number; readonly held: number },
): Change {
  return {
    name: `Import ${counted(steps.length, 'step')} from ${fileName}`,
    writes: steps.map(put),
    facts: { file: fileName, ...counts },
  };
}

const put = (step: StoredStep) => ({ table: 'steps', key: step.key, after: step }) as const;
