import { GitMerge } from 'lucide-react';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Side } from './chosen.ts';

interface ConflictsNoticeProps {
  /** All conflicts, by their marks. */
  readonly all: readonly string[];
  /** Those without a choice yet. */
  readonly open: readonly string[];
  readonly onResolve: (marks: readonly string[], side: Side) => void;
}

/** What a conflict is, and one word for all that are open; once none is, for all. */
export function ConflictsNotice({ all, open, onResolve }: ConflictsNoticeProps) {
  if (all.length === 0) return null;
  const marks = open.length === 0 ? all : open;
  return (
    <div className="pb-import__doubts" role="status">
      <p>
        <Icon of={GitMerge} size="sm" />
        {open.length === 0
          ? `${counted(all.length, 'conflict')}, each with a choice.`
          : `${counted(open.length, 'conflict')}: changed here and in the file since the export.`}
        <Button small look="line" onClick={() => onResolve(marks, 'mine')}>
          Keep all here
        </Button>
        <Button small look="line" onClick={() => onResolve(marks, 'theirs')}>
          Take all from the file
        </Button>
      </p>
    </div>
  );
}
