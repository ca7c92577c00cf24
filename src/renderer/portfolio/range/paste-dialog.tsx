import type { PastePlan } from '../../grid/range/paste-plan.ts';
import { counted } from '../../storage/changes/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { planSize } from './cell-edits.ts';
import './paste-dialog.css';
import { pasteLead } from './plan-words.ts';

interface PasteDialogProps {
  readonly plan: PastePlan;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

/** So many refused cells are listed; the rest is counted. */
const listed = 200;

/** Asks before a paste that leaves something out or adds partners. Nothing is written yet. */
export function PasteDialog({ plan, onPaste, onClose }: PasteDialogProps) {
  const fit = planSize(plan);
  const left = plan.refused.length + plan.computed.cells + plan.beyond;
  return (
    <Dialog
      title={`Paste ${counted(fit + left, 'cell')}?`}
      lead={pasteLead(plan)}
      onClose={onClose}
      footer={
        <>
          <Button {...(fit === 0 ? { 'data-first-focus': '' } : {})} onClick={onClose}>
            {fit === 0 ? 'Close' : 'Cancel'}
          </Button>
          {fit === 0 ? null : (
            <Button look="primary" data-first-focus="" onClick={onPaste}>
              {left > 0 ? 'Paste the rest' : `Paste ${counted(fit, 'cell')}`}
            </Button>
          )}
        </>
      }
    >
      {plan.refused.length === 0 ? undefined : (
        <table className="pb-refused">
          <thead className="pb-unseen">
            <tr>
              <th scope="col">Partner</th>
              <th scope="col">Field</th>
              <th scope="col">Pasted</th>
              <th scope="col">Why it is left out</th>
            </tr>
          </thead>
          <tbody>
            {plan.refused.slice(0, listed).map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <tr key={index}>
                <td dir="auto">{cell.who}</td>
                <td>{cell.field}</td>
                <td dir="auto">
                  <span className="pb-refused__text">{cell.text}</span>
                </td>
                <td>{cell.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.refused.length > listed ? <p>And {counted(plan.refused.length - listed, 'cell')} more.</p> : null}
    </Dialog>
  );
}
