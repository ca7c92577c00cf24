import { Info } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useActiveFilter } from '../app/active-filter.ts';
import { tellTrouble } from '../app/trouble.ts';
import { fold } from '../grid/search/fold.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio, useRows } from '../session/use-portfolio.ts';
import { recordReadings } from '../storage/changes/readings.ts';
import { counted } from '../storage/changes/words.ts';
import type { Portfolio, StoredReading } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { DateInput } from '../ui/date-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { showToast } from '../ui/toasts.ts';
import { noteUnsaved } from '../ui/unsaved.ts';
import { dayLine, type TypedCells } from './day-lines.ts';
import { DayTable } from './day-table.tsx';
import './readings.css';

/** What was typed and not recorded yet, kept while the window lives: leaving the dialog loses nothing. */
const drafts = new WeakMap<Portfolio, TypedCells>();

const none: readonly StoredReading[] = [];

/** One date, one line for each partner that the filter shows, the figures typed or pasted like a spreadsheet; one step. */
export function RecordReadingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { portfolio, asOf, today } = useSession();
  const formats = useFormats();
  const all = useRows();
  const readings = usePortfolio((each) => each.readings());
  const filter = useActiveFilter();
  const [date, setDate] = useState<string | null | undefined>(asOf);
  const [typed, setTyped] = useState<TypedCells>(() => drafts.get(portfolio) ?? new Map());
  const [search, setSearch] = useState('');
  const [beyond, setBeyond] = useState(0);

  const rows = useMemo(
    () => (filter === null ? all : all.filter(({ key }) => filter.keys.has(key))),
    [all, filter],
  );
  const byPartner = useMemo(() => {
    const groups = new Map<string, StoredReading[]>();
    for (const reading of readings) {
      const group = groups.get(reading.partnerKey);
      if (group === undefined) groups.set(reading.partnerKey, [reading]);
      else group.push(reading);
    }
    return groups;
  }, [readings]);
  const day = date ?? null;
  const lines = useMemo(
    () =>
      day === null
        ? []
        : rows.map((row) => dayLine(row, day, byPartner.get(row.key) ?? none, typed, formats)),
    [rows, day, byPartner, typed, formats],
  );
  const shown = useMemo(() => {
    const wanted = fold(search.trim());
    return wanted === '' ? lines : lines.filter(({ partner }) => fold(partner.values.name).includes(wanted));
  }, [lines, search]);
  const entries = lines.flatMap(({ entry }) => entry ?? []);
  const refused = lines.filter(({ state }) => state === 'refused').length;
  const replaced = lines.filter(({ state }) => state === 'replaces').length;
  const removed = lines.filter(({ state }) => state === 'removes').length;

  const type = (cells: readonly (readonly [string, string | null])[]): void => {
    const next = new Map(typed);
    for (const [name, text] of cells) {
      if (text === null) next.delete(name);
      else next.set(name, text);
    }
    drafts.set(portfolio, next);
    setTyped(next);
  };
  useEffect(() => {
    noteUnsaved(
      portfolio,
      'readings',
      typed.size === 0 ? null : 'Readings were typed and are not recorded yet.',
    );
  }, [portfolio, typed]);
  const record = (): void => {
    if (day === null) return;
    const { change, remark } = recordReadings(portfolio, entries);
    portfolio
      .apply(change)
      .then(() => {
        drafts.delete(portfolio);
        noteUnsaved(portfolio, 'readings', null);
        onClose();
        showToast({
          text: [`Recorded ${counted(entries.length, 'reading')} for ${formats.date(day)}.`, remark ?? '']
            .join(' ')
            .trim(),
          action: { label: 'Undo', run: () => portfolio.undo().catch(tellTrouble) },
        });
      })
      .catch(tellTrouble);
  };

  const notes = [
    ...(replaced === 0
      ? []
      : [`${counted(replaced, 'reading')} of that day ${replaced === 1 ? 'is' : 'are'} replaced.`]),
    ...(removed === 0
      ? []
      : [`${counted(removed, 'reading')} of that day ${removed === 1 ? 'goes' : 'go'}.`]),
    ...(beyond === 0 ? [] : [`${counted(beyond, 'pasted cell')} had no line or column here.`]),
  ];
  return (
    <Dialog
      title="Record readings"
      size="wide"
      onClose={onClose}
      lead={`One line for each of the ${counted(rows.length, 'partner')}${filter === null ? '' : ' that the filter shows'}. Type the figures, or paste a block from a spreadsheet.`}
      note={
        <>
          <Icon of={Info} />
          {refused > 0
            ? `${counted(refused, 'line')} cannot be read yet.`
            : notes.length > 0
              ? notes.join(' ')
              : 'A reading also sets its partner’s own figures while their gate is open.'}
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={day === null || entries.length === 0 || refused > 0}
            onClick={record}
          >
            {entries.length === 0 ? 'Nothing to record' : `Record ${counted(entries.length, 'reading')}`}
          </Button>
        </>
      }
    >
      <div className="pb-day__bar">
        <DateInput label="Date" value={day} today={today} onValueChange={setDate} />
        <SearchInput label="Find a partner" value={search} onValueChange={setSearch} />
      </div>
      {day === null || shown.length === 0 ? (
        <EmptyState slim title={day === null ? 'Choose a date first' : 'No partner is here'}>
          {day === null
            ? 'What you typed is kept.'
            : search === ''
              ? 'Add partners, or clear the filter.'
              : `No partner has “${search.trim()}” in its name.`}
        </EmptyState>
      ) : (
        <DayTable lines={shown} onType={type} onBeyond={setBeyond} />
      )}
    </Dialog>
  );
}
