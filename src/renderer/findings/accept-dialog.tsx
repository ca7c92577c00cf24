import { useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { acceptFindings, type FindingOf } from '../storage/changes/findings.ts';
import { counted, whom } from '../storage/changes/words.ts';
import { DateInput } from '../ui/date-input.tsx';

import { FormDialog } from '../ui/form-dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { showToast } from '../ui/toasts.ts';
import { titleOfFinding } from './found.ts';

interface AcceptDialogProps {
  /** The findings to accept, each with its partner. */
  readonly chosen: readonly FindingOf[];
  /** Called once they are accepted. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Asks why findings are accepted, and until when; then accepts all of them in one step. */
export function AcceptDialog({ chosen, onDone, onClose }: AcceptDialogProps) {
  const { portfolio, asOf } = useSession();
  const formats = useFormats();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null | undefined>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const late = typeof until === 'string' && until < asOf;
  const partners = [...new Set(chosen.map(({ row }) => row))];
  const [only] = chosen;
  const one = chosen.length === 1 && only !== undefined;
  const size = one ? 'the finding' : counted(chosen.length, 'finding');

  const accept = () => {
    setAsked(true);
    if (reason.trim() === '' || until === undefined || late) return;
    setBusy(true);
    // The rows as they are now: they may have changed since the dialog opened.
    const fresh = chosen.flatMap(({ row, finding }) => {
      const now = portfolio.row(row.key);
      return now === undefined ? [] : [{ row: now, finding }];
    });
    portfolio
      .apply(acceptFindings(fresh, reason.trim(), until))
      .then(({ name }) => {
        showToast({ text: `${name.replace(/^Accept/, 'Accepted')}. Undo takes it back.` });
        onDone?.();
      })
      .catch(tellTrouble)
      .finally(onClose);
  };
  return (
    <FormDialog
      title={
        one
          ? `Accept “${titleOfFinding(only.finding)}” of ${only.row.values.name}?`
          : `Accept ${size} of ${whom(partners)}?`
      }
      lead="An accepted finding is counted apart and starts no next action. It stays in exports and in the QBR pack, marked with its reason."
      deed={`Accept ${size}`}
      onDeed={accept}
      onClose={onClose}
      holds={[reason, until]}
      busy={busy}
    >
      <TextInput
        label="Reason"
        labelled
        data-first-focus
        value={reason}
        onValueChange={setReason}
        problem={asked && reason.trim() === '' ? 'Write why: whoever reads the pack will ask.' : null}
      />
      <DateInput
        label="Accepted until"
        value={until ?? null}
        today={asOf}
        onValueChange={setUntil}
        hint={
          one
            ? 'The last day it is accepted. Blank has no end.'
            : 'The last day they are accepted. Blank has no end.'
        }
        problem={
          late
            ? `That day is before ${formats.date(asOf)}, so nothing would be accepted. Choose a later one or leave it blank.`
            : null
        }
      />
    </FormDialog>
  );
}
