import { type ReactNode, useMemo } from 'react';
import type { FieldId } from '#shared/fields/fields.ts';
import { MatrixPicture } from '../../charts/matrix-picture.tsx';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { LeverageGlyph, StakesGlyph } from '../../ui/verdicts/index.ts';
import type { CardProps } from '../cards.tsx';
import { GroupCard } from '../group-card.tsx';
import { type Crossing, leverageBySkin, tiersByFit } from './crossings.ts';

interface CrossingCardProps {
  readonly title: string;
  readonly crossing: Crossing;
  readonly rowName: string;
  readonly columnName: string;
  readonly corner?: string;
  readonly sameMeansFit?: boolean;
  readonly rowGlyph?: (id: string) => ReactNode;
  readonly columnGlyph?: (id: string) => ReactNode;
  readonly fields: readonly FieldId[];
}

function CrossingCard(props: CrossingCardProps) {
  const { crossing, corner } = props;
  const { number } = useFormats();
  const { rows, columns, groups } = crossing;
  return (
    <GroupCard
      title={props.title}
      finding={crossing.finding}
      groups={groups}
      table={{
        first: 'Both',
        columns: [{ name: props.rowName }, { name: props.columnName }, { name: 'Partners', numeric: true }],
        lines: () =>
          groups.map((group) => ({
            id: group.id,
            name: group.name,
            cells: [
              rows.find((row) => row.id === group.row)?.name ?? '',
              columns.find((column) => column.id === group.column)?.name ?? '',
              number(group.keys.length),
            ],
          })),
      }}
      nothing={
        crossing.open > 0
          ? null
          : { title: 'No open partner', text: 'Every partner here has ended.', fields: props.fields }
      }
      needed={280}
    >
      {(size, deeds, sentenceOf) => (
        <MatrixPicture
          {...deeds}
          {...(corner === undefined ? {} : { corner })}
          rows={rows.map((row) => ({ ...row, glyph: props.rowGlyph?.(row.id) }))}
          columns={columns.map((column) => ({ ...column, glyph: props.columnGlyph?.(column.id) }))}
          cells={groups.map((group) => ({
            id: group.id,
            row: group.row,
            column: group.column,
            count: group.keys.length,
            same: props.sameMeansFit === true && group.row === group.column && group.row !== 'none',
            sentence: sentenceOf(group.id),
          }))}
          width={size.width}
          height={size.height}
        />
      )}
    </GroupCard>
  );
}

/** Leverage class by skin verdict. */
export function LeverageCard({ judged }: CardProps) {
  const formats = useFormats();
  const crossing = useMemo(() => leverageBySkin(judged, formats), [judged, formats]);
  return (
    <CrossingCard
      title="Leverage and skin in the game"
      crossing={crossing}
      rowName="Leverage"
      columnName="Skin in the game"
      rowGlyph={(id) => <LeverageGlyph value={id as 'High'} />}
      columnGlyph={(id) => <StakesGlyph value={id as 'Partnership'} />}
      fields={[]}
    />
  );
}

/** The assigned tier by the recommended one. */
export function TiersCard({ judged }: CardProps) {
  const formats = useFormats();
  const crossing = useMemo(() => tiersByFit(judged, formats), [judged, formats]);
  return (
    <CrossingCard
      title="Tiers: assigned against recommended"
      crossing={crossing}
      rowName="Assigned"
      columnName="Recommended"
      corner="Assigned"
      sameMeansFit
      fields={[]}
    />
  );
}
