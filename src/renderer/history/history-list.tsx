import { FileDown, FileUp, type LucideIcon, Pencil, Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo } from 'react';
import { classes } from '../ui/classes.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWindowed } from '../ui/use-windowed.ts';
import { dayWords, timeWords } from './days.ts';
import { type EntryLine, type HistoryLine, lineName, sizeWords } from './history-lines.ts';

const heights = { day: 28, entry: 44 } as const;

interface HistoryListProps {
  readonly lines: readonly HistoryLine[];
  readonly today: string;
  readonly chosen: EntryLine;
  /** Entries that are not in force, by number. */
  readonly undone: ReadonlySet<number>;
  /** Entries that the deed under the pointer or the keyboard would undo or redo. */
  readonly reach: ReadonlySet<number>;
  readonly onChoose: (entry: number) => void;
}

/** The entries under their days. One stop for Tab; arrows, Home, End and the page keys choose. */
export function HistoryList({ lines, today, chosen, undone, reach, onChoose }: HistoryListProps) {
  const formats = useFormats();
  const id = useId();
  const lineHeights = useMemo(() => lines.map(({ line }) => heights[line]), [lines]);
  const { scroller, onScroll, from, to, top: topOf, total, show } = useWindowed<HTMLDivElement>(lineHeights);
  const entries = useMemo(
    () => lines.flatMap((line, index) => (line.line === 'entry' ? [{ line, index }] : [])),
    [lines],
  );
  const at = entries.findIndex(({ line }) => line.entry.id === chosen.entry.id);
  const places = useMemo(
    () => new Map(entries.map(({ line }, place) => [line.entry.id, place + 1])),
    [entries],
  );

  const index = entries[at]?.index ?? -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another entry is chosen
  useLayoutEffect(() => {
    if (index >= 0) show(lines[index - 1]?.line === 'day' && index === 1 ? 0 : index);
  }, [chosen.entry.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / heights.entry) - 1);
    const place = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: entries.length - 1,
    }[event.key];
    if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = entries[Math.min(entries.length - 1, Math.max(0, place))];
    if (next !== undefined) onChoose(next.line.entry.id);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="Changes, the latest first"
      aria-activedescendant={`${id}-${chosen.entry.id}`}
      className="pb-history__list"
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: total, position: 'relative' }}>
        {lines.slice(from, to).map((line, offset) => {
          const top = topOf(from + offset);
          if (line.line === 'day')
            return (
              <div key={`${line.day} ${top}`} role="presentation" className="pb-history__day" style={{ top }}>
                {dayWords(line.day, today, formats)}
              </div>
            );
          const { entry, all } = line;
          const isOut = undone.has(entry.id);
          const size = all.length > 1 ? '' : sizeWords(entry, formats.number);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it takes the keys
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === chosen.entry.id}
              aria-setsize={entries.length}
              aria-posinset={places.get(entry.id)}
              className={classes(
                'pb-history__line',
                isOut && 'is-undone',
                all.some((each) => reach.has(each.id)) && 'is-reached',
              )}
              style={{ top }}
              onClick={() => {
                onChoose(entry.id);
                scroller.current?.focus({ preventScroll: true });
              }}
            >
              <Icon of={iconOf(line)} size="sm" />
              <span className="pb-history__words">
                <span className="pb-cut pb-history__name" dir="auto">
                  {lineName(line)}
                </span>
                <span className="pb-history__size pb-cut">
                  {isOut ? <b>Undone</b> : null}
                  {isOut && size !== '' ? ', ' : null}
                  {size}
                </span>
              </span>
              <time className="pb-num pb-muted" dateTime={entry.at}>
                {timeWords(entry.at, formats)}
              </time>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function iconOf({ kind, entry }: EntryLine): LucideIcon {
  switch (kind) {
    case 'import':
      return FileDown;
    case 'file':
      return FileUp;
    case 'moves':
      return entry.deed === 'undo' ? Undo2 : Redo2;
    case 'change':
      return Pencil;
  }
}
