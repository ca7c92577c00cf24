// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlarmPage } from '../../../src/renderer/app/alarm-page.tsx';

afterEach(cleanup);

function draw(parts: Partial<Parameters<typeof AlarmPage>[0]> = {}) {
  const given = {
    alarm: { when: 'opening', expected: 30, found: 0 } as const,
    lastBackup: '30 Jun 2026, 14:32',
    kept: null,
    onRestoreLast: vi.fn(),
    onChooseBackup: vi.fn(),
    onSaveCopy: vi.fn(),
    onCarryOn: vi.fn(),
    ...parts,
  };
  render(<AlarmPage {...given} />);
  return given;
}

describe('the alarm of a lost database', () => {
  it('says how many partners are missing and offers the last backup', async () => {
    const given = draw();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Partners are missing');
    expect(screen.getByRole('main').textContent).toContain(
      'There should be 30 partners; the database holds 0 partners.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Restore the backup of 30 Jun 2026, 14:32' }));
    expect(given.onRestoreLast).toHaveBeenCalledOnce();
  });

  it('goes on with what is there only after asking again', async () => {
    const given = draw();
    await userEvent.click(screen.getByRole('button', { name: 'Go on with 0 partners' }));
    expect(given.onCarryOn).not.toHaveBeenCalled();
    const dialog = within(screen.getByRole('dialog', { name: 'Go on with 0 partners?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Go on with 0 partners' }));
    expect(given.onCarryOn).toHaveBeenCalledOnce();
  });

  it('says that no backup was found when there is none', () => {
    draw({ lastBackup: null });
    expect(screen.queryByRole('button', { name: /Restore the backup/ })).toBeNull();
    expect(screen.getByRole('main').textContent).toContain('No backup of this portfolio was found');
    expect(screen.getByRole('button', { name: 'Choose a backup…' })).toBeTruthy();
  });

  it('offers to write back what the window still holds', async () => {
    const given = draw({ alarm: { when: 'working', expected: 30, found: 0 } });
    await userEvent.click(screen.getByRole('button', { name: 'Write back 30 partners' }));
    expect(given.onCarryOn).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Save a copy…' }));
    expect(given.onSaveCopy).toHaveBeenCalledOnce();
  });
});
