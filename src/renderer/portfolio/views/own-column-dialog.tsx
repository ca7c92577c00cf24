import { ownNameProblem } from '#shared/csv/own-name.ts';
import { NameDialog } from '../../ui/name-dialog.tsx';

interface OwnColumnDialogProps {
  /** The column that gets another name; null for a new one. */
  readonly renaming: string | null;
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of an own column, and refuses one that an import would take for something else. */
export function OwnColumnDialog({ renaming, names, onName, onClose }: OwnColumnDialogProps) {
  const others = names.filter((each) => each !== renaming);
  return (
    <NameDialog
      title={renaming === null ? 'Add a column of your own' : `Rename the column “${renaming}”`}
      deed={renaming === null ? 'Add the column' : 'Rename'}
      hint="Text for your team: no rule reads it. Once it holds a value, an export carries it under this name."
      first={renaming ?? ''}
      longest={100}
      problemOf={(name) => {
        const problem = ownNameProblem(name, others);
        return problem === null ? null : `${problem} Choose another name.`;
      }}
      onName={(name) => {
        if (name !== renaming) onName(name);
      }}
      onClose={onClose}
    />
  );
}
