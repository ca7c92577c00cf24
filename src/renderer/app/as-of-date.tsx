import { Calendar as CalendarIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Calendar } from '../ui/calendar.tsx';
import { classes } from '../ui/classes.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';

interface AsOfDateProps {
  readonly asOf: string;
  readonly today: string;
  /** Null follows the calendar again. */
  readonly onChange: (date: string | null) => void;
  /** Shows what moves between today and the day. */
  readonly onWhatIf?: (() => void) | undefined;
}

/** The day for which everything is computed, with a calendar to plan for another; coloured while it is not today. */
export function AsOfDate({ asOf, today, onChange, onWhatIf }: AsOfDateProps) {
  const formats = useFormats();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const other = asOf !== today;
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        className={classes('pb-statusbar__part', other && 'pb-statusbar__part--other-day')}
        onClick={() => setOpen((was) => !was)}
      >
        <Icon of={CalendarIcon} size="sm" />
        As of {formats.date(asOf)}
        {other ? <span className="pb-unseen">, not today</span> : null}
      </button>
      {open ? (
        <Popover
          anchor={button.current}
          label="Plan for another day"
          placement="top-end"
          className="pb-asof"
          onClose={() => setOpen(false)}
        >
          <Calendar
            value={asOf}
            today={today}
            locale={formats.locale}
            onChoose={(date) => {
              onChange(date === today ? null : date);
              setOpen(false);
            }}
          />
          <div className="pb-asof__foot">
            <span className="pb-grow">Verdicts, dates and findings are computed for this day.</span>
            {other && onWhatIf !== undefined ? (
              <Button
                small
                look="line"
                onClick={() => {
                  setOpen(false);
                  onWhatIf();
                }}
              >
                What moves…
              </Button>
            ) : null}
            {other ? (
              <Button
                small
                look="line"
                onClick={() => {
                  onChange(null);
                  setOpen(false);
                }}
              >
                Today
              </Button>
            ) : null}
          </div>
        </Popover>
      ) : null}
    </>
  );
}
