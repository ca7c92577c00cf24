// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRegion } from '../../../src/renderer/ui/live-region.tsx';
import { ToastRegion, toastTime } from '../../../src/renderer/ui/toast-region.tsx';
import { hideToast, showToast } from '../../../src/renderer/ui/toasts.ts';

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <>
      <ToastRegion />
      <LiveRegion />
    </>,
  );
});
afterEach(() => {
  act(() => hideToast());
  cleanup();
  vi.useRealTimers();
});

const toast = () => screen.queryByRole('region', { name: 'Message' });
const pass = (time: number) => act(() => vi.advanceTimersByTime(time));

describe('a toast', () => {
  it('is said aloud and goes after 6 seconds', () => {
    act(() => showToast({ text: 'Pasted 45 cells; 3 left out.' }));
    expect(toast()?.textContent).toContain('Pasted 45 cells; 3 left out.');
    expect(document.querySelector('[aria-live="polite"]')?.textContent?.trim()).toBe(
      'Pasted 45 cells; 3 left out.',
    );
    pass(toastTime - 1);
    expect(toast()).not.toBeNull();
    pass(1);
    expect(toast()).toBeNull();
  });

  it('is no news in a dialog that opens later', () => {
    act(() => showToast({ text: 'Imported 1 partner.' }));
    const { container } = render(<LiveRegion />);
    expect(container.textContent).toBe('');
    act(() => showToast({ text: 'Undone: Import 1 partner.' }));
    expect(container.textContent?.trim()).toBe('Undone: Import 1 partner.');
  });

  it('waits under the pointer', () => {
    act(() => showToast({ text: 'Saved.' }));
    fireEvent.pointerEnter(toast() as Element);
    pass(toastTime * 3);
    expect(toast()).not.toBeNull();
    fireEvent.pointerLeave(toast() as Element);
    pass(toastTime);
    expect(toast()).toBeNull();
  });

  it('takes the place of the one before', () => {
    act(() => showToast({ text: 'First' }));
    pass(toastTime - 100);
    act(() => showToast({ text: 'Second' }));
    expect(screen.getAllByRole('region', { name: 'Message' })).toHaveLength(1);
    pass(200);
    expect(toast()?.textContent).toContain('Second');
  });

  it('stays until it is closed when it tells of trouble, and interrupts', () => {
    act(() => showToast({ text: 'The last change was not saved.', tone: 'trouble' }));
    expect(screen.getByRole('alert').textContent?.trim()).toBe('The last change was not saved.');
    pass(toastTime * 10);
    expect(toast()).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(toast()).toBeNull();
  });

  it('runs its action and goes', () => {
    const undo = vi.fn();
    act(() => showToast({ text: 'Deleted 3 partners.', action: { label: 'Undo', run: undo } }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(toast()).toBeNull();
  });
});
