import { useMemo, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { makeEvaluations } from '../session/evaluations.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { importProgram } from '../storage/changes/program.ts';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toasts.ts';
import { movesBetween } from '../what-if/moves.ts';
import { MovesPreview } from '../what-if/moves-preview.tsx';
import type { OpenedProgram } from './program-file.ts';

interface ProgramImportDialogProps {
  readonly opened: OpenedProgram;
  readonly onChooseOther: () => void;
  readonly onClose: () => void;
}

/** What a program file would move, before it takes the place of the program there is; or why it cannot. */
export function ProgramImportDialog({ opened, onChooseOther, onClose }: ProgramImportDialogProps) {
  const { portfolio, asOf, evaluations } = useSession();
  const rows = useRows();
  const [busy, setBusy] = useState(false);
  const program = opened.ok ? opened.program : null;
  const moves = useMemo(
    () =>
      program === null
        ? null
        : movesBetween({ rows, evaluations }, { rows, evaluations: makeEvaluations(program.settings, asOf) }),
    [program, rows, evaluations, asOf],
  );
  if (program === null)
    return (
      <Dialog
        title={`${opened.fileName} is not a program file`}
        role="alertdialog"
        onClose={onClose}
        lead="Nothing was changed."
        footer={
          <>
            <Button onClick={onClose}>Close</Button>
            <Button look="primary" onClick={onChooseOther}>
              Choose another file…
            </Button>
          </>
        }
      >
        <p className="pb-program__refused">{opened.ok ? '' : opened.reason}</p>
      </Dialog>
    );
  const apply = () => {
    setBusy(true);
    portfolio
      .apply(importProgram(portfolio, program, opened.fileName))
      .then(() => showToast({ text: `Imported the program of ${opened.fileName}.` }), tellTrouble)
      .finally(onClose);
  };
  return (
    <Dialog
      title={`Replace the program with ${opened.fileName}?`}
      onClose={onClose}
      canClose={!busy}
      lead={`“${program.settings.name}”, with ${counted(program.capabilities.length, 'capability', 'capabilities')}. What the file leaves out becomes the playbook’s default. You can undo it in one step.`}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" data-first-focus disabled={busy} onClick={apply}>
            Replace the program
          </Button>
        </>
      }
    >
      <div className="pb-program__preview">
        <MovesPreview moves={moves} settings={program.settings} nothingYet="" />
      </div>
    </Dialog>
  );
}
