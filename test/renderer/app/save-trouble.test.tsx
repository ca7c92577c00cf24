// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSaveTrouble } from '../../../src/renderer/app/save-trouble.ts';
import type { SaveState } from '../../../src/renderer/storage/portfolio.ts';
import { ToastRegion } from '../../../src/renderer/ui/toast-region.tsx';
import { hideToast } from '../../../src/renderer/ui/toasts.ts';

afterEach(() => {
  act(() => hideToast());
  cleanup();
});

function Window({ save, saveCopy }: { readonly save: SaveState; readonly saveCopy: () => void }) {
  useSaveTrouble(save, saveCopy);
  return <ToastRegion />;
}

const failed: SaveState = { state: 'failed', reason: 'The disk is full; the change is kept in this window.' };

describe('a change that was not saved', () => {
  it('is told with its reason and a way to keep a copy, until it is saved', async () => {
    const saveCopy = vi.fn();
    const { rerender } = render(<Window save={{ state: 'saved' }} saveCopy={saveCopy} />);
    expect(screen.queryByRole('region')).toBeNull();
    rerender(<Window save={failed} saveCopy={saveCopy} />);
    expect(screen.getByRole('region', { name: 'Message' }).textContent).toContain(
      'The last change was not saved. The disk is full; the change is kept in this window.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save a copy…' }));
    expect(saveCopy).toHaveBeenCalledOnce();
  });

  it('is no longer told once it is saved', () => {
    const { rerender } = render(<Window save={failed} saveCopy={vi.fn()} />);
    rerender(<Window save={{ state: 'saved' }} saveCopy={vi.fn()} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
