import { GitMerge } from 'lucide-react';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Side } from './chosen.ts';

interface ConflictsNoticeProps {
  /** Conflicts without a choice yet, by their marks. */
  readonly open: readonly string[];
  readonly onResolve: (marks: readonly string[], side: Side) => void;
}

/** What a conflict is, and one word for all that are open. */
export function ConflictsNotice({ open, onResolve }: ConflictsNoticeProps) {
  if (open.length === 0) return null;
  return (
    <div className="pb-import__doubts" role="status">
      <p>
        <Icon of={GitMerge} size="sm" />
        {counted(open.length, 'conflict')}: changed here and in the file since the export.
        <Button small look="line" onClick={() => onResolve(open, 'mine')}>
          Keep all here
        </Button>
        <Button small look="line" onClick={() => onResolve(open, 'theirs')}>
          Take all from the file
        </Button>
      </p>
    </div>
  );
}
