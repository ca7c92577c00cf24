import { useState } from 'react';
import { type IncomingFile, largestFile } from '#shared/contract/values.ts';
import type { DroppedFile } from '../app/file-drop.tsx';
import { ImportWizard } from './import-wizard.tsx';
import { RefusedFileDialog } from './refused-file.tsx';

interface ImportFlowProps {
  readonly file: IncomingFile;
  readonly onChooseOther: () => void;
  readonly onClose: () => void;
}

/** From a file to partners, whatever way the file came. */
export function ImportFlow({ file, onChooseOther, onClose }: ImportFlowProps) {
  const [sheet, setSheet] = useState('');
  if (file.state === 'failed')
    return (
      <RefusedFileDialog
        fileName={file.name}
        reason={file.reason}
        onChooseOther={onChooseOther}
        onReadOtherwise={null}
        onClose={onClose}
      />
    );
  return (
    // Another sheet is another file: whatever was chosen for the rows of one says nothing about the other's.
    <ImportWizard
      key={sheet}
      fileName={file.name}
      bytes={file.bytes}
      sheet={sheet}
      onSheet={setSheet}
      onChooseOther={onChooseOther}
      onClose={onClose}
    />
  );
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
