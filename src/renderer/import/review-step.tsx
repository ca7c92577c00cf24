import { useMemo, useState } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { type Tab, Tabs } from '../ui/tabs.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { rowMark } from './chosen.ts';
import type { ImportPlan } from './plan.ts';
import { filteredLines, type RowKind, reviewLines } from './review-lines.ts';
import { type ReviewDeeds, ReviewTable } from './review-table.tsx';

interface ReviewStepProps extends ReviewDeeds {
  readonly plan: ImportPlan;
  readonly left: ReadonlySet<string>;
  readonly onLeaveAll: (marks: readonly string[], leave: boolean) => void;
  readonly blanksClear: boolean;
  readonly onBlanksClear: (blanksClear: boolean) => void;
}

/** What an import would do, row by row, with a choice for each. */
export function ReviewStep({
  plan,
  left,
  onLeaveAll,
  blanksClear,
  onBlanksClear,
  ...deeds
}: ReviewStepProps) {
  const formats = useFormats();
  const [kind, setKind] = useState<RowKind | 'all'>('all');
  const [search, setSearch] = useState('');
  const lines = useMemo(() => reviewLines(plan, formats), [plan, formats]);
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
  const moving = plan.added.length + plan.changed.length + plan.held.length;
  return (
    <>
      <div className="pb-import__bar">
        <Tabs
          label="Rows by what happens"
          selected={kind}
          onSelect={(id) => setKind(id as RowKind | 'all')}
          tabs={[
            tab('all', 'All', moving),
            tab('new', 'New', plan.added.length),
            tab('changed', 'Changed', plan.changed.length),
            tab('held', 'Held back', plan.held.length),
            { ...tab('unchanged', 'Unchanged', plan.unchanged.length), ruled: true },
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
        <ReviewTable key={`${kind} ${search}`} lines={shown} left={left} {...deeds} />
      )}
    </>
  );
}
