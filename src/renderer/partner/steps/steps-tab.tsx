import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { tellTrouble } from '../../app/trouble.ts';
import { useSession } from '../../session/session-context.ts';
import { usePortfolio } from '../../session/use-portfolio.ts';
import { deleteStep, tickSteps } from '../../storage/changes/steps.ts';
import type { StoredStep } from '../../storage/portfolio.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { LateDate } from '../../ui/verdicts/index.ts';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { StepDialog } from './step-dialog.tsx';
import './steps.css';
import { DialogBoundary } from '../../app/dialog-boundary.tsx';

/** The next steps agreed with the partner: overdue ones first, then by their day; those that are done apart. */
export function StepsTab() {
  const { portfolio, asOf } = useSession();
  const { row } = usePanel();
  const steps = usePortfolio((each) => each.steps(row.key));
  const [editing, setEditing] = useState<'new' | StoredStep | null>(null);
  const open = steps.filter((step) => step.doneOn === null);
  const late = open.filter((step) => step.due !== null && step.due < asOf);
  const ahead = open.filter((step) => !late.includes(step));
  const done = steps.filter((step) => step.doneOn !== null);
  const remove = async (step: StoredStep): Promise<void> => {
    await portfolio.apply(deleteStep(row, step));
    showToast({
      text: 'Deleted the step.',
      action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
    });
  };
  const add = (
    <Button look="primary" icon={Plus} onClick={() => setEditing('new')}>
      Add a step
    </Button>
  );
  const list = (title: string, some: readonly StoredStep[]) =>
    some.length === 0 ? null : (
      <Section title={title} fact={String(some.length)}>
        <ul className="pb-steps">
          {some.map((step) => (
            <StepLine
              key={step.key}
              step={step}
              onEdit={setEditing}
              onDelete={(one) => void remove(one).catch(tellTrouble)}
            />
          ))}
        </ul>
      </Section>
    );
  return (
    <>
      {steps.length === 0 ? (
        <EmptyState headingLevel={3} title="No steps yet" actions={add}>
          What you and the partner agreed to do next: who, what, until when.
        </EmptyState>
      ) : (
        <>
          <div className="pb-steps__add">{add}</div>
          {list('Overdue', late)}
          {list('Next', ahead)}
          {list('Done', done)}
        </>
      )}
      {editing === null ? null : (
        <DialogBoundary name="The step" onClose={() => setEditing(null)}>
          <StepDialog row={row} step={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
        </DialogBoundary>
      )}
    </>
  );
}

interface StepLineProps {
  readonly step: StoredStep;
  readonly onEdit: (step: StoredStep) => void;
  readonly onDelete: (step: StoredStep) => void;
}

function StepLine({ step, onEdit, onDelete }: StepLineProps) {
  const { portfolio, asOf, today } = useSession();
  const { source } = usePanel();
  const { text, owner, due, doneOn } = step;
  const who = owner === 'Us' ? 'Us' : 'The partner';
  const late = doneOn === null && due !== null && due < asOf;
  const when =
    doneOn !== null
      ? `done ${source.formats.date(doneOn)}`
      : due === null
        ? 'no date'
        : `due ${source.formats.date(due)}`;
  return (
    <li data-late={late}>
      <Checkbox
        label={<span dir="auto">{text}</span>}
        checked={doneOn !== null}
        onCheckedChange={(ticked) =>
          void portfolio.apply(tickSteps([step], ticked ? today : null)).catch(tellTrouble)
        }
      />
      <span className="pb-steps__about">
        {who}
        {late ? <LateDate text={when} /> : <span>{when}</span>}
      </span>
      <IconButton small icon={Pencil} label={`Edit the step: ${text}`} onClick={() => onEdit(step)} />
      <IconButton small icon={Trash2} label={`Delete the step: ${text}`} onClick={() => onDelete(step)} />
    </li>
  );
}
