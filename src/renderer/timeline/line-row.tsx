import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { classes } from '../ui/classes.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { type Draft, heldWithin, withDraft } from './drag.ts';
import type { BarField, DayMark, PartnerLine, PhaseBar } from './lines.ts';
import { GateSign, MarkSign } from './mark-sign.tsx';
import type { TimeScale } from './time-scale.ts';
import { wordPlace } from './word-place.ts';

/** What is done on the line of a partner. */
export interface LineDeeds {
  /** Leads to the partner's cell in the grid. */
  show(key: string, field: BarField | DayMark['field'] | 'name'): void;
  /** A date is on its way; null lets go without a change. */
  draft(draft: Draft | null): void;
  /** Stores what was drafted. */
  commit(): void;
  drag(key: string, bar: PhaseBar, field: BarField, event: PointerEvent): void;
}

interface LineRowProps {
  readonly line: PartnerLine;
  readonly top: number;
  readonly height: number;
  readonly nameWidth: number;
  readonly scale: TimeScale;
  readonly asOf: string;
  readonly draft: Draft | null;
  readonly formats: Formats;
  readonly deeds: LineDeeds;
}

/** One partner's line: the bars of its phases and its days. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, top, height, nameWidth, scale, asOf, draft, formats, deeds } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows are placed one by one, a list element would not be
    <div role="listitem" className="pb-time__row" style={{ top, height, width: nameWidth + scale.width }}>
      <button
        type="button"
        data-time-item={`${line.key}/name`}
        tabIndex={-1}
        className="pb-time__name"
        style={{ width: nameWidth }}
        title={line.name}
        onClick={() => deeds.show(line.key, 'name')}
      >
        <bdi>{line.name}</bdi>
      </button>
      <div className="pb-time__days" style={{ left: nameWidth, width: scale.width }}>
        {line.bars.map((each) => (
          <Bar
            key={each.phase}
            line={line}
            bar={withDraft(each, draft)}
            stored={each}
            names={nameWidth}
            scale={scale}
            asOf={asOf}
            formats={formats}
            deeds={deeds}
          />
        ))}
        {line.marks.map((mark) => (
          <button
            key={mark.id}
            type="button"
            data-time-item={`${line.key}/${mark.id}`}
            tabIndex={-1}
            className={classes('pb-time__mark', mark.late && 'is-late')}
            style={{ left: scale.x(mark.date) }}
            title={markWords(mark, formats)}
            aria-label={`${line.name}: ${markWords(mark, formats)}`}
            onClick={() => deeds.show(line.key, mark.field)}
          >
            <MarkSign kind={mark.kind} />
          </button>
        ))}
        {line.bars.length === 0 && line.marks.length === 0 ? (
          <span className="pb-time__none" style={{ left: scale.x(asOf) + 8 }}>
            No dates yet
          </span>
        ) : null}
      </div>
    </div>
  );
});

interface BarProps {
  readonly line: PartnerLine;
  readonly bar: PhaseBar;
  readonly stored: PhaseBar;
  /** The width of the names, beside which a bar that begins further left tells its phase. */
  readonly names: number;
  readonly scale: TimeScale;
  readonly asOf: string;
  readonly formats: Formats;
  readonly deeds: LineDeeds;
}

function Bar({ line, bar, stored, names, scale, asOf, formats, deeds }: BarProps) {
  const left = scale.x(bar.start);
  const width = Math.max(4, scale.x(bar.shownEnd) - left);
  const inside = (date: string) => Math.min(Math.max(scale.x(date) - left, 0), width);
  const word = wordPlace(
    width,
    line.marks.map(({ date }) => scale.x(date) - left),
  );
  const moved = bar.endField ?? bar.startField;
  const openFrom = bar.end === null && bar.phase !== 'Run' && bar.shownEnd > asOf ? inside(asOf) : null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      deeds.draft(null);
      return;
    }
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    const step = (event.key === 'ArrowLeft' ? -1 : 1) * (event.shiftKey ? 7 : 1);
    const now = bar.endField === null ? bar.start : bar.shownEnd;
    deeds.draft({ key: line.key, field: moved, date: heldWithin(bar, moved, addDays(now, step)) });
  };
  const handle = (field: BarField, side: 'start' | 'end') => (
    <span
      className={`pb-time__handle pb-time__handle--${side}`}
      onPointerDown={(event) => deeds.drag(line.key, stored, field, event)}
    />
  );
  return (
    <button
      type="button"
      data-time-item={`${line.key}/${bar.phase}`}
      tabIndex={-1}
      className={classes(
        'pb-time__bar',
        `pb-time__bar--${bar.phase.toLowerCase()}`,
        bar.reversed && 'is-reversed',
        bar.end === null && 'is-open',
      )}
      style={{ left, width }}
      title={barWords(bar, asOf, formats)}
      aria-label={`${line.name}: ${barWords(bar, asOf, formats)}`}
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
      onClick={() => deeds.show(line.key, bar.startField)}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        if (event.key === 'Alt') deeds.commit();
      }}
      onBlur={() => deeds.commit()}
    >
      {openFrom === null ? null : (
        <span className="pb-time__ahead" style={{ left: openFrom, width: width - openFrom }} />
      )}
      {bar.overrunFrom === null ? null : (
        <span
          className="pb-time__overrun"
          style={{
            left: inside(bar.overrunFrom),
            width: inside(bar.end ?? asOf) - inside(bar.overrunFrom),
          }}
        />
      )}
      {bar.overlapUntil === null ? null : (
        <span className="pb-time__overlap" style={{ width: inside(bar.overlapUntil) }} />
      )}
      {word === null ? null : (
        <span className="pb-time__word" style={{ left: names, marginLeft: word }}>
          {bar.phase}
        </span>
      )}
      <GateSign result={bar.gate} />
      {bar.playbookEnd === null ? null : (
        <span className="pb-time__playbook" style={{ left: scale.x(bar.playbookEnd) - left }} />
      )}
      {handle(bar.startField, 'start')}
      {bar.endField === null ? null : handle(bar.endField, 'end')}
    </button>
  );
}

/** A bar in words: from, to, how long, and what is wrong with it. */
export function barWords(bar: PhaseBar, asOf: string, { date, number }: Formats): string {
  const end = bar.end === null ? 'open' : date(bar.end);
  const days = daysBetween(bar.start, bar.end ?? asOf);
  const length = days < 0 ? '' : `, ${number(days)} ${days === 1 ? 'day' : 'days'}`;
  const trouble = [
    bar.reversed ? 'the end lies before the start' : null,
    bar.overrunFrom === null ? null : `longer than the playbook’s ${bar.phase === 'Crawl' ? 8 : 12} weeks`,
    bar.overlapUntil === null ? null : 'began before the phase before it was over',
  ].filter((words) => words !== null);
  return `${bar.phase}, ${date(bar.start)} to ${end}${length}, gate ${bar.gate}${trouble.length === 0 ? '' : `; ${trouble.join('; ')}`}`;
}

const markWords = (mark: DayMark, { date }: Formats): string =>
  `${mark.label}, ${date(mark.date)}${mark.late ? ', overdue' : ''}`;
