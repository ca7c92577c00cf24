// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MenuButton, type MenuEntry } from '../../../src/renderer/ui/menu.tsx';

afterEach(cleanup);

function entries(run: (id: string) => void): readonly MenuEntry[] {
  const item = (id: string, label: string, more = {}) => ({ id, label, run: () => run(id), ...more });
  return [
    item('cut', 'Cut'),
    item('copy', 'Copy'),
    'rule',
    item('paste', 'Paste', { disabled: true }),
    item('clear', 'Clear'),
  ];
}

async function open(run: (id: string) => void) {
  render(<MenuButton label="Edit" entries={entries(run)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  return userEvent;
}

const focused = () => document.activeElement?.textContent;

describe('a menu', () => {
  it('opens on its button with the first line focused', async () => {
    await open(vi.fn());
    expect(screen.getByRole('menu', { name: 'Edit', hidden: true })).toBeTruthy();
    expect(focused()).toBe('Cut');
    expect(screen.getByRole('button', { name: 'Edit' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('goes round with the arrows, to its ends, and to a line by its first letters', async () => {
    const user = await open(vi.fn());
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Copy');
    await user.keyboard('{End}{ArrowDown}');
    expect(focused()).toBe('Cut');
    await user.keyboard('cl');
    expect(focused()).toBe('Clear');
  });

  it('runs the line and gives the keyboard back to its button', async () => {
    const run = vi.fn();
    const user = await open(run);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(run).toHaveBeenCalledExactlyOnceWith('copy');
    expect(screen.queryByRole('menu', { hidden: true })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' }));
  });

  it('does nothing on a greyed line and stays', async () => {
    const run = vi.fn();
    const user = await open(run);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(run).not.toHaveBeenCalled();
    expect(screen.getByRole('menu', { hidden: true })).toBeTruthy();
  });

  it('closes on Esc without running anything', async () => {
    const run = vi.fn();
    const user = await open(run);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu', { hidden: true })).toBeNull();
    expect(run).not.toHaveBeenCalled();
  });
});
