import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useRegistry } from '../commands/commands-context.tsx';
import { useSession } from '../session/session-context.ts';
import { localDate } from '../session/today.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { deletedCount } from '../storage/log-records.ts';
import type { HistoryChange } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { FromTo } from '../ui/from-to.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { changeWords } from './change-words.ts';
import { dayWords, timeWords } from './days.ts';
import { type EntryLine, lineName, sizeWords } from './history-lines.ts';

interface EntryDetailsProps {
  readonly line: EntryLine;
  readonly undone: boolean;
  /** Tells which entries the deed under the pointer or the keyboard would undo or redo. */
  readonly onReach: (entries: readonly number[]) => void;
}

/** One entry in full: what it changed, and the way back to before it. */
export function EntryDetails({ line, undone, onReach }: EntryDetailsProps) {
  const { today } = useSession();
  const formats = useFormats();
  const registry = useRegistry();
  const { entry, all, kind } = line;
  const deleted = entry.counts[deletedCount] ?? 0;
  return (
    <section className="pb-history__details" aria-label="The chosen change">
      <h3 dir="auto">{lineName(line)}</h3>
      <p className="pb-muted">
        {dayWords(localDate(new Date(entry.at)), today, formats)}, {timeWords(entry.at, formats)}
        {all.length > 1 ? null : withComma(sizeWords(entry, formats.number))}
      </p>
      <Facts line={line} />
      <Moves line={line} undone={undone} onReach={onReach} />
      {deleted > 0 && kind !== 'moves' ? (
        <p>
          <LinkButton onClick={() => registry.run('partner.deleted')}>Deleted partners…</LinkButton>
        </p>
      ) : null}
      {kind === 'moves' ? (
        <ul className="pb-history__moved">
          {all.slice(0, listed).map((each) => (
            <li key={each.id} dir="auto">
              {each.name}
            </li>
          ))}
          {all.length > listed ? <li>And {formats.number(all.length - listed)} more</li> : null}
        </ul>
      ) : kind === 'file' ? null : (
        <Changes entry={entry.id} />
      )}
    </section>
  );
}

const withComma = (words: string): string => (words === '' ? '' : `, ${words}`);

/** So many changes are listed; the rest is counted. */
const listed = 200;

/** The file that an import, an export, a pack or a restore was about. */
function Facts({ line: { entry } }: { readonly line: EntryLine }) {
  const { file } = entry.facts;
  if (typeof file !== 'string' || entry.name.includes(file)) return null;
  return <p className="pb-history__file">{file}</p>;
}

/** The way back to before this entry, or forth to after it. */
function Moves({ line: { entry }, undone, onReach }: EntryDetailsProps) {
  const { portfolio } = useSession();
  const standing = usePortfolio((each) => each.standing());
  const back = standing.undo.indexOf(entry.id) + 1;
  const forth = standing.redo.indexOf(entry.id) + 1;
  useEffect(() => () => onReach([]), [onReach]);
  if (back === 0 && forth === 0) {
    if (entry.deed !== 'apply') return null;
    return (
      <p className="pb-muted">
        {undone
          ? 'Undone; a later change stands in its place, so it cannot be redone.'
          : 'It is too long ago to be undone. Values can be put back one by one in a partner’s own history.'}
      </p>
    );
  }
  const reach = back > 0 ? standing.undo.slice(0, back) : standing.redo.slice(0, forth);
  const show = { onPointerEnter: () => onReach(reach), onFocus: () => onReach(reach) };
  const hide = { onPointerLeave: () => onReach([]), onBlur: () => onReach([]) };
  const go = async (): Promise<void> => {
    onReach([]);
    // The list tells what was done, and so does the screen reader.
    await (back > 0 ? portfolio.undoTo(entry.id) : portfolio.redoTo(entry.id));
  };
  return (
    <div className="pb-history__deeds">
      <Button
        look="line"
        icon={back > 0 ? Undo2 : Redo2}
        onClick={() => void go().catch(tellTrouble)}
        {...show}
        {...hide}
      >
        {back > 0 ? backWords(back) : forthWords(forth)}
      </Button>
    </div>
  );
}

const backWords = (count: number): string =>
  count === 1 ? 'Undo this change' : `Undo back to here (${count} changes)`;
const forthWords = (count: number): string =>
  count === 1 ? 'Redo this change' : `Redo up to here (${count} changes)`;

/** What an entry changed, record by record and field by field. */
function Changes({ entry }: { readonly entry: number }) {
  const { portfolio } = useSession();
  const formats = useFormats();
  const [changes, setChanges] = useState<readonly HistoryChange[] | null>(null);
  useEffect(() => {
    let current = true;
    portfolio.changesOf(entry).then((read) => {
      if (current) setChanges(read);
    }, tellTrouble);
    return () => {
      current = false;
    };
  }, [portfolio, entry]);
  if (changes === null) return null;
  const nameOf = (key: string) => portfolio.row(key)?.values.name;
  const words = changes.slice(0, listed).flatMap((change) => changeWords(change, { formats, nameOf }) ?? []);
  if (words.length === 0) return <p className="pb-muted">What it changed is not kept any more.</p>;
  return (
    <>
      <ul className="pb-history__changes">
        {words.map(({ who, what, from, to }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of an entry never changes
          <li key={index}>
            <span className="pb-history__what">
              {who === null ? null : <b dir="auto">{who}</b>} {what}
            </span>
            <FromTo from={from} to={to} />
          </li>
        ))}
      </ul>
      {changes.length > listed ? (
        <p className="pb-muted">And {formats.number(changes.length - listed)} more.</p>
      ) : null}
    </>
  );
}
