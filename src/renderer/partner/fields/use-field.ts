import { isBlank, type KindName } from '#shared/fields/kind.ts';
import { tellTrouble } from '../../app/trouble.ts';
import { shownCell, shownText } from '../../grid/cells/shown.ts';
import { type Column, readColumn } from '../../grid/columns/column.ts';
import { editText } from '../../grid/typed/edit-text.ts';
import { currencyNotice, readTyped, refusalWords } from '../../grid/typed/read-typed.ts';
import { refuseValue } from '../../session/refuse-value.ts';
import { useSession } from '../../session/session-context.ts';
import { type CellEdit, editCells } from '../../storage/changes/edit-cells.ts';
import { showToast } from '../../ui/toasts.ts';
import { usePanel } from '../panel-context.tsx';
import { keepDraft, useDraft } from './drafts.ts';

/** One field of the partner in the panel: what it holds, what is typed, and what stores it. */
export interface FieldEditing {
  readonly value: unknown;
  /** The text of the input: what is typed and not stored, or what the field holds. */
  readonly text: string;
  /** The text while nobody types: figures and dates as they are read, with their signs and groups. */
  readonly rested: string;
  readonly problem: string | null;
  type(text: string): void;
  /** Stores what was typed, as the grid's editor of the field would. False when it was refused: the text stays. */
  commitText(): boolean;
  /** Stores a value that was picked. */
  commitValue(value: unknown): void;
  /** Lets go of what was typed. False when nothing was. */
  revert(): boolean;
}

/** Kinds that are read in another form than they are typed in. */
const readAloud: ReadonlySet<KindName> = new Set(['money', 'number', 'integer', 'ratio', 'date']);

/** The life of one field in a form: typed, read by the grid's own reader, stored as one change or refused beside it. */
export function useField(column: Column): FieldEditing {
  const { portfolio } = useSession();
  const { row, source, drafts } = usePanel();
  const draft = useDraft(drafts, row.key, column.id);
  const value = readColumn(column, row, source.evaluationOf);
  const held = editText(column, value, source.formats);
  const keep = (next: typeof draft): void => keepDraft(drafts, row.key, column.id, next);

  const refuse = (text: string, reason: string): false => {
    const shown = shownText(shownCell(column, row, source));
    keep({ text, refusal: refusalWords(column, text, reason, shown, 'field') });
    return false;
  };
  const store = (next: unknown): void => {
    const edit: CellEdit =
      column.own === null
        ? { key: row.key, field: column.id as never, value: next }
        : { key: row.key, own: column.own, value: next as string | null };
    const blank = isBlank(next) || next === '';
    portfolio.apply(editCells(portfolio, [edit], blank ? 'clear' : 'edit')).catch(tellTrouble);
  };
  const commitValue = (next: unknown, text = column.kind.write(next as never)): boolean => {
    if (column.kind.write(value as never) !== column.kind.write(next as never)) {
      const reason = refuseValue(portfolio, row.key, column, next);
      if (reason !== null) return refuse(text, reason);
      store(next);
    }
    keep(null);
    return true;
  };

  return {
    value,
    text: draft?.text ?? held,
    rested:
      draft?.text ?? (readAloud.has(column.kind.name) ? shownText(shownCell(column, row, source)) : held),
    problem: draft?.refusal == null ? null : `${draft.refusal.wrong} ${draft.refusal.kept}`,
    type: (text) => keep(text === held ? null : { text, refusal: null }),
    commitText: () => {
      if (draft === null) return true;
      const reading = readTyped(column, draft.text, source.formats, source.asOf);
      if (!reading.ok) return refuse(draft.text, reading.reason);
      const notice = currencyNotice(reading.currency, source.formats);
      if (notice !== null) showToast({ text: notice, tone: 'notice' });
      return commitValue(reading.value, draft.text);
    },
    commitValue: (next) => void commitValue(next),
    revert: () => {
      keep(null);
      return draft !== null;
    },
  };
}
