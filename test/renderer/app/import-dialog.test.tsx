// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ImportChoices,
  ImportDialog,
  type ImportPreview,
  RefusedFileDialog,
} from '../../../src/renderer/app/import-dialog.tsx';

afterEach(cleanup);

const preview: ImportPreview = {
  fileName: 'crm-export-june.csv',
  readAs: ['41 rows, 31 columns', 'UTF-8', 'comma', 'decimal point'],
  added: 4,
  changed: 15,
  unchanged: 17,
  held: 3,
  problems: [
    { row: 12, column: 'Reported Improvement', value: '24', reason: '24% or 24 times? Write 24% or 0.24.' },
    { row: 27, column: null, value: '1.23457E+14', reason: 'A spreadsheet rounded this id.' },
  ],
  notices: ['2 footer rows were left out.'],
  unusedColumns: ['Fax', 'Lead Score'],
};
const choices: ImportChoices = {
  decimal: '.',
  dates: 'auto',
  blankWords: false,
  keepBadRows: false,
  blanksClear: false,
};

function draw(parts: Partial<Parameters<typeof ImportDialog>[0]> = {}) {
  const given = {
    preview,
    choices,
    onChoices: vi.fn(),
    blanks: 0,
    refusedCells: true,
    onApply: vi.fn(async () => undefined),
    onClose: vi.fn(),
    ...parts,
  };
  render(<ImportDialog {...given} />);
  return given;
}

const counts = () => within(screen.getByRole('list', { name: 'What happens' }));

describe('the summary of an import', () => {
  it('counts what is new, changed, unchanged and held back', () => {
    draw();
    expect(
      counts()
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['New 4', 'Changed 15', 'Unchanged 17', 'Held back 3']);
  });

  it('lists what cannot be read with row, column, value and reason', () => {
    draw();
    const table = within(screen.getByRole('table'));
    const row = within(
      table.getAllByRole('row').find((each) => each.textContent?.startsWith('12')) as HTMLElement,
    );
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '12',
      'Reported Improvement',
      '24',
      '24% or 24 times? Write 24% or 0.24.',
    ]);
    expect(table.getByText('Whole row')).toBeTruthy();
  });

  it('tells the notices and the unused columns', () => {
    draw();
    expect(screen.getByText('2 footer rows were left out.')).toBeTruthy();
    expect(screen.getByText('2 columns are not used: Fax, Lead Score.')).toBeTruthy();
  });

  it('applies the new and the changed rows, and nothing before that', async () => {
    const given = draw();
    expect(given.onApply).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Apply 19 rows' }));
    expect(given.onApply).toHaveBeenCalledOnce();
    expect(given.onClose).not.toHaveBeenCalled();
  });

  it('writes nothing when it is cancelled', async () => {
    const given = draw();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(given.onClose).toHaveBeenCalledOnce();
    expect(given.onApply).not.toHaveBeenCalled();
  });

  it('has nothing to apply when nothing changes', () => {
    draw({ preview: { ...preview, added: 0, changed: 0 } });
    const apply = screen.getByRole('button', { name: 'Nothing to apply' }) as HTMLButtonElement;
    expect(apply.disabled).toBe(true);
  });

  it('reads the file again with another decimal mark', () => {
    const given = draw();
    fireEvent.change(screen.getByRole('combobox', { name: 'Decimal mark' }), { target: { value: ',' } });
    expect(given.onChoices).toHaveBeenCalledExactlyOnceWith({ ...choices, decimal: ',' });
  });

  it('offers to clear by blanks only where a blank would', async () => {
    const given = draw({ blanks: 38 });
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Blank cells clear what is here \(38 values\)/ }),
    );
    expect(given.onChoices).toHaveBeenCalledExactlyOnceWith({ ...choices, blanksClear: true });
    cleanup();
    draw();
    expect(screen.queryByRole('checkbox', { name: /Blank cells/ })).toBeNull();
  });

  it('keeps thousands of problems out of the document until they are in sight', () => {
    const problems = Array.from({ length: 5000 }, (_, at) => ({
      row: at + 2,
      column: 'Assigned Tier',
      value: '4',
      reason: 'Not 1, 2 or 3.',
    }));
    draw({ preview: { ...preview, problems } });
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('5001');
    expect(table.querySelectorAll('tr').length).toBeLessThan(40);
    const scroller = screen.getByRole('region', { name: 'What cannot be read' });
    scroller.scrollTop = 4990 * 40;
    fireEvent.scroll(scroller);
    expect(table.textContent).toContain('4,995');
  });
});

describe('a file that cannot be imported', () => {
  it('says why and that nothing was changed', () => {
    render(
      <RefusedFileDialog
        fileName="partners.xlsx"
        reason="This is an Excel workbook, not a CSV."
        onChooseOther={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    expect(
      screen.getByRole('alertdialog', { name: 'partners.xlsx cannot be imported' }).textContent,
    ).toContain('This is an Excel workbook, not a CSV. Nothing was changed.');
  });
});
