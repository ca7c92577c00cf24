// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '#support/popovers.ts';
import { Button } from '../../../src/renderer/ui/button.tsx';
import { Dialog } from '../../../src/renderer/ui/dialog.tsx';
import { FormDialog } from '../../../src/renderer/ui/form-dialog.tsx';
import { TextInput } from '../../../src/renderer/ui/text-input.tsx';

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

function Form({ onDeed = () => undefined }: { onDeed?: (text: string) => void }) {
  const [open, setOpen] = useState(true);
  const [text, setText] = useState('');
  return open ? (
    <FormDialog
      title="Add a step"
      deed="Add the step"
      onDeed={() => onDeed(text)}
      onClose={() => setOpen(false)}
      holds={[text]}
    >
      <TextInput label="What" value={text} onValueChange={setText} />
    </FormDialog>
  ) : null;
}

describe('a form in a dialog', () => {
  const isOpen = () => screen.queryByRole('dialog') !== null;
  const question = () => screen.queryByText('What you typed is not stored yet.');

  it('is left at once while nothing is typed', async () => {
    render(<Form />);
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
  });

  it.each([
    ['Esc', () => userEvent.keyboard('{Escape}')],
    ['the cross', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['the page behind', () => userEvent.click(screen.getByRole('dialog'))],
  ] as const)('%s asks before it takes what was typed', async (_name, leave) => {
    render(<Form />);
    await userEvent.type(screen.getByRole('textbox'), 'Call');
    await leave();
    expect(question()).not.toBeNull();
    expect(document.activeElement?.textContent).toBe('Go on');
    await userEvent.keyboard('{Enter}');
    expect(question()).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Call');
    await leave();
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(isOpen()).toBe(false);
  });

  it('Esc upon the question goes on, with the keyboard where it was', async () => {
    render(<Form />);
    await userEvent.type(screen.getByRole('textbox'), 'Call');
    await userEvent.keyboard('{Escape}{Escape}');
    expect(question()).toBeNull();
    expect(isOpen()).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('does not ask for what is as it was, nor by Cancel', async () => {
    render(<Form />);
    await userEvent.type(screen.getByRole('textbox'), 'C{Backspace}{Escape}');
    expect(isOpen()).toBe(false);
    cleanup();
    render(<Form />);
    await userEvent.type(screen.getByRole('textbox'), 'Call');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(isOpen()).toBe(false);
  });

  it('Enter in a field does the deed', async () => {
    const deed = vi.fn();
    render(<Form onDeed={deed} />);
    await userEvent.type(screen.getByRole('textbox'), 'Call{Enter}');
    expect(deed).toHaveBeenCalledExactlyOnceWith('Call');
  });
});
