import { z } from 'zod';
import { type ChecklistId, checklistIds, findingIds } from '#shared/fields/choices.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { isCalendarDate } from '#shared/fields/read-date.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import { settingsSchema } from '#shared/rules/program.ts';
import type { Program } from '#shared/rules/program-file.ts';
import { storedValues } from './stored-values.ts';

/** One partner as it is kept. The key never changes and never leaves the database; readings, undo and selection hang on it. */
export interface StoredPartner {
  readonly key: string;
  /** Its place in the portfolio's own order: the order in which the partners came. */
  readonly position: number;
  readonly values: Partner;
  /** The team's own columns, by header. */
  readonly own: Readonly<Record<string, string>>;
  readonly accepted: readonly Acceptance[];
  /** One of the invented partners of the sample, which one click removes again. */
  readonly sample?: true;
  /** What was said at the touch that was logged last; earlier ones are in History. */
  readonly said?: { readonly on: string; readonly text: string };
  /** Notes on items of the launch checklist. */
  readonly launchNotes?: Readonly<Partial<Record<ChecklistId, string>>>;
}

/** One measurement of one partner on one day (rules.md section 13). */
export interface StoredReading {
  readonly key: string;
  readonly partnerKey: string;
  readonly date: string;
  readonly invitedCustomers: number | null;
  readonly adoptedCustomers: number | null;
  readonly improvement: number | null;
  readonly note: string | null;
}

/** A next step agreed with a partner; open while `doneOn` is null. */
export interface StoredStep {
  readonly key: string;
  readonly partnerKey: string;
  readonly text: string;
  readonly owner: 'Us' | 'Partner';
  readonly due: string | null;
  readonly doneOn: string | null;
}

/** The program: how it differs from the playbook, and its decisions (rules.md section 11). One record, key `program`. */
export interface StoredProgram extends Program {
  readonly key: 'program';
}

/** What a view shows: columns from left to right with their widths in pixels, the pinned ones first, the sort, the filters and the search. */
export interface ViewState {
  readonly columns: readonly {
    readonly id: string;
    readonly width: number | null;
    /** It stays in sight beside the partner's name. */
    readonly pinned?: true;
  }[];
  readonly sort: readonly { readonly id: string; readonly direction: 'asc' | 'desc' }[];
  /** By column id; each kind of filter knows its own shape and checks it when the view is used. */
  readonly filters: Readonly<Record<string, unknown>>;
  readonly search: string;
}

/** A view of the user's own. */
export interface StoredView {
  readonly key: string;
  readonly position: number;
  readonly name: string;
  readonly state: ViewState;
}

/** A column of the team's own by its name; it may be empty still, and it keeps its place among the others. */
export interface StoredOwnColumn {
  readonly key: string;
  readonly position: number;
  readonly name: string;
}

/** The records a change may write, by table: all are held in memory, undone and redone. */
export interface Records {
  readonly partners: StoredPartner;
  readonly readings: StoredReading;
  readonly steps: StoredStep;
  readonly program: StoredProgram;
  readonly views: StoredView;
  readonly ownColumns: StoredOwnColumn;
}

export type TableName = keyof Records;

const key = z.string().min(1).max(100);
const text = z.string().min(1);
const date = z.string().refine(isCalendarDate);
const yesNo = z.boolean().nullable();
const count = z.int().min(0).nullable();

/** Checks an acceptance of a finding. */
export const acceptanceSchema: z.ZodType<Acceptance> = z.strictObject({
  finding: z.enum(findingIds as unknown as [Acceptance['finding'], ...Acceptance['finding'][]]),
  reason: z.string(),
  until: date.nullable(),
});

const launchNotes: z.ZodType<Readonly<Partial<Record<ChecklistId, string>>>> = z.partialRecord(
  z.enum(checklistIds as unknown as [ChecklistId, ...ChecklistId[]]),
  text,
);

const viewState: z.ZodType<ViewState> = z.strictObject({
  columns: z.array(
    z.strictObject({
      id: text,
      width: z.number().min(1).nullable(),
      pinned: z.literal(true).exactOptional(),
    }),
  ),
  sort: z.array(z.strictObject({ id: text, direction: z.enum(['asc', 'desc']) })),
  filters: z.record(z.string(), z.unknown()),
  search: z.string(),
});

/** The schema of each record a change may write. */
export const recordSchemas: { readonly [T in TableName]: z.ZodType<Records[T]> } = {
  partners: z.strictObject({
    key,
    position: z.number(),
    values: storedValues,
    own: z.record(z.string(), z.string()),
    accepted: z.array(acceptanceSchema),
    sample: z.literal(true).exactOptional(),
    said: z.strictObject({ on: date, text }).exactOptional(),
    launchNotes: launchNotes.exactOptional(),
  }),
  readings: z.strictObject({
    key,
    partnerKey: key,
    date,
    invitedCustomers: count,
    adoptedCustomers: count,
    improvement: z.number().nullable(),
    note: text.nullable(),
  }),
  steps: z.strictObject({
    key,
    partnerKey: key,
    text,
    owner: z.enum(['Us', 'Partner']),
    due: date.nullable(),
    doneOn: date.nullable(),
  }),
  program: z.strictObject({
    key: z.literal('program'),
    settings: settingsSchema,
    capabilities: z.array(
      z.strictObject({
        name: z.string(),
        core: yesNo,
        delayMonths: z.number().min(0).nullable(),
        crediblePartner: yesNo,
        partner: text.nullable(),
      }),
    ),
    ecosystem: z.strictObject({ brandRisk: yesNo, canReviewAll: yesNo }),
  }),
  views: z.strictObject({ key, position: z.number(), name: text, state: viewState }),
  ownColumns: z.strictObject({ key, position: z.number(), name: text }),
};

/** The tables whose records a change may write. */
export const tableNames = Object.keys(recordSchemas) as readonly TableName[];
