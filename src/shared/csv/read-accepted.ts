import type { FindingId } from '../fields/choices.ts';
import { readPartnerRows } from './read-partner-rows.ts';
import { acceptedSchema } from './schema.ts';
import type { FileOptions, Identity, ReadAcceptance, ReadAccepted, ReadWatch } from './types.ts';

/** Reads an accepted findings file against the partners it may be about (portfolio-csv.md, Steps and accepted findings). */
export function readAccepted(
  bytes: Uint8Array,
  partners: readonly Identity[],
  options: FileOptions,
  watch?: ReadWatch,
): ReadAccepted {
  return readPartnerRows<ReadAcceptance>(
    bytes,
    partners,
    options,
    {
      schema: acceptedSchema,
      make: (row, partner, values) => ({
        row,
        partner,
        acceptance: {
          finding: values['finding'] as FindingId,
          reason: (values['reason'] ?? '') as string,
          until: (values['until'] ?? null) as string | null,
        },
      }),
      key: (values) => String(values['finding']),
      repeated: 'row for this partner and finding',
    },
    watch,
  );
}
