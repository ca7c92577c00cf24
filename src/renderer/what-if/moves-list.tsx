import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { findingKinds } from '#shared/fields/choices.ts';
import { fieldOf } from '#shared/fields/fields.ts';
import type { Moved } from '#shared/rules/diff.ts';
import { type Formats, noValue } from '../ui/formats/formats.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWindowed } from '../ui/use-windowed.ts';
import { SeverityMark } from '../ui/verdicts/severity.tsx';
import './moves-list.css';
import type { PartnerMoves } from './moves.ts';

const nameHeight = 30;
const lineHeight = 22;
const padding = 8;

interface MovesListProps {
  readonly label: string;
  readonly partners: readonly PartnerMoves[];
  /** Goes to a partner; without it the names are no links. */
  readonly onGo?: (key: string) => void;
}

/** What would move, partner by partner, before and after; only those in sight are in the document. */
export function MovesList({ label, partners, onGo }: MovesListProps) {
  const formats = useFormats();
  const heights = useMemo(() => partners.map(heightOf), [partners]);
  const windowed = useWindowed<HTMLDivElement>(heights);
  const shown = partners.slice(windowed.from, windowed.to);
  return (
    <section
      ref={windowed.scroller}
      className="pb-moves"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must scroll from the keyboard
      tabIndex={0}
      onScroll={windowed.onScroll}
    >
      <ul style={{ height: windowed.total }}>
        {shown.map((partner, at) => (
          <li
            key={partner.key}
            aria-setsize={partners.length}
            aria-posinset={windowed.from + at + 1}
            style={{ top: windowed.top(windowed.from + at), height: heights[windowed.from + at] }}
          >
            <span className="pb-moves__name pb-cut" dir="auto">
              {onGo === undefined ? (
                <b>{partner.name}</b>
              ) : (
                <button type="button" className="pb-link" onClick={() => onGo(partner.key)}>
                  {partner.name}
                </button>
              )}
            </span>
            {partner.moved.map((moved) => (
              <span key={moved.field} className="pb-moves__line">
                <span className="pb-moves__field pb-cut">{fieldOf(moved.field).header}</span>
                <span className="pb-moves__from pb-cut" title={shownMove(moved, moved.from, formats)}>
                  {shownMove(moved, moved.from, formats)}
                </span>
                <Icon of={ArrowRight} size="xs" />
                <span className="pb-unseen">becomes</span>
                <span className="pb-moves__to pb-cut" title={shownMove(moved, moved.to, formats)}>
                  {shownMove(moved, moved.to, formats)}
                </span>
              </span>
            ))}
            {[
              ...partner.findingsOpened.map((id) => ({ id, words: 'Finding opens' })),
              ...partner.findingsClosed.map((id) => ({ id, words: 'Finding closes' })),
            ].map(({ id, words }) => {
              const kind = findingKinds.find((each) => each.id === id);
              return (
                <span key={id} className="pb-moves__line">
                  <span className="pb-moves__field">{words}</span>
                  <SeverityMark severity={kind?.severity ?? 'info'}>{kind?.title ?? id}</SeverityMark>
                </span>
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const heightOf = ({ moved, findingsOpened, findingsClosed }: PartnerMoves): number =>
  nameHeight + padding + lineHeight * (moved.length + findingsOpened.length + findingsClosed.length);

function shownMove({ field }: Moved, value: Moved['from'], formats: Formats): string {
  if (value === null) return noValue;
  if (field === 'adoption' || field === 'improvement') return formats.ratio(Number(value));
  if (field === 'assignedTier' || field === 'recommendedTier') return `Tier ${value}`;
  return typeof value === 'number' ? formats.number(value) : value;
}
