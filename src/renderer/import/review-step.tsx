import { useMemo, useState } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { type Tab, Tabs } from '../ui/tabs.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { rowMark, type Side } from './chosen.ts';
import { filteredLines, type RowKind, reviewLines } from './review-lines.ts';
import { type ReviewDeeds, ReviewTable } from './review-table.tsx';
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
  const lines = useMemo(() => reviewLines(merged, formats), [merged, formats]);
  const shown = useMemo(() => filteredLines(lines, kind, search), [lines, kind, search]);
  const marks = useMemo(
    () =>
      shown.flatMap((line) =>
        line.first && (line.kind === 'new' || line.kind === 'changed') ? [rowMark(line.row)] : [],
      ),
    [shown],
  );
  const out = marks.filter((mark) => left.has(mark)).length;
  const tab = (id: RowKind | 'all', label: string, count: number): Tab => ({ id, label, count });
  const counts = useMemo(() => {
    const found: Partial<Record<RowKind, number>> = {};
    for (const line of lines) if (line.first) found[line.kind] = (found[line.kind] ?? 0) + 1;
    return found;
  }, [lines]);
  const of = (each: RowKind): number => counts[each] ?? 0;
  const moving = lines.filter((line) => line.first).length - of('unchanged');
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
      {shown.length === 0 ? (
        <p className="pb-import__empty">
          {search === '' ? 'No row of the file is here.' : `No row here is about “${search}”.`}
        </p>
      ) : (
        <ReviewTable
          key={`${kind} ${search}`}
          lines={shown}
          left={left}
          resolved={resolved}
          deleted={deleted}
          baseDay={baseDay}
          {...deeds}
        />
      )}
    </>
  );
}
