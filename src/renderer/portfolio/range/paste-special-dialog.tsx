import { useEffect, useMemo, useState } from 'react';
import type { CellDeeds } from '../../grid/range/cell-deeds.ts';
import { readClipboardBlock } from '../../grid/range/html-table.ts';
import { type PasteHow, type PasteWhat, plainPaste } from '../../grid/range/paste-how.ts';
import { counted } from '../../storage/changes/words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Select } from '../../ui/select.tsx';
import { planSize } from './cell-edits.ts';
import './paste-special-dialog.css';
import { pasteLead } from './plan-words.ts';

export type Block = readonly (readonly string[])[];

interface PasteSpecialDialogProps {
  /** What the clipboard holds; null where it is closed to the page: then it is asked for. */
  readonly block: Block | null;
  readonly cells: Pick<CellDeeds, 'planPaste'>;
  readonly onPaste: (block: Block, how: PasteHow) => void;
  readonly onClose: () => void;
}

const whats: readonly { readonly value: PasteWhat; readonly label: string }[] = [
  { value: 'all', label: 'All fields' },
  { value: 'texts', label: 'Texts only' },
  { value: 'numbers', label: 'Numbers, money and scales only' },
  { value: 'dates', label: 'Dates only' },
  { value: 'choices', label: 'Yes / No and choices only' },
];

/** How to paste what the clipboard holds: fields of one sort, turned, without its blanks. */
export function PasteSpecialDialog(props: PasteSpecialDialogProps) {
  const { cells, onPaste, onClose } = props;
  const [block, setBlock] = useState(props.block);
  const [how, setHow] = useState(plainPaste);
  const set = (part: Partial<PasteHow>) => setHow((before) => ({ ...before, ...part }));
  const plan = useMemo(() => (block === null ? null : cells.planPaste(block, how)), [block, cells, how]);
  const size = plan === null || 'impossible' in plan ? 0 : planSize(plan);
  const refused = plan === null || 'impossible' in plan ? 0 : plan.refused.length;

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      event.preventDefault();
      const { clipboardData } = event;
      const text = clipboardData?.getData('text/plain') ?? '';
      setBlock(readClipboardBlock(text, clipboardData?.getData('text/html') ?? ''));
    };
    document.addEventListener('paste', paste, true);
    return () => document.removeEventListener('paste', paste, true);
  }, []);

  return (
    <Dialog
      title="Paste special"
      lead={
        block === null ? (
          <>
            Press <Kbd keys="Mod+V" /> to bring in what you copied.
          </>
        ) : (
          blockWords(block)
        )
      }
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={block === null || size + refused === 0}
            onClick={() => {
              if (block !== null) onPaste(block, how);
            }}
          >
            Paste {size === 0 ? '' : counted(size, 'cell')}
          </Button>
        </>
      }
    >
      <div className="pb-paste-special">
        <Select label="Into" value={how.what} options={whats} onValueChange={(what) => set({ what })} />
        <Checkbox
          label="Transpose"
          hint="Rows become columns."
          checked={how.transpose}
          onCheckedChange={(transpose) => set({ transpose })}
        />
        <Checkbox
          label="Skip blanks"
          hint="A blank leaves the cell as it is, instead of clearing it."
          checked={how.skipBlanks}
          onCheckedChange={(skipBlanks) => set({ skipBlanks })}
        />
        <p className="pb-paste-special__plan" role="status">
          {plan === null ? '' : 'impossible' in plan ? plan.impossible : pasteLead(plan)}
        </p>
      </div>
    </Dialog>
  );
}

function blockWords(block: Block): string {
  const width = Math.max(0, ...block.map((row) => row.length));
  return `The clipboard holds ${counted(block.length, 'row')} of ${counted(width, 'cell')}.`;
}
