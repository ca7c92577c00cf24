import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { EntryDetails } from './entry-details.tsx';
import './history-drawer.css';
import { type EntryLine, historyLines, type KindFilter, undoneEntries } from './history-lines.ts';
import { HistoryList } from './history-list.tsx';
import { useHistory } from './use-history.ts';

const kinds: readonly { readonly value: KindFilter; readonly label: string }[] = [
  { value: 'all', label: 'Everything' },
  { value: 'changes', label: 'Changes' },
  { value: 'files', label: 'Imports, exports, packs' },
  { value: 'moves', label: 'Undone and redone' },
];

/** Everything that was done to the portfolio, the latest first, beside the screen; any step can be gone back to. */
export function HistoryDrawer({ onClose }: { readonly onClose: () => void }) {
  const { today } = useSession();
  const { entries, complete } = useHistory();
  const [filter, setFilter] = useState<KindFilter>('all');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const [reach, setReach] = useState<ReadonlySet<number>>(none);
  const drawer = useRef<HTMLElement>(null);
  const lines = useMemo(() => historyLines(entries, { kinds: filter, text }), [entries, filter, text]);
  const undone = useMemo(() => undoneEntries(entries), [entries]);

  useEffect(() => {
    const before = document.activeElement;
    drawer.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const line = lines.find(
    (each): each is EntryLine => each.line === 'entry' && each.all.some(({ id }) => id === chosen),
  );
  const first = lines.find((each): each is EntryLine => each.line === 'entry');
  const shown = line ?? first;
  const filled = shown !== undefined;
  useEffect(() => {
    if (filled && document.activeElement === drawer.current)
      drawer.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
  }, [filled]);

  return (
    <aside
      ref={drawer}
      tabIndex={-1}
      className="pb-history"
      aria-label="History"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (text !== '' && event.target instanceof HTMLInputElement) setText('');
        else onClose();
      }}
    >
      <header className="pb-history__head">
        <h2 className="pb-grow">History</h2>
        <IconButton icon={X} label="Close" keys="Escape" onClick={onClose} />
      </header>
      <div className="pb-history__ask">
        <SearchInput label="Find in History" value={text} onValueChange={setText} />
        <Select label="Show" labelled={false} value={filter} options={kinds} onValueChange={setFilter} />
      </div>
      {shown === undefined ? (
        <EmptyState slim title={emptyTitle(complete, entries.length)}>
          {entries.length === 0 ? 'Every change, import and export will be listed here by name.' : null}
        </EmptyState>
      ) : (
        <>
          <HistoryList
            lines={lines}
            today={today}
            chosen={shown}
            undone={undone}
            reach={reach}
            onChoose={setChosen}
          />
          <EntryDetails
            key={shown.entry.id}
            line={shown}
            undone={undone.has(shown.entry.id)}
            onReach={(ids) => setReach(ids.length === 0 ? none : new Set(ids))}
          />
        </>
      )}
    </aside>
  );
}

const none: ReadonlySet<number> = new Set();

function emptyTitle(complete: boolean, entries: number): string {
  if (!complete) return 'Reading History';
  return entries === 0 ? 'Nothing was changed yet' : 'Nothing in History matches';
}
