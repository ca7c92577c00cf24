import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useActiveFilter } from '../app/active-filter.ts';
import { FilterLine } from '../app/filter-line.tsx';
import { useNavigation } from '../app/navigation.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import { StatusShown } from '../app/status-slots.tsx';
import { tellTrouble } from '../app/trouble.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { useSession } from '../session/session-context.ts';
import { useKeptState } from '../session/use-kept-state.ts';
import { useRows } from '../session/use-portfolio.ts';
import { withdrawAcceptances } from '../storage/changes/findings.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Select } from '../ui/select.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { showToast } from '../ui/toasts.ts';
import { SeverityCounts } from '../ui/verdicts/severity.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { FindingsList } from './findings-list.tsx';
import './findings-screen.css';
import { DialogBoundary } from '../app/dialog-boundary.tsx';
import { type Found, findAll, type Grouping, groupFound, linesOf, searchFound } from './found.ts';
import { NoFindings } from './no-findings.tsx';

type Side = 'open' | 'accepted';

const none: ReadonlySet<string> = new Set();

/** The inbox: every finding of the portfolio, errors first, with what the playbook says of it. */
export function FindingsScreen() {
  const { portfolio, evaluations } = useSession();
  const all = useRows();
  const filter = useActiveFilter();
  const formats = useFormats();
  const { showInGrid } = useNavigation();
  const [side, setSide] = useKeptState<Side>('findings.side', 'open');
  const [by, setBy] = useKeptState<Grouping>('findings.by', 'kind');
  const [search, setSearch] = useKeptState('findings.search', '');
  const [closed, setClosed] = useKeptState<ReadonlySet<string>>('findings.closed', none);
  const [selected, setSelected] = useState<ReadonlySet<string>>(none);
  const [asked, setAsked] = useState<readonly Found[] | null>(null);
  const searchField = useRef<HTMLInputElement>(null);

  const rows = useMemo(
    () => (filter === null ? all : all.filter((row) => filter.keys.has(row.key))),
    [all, filter],
  );
  const found = useMemo(() => findAll(rows, evaluations.of), [rows, evaluations]);
  const typed = useDeferredValue(search);
  const listed = useMemo(() => searchFound(found[side], typed), [found, side, typed]);
  const lines = useMemo(() => linesOf(groupFound(listed, by), closed), [listed, by, closed]);
  // What is not listed any more is not selected either.
  const chosen = useMemo(() => listed.filter(({ id }) => selected.has(id)), [listed, selected]);
  const chosenIds = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);

  const select = (some: readonly Found[], on: boolean) => {
    const next = new Set(chosenIds);
    for (const { id } of some) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
  };
  const takeBack = (some: readonly Found[]) => {
    portfolio.apply(withdrawAcceptances(some.map(({ row, finding }) => ({ row, finding: finding.id })))).then(
      () =>
        showToast({
          text: `${some.length === 1 ? 'The finding counts' : `${formats.number(some.length)} findings count`} again.`,
        }),
      tellTrouble,
    );
  };
  const deed = (some: readonly Found[]) => {
    if (some.length === 0) return;
    if (side === 'accepted') takeBack(some);
    else setAsked(some);
  };
  const change = (to: Side) => {
    setSide(to);
    setSelected(none);
  };

  useCommands([
    {
      id: 'edit.find',
      title: 'Search findings',
      place: 'edit.find',
      keys: 'Mod+F',
      words: ['find'],
      run: () => {
        searchField.current?.focus();
        searchField.current?.select();
      },
    },
    {
      id: 'findings.accept',
      title: side === 'open' ? 'Accept the selected findings…' : 'Take back the selected findings',
      place: 'edit.cells',
      enabled: chosen.length > 0,
      run: () => deed(chosen),
    },
  ]);

  return (
    <>
      <ScreenBar
        title="Findings"
        search={
          <SearchInput
            ref={searchField}
            label="Search findings"
            keys="Mod+F"
            value={search}
            onValueChange={setSearch}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || search === '') return;
              event.preventDefault();
              setSearch('');
            }}
          />
        }
      />
      <StatusShown shown={rows.length} all={all.length} />
      <div className="pb-findings__bar">
        <Tabs
          label="Findings"
          selected={side}
          onSelect={(id) => change(id === 'accepted' ? 'accepted' : 'open')}
          tabs={[
            { id: 'open', label: 'Open', count: found.open.length },
            { id: 'accepted', label: 'Accepted', count: found.accepted.length },
          ]}
        />
        {side === 'open' ? <SeverityCounts findings={found.open.map(({ finding }) => finding)} /> : null}
        <span className="pb-grow" />
        {chosen.length === 0 ? null : (
          <>
            <Button small onClick={() => setSelected(none)}>
              Clear selection
            </Button>
            <Button small look="primary" onClick={() => deed(chosen)}>
              {side === 'accepted' ? 'Take back' : 'Accept'} {formats.number(chosen.length)}
              {side === 'accepted' ? '' : '…'}
            </Button>
          </>
        )}
        <Select<Grouping>
          label="Group by"
          labelled={false}
          value={by}
          options={[
            { value: 'kind', label: 'By kind' },
            { value: 'partner', label: 'By partner' },
          ]}
          onValueChange={setBy}
        />
      </div>
      {filter === null ? null : (
        <FilterLine filter={filter} hint="Findings follow this filter of the portfolio." />
      )}
      {lines.length === 0 ? (
        <NoFindings
          side={side}
          partners={rows.length}
          searched={typed.trim()}
          filtered={filter !== null}
          onClearSearch={() => setSearch('')}
          onClearFilter={() => filter?.clear()}
        />
      ) : (
        <FindingsList
          // Another list starts at its top.
          key={`${side} ${by}`}
          label={side === 'open' ? 'Open findings' : 'Accepted findings'}
          lines={lines}
          accepted={side === 'accepted'}
          selected={chosenIds}
          onSelect={select}
          onSelectAll={() => select(listed, chosen.length < listed.length)}
          onClose={(group, close) => {
            const next = new Set(closed);
            if (close) next.add(group.id);
            else next.delete(group.id);
            setClosed(next);
          }}
          onDeed={deed}
          onGo={({ row }, field) =>
            showInGrid({ show: 'partner', key: row.key, ...(field === null ? {} : { field }) })
          }
        />
      )}
      {asked === null ? null : (
        <DialogBoundary name="Accepting the finding" onClose={() => setAsked(null)}>
          <AcceptDialog
            chosen={asked.map(({ row, finding }) => ({ row, finding: finding.id }))}
            onDone={() => setSelected(none)}
            onClose={() => setAsked(null)}
          />
        </DialogBoundary>
      )}
    </>
  );
}
