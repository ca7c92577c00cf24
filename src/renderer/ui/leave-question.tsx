import { TriangleAlert } from 'lucide-react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface LeaveQuestionProps {
  /** What would be lost. */
  readonly says: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** In the place of a dialog's buttons: whether to give up what it holds. */
export function LeaveQuestion({ says, onStay, onLeave }: LeaveQuestionProps) {
  return (
    <footer className="pb-dialog__footer pb-dialog__footer--asks">
      <div className="pb-dialog__note" role="alert">
        <Icon of={TriangleAlert} />
        <span>{says}</span>
      </div>
      <Button look="line" onClick={onLeave}>
        Discard it
      </Button>
      <Button look="primary" autoFocus onClick={onStay}>
        Go on
      </Button>
    </footer>
  );
}
