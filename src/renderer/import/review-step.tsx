import { useDeferredValue, useMemo, useState } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Tab, Tabs } from '../ui/tabs.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { rowMark, type Side } from './chosen.ts';
import { kinds } from './review-line.tsx';
import {
  canBeLeft,
  mostLines,
  type ReviewGroup,
  type RowKind,
  reviewGroups,
  shownLines,
} from './review-lines.ts';
import type { ReviewDeeds } from './review-parts.ts';
import { ReviewTable } from './review-table.tsx';
import type { MergePlan } from './three-way.ts';

interface ReviewStepProps extends ReviewDeeds {
  readonly merged: MergePlan;
  readonly kind: RowKind | 'all';
  readonly onKind: (kind: RowKind | 'all') => void;
  readonly resolved: ReadonlyMap<string, Side>;
  readonly deleted: ReadonlySet<string>;
  /** The day of the export that the file is compared with, null in an ordinary import. */
  readonly baseDay: string | null;
  readonly left: ReadonlySet<string>;
  readonly onLeaveAll: (marks: readonly string[], leave: boolean) => void;
  readonly blanksClear: boolean;
  readonly onBlanksClear: (blanksClear: boolean) => void;
}

/** What an import would do, row by row, with a choice for each. */
export function ReviewStep({
  merged,
  kind,
  onKind,
  left,
  resolved,
  deleted,
  baseDay,
  onLeaveAll,
  blanksClear,
  onBlanksClear,
  ...deeds
}: ReviewStepProps) {
  const { plan, conflicts, deletions } = merged;
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const wanted = useDeferredValue(search);
  const groups = useMemo(() => reviewGroups(merged), [merged]);
  const shown = useMemo(() => shownLines(groups, kind, wanted, opened), [groups, kind, wanted, opened]);
  const marks = useMemo(
    () => shown.flatMap((line) => (line.first && canBeLeft(line) ? [rowMark(line.row)] : [])),
    [shown],
  );
  const out = useMemo(() => marks.filter((mark) => left.has(mark)).length, [marks, left]);
  const tab = (id: RowKind | 'all', label: string, count: number): Tab => ({
    id,
    label:
      id === 'all' || id === 'unchanged' ? (
        label
      ) : (
        <span className="pb-import__tab">
          <Icon of={kinds[id].icon} size="sm" />
          {label}
        </span>
      ),
    count,
  });
  const counts = useMemo(() => countsOf(groups), [groups]);
  const of = (each: RowKind): number => counts[each] ?? 0;
  const moving = groups.length - of('unchanged');
  return (
    <>
      <div className="pb-import__bar">
        <Tabs
          label="Rows by what happens"
          selected={kind}
          onSelect={(id) => onKind(id as RowKind | 'all')}
          tabs={[
            tab('all', 'All', moving),
            tab('new', 'New', of('new')),
            tab('changed', 'Changed', of('changed')),
            tab('held', 'Held back', of('held')),
            ...(conflicts.length === 0 ? [] : [tab('conflict', 'Conflicts', of('conflict'))]),
            ...(deletions.length === 0 ? [] : [tab('deleted', 'Not in the file', of('deleted'))]),
            { ...tab('unchanged', 'Unchanged', of('unchanged')), ruled: true },
          ]}
        />
        <div className="pb-import__tools">
          {marks.length === 0 ? null : (
            <Checkbox
              label="Apply all shown"
              checked={out === 0}
              mixed={out > 0 && out < marks.length}
              onCheckedChange={(checked) => onLeaveAll(marks, !checked)}
            />
          )}
          {plan.blanks === 0 ? null : (
            <Checkbox
              label={`Blanks clear ${formats.number(plan.blanks)} ${plan.blanks === 1 ? 'cell' : 'cells'}`}
              checked={blanksClear}
              onCheckedChange={onBlanksClear}
            />
          )}
          <SearchInput label="Find a partner" value={search} onValueChange={setSearch} />
        </div>
      </div>
      {shown.length < mostLines ? null : (
        <p className="pb-import__note">
          The first {formats.number(shown.length)} lines are shown. All rows are applied; find the others by
          name.
        </p>
      )}
      {shown.length === 0 ? (
        <p className="pb-import__empty">
          {wanted === '' ? 'No row of the file is here.' : `No row here is about “${wanted}”.`}
        </p>
      ) : (
        <ReviewTable
          key={`${kind} ${wanted}`}
          lines={shown}
          left={left}
          resolved={resolved}
          deleted={deleted}
          baseDay={baseDay}
          onOpen={(row) => setOpened(new Set([...opened, row]))}
          {...deeds}
        />
      )}
    </>
  );
}

function countsOf(groups: readonly ReviewGroup[]): Readonly<Partial<Record<RowKind, number>>> {
  const counts: Partial<Record<RowKind, number>> = {};
  for (const { kind } of groups) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
