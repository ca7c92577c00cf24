import { type ReactNode, useMemo } from 'react';
import type { FieldId } from '#shared/fields/fields.ts';
import { useNavigation } from '../app/navigation.ts';
import type { MarkDeeds } from '../charts/mark-box.tsx';
import type { Size } from '../charts/use-size.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { showToast } from '../ui/toasts.ts';
import { type Group, groupSentence, partnerWords } from './group.ts';
import { PictureCard } from './picture-card.tsx';
import { Plot } from './plot.tsx';

interface GroupCardProps {
  readonly title: string;
  readonly finding: string;
  readonly legend?: ReactNode;
  readonly legendText?: string;
  /** What each mark stands for. A mark of one partner leads to that partner. */
  readonly groups: readonly Group[];
  /** The columns of the table after the first, and its lines by group. */
  readonly table: {
    readonly first: string;
    readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[];
    readonly lines: () => readonly {
      readonly id: string;
      readonly name: string;
      readonly cells: readonly string[];
    }[];
  };
  /** Why there is nothing to show and which fields would change it; null while there is something. */
  readonly nothing: {
    readonly title: string;
    readonly text: string;
    readonly fields: readonly FieldId[];
  } | null;
  /** How high the picture wants to be, in pixels. */
  readonly needed: number;
  readonly foot?: ReactNode;
  readonly children: (size: Size, deeds: MarkDeeds, sentenceOf: (id: string) => string) => ReactNode;
}

/** A picture whose marks stand for groups of partners: a press shows them in the grid, filtered. */
export function GroupCard(props: GroupCardProps) {
  const { title, finding, groups, table, nothing } = props;
  const formats = useFormats();
  const { showInGrid } = useNavigation();
  const byId = useMemo(() => new Map(groups.map((group) => [group.id, group])), [groups]);
  const onChoose = (id: string) => {
    const group = byId.get(id);
    const [only] = group?.keys ?? [];
    if (group === undefined) return;
    if (only === undefined) showToast({ text: `${group.name}: no partner.` });
    else if (group.id === only) showInGrid({ show: 'partner', key: only });
    else showInGrid({ show: 'partners', keys: group.keys, name: group.name });
  };
  const sentenceOf = (id: string) => {
    const group = byId.get(id);
    return group === undefined ? '' : groupSentence(group, formats);
  };
  const deeds: MarkDeeds = {
    label: `${title}. ${finding}`,
    onChoose,
    tip: (id) => <GroupTip group={byId.get(id)} />,
  };
  return (
    <PictureCard
      title={title}
      finding={finding}
      legend={props.legend ?? null}
      legendText={props.legendText ?? ''}
      emptyTitle={nothing?.title ?? ''}
      empty={
        nothing === null ? null : (
          <>
            {nothing.text}{' '}
            {nothing.fields.length === 0 ? null : (
              <LinkButton onClick={() => showInGrid({ show: 'fields', fields: nothing.fields })}>
                Show those fields
              </LinkButton>
            )}
          </>
        )
      }
      table={{
        columns: [{ name: table.first }, ...table.columns],
        lines: () =>
          table.lines().map((line) => ({
            key: line.id,
            cells: [line.name, ...line.cells],
            texts: [line.name, ...line.cells],
          })),
        onChoose,
      }}
    >
      <Plot needed={props.needed}>{(size) => props.children(size, deeds, sentenceOf)}</Plot>
      {props.foot}
    </PictureCard>
  );
}

function GroupTip({ group }: { readonly group: Group | undefined }) {
  const formats = useFormats();
  if (group === undefined) return null;
  return (
    <div className="pb-pic-tip">
      <b>{group.name}</b>
      <dl>
        {(group.facts ?? []).map(([label, value]) => (
          <div key={label} className="pb-pic-tip__fact">
            <dt>{label}</dt>
            <dd className="pb-num">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {partnerWords(group.keys.length, formats)}. Click to see {group.keys.length === 1 ? 'it' : 'them'} in
        the grid
      </p>
    </div>
  );
}
