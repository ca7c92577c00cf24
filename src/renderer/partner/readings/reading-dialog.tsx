import { useState } from 'react';
import type { Kind, Reading } from '#shared/fields/kind.ts';
import { integer, ratio } from '#shared/fields/kinds.ts';
import { tellTrouble } from '../../app/trouble.ts';
import { findColumn } from '../../grid/columns/column.ts';
import { editText } from '../../grid/typed/edit-text.ts';
import { sentence } from '../../grid/typed/read-typed.ts';
import { useSession } from '../../session/session-context.ts';
import { recordReading } from '../../storage/changes/readings.ts';
import type { StoredPartner, StoredReading } from '../../storage/portfolio.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { Formats } from '../../ui/formats/formats.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { showToast } from '../../ui/toasts.ts';

interface ReadingDialogProps {
  readonly row: StoredPartner;
  /** The reading to change; null adds one. */
  readonly reading: StoredReading | null;
  readonly onClose: () => void;
}

const columns = {
  invitedCustomers: 'invitedCustomers',
  adoptedCustomers: 'adoptedCustomers',
  improvement: 'reportedImprovement',
} as const;

const textOf = (reading: StoredReading | null, field: keyof typeof columns, formats: Formats): string => {
  const column = findColumn(columns[field]);
  return column === undefined ? '' : editText(column, reading?.[field] ?? null, formats);
};

const read = (kind: Kind<number | null>, text: string, formats: Formats): Reading<number | null> =>
  kind.read(text, { decimal: formats.decimal, dates: formats.dates, blankWords: false });

const problemOf = (reading: Reading<unknown>): string | null =>
  reading.ok ? null : sentence(reading.reason);

/** Asks what was measured on one day; storing it also sets the partner's own figures, as the rules say. */
export function ReadingDialog({ row, reading, onClose }: ReadingDialogProps) {
  const { portfolio, asOf } = useSession();
  const formats = useFormats();
  const [date, setDate] = useState<string | null | undefined>(reading?.date ?? asOf);
  const [invited, setInvited] = useState(() => textOf(reading, 'invitedCustomers', formats));
  const [adopted, setAdopted] = useState(() => textOf(reading, 'adoptedCustomers', formats));
  const [improvement, setImprovement] = useState(() => textOf(reading, 'improvement', formats));
  const [note, setNote] = useState(reading?.note ?? '');
  const [asked, setAsked] = useState(false);
  const readInvited = read(integer, invited, formats);
  const readAdopted = read(integer, adopted, formats);
  const readImprovement = read(ratio, improvement, formats);
  const others = portfolio.readings(row.key).filter((each) => each.key !== reading?.key);
  const replaced = others.find((each) => each.date === date);
  const exceeds =
    readInvited.ok &&
    readAdopted.ok &&
    readInvited.value !== null &&
    readAdopted.value !== null &&
    readAdopted.value > readInvited.value;
  const nothing = invited.trim() === '' && adopted.trim() === '' && improvement.trim() === '';

  const store = (): void => {
    setAsked(true);
    if (typeof date !== 'string' || nothing || !readInvited.ok || !readAdopted.ok || !readImprovement.ok)
      return;
    const { change, remark } = recordReading(
      portfolio,
      portfolio.row(row.key) ?? row,
      {
        date,
        invitedCustomers: readInvited.value,
        adoptedCustomers: readAdopted.value,
        improvement: readImprovement.value,
        note: note.trim() === '' ? null : note.trim(),
      },
      reading,
    );
    portfolio
      .apply(change)
      .then(() => {
        if (remark !== null) showToast({ text: remark, tone: 'notice' });
      })
      .catch(tellTrouble)
      .finally(onClose);
  };

  return (
    <FormDialog
      title={
        reading === null
          ? `Add a reading of ${row.values.name}`
          : `Change the reading of ${formats.date(reading.date)}`
      }
      lead="What was measured on one day. It draws the trend, and sets the partner’s own figures while no later reading exists and their gate is open."
      deed={reading === null ? 'Add the reading' : 'Store the reading'}
      onDeed={store}
      onClose={onClose}
      holds={[date, invited, adopted, improvement, note]}
    >
      <DateInput
        label="Date"
        value={date ?? null}
        today={asOf}
        onValueChange={setDate}
        problem={asked && date === null ? 'A reading needs its day.' : null}
        hint={
          replaced === undefined
            ? undefined
            : 'There is a reading of that day already; this one takes its place.'
        }
      />
      <TextInput
        label="Invited customers"
        labelled
        value={invited}
        onValueChange={setInvited}
        problem={problemOf(readInvited)}
      />
      <TextInput
        label="Adopted customers"
        labelled
        value={adopted}
        onValueChange={setAdopted}
        problem={problemOf(readAdopted)}
        hint={exceeds ? 'More adopted than were invited: one of the two counts is wrong.' : undefined}
      />
      <TextInput
        label="Improvement"
        labelled
        value={improvement}
        onValueChange={setImprovement}
        problem={
          problemOf(readImprovement) ??
          (asked && nothing ? 'Fill in the customers, the improvement, or both.' : null)
        }
        hint="25% or 0.25; positive is better."
      />
      <TextInput label="Note" labelled dir="auto" value={note} onValueChange={setNote} />
    </FormDialog>
  );
}
