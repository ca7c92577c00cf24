// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StatusBar, type StatusBarProps } from '../../../src/renderer/app/status-bar.tsx';

afterEach(cleanup);

function draw(parts: Partial<StatusBarProps> = {}) {
  const given: StatusBarProps = {
    asOf: '2026-06-30',
    today: '2026-06-30',
    onAsOf: vi.fn(),
    save: { state: 'saved' },
    onRetry: vi.fn(),
    onSaveCopy: vi.fn(),
    backup: { lastAt: null, busy: false, trouble: null },
    onBackups: vi.fn(),
    locale: 'en-GB',
    runtimeNote: null,
    onRuntime: vi.fn(),
    shownRef: vi.fn(),
    summaryRef: vi.fn(),
    ...parts,
  };
  render(<StatusBar {...given} />);
  return given;
}

const bar = () => screen.getByRole('contentinfo').textContent;

describe('the status bar', () => {
  it('says the day, that all is saved, and the last backup', () => {
    draw();
    expect(bar()).toContain('As of 30 Jun 2026');
    expect(bar()).toContain('Saved');
    expect(bar()).toContain('Not backed up yet');
  });

  it('says Saving until it is saved', () => {
    draw({ save: { state: 'saving' } });
    expect(bar()).toContain('Saving');
    expect(bar()).not.toContain('Saved');
  });

  it('says aloud that the day is not today', () => {
    draw({ asOf: '2026-03-31' });
    expect(screen.getByRole('button', { name: /^As of 31 Mar 2026\s*, not today$/ })).toBeTruthy();
  });

  it('plans for another day, and goes back to today', async () => {
    const given = draw({ asOf: '2026-06-15' });
    await userEvent.click(screen.getByRole('button', { name: /As of/ }));
    await userEvent.click(screen.getByRole('button', { name: /10 June 2026/, hidden: true }));
    expect(given.onAsOf).toHaveBeenLastCalledWith('2026-06-10');
    await userEvent.click(screen.getByRole('button', { name: /As of/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Today', hidden: true }));
    expect(given.onAsOf).toHaveBeenLastCalledWith(null);
  });

  it('offers ways on when a change was not saved', async () => {
    const given = draw({ save: { state: 'failed', reason: 'The disk is full.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Not saved' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Try again', hidden: true }));
    expect(given.onRetry).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Not saved' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Save a copy…', hidden: true }));
    expect(given.onSaveCopy).toHaveBeenCalledOnce();
  });

  it('says plainly that the runtime is not meant for daily work', async () => {
    const given = draw({ runtimeNote: 'This window runs on Electron 25, which is old.' });
    await userEvent.click(screen.getByRole('button', { name: 'Not for daily work' }));
    expect(given.onRuntime).toHaveBeenCalledOnce();
  });

  it('says that the last backup failed', () => {
    draw({ backup: { lastAt: null, busy: false, trouble: 'The folder is gone.' } });
    expect(screen.getByRole('button', { name: 'Backup failed' }).getAttribute('title')).toBe(
      'The folder is gone.',
    );
  });
});
