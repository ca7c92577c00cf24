// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../src/renderer/ui/button.tsx';
import { Dialog } from '../../../src/renderer/ui/dialog.tsx';

afterEach(cleanup);

function Page({
  canClose = true,
  onClosed = () => undefined,
}: {
  canClose?: boolean;
  onClosed?: () => void;
}) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClosed();
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open ? (
        <Dialog
          title="Delete 3 partners?"
          lead="They can be brought back with Undo."
          canClose={canClose}
          onClose={close}
          footer={
            <>
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" data-first-focus>
                Delete 3 partners
              </Button>
            </>
          }
        />
      ) : null}
    </>
  );
}

const openIt = () => userEvent.click(screen.getByRole('button', { name: 'Open' }));

describe('a dialog', () => {
  it('is named by its title and described by its lead', async () => {
    render(<Page />);
    await openIt();
    const dialog = screen.getByRole('dialog', { name: 'Delete 3 partners?' });
    const about = dialog.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(about)?.textContent).toBe('They can be brought back with Undo.');
  });

  it('focuses what asks to be first', async () => {
    render(<Page />);
    await openIt();
    expect(document.activeElement?.textContent).toBe('Delete 3 partners');
  });

  it('closes on Esc and gives the keyboard back', async () => {
    const closed = vi.fn();
    render(<Page onClosed={closed} />);
    await openIt();
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
  });

  it('cannot be left while it must not', async () => {
    const closed = vi.fn();
    render(<Page canClose={false} onClosed={closed} />);
    await openIt();
    await userEvent.keyboard('{Escape}');
    expect(closed).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });
});
