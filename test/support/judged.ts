import type { Partner } from '#shared/fields/fields.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import type { Judged } from '../../src/renderer/insights/judged.ts';
import { partner } from './partner.ts';

/** The day for which `judged` computes. */
export const judgedOn = '2026-06-30';

/** A partner with what the rules say about it on 30 June 2026, under the playbook's program; its key is its name. */
export function judged(key: string, values: Partial<Partner>): Judged {
  const typed = partner({ name: key, ...values });
  return { key, values: typed, evaluation: evaluate(typed, defaultSettings, judgedOn, []) };
}
