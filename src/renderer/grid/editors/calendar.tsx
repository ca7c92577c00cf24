import { ChevronLeft, ChevronRight } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { addMonths, firstWeekday, monthPage } from './month-page.ts';
import './calendar.css';

interface CalendarProps {
  readonly locale: string;
  /** The day that is lit. */
  readonly day: string;
  readonly today: string;
  readonly onMove: (day: string) => void;
  readonly onPick: (day: string) => void;
}

/** One month to pick a day from. The keyboard stays in the input beside it. */
export function Calendar({ locale, day, today, onMove, onPick }: CalendarProps) {
  const weeks = monthPage(day, firstWeekday(locale));
  const title = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const letter = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press in the calendar must leave the caret in the input
    <div className="pb-calendar" onMouseDown={(event) => event.preventDefault()}>
      <div className="pb-calendar__head">
        <span aria-live="polite">{title.format(Date.parse(day))}</span>
        <IconButton
          small
          tabIndex={-1}
          icon={ChevronLeft}
          label="Earlier month"
          onClick={() => onMove(addMonths(day, -1))}
        />
        <IconButton
          small
          tabIndex={-1}
          icon={ChevronRight}
          label="Later month"
          onClick={() => onMove(addMonths(day, 1))}
        />
      </div>
      <table>
        <thead>
          <tr>
            {weeks[0]?.map((date) => (
              <th key={date} scope="col">
                {letter.format(Date.parse(date))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows move the day from the input
                <td
                  key={date}
                  aria-label={full.format(Date.parse(date))}
                  aria-current={date === day ? 'date' : undefined}
                  onClick={() => onPick(date)}
                >
                  <div
                    className={classes(
                      'pb-calendar__day',
                      date.slice(0, 7) !== day.slice(0, 7) && 'pb-calendar__day--other',
                      date === today && 'pb-calendar__day--today',
                      date === day && 'pb-calendar__day--on',
                    )}
                  >
                    {Number(date.slice(8))}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
