// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/renderer/ui/error-boundary.tsx';
import { IconButton } from '../../../src/renderer/ui/icon-button.tsx';
import { ariaShortcut, shortcutText } from '../../../src/renderer/ui/shortcut.ts';
import { Tabs } from '../../../src/renderer/ui/tabs.tsx';
import { TextInput } from '../../../src/renderer/ui/text-input.tsx';

afterEach(cleanup);

describe('a shortcut', () => {
  it.each([
    ['Mod+Shift+N', 'Ctrl Shift N', '⌘⇧N'],
    ['Mod++', 'Ctrl +', '⌘+'],
    ['Mod+,', 'Ctrl ,', '⌘,'],
    ['Escape', 'Esc', 'Esc'],
    ['F2', 'F2', 'F2'],
  ])('%s reads %s, on a Mac %s', (keys, other, mac) => {
    expect(shortcutText(keys, false)).toBe(other);
    expect(shortcutText(keys, true)).toBe(mac);
  });

  it('has the names of keys for a screen reader', () => {
    expect(ariaShortcut('Mod+Shift+Z', false)).toBe('Control+Shift+Z');
    expect(ariaShortcut('Mod+K', true)).toBe('Meta+K');
  });
});

describe('an icon button', () => {
  it('is named by its label and stays in the path of the keyboard while greyed', async () => {
    const run = vi.fn();
    render(<IconButton icon={Undo2} label="Undo paste of 48 cells" keys="Mod+Z" disabled onClick={run} />);
    const button = screen.getByRole('button', { name: 'Undo paste of 48 cells' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.click(button);
    expect(run).not.toHaveBeenCalled();
  });
});

function Views() {
  const [selected, select] = useState('overview');
  const tabs = [
    { id: 'overview', label: 'Overview' },
    { id: 'tiering', label: 'Tiering' },
    { id: 'mine', label: 'My renewals', ruled: true },
  ];
  return <Tabs label="Views" tabs={tabs} selected={selected} onSelect={select} />;
}

describe('tabs', () => {
  it('are one stop for Tab and follow the arrows round', async () => {
    render(<Views />);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Overview');
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('My renewals');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('My renewals');
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Tiering');
  });
});

describe('a text input', () => {
  it('tells why its value is refused', () => {
    render(
      <TextInput
        label="Launch date"
        labelled
        value="31/02/2026"
        onValueChange={vi.fn()}
        problem="February 2026 has 28 days."
      />,
    );
    const input = screen.getByRole('textbox', { name: 'Launch date' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const about = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toBe('February 2026 has 28 days.');
    expect(about?.getAttribute('role')).toBe('alert');
  });
});

function Breaks({ broken }: { readonly broken: () => boolean }) {
  if (broken()) throw new Error('no such phase');
  return <p>Drawn</p>;
}

describe('a screen that throws', () => {
  it('says what failed and that nothing is lost, and can be left', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const back = vi.fn(() => {
      broken = false;
    });
    render(
      <ErrorBoundary name="Insights" wayOut={{ label: 'Back to the portfolio', run: back }}>
        <Breaks broken={() => broken} />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('heading', { name: 'Insights could not be drawn' })).toBeTruthy();
    expect(screen.getByText(/Your partners are untouched and saved/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Back to the portfolio' }));
    expect(back).toHaveBeenCalledOnce();
    expect(screen.getByText('Drawn')).toBeTruthy();
    quiet.mockRestore();
  });

  it('draws again in its place; a dialog says so in a dialog that closes', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const close = vi.fn();
    render(
      <ErrorBoundary name="The export" shownAs="dialog" wayOut={{ label: 'Close', run: close }}>
        <Breaks broken={() => broken} />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alertdialog', { name: 'The export could not be drawn' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Draw it again' }));
    expect(screen.getByRole('alertdialog', { name: 'The export could not be drawn' })).toBeTruthy();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Draw it again' }));
    expect(screen.getByText('Drawn')).toBeTruthy();
    expect(close).not.toHaveBeenCalled();
    quiet.mockRestore();
  });
});
