import { z } from 'zod';

/**
 * Where a deed stands: `done` can be undone, `undone` can be redone, `past` can be neither but still holds all it wrote,
 * `history` is kept for reading only. The undo part of an entry is its details; the entry itself is never removed.
 */
export const logStates = ['done', 'undone', 'past', 'history'] as const;

/** What an entry of the change log records: a change, its undo or redo, or an event that changed no record. */
export const deeds = ['apply', 'undo', 'redo', 'event'] as const;

/** The name in an entry's counts under which deleted partners are counted beside the tables. */
export const deletedCount = 'deleted';

const instant = z.iso.datetime();

/** One line of the change log without what it wrote: light enough to read hundreds of at once. */
export const logHeadSchema = z.strictObject({
  /** Its number; later entries have higher ones. */
  id: z.int().min(1),
  at: instant,
  name: z.string().min(1),
  deed: z.enum(deeds),
  state: z.enum(logStates),
  /** The entry that an undo or redo was about; null for the others. */
  of: z.int().min(1).nullable(),
  /** How many records of each table it wrote, and under `deletedCount` how many of its partners it deleted. */
  counts: z.record(z.string(), z.int().min(0)),
  /** How many details it has, where it has several. */
  parts: z.int().min(2).exactOptional(),
  /** What an event has to say: the file's name, how many rows. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export type LogHead = z.infer<typeof logHeadSchema>;

/** A partner that stayed: only what changed, by field id, `own:` and a header, or `@` and a property; before, then after. */
const changedFields = z.strictObject({
  table: z.literal('partners'),
  key: z.string(),
  fields: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
});

/** Any other record: as it was and as it became, null where there was or is none. */
const wholeRecord = z.strictObject({
  table: z.string(),
  key: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

/** What an entry wrote of one record. */
export const loggedWriteSchema = z.union([changedFields, wholeRecord]);

/** What one entry wrote, and the partners it was about. */
export const logDetailSchema = z.strictObject({
  id: z.int().min(1),
  /** The keys of the partners that it wrote, whose readings or steps it wrote, or that it was about. */
  keys: z.array(z.string()),
  writes: z.array(loggedWriteSchema),
});

/** A detail of which the writes are still to be read, each by `loggedWriteSchema`. */
export const unreadDetailSchema = logDetailSchema.extend({ writes: z.array(z.unknown()) });

export type ChangedFields = z.infer<typeof changedFields>;
export type LoggedWrite = z.infer<typeof loggedWriteSchema>;
export type LogDetail = z.infer<typeof logDetailSchema>;

/** A choice of the window, outside undo: theme, density, the state of a screen. */
export const preferenceSchema = z.strictObject({ key: z.string().min(1), value: z.unknown() });
export type StoredPreference = z.infer<typeof preferenceSchema>;

/** The portfolio as it stood at one moment: what an export held, what a pack showed, a quarter's end. */
export const snapshotSchema = z.strictObject({
  key: z.string().min(1),
  at: instant,
  /** The entry of the change log that tells it: the order of keeping, whatever the clock said. Older ones have none. */
  entry: z.int().min(1).optional(),
  name: z.string().min(1),
  kind: z.enum(['export', 'pack', 'quarter']),
  asOf: z.string(),
  partners: z.int().min(0),
  /** The content: JSON, gzipped, in base64, so that fifty of them stay small here and in a backup. */
  content: z.string(),
});
export type StoredSnapshot = z.infer<typeof snapshotSchema>;

/** A record that could not be read, kept as it was. */
export const asideSchema = z.strictObject({
  key: z.string().min(1),
  table: z.string(),
  reason: z.string(),
  at: instant,
  record: z.unknown(),
});
export type AsideRecord = z.infer<typeof asideSchema>;

/** What the database itself is. One record, key `database`; its birth tells it from an empty one that took its place. */
export const databaseSchema = z.strictObject({
  key: z.literal('database'),
  birth: z.string().min(1),
  createdAt: instant,
});
export type DatabaseRecord = z.infer<typeof databaseSchema>;
