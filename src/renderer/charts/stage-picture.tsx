import type { ReactNode } from 'react';
import './stage-picture.css';
import { fitText, widthOf } from './fit-text.ts';
import { MarkBox, type MarkDeeds, markProps } from './mark-box.tsx';
import { SilentWords } from './silent-words.tsx';

/** What holds partners in a stage, or that they are through: a sign, a few words, how many. */
export interface StageNote {
  readonly id: string;
  readonly sign: 'met' | 'not met' | 'unknown';
  readonly text: string;
  readonly sentence: string;
}

/** One stage with how many are in it and how many are through its gate. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly glyph: ReactNode;
  readonly count: number;
  readonly passed: number;
  readonly sentence: string;
  readonly notes: readonly StageNote[];
}

interface StagePictureProps extends MarkDeeds {
  readonly stages: readonly Stage[];
  readonly width: number;
  readonly height: number;
}

const nameRoom = 96;
const countRoom = 32;
const barHeight = 14;

/** The stages one under another: how many are there, how many are through, and what holds the others. */
export function StagePicture(props: StagePictureProps) {
  const { stages, width, height } = props;
  const most = Math.max(1, ...stages.map((stage) => stage.count));
  const pitch = height / Math.max(1, stages.length);
  const reach = width - nameRoom - countRoom;

  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it is named */}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {stages.map((stage, at) => {
          const top = at * pitch + Math.max(6, pitch / 2 - 20);
          const whole = (stage.count / most) * reach;
          const through = (stage.passed / most) * reach;
          return (
            <g key={stage.id}>
              {at === 0 ? null : (
                <line className="pb-stage__rule" x1={0} x2={width} y1={at * pitch} y2={at * pitch} />
              )}
              <SilentWords className="pb-stage__words">
                <g transform={`translate(0 ${top})`}>{stage.glyph}</g>
                <text x={24} y={top + 7} dy="0.35em">
                  {fitText(stage.name, nameRoom - 28)}
                </text>
                <text className="pb-stage__count" x={width - 2} y={top + 7} dy="0.35em" textAnchor="end">
                  {stage.count}
                </text>
              </SilentWords>
              {stage.count === 0 ? null : (
                <g {...markProps(stage.id, stage.sentence)} className="pb-stage">
                  <rect
                    className="pb-stage__reach"
                    x={nameRoom - 3}
                    y={top - 3}
                    width={reach + 6}
                    height={barHeight + 6}
                    rx={4}
                  />
                  <rect
                    className="pb-stage__rest"
                    x={nameRoom}
                    y={top}
                    width={whole}
                    height={barHeight}
                    rx={3}
                  />
                  {stage.passed === 0 ? null : (
                    <rect
                      className="pb-stage__passed"
                      x={nameRoom}
                      y={top}
                      width={through}
                      height={barHeight}
                      rx={3}
                    />
                  )}
                </g>
              )}
              {placeNotes(stage.notes, reach + countRoom).map(({ note, x }) => (
                <g key={note.id} {...markProps(note.id, note.sentence)} className="pb-stage">
                  <rect
                    className="pb-stage__reach"
                    x={nameRoom + x - 3}
                    y={top + 19}
                    width={widthOf(note.text) + 24}
                    height={18}
                    rx={4}
                  />
                  <Sign of={note.sign} x={nameRoom + x} y={top + 22} />
                  <text className="pb-stage__note" x={nameRoom + x + 16} y={top + 28} dy="0.35em">
                    {note.text}
                  </text>
                </g>
              ))}
            </g>
          );
        })}
      </svg>
    </MarkBox>
  );
}

/** The notes that fit on one line, from left to right. */
function placeNotes(notes: readonly StageNote[], room: number) {
  const placed: { readonly note: StageNote; readonly x: number }[] = [];
  let x = 0;
  for (const note of notes) {
    const wide = widthOf(note.text) + 30;
    if (x + wide > room && placed.length > 0) break;
    placed.push({ note, x });
    x += wide;
  }
  return placed;
}

function Sign({ of, x, y }: { readonly of: StageNote['sign']; readonly x: number; readonly y: number }) {
  if (of === 'met') {
    return (
      <g transform={`translate(${x} ${y})`}>
        <circle className="pb-sign--met" cx="6" cy="6" r="6" />
        <path className="pb-sign__line" d="M3.2 6.2l2 2 3.6-4" />
      </g>
    );
  }
  if (of === 'not met') {
    return (
      <g transform={`translate(${x} ${y})`}>
        <rect className="pb-sign--not-met" width="12" height="12" rx="2.5" />
        <path className="pb-sign__line" d="M3.8 3.8l4.4 4.4m0-4.4l-4.4 4.4" />
      </g>
    );
  }
  return <circle className="pb-sign--unknown" cx={x + 6} cy={y + 6} r="5" />;
}
