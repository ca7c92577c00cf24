// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLayoutEffect, useRef, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { IncomingFile } from '#shared/contract/values.ts';
import type { OpenDialog } from '../../../src/renderer/app/dialogs.tsx';
import { fileQueue } from '../../../src/renderer/app/file-queue.ts';
import { useImportQueue } from '../../../src/renderer/app/use-import-queue.ts';

afterEach(cleanup);

const file = (name: string): IncomingFile => ({ state: 'opened', name, bytes: new Uint8Array() });

/** A window whose dialog is one line; `second` comes when `first` is drawn as waiting and has not opened its dialog yet. */
function Window({ second }: { readonly second: IncomingFile }) {
  const [queue] = useState(fileQueue);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const take = useImportQueue(dialog, setDialog, queue);
  const drawn = useRef(0);
  useLayoutEffect(() => {
    drawn.current += 1;
    if (drawn.current === 2) take(second);
  });
  return (
    <>
      <p>{dialog?.kind === 'import' ? `Import ${dialog.file.name}` : 'No dialog'}</p>
      <button type="button" onClick={() => take(file('first.csv'))}>
        Come
      </button>
      <button type="button" onClick={() => setDialog(null)}>
        Close
      </button>
    </>
  );
}

it('loses no file that comes between the drawing and the opening of another', async () => {
  render(<Window second={file('second.csv')} />);
  await userEvent.click(screen.getByRole('button', { name: 'Come' }));
  expect(screen.getByText('Import first.csv')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByText('Import second.csv')).toBeTruthy();
});
