import { useState } from 'react';
import type { StoredView } from '../../storage/portfolio.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { readyMadeViews } from './ready-made.ts';

interface NameDialogProps {
  readonly question: 'new view' | 'rename view';
  readonly first: string;
  readonly views: readonly StoredView[];
  /** The view that is renamed; its own name is no clash. */
  readonly renaming: StoredView | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a view. */
export function NameDialog({ question, first, views, renaming, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(first);
  const [tried, setTried] = useState(false);
  const trimmed = name.trim();
  const taken =
    readyMadeViews.some((view) => view.name === trimmed) ||
    views.some((view) => view.name === trimmed && view.key !== renaming?.key);
  const problem =
    trimmed === ''
      ? 'A view needs a name.'
      : taken
        ? `There is a view “${trimmed}” already. Choose another name.`
        : null;
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    onName(trimmed);
    onClose();
  };
  return (
    <FormDialog
      title={question === 'new view' ? 'New view from this one' : 'Rename the view'}
      deed={question === 'new view' ? 'Save view' : 'Rename'}
      onDeed={submit}
      onClose={onClose}
      holds={[name]}
    >
      <TextInput
        labelled
        label="Name"
        value={name}
        maxLength={60}
        data-first-focus=""
        problem={tried ? problem : null}
        hint={
          question === 'new view'
            ? 'It keeps the columns, their widths, the sort, the filters and the search.'
            : undefined
        }
        onValueChange={setName}
      />
    </FormDialog>
  );
}
