import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import './calendar.css';
import { addDays, addMonths, firstWeekday, monthPage, weekday } from './calendar-days.ts';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';

interface CalendarProps {
  /** The day that is chosen, `YYYY-MM-DD`; null for none. */
  readonly value: string | null;
  readonly today: string;
  readonly locale: string;
  readonly onChoose: (date: string) => void;
}

/** A month to choose a day from: arrows by day and week, Page Up and Down by month, with Shift by year, Home and End in the week. */
export function Calendar({ value, today, locale, onChoose }: CalendarProps) {
  const [at, setAt] = useState(value ?? today);
  const table = useRef<HTMLTableElement>(null);
  const follow = useRef(false);
  const firstDay = firstWeekday(locale);
  const weeks = monthPage(at, firstDay);
  const utc = { timeZone: 'UTC' } as const;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...utc });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'full', ...utc });
  const shortDay = new Intl.DateTimeFormat(locale, { weekday: 'short', ...utc });
  const longDay = new Intl.DateTimeFormat(locale, { weekday: 'long', ...utc });

  useLayoutEffect(() => {
    if (follow.current) table.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    follow.current = false;
  }, [at]);

  const go = (date: string, focus: boolean) => {
    follow.current = focus;
    setAt(date);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = dayAfterKey(event, at, firstDay);
    if (moved === null) return;
    event.preventDefault();
    go(moved, true);
  };

  return (
    <div className="pb-calendar">
      <div className="pb-calendar__head">
        <IconButton
          small
          icon={ChevronLeft}
          label="Month before"
          onClick={() => go(addMonths(at, -1), false)}
        />
        <span className="pb-calendar__month" aria-live="polite">
          {month.format(Date.parse(at))}
        </span>
        <IconButton
          small
          icon={ChevronRight}
          label="Month after"
          onClick={() => go(addMonths(at, 1), false)}
        />
      </div>
      <table ref={table} aria-label={month.format(Date.parse(at))} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((date) => (
              <th key={date} scope="col" abbr={longDay.format(Date.parse(date))}>
                {shortDay.format(Date.parse(date)).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date}>
                  <button
                    type="button"
                    data-day={date}
                    data-first-focus={date === at ? '' : undefined}
                    tabIndex={date === at ? 0 : -1}
                    aria-label={long.format(Date.parse(date))}
                    aria-pressed={date === value}
                    aria-current={date === today ? 'date' : undefined}
                    className={classes(
                      'pb-calendar__day pb-num',
                      date.slice(0, 7) !== at.slice(0, 7) && 'pb-calendar__day--other',
                    )}
                    onClick={() => onChoose(date)}
                  >
                    {Number(date.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a key leads from a day; null for a key that leads nowhere. */
function dayAfterKey(event: KeyboardEvent, at: string, firstDay: number): string | null {
  const inWeek = (weekday(at) - firstDay + 7) % 7;
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(at, -1);
    case 'ArrowRight':
      return addDays(at, 1);
    case 'ArrowUp':
      return addDays(at, -7);
    case 'ArrowDown':
      return addDays(at, 7);
    case 'Home':
      return addDays(at, -inWeek);
    case 'End':
      return addDays(at, 6 - inWeek);
    case 'PageUp':
      return addMonths(at, event.shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(at, event.shiftKey ? 12 : 1);
    default:
      return null;
  }
}
