import { useState } from 'react';
import { type ChecklistId, type checklist, checklistIds } from '#shared/fields/choices.ts';
import { launchLessons } from '#shared/playbook/launch.ts';
import { dueOn } from '#shared/rules/launch.ts';
import { tellTrouble } from '../../app/trouble.ts';
import { useSession } from '../../session/session-context.ts';
import { editCells } from '../../storage/changes/edit-cells.ts';
import { noteLaunchItem } from '../../storage/changes/launch-notes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LateDate } from '../../ui/verdicts/index.ts';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';

interface LaunchItemProps {
  readonly item: (typeof checklist)[number];
  readonly overdue: boolean;
}

/** One item of the checklist: its tick, the day it is due, a note, and what it is for. */
export function LaunchItem({ item, overdue }: LaunchItemProps) {
  const { portfolio } = useSession();
  const { row, source } = usePanel();
  const done = row.values.checklistDone.includes(item.id);
  const due = dueOn(item, row.values.launchDate);
  const words = due === null ? offsetWords(item.offset) : `due ${source.formats.date(due)}`;
  const tick = (ticked: boolean) => {
    const chosen: ReadonlySet<ChecklistId> = new Set(row.values.checklistDone);
    const value = checklistIds.filter((id) => (id === item.id ? ticked : chosen.has(id)));
    portfolio
      .apply(editCells(portfolio, [{ key: row.key, field: 'checklistDone', value }]))
      .catch(tellTrouble);
  };
  return (
    <li data-item={item.id} data-overdue={overdue} data-done={done}>
      <div className="pb-launch-item__head">
        <Checkbox label={item.label} checked={done} onCheckedChange={tick} />
        <span className="pb-launch-item__due" data-due={due ?? ''}>
          {overdue ? <LateDate text={words} /> : words}
        </span>
      </div>
      <div className="pb-launch-item__more">
        <Note key={row.key} item={item.id} label={item.label} />
        <LessonFold lesson={launchLessons[item.id]} about={item.label} />
      </div>
    </li>
  );
}

/** When an item is due while there is no launch date. */
function offsetWords(offset: number): string {
  if (offset === 0) return 'on launch day';
  return offset < 0 ? `${-offset} days before` : `${offset} days after`;
}

/** A note on an item, stored on leaving it. */
function Note({ item, label }: { readonly item: ChecklistId; readonly label: string }) {
  const { portfolio } = useSession();
  const { row } = usePanel();
  const held = row.launchNotes?.[item] ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const store = () => {
    if (typed !== null && typed.trim() !== held)
      portfolio.apply(noteLaunchItem(row, item, typed.trim())).catch(tellTrouble);
    setTyped(null);
  };
  return (
    <input
      type="text"
      className="pb-launch-item__note"
      dir="auto"
      spellCheck={false}
      placeholder="Add a note"
      aria-label={`Note on: ${label}`}
      value={typed ?? held}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') store();
        else if (event.key === 'Escape' && typed !== null) {
          event.preventDefault();
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
