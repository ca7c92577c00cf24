import { useMemo } from 'react';
import { type Stage, StagePicture } from '../../charts/stage-picture.tsx';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { PhaseGlyph } from '../../ui/verdicts/index.ts';
import type { CardProps } from '../cards.tsx';
import { GroupCard } from '../group-card.tsx';
import { stagesFinding, stagesOf } from './stages.ts';

/** A note's words, for the eye and with its phase for the ear. */
const note = (text: string, phase: string) => ({ text, sentence: `${text}, ${phase}` });

/** The open partners by phase, with what holds them there. */
export function StagesCard({ judged, settings, asOf }: CardProps) {
  const formats = useFormats();
  const stages = useMemo(() => stagesOf(judged, settings, asOf, formats), [judged, settings, asOf, formats]);
  const groups = useMemo(
    () => stages.flatMap((stage) => [stage.all, stage.passed, ...stage.holds]),
    [stages],
  );
  const { number } = formats;
  const drawn = (sentenceOf: (id: string) => string): readonly Stage[] =>
    stages.map(({ phase, all, passed, holds }) => ({
      id: phase,
      name: phase,
      glyph: <PhaseGlyph value={phase} />,
      count: all.keys.length,
      passed: passed.keys.length,
      sentence: sentenceOf(phase),
      notes: [
        ...(passed.keys.length === 0
          ? []
          : [
              {
                id: passed.id,
                sign: 'met' as const,
                ...note(
                  `${number(passed.keys.length)} ${phase === 'Not started' ? 'ready' : 'passed'}`,
                  phase,
                ),
              },
            ]),
        ...holds.map((hold) => ({
          id: hold.id,
          sign: hold.sign,
          ...note(`${number(hold.keys.length)} ${hold.words}`, phase),
        })),
      ],
    }));
  return (
    <GroupCard
      title="Phases, and what holds partners there"
      finding={stagesFinding(stages, formats)}
      legend={
        <>
          <span className="pb-legend">
            <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden="true">
              <rect y="1" width="14" height="8" rx="2" fill="var(--pb-pass-mark)" />
            </svg>
            Gate passed
          </span>
          <span className="pb-legend">
            <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden="true">
              <rect y="1" width="14" height="8" rx="2" fill="var(--pb-track)" />
            </svg>
            Not yet
          </span>
        </>
      }
      legendText="Filled: gate passed. Pale: not yet."
      groups={groups}
      table={{
        first: 'Phase and what holds',
        columns: [{ name: 'Partners', numeric: true }],
        lines: () =>
          groups.map((group) => ({
            id: group.id,
            name: group.name,
            cells: [number(group.keys.length)],
          })),
      }}
      nothing={
        stages.some((stage) => stage.all.keys.length > 0)
          ? null
          : { title: 'No open partner', text: 'Every partner here has ended.', fields: [] }
      }
      needed={280}
    >
      {(size, deeds, sentenceOf) => (
        <StagePicture {...deeds} stages={drawn(sentenceOf)} width={size.width} height={size.height} />
      )}
    </GroupCard>
  );
}
