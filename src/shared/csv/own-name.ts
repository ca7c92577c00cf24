import { findField } from '../fields/fields.ts';
import { reasonHeader } from './map-columns.ts';
import { headerKey, matchHeaders, sameHeader } from './match-header.ts';
import { portfolioSchema, schemas } from './schema.ts';

/**
 * Why an own column cannot have a name, in a sentence; null when it can. A name that an import would take for a field, for
 * another own column or for the reasons of held rows would not come back as what it is (portfolio-csv.md, Header).
 *
 * @param others the names of the portfolio's other own columns
 */
export function ownNameProblem(name: string, others: readonly string[]): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'A column needs a name.';
  const [match] = matchHeaders([trimmed], portfolioSchema);
  if (match?.kind === 'computed') return `“${trimmed}” is the computed field ${headerOf(match.field)}.`;
  if (match?.kind === 'field') {
    const header = headerOf(match.field);
    return headerKey(header) === headerKey(trimmed) || headerKey(match.field) === headerKey(trimmed)
      ? `“${trimmed}” is the field ${header}.`
      : `An import reads “${trimmed}” as the field ${header}.`;
  }
  if (headerKey(trimmed) === headerKey(reasonHeader))
    return `“${trimmed}” is the column in which held rows carry their reason.`;
  const marked = schemas.find(({ columns, mark }) =>
    columns.some(({ id, header }) => id === mark && headerKey(header) === headerKey(trimmed)),
  );
  if (marked !== undefined) return `“${trimmed}” is the column by which a file of ${marked.name} is known.`;
  const twin = sameHeader(trimmed, others);
  return twin === undefined ? null : `There is an own column “${twin}” already.`;
}

const headerOf = (id: string): string => findField(id)?.header ?? id;
