import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Tab, Tabs } from '../ui/tabs.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import type { Work } from '../work/work.ts';
import type { KindCounts } from './review-jobs.ts';
import { kinds } from './review-line.tsx';
import { mostLines, type RowKind } from './review-lines.ts';
import type { ReviewParts } from './review-parts.ts';
import { ReviewTable } from './review-table.tsx';
import { useReviewLines } from './use-review-lines.ts';

interface ReviewStepProps {
  readonly work: Work;
  readonly plan: { readonly counts: KindCounts };
  readonly kind: RowKind | 'all';
  readonly onKind: (kind: RowKind | 'all') => void;
  /** The heading over what a line is about. */
  readonly about: string;
  readonly parts: Omit<ReviewParts, 'onOpen' | 'onLeave'>;
  readonly onLeaveAll: (marks: readonly string[], leave: boolean) => void;
  /** True while the keyboard is to go to the first conflict without a choice. */
  readonly seeking?: boolean;
  readonly onSought?: () => void;
  /** Above the rows: what one word about the whole file would settle. */
  readonly notice?: ReactNode;
  /** Beside the search: choices that hold for all rows. */
  readonly tools?: ReactNode;
}

/** What an import would do, row by row, with a choice for each. */
export function ReviewStep({
  work,
  plan,
  kind,
  onKind,
  about,
  parts,
  onLeaveAll,
  seeking = false,
  onSought = () => undefined,
  notice,
  tools,
}: ReviewStepProps) {
  const formats = useFormats();
  const { left } = parts;
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const wanted = useDeferredValue(search);
  const lines = useReviewLines(
    work,
    plan,
    useMemo(() => ({ kind, search: wanted, opened }), [kind, wanted, opened]),
  );
  const marks = lines?.marks ?? noMarks;
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
  const of = (each: RowKind): number => plan.counts[each] ?? 0;
  const all = Object.values(plan.counts).reduce((sum, count) => sum + count, 0);
  const moving = all - of('unchanged');
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
            ...(of('conflict') === 0 ? [] : [tab('conflict', 'Conflicts', of('conflict'))]),
            ...(of('deleted') === 0 ? [] : [tab('deleted', 'Not in the file', of('deleted'))]),
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
          {tools}
          <SearchInput label="Find a partner" value={search} onValueChange={setSearch} />
        </div>
      </div>
      {notice}
      {lines === null || lines.count < mostLines ? null : (
        <p className="pb-import__note">
          The first {formats.number(lines.count)} lines are shown. All rows are applied; find the others by
          name.
        </p>
      )}
      {lines === null ? null : lines.count === 0 ? (
        <p className="pb-import__empty">
          {lines.of.search !== ''
            ? `No row here is about “${lines.of.search}”.`
            : all === 0
              ? 'The file holds its header alone: there is nothing to import.'
              : lines.of.kind === 'all'
                ? 'Nothing changes: all rows of the file are here already.'
                : 'No row of the file is here.'}
        </p>
      ) : (
        <ReviewTable
          lines={lines}
          about={about}
          seeking={seeking}
          onSought={onSought}
          onOpen={(row) => setOpened(new Set([...opened, row]))}
          onLeave={(mark, leave) => onLeaveAll([mark], leave)}
          {...parts}
        />
      )}
    </>
  );
}

const noMarks: readonly string[] = [];
