import { type ColumnPlan, mapColumns } from './map-columns.ts';
import { headerKey } from './match-header.ts';
import { type FileSchema, portfolioSchema, schemas } from './schema.ts';
import type { FileOptions } from './types.ts';

const fieldsOf = (plans: readonly ColumnPlan[]): Set<string> =>
  new Set(
    plans.flatMap((plan) =>
      plan.kind === 'field' ? [plan.column.id] : plan.kind === 'computed' ? [plan.field] : [],
    ),
  );

/**
 * Which kind of file a header makes (portfolio-csv.md, A file of the wrong kind): with the mark of another kind (a Date column for readings)
 * and no column that only a portfolio has, it is of that kind. A column that the user mapped is no mark.
 */
export function kindOfFile(headers: readonly string[], options: FileOptions): FileSchema {
  const keys = headers.map(headerKey);
  const mapped = new Set([...(options.map ?? new Map()).keys()].map(headerKey));
  const portfolio = mapColumns(headers, portfolioSchema, { ...options, map: new Map() });
  if (!portfolio.ok) return portfolioSchema;
  for (const schema of schemas) {
    const mark = schema.columns.find(({ id }) => id === schema.mark);
    if (mark === undefined) continue;
    const markKey = headerKey(mark.header);
    if (!keys.includes(markKey) || mapped.has(markKey)) continue;
    const shared = new Set(schema.columns.map((column) => column.id));
    if ([...fieldsOf(portfolio.plans)].every((field) => shared.has(field))) return schema;
  }
  return portfolioSchema;
}

/** The name of a kind of file with its article. */
export function kindName(schema: FileSchema): string {
  return schema === portfolioSchema ? 'a portfolio file' : `a file of ${schema.name}`;
}
