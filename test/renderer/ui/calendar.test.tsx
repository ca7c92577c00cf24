// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Calendar } from '../../../src/renderer/ui/calendar.tsx';
import { addDays, addMonths, monthPage } from '../../../src/renderer/ui/calendar-days.ts';

afterEach(cleanup);

describe('days', () => {
  it('are counted over a clock change and a leap day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('keep within a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  it('fill a page of six weeks from the first day of the week', () => {
    // 1 June 2026 is a Monday.
    const monday = monthPage('2026-06-15', 1);
    expect(monday).toHaveLength(6);
    expect(monday[0]?.[0]).toBe('2026-06-01');
    expect(monthPage('2026-06-15', 0)[0]?.[0]).toBe('2026-05-31');
  });
});

describe('the calendar', () => {
  const draw = (onChoose: (date: string) => void) =>
    render(<Calendar value="2026-06-30" today="2026-06-30" locale="en-GB" onChoose={onChoose} />);

  it('chooses the day that is pressed', async () => {
    const chosen = vi.fn();
    draw(chosen);
    await userEvent.click(screen.getByRole('button', { name: /15 June 2026/ }));
    expect(chosen).toHaveBeenCalledExactlyOnceWith('2026-06-15');
  });

  it('is one stop for Tab, and goes by day, week, month and year with the keys', async () => {
    const chosen = vi.fn();
    draw(chosen);
    const day = screen.getByRole('button', { name: /30 June 2026/ });
    expect(
      screen.getAllByRole('button').filter((each) => each.tabIndex === 0 && each.dataset['day']),
    ).toEqual([day]);
    day.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}{PageUp}{Shift>}{PageDown}{/Shift}{Enter}');
    // 30 June, 29 June, 22 June, 22 May, 22 May a year later.
    expect(chosen).toHaveBeenCalledExactlyOnceWith('2027-05-22');
  });
});
