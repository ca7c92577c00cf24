import { readPartnerRows } from './read-partner-rows.ts';
import { readingsSchema } from './schema.ts';
import type { FileOptions, Identity, ReadReading, ReadReadings, ReadWatch } from './types.ts';

/** Reads a readings file against the partners it may be about (portfolio-csv.md, Readings): one reading per partner and date. */
export function readReadings(
  bytes: Uint8Array,
  partners: readonly Identity[],
  options: FileOptions,
  watch?: ReadWatch,
): ReadReadings {
  return readPartnerRows<ReadReading>(
    bytes,
    partners,
    options,
    {
      schema: readingsSchema,
      make: (row, partner, values) => ({
        row,
        partner,
        date: String(values['date']),
        invitedCustomers: (values['invitedCustomers'] ?? null) as number | null,
        adoptedCustomers: (values['adoptedCustomers'] ?? null) as number | null,
        improvement: (values['improvement'] ?? null) as number | null,
        note: (values['note'] ?? null) as string | null,
      }),
      key: (values) => String(values['date']),
      repeated: 'reading of this partner on this date',
    },
    watch,
  );
}
