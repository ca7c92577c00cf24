import { z } from 'zod';
import { computedFields } from './computed-fields.ts';
import { type FieldSpec, groups } from './field.ts';
import { inputFields } from './input-fields.ts';
import type { Kind, ValueOf } from './kind.ts';

export { computedFields } from './computed-fields.ts';
export { inputFields } from './input-fields.ts';

export type InputField = (typeof inputFields)[number];
export type InputId = InputField['id'];
export type ComputedField = (typeof computedFields)[number];
export type ComputedId = ComputedField['id'];
export type FieldId = InputId | ComputedId;

/** What a person typed about one partner: every input field, blanks as null or as an empty list. */
export type Partner = { readonly [F in InputField as F['id']]: ValueOf<F['kind']> };

/** What the rules computed, by field; `Evaluation` in rules/ adds what has no column. */
export type ComputedValues = { readonly [F in ComputedField as F['id']]: ValueOf<F['kind']> };

/** A field seen without its own type, for code that treats all alike. */
export type AnyField = FieldSpec<FieldId, never>;

/** Input and computed fields together, as the grid shows them: group by group, input before computed. */
export const allFields: readonly AnyField[] = groups.flatMap((group) => [
  ...(inputFields as unknown as readonly AnyField[]).filter((field) => field.group === group.id),
  ...(computedFields as unknown as readonly AnyField[]).filter((field) => field.group === group.id),
]);

const byId = new Map<string, AnyField>(allFields.map((field) => [field.id, field]));

/** The field of an id, or undefined when there is none of that name. */
export function findField(id: string): AnyField | undefined {
  return byId.get(id);
}

/** The field of a known id. */
export function fieldOf(id: FieldId): AnyField {
  const field = byId.get(id);
  if (field === undefined) throw new Error(`there is no field ${id}`);
  return field;
}

/** The kind of a field with its value type forgotten: for tables of mixed fields. */
export function kindOf(id: FieldId): Kind<unknown> {
  return fieldOf(id).kind as unknown as Kind<unknown>;
}

/** Checks a whole partner, as stored or as read from a backup. */
export const partnerSchema = z.strictObject(
  Object.fromEntries(inputFields.map((field) => [field.id, field.kind.schema])),
) as unknown as z.ZodType<Partner>;

/** A partner with every field blank but its name. */
export function blankPartner(name: string): Partner {
  return { ...blanks, name };
}

const blanks = Object.fromEntries(
  inputFields.map((field) => [field.id, field.kind.empty]),
) as unknown as Partner;
