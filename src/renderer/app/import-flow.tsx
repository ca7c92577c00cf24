import { useMemo, useState } from 'react';
import { type IncomingFile, largestFile } from '#shared/contract/values.ts';
import { importChange } from '../import/import-change.ts';
import type { ImportPlan } from '../import/plan.ts';
import { readImport } from '../import/read-import.ts';
import { useSession } from '../session/session-context.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { showToast } from '../ui/toasts.ts';
import type { DroppedFile } from './file-drop.tsx';
import { type ImportChoices, ImportDialog, type ImportPreview, RefusedFileDialog } from './import-dialog.tsx';
import { readAsWords } from './read-as-words.ts';
import { tellTrouble } from './trouble.ts';

const standardChoices: ImportChoices = {
  decimal: '.',
  dates: 'auto',
  blankWords: false,
  keepBadRows: false,
  blanksClear: false,
};

interface ImportFlowProps {
  readonly file: IncomingFile;
  readonly onChooseOther: () => void;
  readonly onClose: () => void;
}

/** From a file to partners: reads it, shows what would happen, writes once the user says so. */
export function ImportFlow({ file, onChooseOther, onClose }: ImportFlowProps) {
  const { portfolio } = useSession();
  const formats = useFormats();
  const [choices, setChoices] = useState(standardChoices);
  // Read once for each choice: the plan is laid over what is there when it is applied.
  const read = useMemo(() => {
    if (file.state === 'failed') return { ok: false, fileName: file.name, reason: file.reason } as const;
    return readImport(file.name, file.bytes, portfolio, choices);
  }, [file, portfolio, choices]);

  if (!read.ok) {
    return (
      <RefusedFileDialog
        fileName={read.fileName}
        reason={inWindowWords(read.reason)}
        onChooseOther={onChooseOther}
        onClose={onClose}
      />
    );
  }
  const { plan } = read;
  const refusedCells = plan.problems.some((problem) => problem.column !== null);

  const apply = async (): Promise<void> => {
    await portfolio.apply(importChange(plan, portfolio));
    onClose();
    const partners = plan.added.length + plan.changed.length;
    const held = plan.held.length;
    showToast({
      text: `Imported ${formats.number(partners)} ${partners === 1 ? 'partner' : 'partners'}${
        held === 0 ? '' : `; ${formats.number(held)} ${held === 1 ? 'row' : 'rows'} held back`
      }.`,
      action: {
        label: 'Undo',
        run: () => {
          portfolio.undo().catch(tellTrouble);
        },
      },
    });
  };

  return (
    <ImportDialog
      preview={previewOf(plan)}
      choices={choices}
      onChoices={setChoices}
      blanks={plan.blanks}
      refusedCells={refusedCells}
      onApply={apply}
      onClose={onClose}
    />
  );
}

function previewOf(plan: ImportPlan): ImportPreview {
  return {
    fileName: plan.fileName,
    readAs: readAsWords(plan.file),
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged.length,
    held: plan.held.length,
    problems: plan.problems.map((problem) => ({ ...problem, reason: inWindowWords(problem.reason) })),
    notices: plan.notices.map(inWindowWords),
    unusedColumns: plan.unusedColumns.map((column) =>
      column.header === '' ? `column ${column.index}` : column.header,
    ),
  };
}

/** A dropped file as the platform hands files over; one that is too large or cannot be read says so. */
export async function incomingOf(dropped: DroppedFile): Promise<IncomingFile> {
  const failed = (reason: string): IncomingFile => ({ state: 'failed', name: dropped.name, reason });
  if (dropped.size > largestFile) return failed('The file is larger than 256 MiB.');
  try {
    return { state: 'opened', name: dropped.name, bytes: await dropped.read() };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return failed(`It could not be read (${cause}). A folder cannot be imported; choose a file.`);
  }
}

/** The readers' sentences name the command line's options in brackets; here the dialog's own choices stand for them. */
export function inWindowWords(sentence: string): string {
  return sentence.replace(/ \(--[^)]*\)/g, '');
}
