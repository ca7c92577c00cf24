import { z } from 'zod';

const number = z.int().min(1);

/** A question to the worker. */
export const questionSchema = z.strictObject({ number, name: z.string(), argument: z.unknown() });

const progress = z.strictObject({
  stage: z.enum(['sending', 'reading', 'matching', 'applying', 'showing', 'writing']),
  rows: z.number(),
  share: z.number().min(0).max(1).nullable(),
});

/** What the worker says to a question: any number of times how far it is, then once the answer or what went wrong. */
export const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), number, progress }),
  z.strictObject({ kind: z.literal('answer'), number, answer: z.unknown() }),
  z.strictObject({ kind: z.literal('failed'), number, reason: z.string() }),
]);

export type Question = z.infer<typeof questionSchema>;
export type Reply = z.infer<typeof replySchema>;
