import { type FindingId, findingKinds, type Severity } from '#shared/fields/choices.ts';
import type { Finding } from '#shared/fields/finding.ts';
import { findingLessons } from '#shared/playbook/findings.ts';
import type { Lesson } from '#shared/playbook/lesson.ts';
import type { Acceptance, Evaluation } from '#shared/rules/evaluation.ts';
import { fold } from '../grid/search/fold.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** One finding of one partner, with what was said when it was accepted. */
export interface Found {
  /** The partner's key and the finding's id: the same finding has it after every edit. */
  readonly id: string;
  readonly row: StoredPartner;
  readonly finding: Finding;
  readonly title: string;
  /** The acceptance that stands, or one that ran out; null when nobody accepted it. */
  readonly acceptance: Acceptance | null;
}

/** Findings that stand together: all of one kind, or all of one partner. */
export interface FoundGroup {
  readonly id: string;
  readonly title: string;
  /** The worst in it. */
  readonly severity: Severity;
  /** What the playbook says of this kind; null for a partner's findings. */
  readonly lesson: Lesson | null;
  /** The partner whose findings these are; null for a kind. */
  readonly row: StoredPartner | null;
  readonly found: readonly Found[];
}

export type Grouping = 'kind' | 'partner';

const titles: Readonly<Record<string, string>> = Object.fromEntries(
  findingKinds.map(({ id, title }) => [id, title]),
);

/** What a person calls a finding: `Charter not signed`. */
export const titleOfFinding = (finding: FindingId): string => titles[finding] ?? finding;

const severities = ['error', 'warning', 'info'] as const;
/** All kinds, errors first; within a severity in the order of the rules. */
const kinds = severities.flatMap((severity) => findingKinds.filter((kind) => kind.severity === severity));
const kindOrder = new Map<string, number>(kinds.map(({ id }, at) => [id, at]));

/** Every finding of these partners: those that count, and those that somebody accepted. */
export function findAll(
  rows: readonly StoredPartner[],
  evaluationOf: (row: StoredPartner) => Evaluation,
): { readonly open: readonly Found[]; readonly accepted: readonly Found[] } {
  const open: Found[] = [];
  const accepted: Found[] = [];
  for (const row of rows) {
    for (const finding of evaluationOf(row).findings) {
      const acceptance = row.accepted.find((each) => each.finding === finding.id) ?? null;
      const title = titleOfFinding(finding.id);
      const found = { id: `${row.key} ${finding.id}`, row, finding, title, acceptance };
      (finding.accepted ? accepted : open).push(found);
    }
  }
  return { open, accepted };
}

/** Those whose partner, kind, sentence or reason holds every word of the search. */
export function searchFound(found: readonly Found[], search: string): readonly Found[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return found;
  return found.filter(({ row, title, finding, acceptance }) => {
    const text = fold(`${row.values.name}\n${title}\n${finding.message}\n${acceptance?.reason ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** Findings in their groups: kinds with the errors first, or the partners with the most errors first. */
export function groupFound(found: readonly Found[], by: Grouping): readonly FoundGroup[] {
  return by === 'kind' ? byKind(found) : byPartner(found);
}

function byKind(found: readonly Found[]): readonly FoundGroup[] {
  const lists = listsBy(found, ({ finding }) => finding.id);
  return kinds.flatMap(({ id, title, severity }): readonly FoundGroup[] => {
    const list = lists.get(id);
    return list === undefined
      ? []
      : [{ id, title, severity, lesson: findingLessons[id], row: null, found: list }];
  });
}

function byPartner(found: readonly Found[]): readonly FoundGroup[] {
  const groups = [...listsBy(found, ({ row }) => row.key)].flatMap(([id, list]) => {
    const [first] = list;
    if (first === undefined) return [];
    const sorted = [...list].sort((a, b) => place(a) - place(b));
    const severity = severities.find((each) => list.some(({ finding }) => finding.severity === each));
    const counts = severities.map((each) => list.filter(({ finding }) => finding.severity === each).length);
    const group: FoundGroup = {
      id,
      title: first.row.values.name,
      severity: severity ?? 'info',
      lesson: null,
      row: first.row,
      found: sorted,
    };
    return [{ group, counts }];
  });
  return groups.sort((a, b) => compareCounts(a.counts, b.counts)).map(({ group }) => group);
}

const place = ({ finding }: Found): number => kindOrder.get(finding.id) ?? 0;

function compareCounts(a: readonly number[], b: readonly number[]): number {
  for (const [at, count] of a.entries()) {
    const difference = (b[at] ?? 0) - count;
    if (difference !== 0) return difference;
  }
  return 0;
}

function listsBy(found: readonly Found[], keyOf: (found: Found) => string): Map<string, Found[]> {
  const lists = new Map<string, Found[]>();
  for (const each of found) {
    const key = keyOf(each);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [each]);
    else list.push(each);
  }
  return lists;
}

/** One line of the list: the heading of a group, or a finding in it. */
export type FoundLine =
  | { readonly shows: 'group'; readonly group: FoundGroup; readonly closed: boolean }
  | { readonly shows: 'found'; readonly group: FoundGroup; readonly found: Found };

/** The groups as lines; of a closed group only the heading. */
export function linesOf(groups: readonly FoundGroup[], closed: ReadonlySet<string>): readonly FoundLine[] {
  return groups.flatMap((group): readonly FoundLine[] => {
    const heading = { shows: 'group', group, closed: closed.has(group.id) } as const;
    return heading.closed
      ? [heading]
      : [heading, ...group.found.map((found) => ({ shows: 'found', group, found }) as const)];
  });
}
