import { useEffect, useState } from 'react';
import { groups } from '#shared/fields/field.ts';
import { tellTrouble } from '../app/trouble.ts';
import { findColumn } from '../grid/columns/column.ts';
import { useSession } from '../session/session-context.ts';
import { localDate } from '../session/today.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import type { HistoryChange, HistoryEntry } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { FromTo } from '../ui/from-to.tsx';
import { Select } from '../ui/select.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { showToast } from '../ui/toasts.ts';
import { type ChangeWords, changeWords } from './change-words.ts';
import { dayWords, timeWords } from './days.ts';
import './partner-history.css';
import { putBack } from './put-back.ts';

/** So many entries are read at a time. */
const page = 100;

const abouts = [
  { value: 'all', label: 'Everything' },
  ...groups.map(({ id, title }) => ({ value: id as string, label: title as string })),
  { value: 'own', label: 'Own columns' },
  { value: 'readings', label: 'Readings' },
  { value: 'steps', label: 'Steps' },
] as const;

interface Line {
  readonly entry: HistoryEntry;
  readonly change: HistoryChange;
  readonly words: ChangeWords;
}

/** Every change to one partner: when, what, from, to, by which deed. One value can be put back, as a new change. */
export function PartnerHistory({ partnerKey }: { readonly partnerKey: string }) {
  const { portfolio, today } = useSession();
  const formats = useFormats();
  const newest = usePortfolio((each) => each.lastChange()?.id ?? 0);
  const [limit, setLimit] = useState(page);
  const [about, setAbout] = useState('all');
  const [text, setText] = useState('');
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => {
    let current = true;
    portfolio.history({ partnerKey, limit: newest === 0 ? 0 : limit }).then((entries) => {
      if (current) setRead({ partnerKey, entries, more: entries.length === limit });
    }, tellTrouble);
    return () => {
      current = false;
    };
  }, [portfolio, partnerKey, limit, newest]);

  if (read?.partnerKey !== partnerKey) return null;
  const nameOf = (key: string) => portfolio.row(key)?.values.name;
  const all = read.entries.flatMap((entry) =>
    entry.changes.flatMap((change): readonly Line[] => {
      const words = changeWords(change, { formats, nameOf });
      return words === null ? [] : [{ entry, change, words }];
    }),
  );
  const lines = all.filter((line) => isAbout(line, about) && holds(line, text));
  const days = byDay(lines);
  return (
    <section className="pb-partner-history" aria-label="History of this partner">
      <div className="pb-partner-history__ask">
        <SearchInput label="Find in this history" value={text} onValueChange={setText} />
        <Select label="Show" labelled={false} value={about} options={abouts} onValueChange={setAbout} />
      </div>
      {lines.length === 0 ? (
        <EmptyState
          slim
          headingLevel={3}
          title={all.length === 0 ? 'Nothing was changed yet' : 'No change matches'}
        />
      ) : null}
      {days.map(({ day, lines: ofDay }) => (
        <section key={day}>
          <h3 className="pb-partner-history__day">{dayWords(day, today, formats)}</h3>
          <ul>
            {ofDay.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry's changes have no identity but their place
              <ChangeLine key={`${line.entry.id} ${index}`} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {read.more ? (
        <Button look="line" onClick={() => setLimit((before) => before + page)}>
          Show older changes
        </Button>
      ) : null}
    </section>
  );
}

interface Read {
  readonly partnerKey: string;
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
}

function ChangeLine({ line: { entry, change, words } }: { readonly line: Line }) {
  const { portfolio } = useSession();
  const formats = useFormats();
  const back = putBack(change, portfolio);
  const apply = async (): Promise<void> => {
    if (back === null) return;
    await portfolio.apply(back);
    showToast({
      text: `${words.what} is ${words.from} again.`,
      action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
    });
  };
  return (
    <li className="pb-partner-history__line">
      <time className="pb-num pb-muted" dateTime={entry.at}>
        {timeWords(entry.at, formats)}
      </time>
      <span className="pb-partner-history__words">
        <b>{words.what}</b>
        <FromTo from={words.from} to={words.to} />
        <span className="pb-muted" dir="auto">
          {deedWords(entry)}
        </span>
      </span>
      {back === null ? null : (
        <Button
          small
          look="line"
          aria-label={`Put back ${words.what}: ${words.from}`}
          onClick={() => void apply().catch(tellTrouble)}
        >
          Put back
        </Button>
      )}
    </li>
  );
}

function deedWords({ deed, name }: HistoryEntry): string {
  if (deed === 'undo') return `Undid “${name}”`;
  return deed === 'redo' ? `Redid “${name}”` : name;
}

function isAbout({ change: { table, field } }: Line, about: string): boolean {
  if (about === 'all') return true;
  if (table !== 'partners') return table === about;
  return field !== null && findColumn(field)?.group.id === about;
}

function holds({ entry, words: { what, from, to } }: Line, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [what, from, to, deedWords(entry)].some((words) => words.toLowerCase().includes(wanted));
}

function byDay(lines: readonly Line[]): readonly { readonly day: string; readonly lines: readonly Line[] }[] {
  const days: { day: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const day = localDate(new Date(line.entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
