import type { DateOrder, DecimalMark, FromWorkbook, TextRow } from '#shared/csv/types.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Select } from '../ui/select.tsx';
import type { ReadingChoices } from './choices.ts';
import type { ReadExample } from './file-summary.ts';
import type { FileSummary } from './import-jobs.ts';
import { inWindowWords } from './in-window-words.ts';
import { exampleWords } from './review-words.ts';

const encodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-2',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  tab: 'Tab',
  '|': 'Vertical bar',
};

interface ReadStepProps {
  readonly choices: ReadingChoices;
  readonly onChoices: (choices: ReadingChoices) => void;
  /** The file as it is read now; null while it cannot be. */
  readonly file: FileSummary | null;
  /** The rows among which the header may be chosen. */
  readonly beginning: readonly TextRow[];
  /** The workbook that the file is; undefined for a CSV. */
  readonly workbook: FromWorkbook | undefined;
  readonly onSheet: (sheet: string) => void;
  /** Why it cannot be read. */
  readonly trouble: string | null;
}

/** How the file is read, each guess to be changed, with what comes out of it. */
export function ReadStep(props: ReadStepProps) {
  const { choices, onChoices, file, beginning, workbook, onSheet, trouble } = props;
  const formats = useFormats();
  const found = (what: string | undefined): string => (what === undefined ? 'Found out' : `Found: ${what}`);
  const delimiter = file === null ? undefined : file.delimiter === '\t' ? 'tab' : file.delimiter;
  return (
    <div className="pb-import__step">
      {trouble === null ? null : (
        <p role="alert" className="pb-import__trouble">
          {trouble}
        </p>
      )}
      <div className="pb-import__choices">
        {workbook === undefined ? (
          <>
            <Select
              label="Encoding"
              value={choices.encoding}
              options={[
                { value: '', label: found(choices.encoding === '' ? file?.encoding : undefined) },
                ...encodings.map((value) => ({ value: value as string, label: value.toUpperCase() })),
              ]}
              onValueChange={(encoding) => onChoices({ ...choices, encoding })}
            />
            <Select
              label="Between cells"
              value={choices.delimiter}
              options={[
                {
                  value: '',
                  label: found(
                    choices.delimiter === '' && delimiter !== undefined
                      ? (delimiterNames[delimiter]?.toLowerCase() ?? delimiter)
                      : undefined,
                  ),
                },
                ...Object.entries(delimiterNames).map(([value, label]) => ({ value, label })),
              ]}
              onValueChange={(next) => onChoices({ ...choices, delimiter: next })}
            />
          </>
        ) : (
          <Select
            label="Sheet"
            value={workbook.sheet}
            options={workbook.sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? `${name} (hidden)` : name,
            }))}
            disabled={workbook.sheets.length === 1}
            onValueChange={onSheet}
          />
        )}
        <Select
          label="Header row"
          value={choices.headerRow === null ? '' : String(choices.headerRow)}
          options={[
            {
              value: '',
              label: found(
                choices.headerRow === null && file !== null
                  ? `row ${formats.number(file.header.row)}`
                  : undefined,
              ),
            },
            ...beginning.map(({ row, text }) => ({
              value: String(row),
              label: `Row ${row}: ${text.replace(/\s+/g, ' ').slice(0, 60)}`,
            })),
          ]}
          onValueChange={(row) => onChoices({ ...choices, headerRow: row === '' ? null : Number(row) })}
        />
        <Select<DecimalMark>
          label="Decimal mark"
          value={choices.decimal}
          options={[
            { value: '.', label: 'Point: 1,234.5' },
            { value: ',', label: 'Comma: 1.234,5' },
          ]}
          onValueChange={(decimal) => onChoices({ ...choices, decimal })}
        />
        <Select<DateOrder>
          label="Dates such as 1/2/2026"
          value={choices.dates}
          options={[
            { value: 'auto', label: 'As each column shows' },
            { value: 'dmy', label: 'Day first' },
            { value: 'mdy', label: 'Month first' },
            { value: 'iso', label: 'Refuse them' },
          ]}
          onValueChange={(dates) => onChoices({ ...choices, dates })}
        />
      </div>
      <div className="pb-import__ticks">
        <Checkbox
          label="Read n/a, TBD and a lone dash as blank"
          checked={choices.blankWords}
          onCheckedChange={(blankWords) => onChoices({ ...choices, blankWords })}
        />
        <Checkbox
          label="Import rows with refused cells without these cells"
          checked={choices.keepBadRows}
          onCheckedChange={(keepBadRows) => onChoices({ ...choices, keepBadRows })}
        />
      </div>
      {workbook === undefined ? null : (
        <p className="pb-import__note">
          Dates and numbers are read as the workbook holds them. Decimal mark and order of dates count for
          cells that hold them as text.
        </p>
      )}
      {file === null ? null : (
        <>
          <p className="pb-import__note">
            The header stands in row {formats.number(file.header.row)}.
            {file.titles.length === 0
              ? ''
              : ` Above it and left out: ${file.titles.map(({ text }) => text).join('; ')}.`}
            {file.footers.length === 0
              ? ''
              : ` Below the partners and left out: ${file.footers.map(({ text }) => text).join('; ')}.`}
          </p>
          <Sample file={file} />
          {file.notices.length === 0 ? null : (
            <ul className="pb-import__notices">
              {file.notices.map((notice) => (
                <li key={notice}>{inWindowWords(notice)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

/** The first filled cell of each column and what it is read as, so that a wrong guess is seen at once. */
function Sample({ file }: { readonly file: FileSummary }) {
  const shown = file.columns.slice(0, 200);
  return (
    <section
      className="pb-import__sample"
      aria-label="First values of the columns"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll from the keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col" aria-label="Of each column" />
            {shown.map(({ index, header }) => (
              <th key={index} scope="col" title={header}>
                {header === '' ? `Column ${index}` : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">First value</th>
            {shown.map(({ index, example }) => (
              <td key={index} title={example}>
                {example === '' ? '–' : example}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Read as</th>
            {shown.map(({ index, use }, at) => (
              <ReadAs key={index} example={file.examples[at] ?? null} own={use.kind === 'own'} />
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function ReadAs({ example, own }: { readonly example: ReadExample; readonly own: boolean }) {
  const formats = useFormats();
  if (example === null) return <td className="pb-import__unread">{own ? 'as it is' : '–'}</td>;
  if (!example.ok)
    return (
      <td className="pb-import__bad" title={example.reason}>
        {example.reason}
      </td>
    );
  const words = exampleWords(example, formats) ?? '';
  return (
    <td title={words} dir="auto">
      {words}
    </td>
  );
}
