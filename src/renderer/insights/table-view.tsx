import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { announce } from '../ui/live-region.tsx';
import { showToast } from '../ui/toasts.ts';
import { tableText } from './table-text.ts';
import './table-view.css';

/** One line of the table behind a picture. */
export interface TableLine {
  readonly key: string;
  /** One cell for each column; the first names the line. */
  readonly cells: readonly ReactNode[];
  /** The same as plain text, for the clipboard. */
  readonly texts: readonly string[];
}

export interface TableViewProps {
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[];
  readonly lines: readonly TableLine[];
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
}

/** The figures of a picture as a table: all of them, however many the picture had room for. */
export function TableView({ title, columns, lines, onChoose, onClose }: TableViewProps) {
  const copy = () => {
    navigator.clipboard.writeText(tableText(columns, lines)).then(
      () => announce(`Copied ${lines.length} rows`),
      (error: unknown) => showToast({ text: `The table was not copied. ${String(error)}`, tone: 'trouble' }),
    );
  };
  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button icon={Copy} onClick={copy}>
            Copy table
          </Button>
          <Button look="primary" data-first-focus onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll from the keyboard */}
      <section className="pb-table-scroll" aria-label={title} tabIndex={0}>
        <table className="pb-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" data-numeric={column.numeric || undefined}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                {line.cells.map((cell, at) => {
                  const column = columns[at];
                  return at === 0 ? (
                    <th key={column?.name} scope="row">
                      <button type="button" className="pb-link" onClick={() => onChoose(line.key)}>
                        {cell}
                      </button>
                    </th>
                  ) : (
                    <td key={column?.name} data-numeric={column?.numeric || undefined}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}
