// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Palette } from '../../../src/renderer/app/palette.tsx';

afterEach(cleanup);

const lines = [
  { id: 'undo', title: 'Undo paste of 48 cells', keys: 'Mod+Z', enabled: true },
  { id: 'new', title: 'New partner', enabled: true },
  { id: 'redo', title: 'Redo', enabled: false },
];

function draw() {
  const given = { onRun: vi.fn(), onClose: vi.fn() };
  render(<Palette lines={lines} {...given} />);
  return given;
}

const chosen = () => screen.getByRole('option', { selected: true }).textContent;

describe('the palette', () => {
  it('lists the commands, the first chosen', () => {
    draw();
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(chosen()).toContain('Undo paste of 48 cells');
  });

  it('finds while typing, and names the chosen line to a screen reader', async () => {
    draw();
    const field = screen.getByRole('combobox');
    await userEvent.type(field, 'new');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id);
  });

  it('runs the chosen line once it is closed', async () => {
    const given = draw();
    await userEvent.type(screen.getByRole('combobox'), '{ArrowDown}{Enter}');
    expect(given.onClose).toHaveBeenCalledOnce();
    expect(given.onRun).toHaveBeenCalledExactlyOnceWith('new');
  });

  it('does not run what is greyed', async () => {
    const given = draw();
    await userEvent.type(screen.getByRole('combobox'), 'redo{Enter}');
    expect(given.onRun).not.toHaveBeenCalled();
    expect(given.onClose).not.toHaveBeenCalled();
  });

  it('says so when nothing is found, and closes on Esc', async () => {
    const given = draw();
    await userEvent.type(screen.getByRole('combobox'), 'zebra');
    expect(screen.getByText('No command has “zebra” in its name')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(given.onClose).toHaveBeenCalledOnce();
  });
});
