import { useMemo } from 'react';
import { BarPicture } from '../../charts/bar-picture.tsx';
import { capacity, pictureHeight } from '../../charts/bar-rows.ts';
import { amountSpan } from '../../charts/scale.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { SeverityMark } from '../../ui/verdicts/index.ts';
import type { CardProps } from '../cards.tsx';
import { GroupCard } from '../group-card.tsx';
import { byFinding } from './by-finding.ts';

/** Open findings by kind, errors first. */
export function FindingsCard({ judged }: CardProps) {
  const formats = useFormats();
  const { kinds, counts, accepted, finding } = useMemo(() => byFinding(judged, formats), [judged, formats]);
  const { number } = formats;
  const span = useMemo(() => amountSpan(kinds.map((kind) => kind.keys.length)), [kinds]);
  const severities = [
    ['error', counts.error === 1 ? 'error' : 'errors'],
    ['warning', counts.warning === 1 ? 'warning' : 'warnings'],
    ['info', counts.info === 1 ? 'note' : 'notes'],
  ] as const;
  return (
    <GroupCard
      title="Findings by kind"
      finding={finding}
      legend={severities.map(([severity, word]) => (
        <SeverityMark key={severity} severity={severity}>
          {number(counts[severity])} {word}
        </SeverityMark>
      ))}
      legendText={severities.map(([severity, word]) => `${number(counts[severity])} ${word}`).join(', ')}
      groups={kinds}
      table={{
        first: 'Finding',
        columns: [{ name: 'Severity' }, { name: 'Partners', numeric: true }],
        lines: () =>
          kinds.map((kind) => ({
            id: kind.id,
            name: kind.name,
            cells: [kind.severity === 'info' ? 'note' : kind.severity, number(kind.keys.length)],
          })),
      }}
      nothing={
        kinds.length > 0
          ? null
          : {
              title: 'No open finding',
              text:
                accepted === 0
                  ? 'None of the classic mistakes shows in these partners’ records.'
                  : `What was found is accepted: ${number(accepted)}.`,
              fields: [],
            }
      }
      needed={pictureHeight(Math.min(kinds.length, 14), Number.POSITIVE_INFINITY)}
    >
      {(size, deeds, sentenceOf) => {
        const room = capacity(size.height);
        const shown = kinds.length <= room ? kinds : kinds.slice(0, room - 1);
        const rest = kinds.slice(shown.length);
        const bars = [
          ...shown.map((kind) => ({
            key: kind.id,
            name: kind.name,
            value: kind.keys.length,
            text: number(kind.keys.length),
            look: kind.severity,
            sentence: sentenceOf(kind.id),
          })),
          ...(rest.length === 0
            ? []
            : [
                {
                  key: '#rest',
                  name: `${number(rest.length)} more kinds: ${number(rest.reduce((sum, kind) => sum + kind.keys.length, 0))}, see the table`,
                  value: 0,
                  text: '',
                  look: 'ink' as const,
                  sentence: '',
                  heading: true as const,
                },
              ]),
        ];
        return (
          <BarPicture
            {...deeds}
            bars={bars}
            span={{ ...span, ticks: span.ticks.filter(Number.isInteger) }}
            tickText={number}
            width={size.width}
            height={pictureHeight(bars.length, size.height)}
            nameShare={0.42}
          />
        );
      }}
    </GroupCard>
  );
}
