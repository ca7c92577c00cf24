import { computedFields, type InputId, inputFields, type Partner } from '#shared/fields/fields.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';

/** The input values of a partner by field id, in the order of the fields: blank null, lists arrays. */
export function inputJson(partner: Partner): Readonly<Record<InputId, unknown>> {
  return Object.fromEntries(inputFields.map(({ id }) => [id, partner[id]])) as Record<InputId, unknown>;
}

/** The computed values by field id and the parts of the health score; ratios unrounded, findings as objects. */
export function computedJson(evaluation: Evaluation): Readonly<Record<string, unknown>> {
  const values = computedFields.map(({ id }) => [
    id,
    id === 'findings'
      ? evaluation.findings.map(({ id: finding, severity, message, fields, accepted }) => ({
          id: finding,
          severity,
          message,
          fields,
          accepted,
        }))
      : evaluation[id],
  ]);
  return { ...Object.fromEntries(values), healthParts: evaluation.healthParts };
}
