import { Info } from 'lucide-react';
import type { DateOrder, DecimalMark } from '#shared/csv/types.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ReadingDoubts } from './reading-doubts.ts';

interface ReadOtherwiseProps {
  readonly doubts: ReadingDoubts;
  /** The decimal mark that the file is read with now. */
  readonly decimal: DecimalMark;
  readonly onDecimal: (decimal: DecimalMark) => void;
  readonly onDates: (dates: DateOrder) => void;
}

/** What one word of the user about the whole file would settle, with the buttons that say it. */
export function ReadOtherwise({ doubts, decimal, onDecimal, onDates }: ReadOtherwiseProps) {
  const formats = useFormats();
  const { numbers, dates } = doubts;
  const other = decimal === '.' ? ',' : '.';
  const mark = other === ',' ? 'decimal comma' : 'decimal point';
  if (numbers + dates === 0) return null;
  return (
    <div className="pb-import__doubts" role="status">
      {numbers === 0 ? null : (
        <p>
          <Icon of={Info} size="sm" />
          {numbers === 1 ? '1 number looks' : `${formats.number(numbers)} numbers look`} as if written with a{' '}
          {mark}.
          <Button small look="line" onClick={() => onDecimal(other)}>
            Read all with a {mark}
          </Button>
        </p>
      )}
      {dates === 0 ? null : (
        <p>
          <Icon of={Info} size="sm" />
          {dates === 1 ? '1 date does' : `${formats.number(dates)} dates do`} not tell whether the day or the
          month comes first.
          <Button small look="line" onClick={() => onDates('dmy')}>
            Day first
          </Button>
          <Button small look="line" onClick={() => onDates('mdy')}>
            Month first
          </Button>
        </p>
      )}
    </div>
  );
}
