import { useMemo, useRef, useState } from 'react';
import type { CellSource } from '../../grid/cells/shown.ts';
import type { CellPlace } from '../../grid/grid-context.ts';
import type { OwnerOf } from '../../grid/range/unique-ids.ts';
import { useKeptState } from '../../session/use-kept-state.ts';
import { counted } from '../../storage/changes/words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { noValue } from '../../ui/formats/formats.ts';
import { FromTo } from '../../ui/from-to.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWindow } from '../../ui/use-window.ts';
import type { PlacedCell, ReplaceLine, ReplacePlan } from './plan-replace.ts';
import './replace-dialog.css';
import type { Sought } from './sought.ts';
import { useReplacePlan } from './use-replace-plan.ts';

/** Where to look: a name, how many cells that are, and the cells. */
export interface FindScope {
  readonly id: string;
  readonly label: string;
  cells(): Iterable<PlacedCell>;
}

interface ReplaceDialogProps {
  readonly first: Sought;
  /** Where one can look, the likeliest first. */
  readonly scopes: readonly FindScope[];
  readonly source: CellSource;
  readonly ownerOf: OwnerOf;
  /** Goes to the next cell that holds it. */
  readonly onFindNext: (sought: Sought) => void;
  readonly onGoTo: (place: CellPlace, sought: Sought) => void;
  readonly onReplace: (plan: ReplacePlan, sought: Sought) => void;
  /** With what was asked for, to be asked for again. */
  readonly onClose: (sought: Sought) => void;
}

const lineHeight = 30;

/** Find and replace: every cell in which it is found, from what to what, before anything is written. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const { scopes, source, ownerOf } = props;
  const [sought, setSought] = useState(props.first);
  // As in Excel, what was typed is there again when the dialog opens the next time.
  const [by, setBy] = useKeptState('replace with', '');
  const [scope, setScope] = useState(scopes[0]?.id ?? '');
  const question = useMemo(
    () => ({ sought, by, cells: () => scopes.find(({ id }) => id === scope)?.cells() ?? [] }),
    [sought, by, scopes, scope],
  );
  const { plan, behind } = useReplacePlan(question, source, ownerOf);
  const close = () => props.onClose(sought);
  const set = (part: Partial<Sought>) => setSought((before) => ({ ...before, ...part }));

  return (
    <Dialog
      title="Find and replace"
      size="large"
      onClose={close}
      note={sought.text === '' ? null : <span className="pb-num">{planWords(plan)}</span>}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="line" disabled={sought.text === ''} onClick={() => props.onFindNext(sought)}>
            Find next
          </Button>
          <Button
            look="primary"
            disabled={plan.replaced === 0 || behind}
            onClick={() => props.onReplace(plan, sought)}
          >
            Replace {plan.replaced === 0 ? 'all' : counted(plan.replaced, 'cell')}
          </Button>
        </>
      }
    >
      <div className="pb-replace__ask">
        <TextInput
          label="Find"
          labelled
          data-first-focus=""
          value={sought.text}
          onValueChange={(text) => set({ text })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || sought.text === '') return;
            event.preventDefault();
            props.onFindNext(sought);
          }}
        />
        <TextInput label="Replace with" labelled value={by} onValueChange={setBy} />
        <Select
          label="In"
          value={scope}
          options={scopes.map(({ id, label }) => ({ value: id, label }))}
          onValueChange={setScope}
        />
        <div className="pb-replace__ticks">
          <Checkbox
            label="Match case"
            checked={sought.matchCase}
            onCheckedChange={(matchCase) => set({ matchCase })}
          />
          <Checkbox
            label="Whole cell"
            checked={sought.wholeCell}
            onCheckedChange={(wholeCell) => set({ wholeCell })}
          />
        </div>
      </div>
      <ReplaceLines
        plan={plan}
        onGoTo={({ row, column }) => props.onGoTo({ row: row.key, column: column.id }, sought)}
      />
    </Dialog>
  );
}

/** `48 cells will change. 2 are left out.` */
function planWords({ lines, replaced, refused }: ReplacePlan): string {
  if (lines.length === 0) return 'Found nowhere';
  const left = refused === 0 ? '' : `, ${counted(refused, 'cell')} left out`;
  return `${counted(replaced, 'cell')} to replace${left}`;
}

interface ReplaceLinesProps {
  readonly plan: ReplacePlan;
  readonly onGoTo: (line: ReplaceLine) => void;
}

/** The cells line by line; only those in sight are drawn. */
function ReplaceLines({ plan: { lines }, onGoTo }: ReplaceLinesProps) {
  const scroller = useRef<HTMLElement>(null);
  const { start, end, onScroll } = useWindow(scroller, lines.length, lineHeight);
  return (
    <section
      ref={scroller}
      className="pb-replace__list"
      aria-label="Found cells"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll from the keyboard
      tabIndex={0}
      onScroll={onScroll}
    >
      <table className="pb-replace__table" aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col">Field</th>
            <th scope="col">From and to</th>
            <th scope="col">Why it is left out</th>
          </tr>
        </thead>
        <tbody>
          <Gap lines={start} />
          {lines.slice(start, end).map((line, offset) => (
            <tr key={`${line.row.key} ${line.column.id}`} aria-rowindex={start + offset + 2}>
              <td className="pb-cut" dir="auto">
                <LinkButton
                  name={`Go to ${line.column.header} of ${line.row.values.name}`}
                  onClick={() => onGoTo(line)}
                >
                  {line.row.values.name}
                </LinkButton>
              </td>
              <td className="pb-cut">{line.column.header}</td>
              <td className="pb-cut" title={line.to === null ? line.from : `${line.from} → ${line.to}`}>
                {line.to === null ? (
                  <span dir="auto">{line.from}</span>
                ) : (
                  <FromTo
                    from={excerpt(line.from, line.at)}
                    to={line.to === '' ? noValue : excerpt(line.to, line.at)}
                  />
                )}
              </td>
              <td className="pb-cut pb-replace__reason" title={line.reason ?? undefined}>
                {line.reason}
              </td>
            </tr>
          ))}
          <Gap lines={lines.length - end} />
        </tbody>
      </table>
    </section>
  );
}

const lead = 14;

/** A long text from shortly before the find. */
function excerpt(text: string, at: number): string {
  return at <= lead ? text : `…${text.slice(at - lead)}`;
}

function Gap({ lines }: { readonly lines: number }) {
  if (lines <= 0) return null;
  return (
    <tr>
      <td colSpan={4} style={{ height: lines * lineHeight, padding: 0 }} />
    </tr>
  );
}
