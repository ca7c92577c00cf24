import { readPartnerRows } from './read-partner-rows.ts';
import { stepsSchema } from './schema.ts';
import type { FileOptions, Identity, ReadStep, ReadSteps, ReadWatch } from './types.ts';

/** Reads a steps file against the partners it may be about (portfolio-csv.md, Steps and accepted findings). */
export function readSteps(
  bytes: Uint8Array,
  partners: readonly Identity[],
  options: FileOptions,
  watch?: ReadWatch,
): ReadSteps {
  return readPartnerRows<ReadStep>(
    bytes,
    partners,
    options,
    {
      schema: stepsSchema,
      make: (row, partner, values) => ({
        row,
        partner,
        step: String(values['step']),
        owner: (values['owner'] ?? null) as ReadStep['owner'],
        due: (values['due'] ?? null) as string | null,
        doneOn: (values['doneOn'] ?? null) as string | null,
      }),
      key: null,
      repeated: '',
    },
    watch,
  );
}
