import { Combine, CopyCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DialogBoundary } from '../../app/dialog-boundary.tsx';
import type { Command } from '../../commands/command.ts';
import { DuplicatesDialog } from '../../duplicates/duplicates-dialog.tsx';
import { MergeDialog } from '../../duplicates/merge-dialog.tsx';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { showToast } from '../../ui/toasts.ts';
import type { ChosenRows } from './use-chosen-rows.ts';

type Open =
  | { readonly kind: 'duplicates' }
  | {
      readonly kind: 'merge';
      readonly pair: readonly [StoredPartner, StoredPartner];
      /** The list of duplicates comes back afterwards. */
      readonly fromList: boolean;
    };

/** Merging two partners that are one: the commands and their dialogs. */
export function useMerge(
  chosen: ChosenRows,
  after: (key: string) => void,
): {
  readonly commands: readonly Command[];
  /** The one for the menu of rows. */
  readonly merge: Command;
  readonly dialog: ReactNode;
} {
  const [open, setOpen] = useState<Open | null>(null);
  const merge: Command = {
    id: 'partner.merge',
    title: 'Merge two partners into one…',
    place: 'partner.rows',
    order: 6,
    icon: Combine,
    words: ['duplicate', 'join', 'same'],
    run: () => {
      const [first, second, third] = chosen.now();
      if (first === undefined || second === undefined || third !== undefined) {
        showToast({
          text: 'Select the rows of the two partners that are one, then merge them. With Ctrl, or Cmd on a Mac, a press on a row’s number adds it to the selection.',
          tone: 'notice',
        });
        return;
      }
      setOpen({ kind: 'merge', pair: [first, second], fromList: false });
    },
  };
  const commands: readonly Command[] = [
    merge,
    {
      id: 'partner.duplicates',
      title: 'Possible duplicates…',
      place: 'partner.rows',
      order: 7,
      icon: CopyCheck,
      words: ['merge', 'twice', 'same'],
      run: () => setOpen({ kind: 'duplicates' }),
    },
  ];
  return { commands, merge, dialog: open === null ? null : dialogOf(open) };

  function dialogOf(now: Open): ReactNode {
    if (now.kind === 'duplicates')
      return (
        <DialogBoundary name="The list of likely duplicates" onClose={() => setOpen(null)}>
          <DuplicatesDialog
            onCompare={(pair) => setOpen({ kind: 'merge', pair, fromList: true })}
            onClose={() => setOpen(null)}
          />
        </DialogBoundary>
      );
    const back = () => setOpen(now.fromList ? { kind: 'duplicates' } : null);
    return (
      <DialogBoundary name="The merge" onClose={back}>
        <MergeDialog
          pair={now.pair}
          onMerged={(key) => {
            after(key);
            back();
          }}
          onClose={back}
        />
      </DialogBoundary>
    );
  }
}
