import { useEffect, useId, useRef, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { announce } from '../ui/live-region.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { ChangeDays } from './change-days.ts';
import type { Side } from './chosen.ts';
import { InFull } from './in-full.tsx';
import type { Candidate } from './likely-same.ts';
import type { ReviewLine } from './review-lines.ts';
import type { ReviewDeeds, ReviewParts } from './review-parts.ts';
import { conflictWords, shownValue } from './review-words.ts';
import type { PlannedConflict } from './three-way.ts';

/** What was, what is here and what the file says, side by side. */
export function ConflictChoice({
  line,
  out,
  resolved,
  baseDay,
  dayOf,
  onResolve,
}: Pick<ReviewParts, 'resolved' | 'baseDay' | 'dayOf' | 'onResolve'> & {
  readonly out: boolean;
  readonly line: Extract<ReviewLine, { shows: 'conflict' }>;
}) {
  const formats = useFormats();
  const { today } = useSession();
  const { conflict } = line;
  const { title, mine, theirs, base } = conflictWords(conflict, formats);
  const day = useChangeDay(conflict, dayOf);
  // A file does not say when a cell of it was changed.
  const sides = [
    ['mine', mine, day === null ? 'here' : `here, ${formats.dateBy(day, today)}`],
    ['theirs', theirs, 'in the file'],
  ] as const;
  const since = baseDay === null ? '' : ` on ${formats.dateBy(baseDay, today)}`;
  const take = (side: Side): void => onResolve([conflict.mark], side);
  return (
    <>
      <td className="pb-review__field" title={title}>
        {title}
      </td>
      <td className="pb-review__value">
        <span className="pb-review__sides">
          {sides.map(([side, words, where]) => (
            <label key={side} className="pb-review__option" title={words}>
              <input
                type="radio"
                disabled={out}
                name={`conflict ${conflict.mark}`}
                aria-label={`${title} of ${line.name}: ${words} ${where}`}
                checked={resolved.get(conflict.mark) === side}
                onChange={() => take(side)}
              />
              <b dir="auto">{words}</b>
              <span>{where}</span>
            </label>
          ))}
          <span className="pb-review__why" title={`${base}${since}`}>{`${base}${since}`}</span>
          {conflict.kind === 'row' ? null : (
            <InFull
              of={`${title} of ${line.name}`}
              texts={[
                { where: day === null ? 'Here' : `Here, ${formats.dateBy(day, today)}`, text: mine },
                { where: 'In the file', text: theirs },
                {
                  where: baseDay === null ? 'Before' : `On ${formats.dateBy(baseDay, today)}, before both`,
                  text: shownValue(conflict.column, conflict.base, formats),
                },
              ]}
              deeds={
                out
                  ? []
                  : [
                      { label: 'Keep what is here', run: () => take('mine') },
                      { label: 'Take it from the file', run: () => take('theirs') },
                    ]
              }
            />
          )}
        </span>
      </td>
    </>
  );
}

/** The day on which this side changed, once it was looked up. */
function useChangeDay(conflict: PlannedConflict, dayOf: ChangeDays | null): string | null {
  const [day, setDay] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    dayOf?.(conflict).then((found) => {
      if (!over) setDay(found);
    }, tellTrouble);
    return () => {
      over = true;
    };
  }, [conflict, dayOf]);
  return day;
}

/** Offers the partners that a row may be. */
export function WhichPartner({
  line,
  onDecide,
}: Pick<ReviewDeeds, 'onDecide'> & {
  readonly line: { readonly row: number; readonly candidates: readonly Candidate[] };
}) {
  return (
    <select
      className="pb-review__which"
      aria-label={`Which partner row ${line.row} is`}
      value=""
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') onDecide(line.row, value === 'new' ? null : value.slice(1));
      }}
    >
      <option value="">Choose…</option>
      {line.candidates.map(({ key, name }) => (
        <option key={key} value={`=${key}`}>
          {name}
        </option>
      ))}
      <option value="new">A new partner</option>
    </select>
  );
}

/** What was written last in the place of a refused cell, until it is known whether that can be read; `entered` with Enter. */
let written: { readonly cell: string; readonly entered: boolean } | null = null;

const cellOf = ({ row, column, value }: Pick<RefusedLine, 'row' | 'column' | 'value'>): string =>
  JSON.stringify([row, column, value]);

type RefusedLine = Extract<ReviewLine, { shows: 'refused' }>;

/** A refused cell with its reason, to be mended in place. */
export function RefusedCell({ line, onMend }: Pick<ReviewDeeds, 'onMend'> & { readonly line: RefusedLine }) {
  const [state, setState] = useState<'shown' | 'mending' | 'left'>('shown');
  const { row, column, value, reason } = line;
  useEffect(() => {
    // It is another cell than the one that was mended: what was written in its place is refused as well.
    if (written?.cell !== cellOf({ row, column, value })) return;
    const { entered } = written;
    written = null;
    announce(`${column} of row ${row}: ${reason}`, 'alert');
    // Enter leaves a cell only with what can be read; but nobody is called away from another one.
    if (entered && document.activeElement?.closest('.pb-review__mend') == null) setState('mending');
  }, [row, column, value, reason]);
  return (
    <>
      <td className="pb-review__field" title={line.column}>
        {line.column}
      </td>
      <td className="pb-review__value" title={line.reason}>
        {state === 'mending' ? (
          <MendInput
            label={`${line.column} of row ${line.row}`}
            first={line.value}
            reason={reason}
            onMend={(text, entered) => {
              written = { cell: cellOf({ row, column, value: text }), entered };
              onMend(row, column, text);
            }}
            onClose={(how) => setState(how === 'kept' ? 'left' : 'shown')}
          />
        ) : (
          <span className="pb-review__refused">
            <span className="pb-review__bad" dir="auto" title={line.value}>
              {line.value === '' ? 'blank' : line.value}
            </span>
            <span className="pb-review__why">{line.reason}</span>
            <Button
              small
              look="line"
              data-mend=""
              aria-label={`Mend ${line.column} of row ${line.row}`}
              autoFocus={state === 'left'}
              onClick={() => setState('mending')}
            >
              Mend
            </Button>
            {line.from === undefined ? null : (
              <LinkButton
                name={`Take back what you wrote for ${line.column} of row ${line.row}`}
                onClick={() => onMend(row, column, null)}
              >
                Take back
              </LinkButton>
            )}
          </span>
        )}
      </td>
    </>
  );
}

interface MendInputProps {
  readonly label: string;
  readonly first: string;
  /** Why it is refused. */
  readonly reason: string;
  readonly onMend: (text: string, entered: boolean) => void;
  /** `kept`: the cell stays as it was, and the keyboard comes back to it. */
  readonly onClose: (how: 'kept' | 'taken') => void;
}

/** As a cell of the grid: Esc leaves it as it was; Enter, going elsewhere or scrolling it out of sight take what was typed. Enter goes down. */
function MendInput({ label, first, reason, onMend, onClose }: MendInputProps) {
  const why = useId();
  const [text, setText] = useState(first);
  const typed = useRef<string | null>(null);
  const entered = useRef(false);
  const take = () => {
    const mended = typed.current;
    typed.current = null;
    if (mended !== null && mended !== first) onMend(mended, entered.current);
  };
  const last = useRef(take);
  last.current = take;
  useEffect(() => () => last.current(), []);
  return (
    <form
      className="pb-review__mend"
      onSubmit={(event) => {
        event.preventDefault();
        entered.current = true;
        focusNext(event.currentTarget);
        onClose('taken');
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose('taken');
      }}
    >
      <TextInput
        label={label}
        autoFocus
        aria-describedby={why}
        onFocus={({ currentTarget }) => currentTarget.select()}
        value={text}
        onValueChange={(next) => {
          typed.current = next;
          setText(next);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          typed.current = null;
          onClose('kept');
        }}
      />
      <Button small look="line" type="submit">
        Read again
      </Button>
      <span id={why} className="pb-review__why">
        {reason}
      </span>
    </form>
  );
}

/** Gives the keyboard to the next cell that can be mended, or to the list. */
function focusNext(from: HTMLElement): void {
  const list = from.closest<HTMLElement>('.pb-review');
  const next = [...(list?.querySelectorAll<HTMLElement>('[data-mend]') ?? [])].find(
    (each) => (from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  (next ?? list)?.focus();
}
