import { CalendarDays, CalendarPlus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { z } from 'zod';
import { isOpen } from '#shared/rules/subject.ts';
import { useActiveFilter } from '../app/active-filter.ts';
import { FilterLine } from '../app/filter-line.tsx';
import { useNavigation } from '../app/navigation.ts';
import { BarDivider, ScreenBar } from '../app/screen-bar.tsx';
import { StatusShown } from '../app/status-slots.tsx';
import { tellTrouble } from '../app/trouble.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { saveCalendar } from '../export/small-files.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import { editCells } from '../storage/changes/edit-cells.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { announce } from '../ui/live-region.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useWindowed } from '../ui/use-windowed.ts';
import { calendarEntries } from './dates-calendar.ts';
import type { Draft } from './drag.ts';
import { type LineDeeds, LineRow } from './line-row.tsx';
import { datesOf, lineOf, type MarkKind } from './lines.ts';
import { TimeHead, TimeLines } from './time-head.tsx';
import { TimeLegend } from './time-legend.tsx';
import { timeScale, type Zoom } from './time-scale.ts';
import './timeline-screen.css';
import { useLineDrag } from './use-line-drag.ts';

const zoomSchema = z.enum(['month', 'quarter', 'year']);
const zooms = [
  { id: 'month', label: 'Month' },
  { id: 'quarter', label: 'Quarter' },
  { id: 'year', label: 'Year' },
] as const;
const rowHeight = 34;
const headHeight = 40;
const nameWidth = 180;

/** The open partners on one line of time each: phases, launches, reviews and touches. */
export function TimelineScreen() {
  const { portfolio, platform, settings, evaluations, asOf } = useSession();
  const all = useRows();
  const filter = useActiveFilter();
  const formats = useFormats();
  const { showInGrid } = useNavigation();
  const [zoom, setZoom] = usePreference<Zoom>('timeline.zoom', zoomSchema, 'quarter');

  const lines = useMemo(
    () =>
      all
        .filter((row) => (filter === null || filter.keys.has(row.key)) && isOpen(row.values))
        .map((row) => lineOf(row.key, row.values, evaluations.of(row), asOf)),
    [all, filter, evaluations, asOf],
  );
  const scale = useMemo(() => timeScale(lines.flatMap(datesOf), asOf, zoom), [lines, asOf, zoom]);
  const kinds = useMemo(
    () => new Set<MarkKind>(lines.flatMap((line) => line.marks.map((mark) => mark.kind))),
    [lines],
  );
  const heights = useMemo(() => lines.map(() => rowHeight), [lines]);
  const windowed = useWindowed<HTMLDivElement>(heights);

  const store = ({ key, field, date }: Draft) => {
    portfolio.apply(editCells(portfolio, [{ key, field, value: date }])).catch(tellTrouble);
    announce(`${portfolio.row(key)?.values.name ?? ''}: moved to ${formats.date(date)}`);
  };
  const { draft, setDraft, begin, justDragged } = useLineDrag(scale, store);
  const deeds: LineDeeds = {
    show: (key, field) => {
      if (!justDragged()) showInGrid({ show: 'partner', key, field });
    },
    draft: (next) => {
      setDraft(next);
      if (next !== null) announce(formats.date(next.date));
    },
    commit: () => {
      if (draft === null) return;
      setDraft(null);
      store(draft);
    },
    drag: begin,
  };

  // The as-of day stands a third from the left, first and after each zoom.
  const toToday = () => {
    const element = windowed.scroller.current;
    if (element !== null)
      element.scrollLeft = scale.x(asOf) - Math.max(0, (element.clientWidth - nameWidth) / 3);
  };
  const latest = useRef(toToday);
  latest.current = toToday;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another zoom or day is another place
  useLayoutEffect(() => latest.current(), [zoom, asOf]);
  useStop(windowed.scroller, lines);

  const exportDates = () => {
    saveCalendar(
      { portfolio, platform, programName: settings.name, asOf },
      'dates',
      calendarEntries(lines, settings.name),
    ).catch(tellTrouble);
  };
  useCommands([
    {
      id: 'timeline.export',
      title: 'Export the dates as a calendar',
      enabled: lines.length > 0,
      run: exportDates,
    },
    { id: 'timeline.today', title: 'Timeline: go to the as-of day', run: toToday },
  ]);
  const shown: number[] = [];
  for (let at = windowed.from; at < windowed.to; at += 1) shown.push(at);

  return (
    <>
      <ScreenBar
        title="Timeline"
        actions={
          <>
            <Tabs
              label="Zoom"
              tabs={zooms}
              selected={zoom}
              onSelect={(id) => setZoom(zoomSchema.parse(id))}
            />
            <BarDivider />
            <Button icon={CalendarDays} onClick={toToday}>
              As-of day
            </Button>
            <Button icon={CalendarPlus} disabled={lines.length === 0} onClick={exportDates}>
              Export dates
            </Button>
          </>
        }
      />
      <StatusShown shown={lines.length} all={all.length} />
      {filter === null ? null : (
        <FilterLine filter={filter} hint="The timeline follows this filter. Drag the end of a bar to plan." />
      )}
      {lines.length === 0 ? (
        <EmptyState title="No open partner to show">
          {all.length === 0
            ? 'Partners stand here with their phases and dates once there are some.'
            : filter === null
              ? 'Every partner has ended.'
              : filter.keys.size === 0
                ? 'The filter lets no partner through.'
                : 'Every partner of the filter has ended.'}
        </EmptyState>
      ) : (
        <>
          <TimeLegend kinds={kinds} />
          {/* biome-ignore lint/a11y/useSemanticElements: the lines are placed one by one */}
          <div
            ref={windowed.scroller}
            className="pb-time"
            role="list"
            aria-label="Partners on the timeline"
            onScroll={windowed.onScroll}
            onKeyDown={(event) => moveBetween(event, windowed)}
          >
            <div
              className="pb-time__sheet"
              style={{ width: nameWidth + scale.width, height: headHeight + windowed.total }}
            >
              <div className="pb-time__top" style={{ height: headHeight }}>
                <div className="pb-time__corner" style={{ width: nameWidth }}>
                  Partner
                </div>
                <TimeHead scale={scale} />
              </div>
              <div className="pb-time__rows" style={{ height: windowed.total }}>
                <div className="pb-time__rules" style={{ left: nameWidth, width: scale.width }}>
                  <TimeLines scale={scale} asOf={asOf} />
                </div>
                {shown.map((at) => {
                  const line = lines[at];
                  return line === undefined ? null : (
                    <LineRow
                      key={line.key}
                      line={line}
                      top={windowed.top(at)}
                      height={rowHeight}
                      nameWidth={nameWidth}
                      scale={scale}
                      asOf={asOf}
                      draft={draft?.key === line.key ? draft : null}
                      formats={formats}
                      deeds={deeds}
                    />
                  );
                })}
              </div>
            </div>
          </div>
        </>
      )}
    </>
  );
}

const itemsIn = (root: Element | null): readonly HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[data-time-item]') ?? []),
];

/** The name stands before everything on its line, wherever it is scrolled to. */
const leftOf = (item: HTMLElement): number =>
  item.classList.contains('pb-time__name') ? -1 : item.offsetLeft;

/** One stop for Tab on the whole line: the item reached last, or the first. */
function useStop(scroller: { readonly current: HTMLElement | null }, lines: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the lines
  useEffect(() => {
    const items = itemsIn(scroller.current);
    if (!items.some((item) => item.tabIndex === 0) && items[0] !== undefined) items[0].tabIndex = 0;
  }, [lines]);
}

/** Left and right along a line, up and down to the nearest item of the next line, Home and End to its ends. */
function moveBetween(
  event: KeyboardEvent,
  windowed: { readonly scroller: { readonly current: Element | null } },
) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const now = (event.target as Element).closest<HTMLElement>('[data-time-item]');
  if (now === null) return;
  const row = now.closest('.pb-time__row');
  const rows = [...(windowed.scroller.current?.querySelectorAll('.pb-time__row') ?? [])].filter(
    (each) => itemsIn(each).length > 0,
  );
  const sorted = (within: Element | null) => [...itemsIn(within)].sort((a, b) => leftOf(a) - leftOf(b));
  const along = sorted(row);
  const at = along.indexOf(now);
  // Names lead to names; dates to dates, or to the name of a partner that has none.
  const nearest = (within: Element | undefined) => {
    const all = sorted(within ?? null);
    const alike = all.filter((each) => leftOf(each) < 0 === leftOf(now) < 0);
    const apart = (item: HTMLElement) => Math.abs(leftOf(item) - leftOf(now));
    return [...(alike.length > 0 ? alike : all)].sort((a, b) => apart(a) - apart(b))[0];
  };
  const place = row === null ? -1 : rows.indexOf(row);
  const moves: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowRight: along[at + 1],
    ArrowLeft: along[at - 1],
    Home: along[0],
    End: along.at(-1),
    ArrowDown: nearest(rows[place + 1]),
    ArrowUp: nearest(rows[place - 1]),
  };
  if (!(event.key in moves)) return;
  event.preventDefault();
  const to = moves[event.key];
  if (to === undefined) return;
  now.tabIndex = -1;
  to.tabIndex = 0;
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
