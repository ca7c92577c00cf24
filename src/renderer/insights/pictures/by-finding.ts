import { type FindingId, findingKinds, type Severity } from '#shared/fields/choices.ts';
import { isOpen } from '#shared/rules/subject.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import { type Group, partnerWords } from '../group.ts';
import type { Judged } from '../judged.ts';

/** Every kind of finding that is open somewhere: errors first, then the commonest. */
export interface ByFinding {
  readonly kinds: readonly (Group & { readonly id: FindingId; readonly severity: Severity })[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  readonly finding: string;
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The open findings of the open partners by kind (rules.md section 9). */
export function byFinding(rows: readonly Judged[], formats: Formats): ByFinding {
  const keys = new Map<FindingId, string[]>();
  const partners = new Set<string>();
  let accepted = 0;
  for (const row of rows) {
    if (!isOpen(row.values)) continue;
    for (const finding of row.evaluation.findings) {
      if (finding.accepted) {
        accepted++;
        continue;
      }
      partners.add(row.key);
      const here = keys.get(finding.id) ?? [];
      here.push(row.key);
      keys.set(finding.id, here);
    }
  }
  const kinds = findingKinds
    .flatMap(({ id, severity, title }) => {
      const here = keys.get(id);
      return here === undefined ? [] : [{ id, severity, name: title, keys: here }];
    })
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.keys.length - a.keys.length);
  const count = (severity: Severity) =>
    kinds.reduce((sum, kind) => (kind.severity === severity ? sum + kind.keys.length : sum), 0);
  const all = kinds.reduce((sum, kind) => sum + kind.keys.length, 0);
  const also = accepted === 0 ? '' : `; ${formats.number(accepted)} accepted`;
  return {
    kinds,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    accepted,
    finding: `${formats.number(all)} open at ${partnerWords(partners.size, formats)}${also}`,
  };
}
