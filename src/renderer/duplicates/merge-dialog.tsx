import { useMemo, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { valueWords } from '../grid/cells/value-words.ts';
import { type Column, findColumn } from '../grid/columns/column.ts';
import { useSession } from '../session/session-context.ts';
import {
  type MergeChoice,
  type MergeLine,
  mergeLines,
  mergePartners,
} from '../storage/changes/merge-partners.ts';
import { counted } from '../storage/changes/words.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Formats } from '../ui/formats/formats.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toasts.ts';
import './merge-dialog.css';

interface MergeDialogProps {
  readonly pair: readonly [StoredPartner, StoredPartner];
  /** The key of the partner that stays. */
  readonly onMerged: (key: string) => void;
  readonly onClose: () => void;
}

/** Makes one partner of two: differing fields to choose, the rest as proposed. Nothing is written before Merge. */
export function MergeDialog({ pair, onMerged, onClose }: MergeDialogProps) {
  const { portfolio } = useSession();
  const formats = useFormats();
  const [keep, setKeep] = useState(pair[0].key);
  const [chosen, setChosen] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const [kept, gone] = keep === pair[0].key ? pair : [pair[1], pair[0]];
  const lines = useMemo(() => mergeLines(kept, gone), [kept, gone]);
  const differing = lines.filter(({ state }) => state === 'differs');
  const filled = lines.filter(({ state }) => state === 'filled').length;
  const same = lines.length - differing.length - filled;

  const choose = (ids: readonly string[], choice: MergeChoice) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const id of ids) next.set(id, choice);
      return next;
    });
  const all = (choice: 'kept' | 'gone') =>
    choose(
      differing.map(({ id }) => id),
      choice,
    );
  const merge = async (): Promise<void> => {
    const change = mergePartners(portfolio, kept, gone, chosen);
    const applied = portfolio.apply(change);
    onMerged(kept.key);
    await applied;
    showToast({
      text: `Merged ${gone.values.name} into ${portfolio.row(kept.key)?.values.name ?? kept.values.name}.`,
      action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
    });
  };

  return (
    <Dialog
      title="Merge two partners into one"
      lead={leadWords(differing.length, filled, same)}
      size="large"
      onClose={onClose}
      unsaved={chosen.size > 0 ? 'What you chose is not merged yet.' : null}
      note={hangingWords(portfolio.readings(gone.key).length, portfolio.steps(gone.key).length)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void merge().catch(tellTrouble)}>
            Merge into one
          </Button>
        </>
      }
    >
      <div className="pb-merge__head">
        <Select
          label="Its place and history stay"
          value={keep}
          options={pair.map((row) => ({ value: row.key, label: optionName(row, pair) }))}
          onValueChange={(key) => {
            setKeep(key);
            setChosen(new Map());
          }}
        />
        {differing.length < 2 ? null : (
          <span className="pb-merge__all">
            <Button small look="line" onClick={() => all('kept')}>
              Take all of the first
            </Button>
            <Button small look="line" onClick={() => all('gone')}>
              Take all of the second
            </Button>
          </span>
        )}
      </div>
      {differing.length === 0 ? null : (
        <table className="pb-merge">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col" dir="auto">
                {kept.values.name}
              </th>
              <th scope="col" dir="auto">
                {gone.values.name}
              </th>
              <th scope="col">
                <span className="pb-unseen">Both</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map((line) => (
              <Line
                key={line.id}
                line={line}
                choice={chosen.get(line.id) ?? line.proposed}
                formats={formats}
                onChoose={(choice) => choose([line.id], choice)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

interface LineProps {
  readonly line: MergeLine;
  readonly choice: MergeChoice;
  readonly formats: Formats;
  readonly onChoose: (choice: MergeChoice) => void;
}

function Line({ line, choice, formats, onChoose }: LineProps) {
  const column = findColumn(line.id);
  const header = column?.header ?? line.id;
  const words = (value: unknown) => (column === undefined ? String(value) : wordsOf(column, value, formats));
  const option = (side: MergeChoice, label: string) => (
    <label className="pb-merge__choice">
      <input
        type="radio"
        name={`merge ${line.id}`}
        checked={choice === side}
        onChange={() => onChoose(side)}
      />
      <span dir="auto">{label}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row">{header}</th>
      <td>{option('kept', words(line.kept))}</td>
      <td>{option('gone', words(line.gone))}</td>
      <td>{line.joins ? option('both', 'Both') : null}</td>
    </tr>
  );
}

const wordsOf = (column: Column, value: unknown, formats: Formats): string =>
  valueWords(column, value, formats);

function leadWords(differing: number, filled: number, same: number): string {
  const sentences = [
    differing === 0
      ? 'No field differs.'
      : `${counted(differing, 'field')} ${differing === 1 ? 'differs' : 'differ'}: choose below.`,
    filled === 0
      ? ''
      : `${counted(filled, 'field')} ${filled === 1 ? 'is' : 'are'} filled in on one side only and taken from there.`,
    same === 0 ? '' : `${counted(same, 'field')} ${same === 1 ? 'is' : 'are'} the same.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function hangingWords(readings: number, steps: number): string {
  const parts = [
    ...(readings === 0 ? [] : [counted(readings, 'reading')]),
    ...(steps === 0 ? [] : [counted(steps, 'step')]),
  ];
  return parts.length === 0
    ? 'Accepted findings and history of both are kept.'
    : `${parts.join(' and ')} of the other, accepted findings and history of both are kept.`;
}

/** Partners of one name are told apart by their id. */
function optionName(row: StoredPartner, pair: MergeDialogProps['pair']): string {
  const { name, id } = row.values;
  const twins = pair.every(({ values }) => values.name === name);
  return twins && id !== null ? `${name} (${id})` : name;
}
