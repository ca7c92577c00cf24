import { type CalendarEntry, entryId, writeCalendar } from '#shared/calendar/calendar.ts';
import type { SaveKind } from '#shared/contract/values.ts';
import { writeAccepted, writeReadings, writeSteps } from '#shared/csv/write-partner-rows.ts';
import type { Platform } from '../platform/platform.ts';
import { counted } from '../storage/changes/words.ts';
import type { Portfolio, StoredPartner } from '../storage/portfolio.ts';
import { showToast } from '../ui/toasts.ts';
import { fileNameOf } from './file-name.ts';

/** Where the small files come from and go to. */
export interface SmallFileParts {
  readonly portfolio: Portfolio;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly programName: string;
  readonly asOf: string;
}

/** When nothing was changed yet. */
const never = '1970-01-01T00:00:00.000Z';

/** For Excel, as in the portfolio's own export. */
const withMark = { bom: true } as const;

const about = ({ values: { id, name } }: StoredPartner) => ({ partner: { id, name } });

/** All steps as a CSV that a colleague's portfolio, and `partnerbook qbr --steps`, will take. */
export function stepsCsv(portfolio: Pick<Portfolio, 'rows' | 'steps'>): string {
  const steps = portfolio
    .rows()
    .flatMap((row) =>
      portfolio
        .steps(row.key)
        .map(({ text, owner, due, doneOn }) => ({ ...about(row), step: text, owner, due, doneOn })),
    );
  return [...writeSteps(steps, withMark)].join('');
}

/** All accepted findings as a CSV for `--accepted`. */
export function acceptedCsv(portfolio: Pick<Portfolio, 'rows'>): string {
  const accepted = portfolio
    .rows()
    .flatMap((row) => row.accepted.map((acceptance) => ({ ...about(row), ...acceptance })));
  return [...writeAccepted(accepted, withMark)].join('');
}

/** All readings as a CSV for `--readings`. */
export function readingsCsv(portfolio: Pick<Portfolio, 'rows' | 'readings'>): string {
  const readings = portfolio
    .rows()
    .flatMap((row) => portfolio.readings(row.key).map((reading) => ({ ...about(row), ...reading })));
  return [...writeReadings(readings, withMark)].join('');
}

/** The open steps that have a date as a calendar. Its time is that of the last change, so that the same steps give the same file. */
export function stepCalendar(
  portfolio: Pick<Portfolio, 'rows' | 'steps' | 'lastChange'>,
  programName: string,
): string {
  const entries = portfolio.rows().flatMap((row) =>
    portfolio.steps(row.key).flatMap((step): readonly CalendarEntry[] =>
      step.due === null || step.doneOn !== null
        ? []
        : [
            {
              id: entryId('step', step.key),
              date: step.due,
              title: `${row.values.name}: ${step.text}`,
              details: step.owner === 'Us' ? 'Owed by us.' : `Owed by ${row.values.name}.`,
              categories: [programName],
            },
          ],
    ),
  );
  const madeAt = portfolio.lastChange()?.at ?? never;
  return writeCalendar({ name: `${programName}: next steps`, madeAt, entries });
}

/** Saves all steps as a CSV. */
export const saveSteps = (parts: SmallFileParts) =>
  save(parts, 'csv', 'steps', stepsCsv(parts.portfolio), counted(parts.portfolio.steps().length, 'step'));

/** Saves all accepted findings as a CSV. */
export const saveAccepted = (parts: SmallFileParts) =>
  save(
    parts,
    'csv',
    'accepted findings',
    acceptedCsv(parts.portfolio),
    counted(
      parts.portfolio.rows().reduce((sum, { accepted }) => sum + accepted.length, 0),
      'accepted finding',
    ),
  );

/** Saves all readings as a CSV. */
export const saveReadings = (parts: SmallFileParts) =>
  save(
    parts,
    'csv',
    'readings',
    readingsCsv(parts.portfolio),
    counted(parts.portfolio.readings().length, 'reading'),
  );

/** Saves the open steps as a calendar. */
export const saveStepCalendar = (parts: SmallFileParts) =>
  save(parts, 'ics', 'steps', stepCalendar(parts.portfolio, parts.programName), 'the open steps');

/** Saves dates as a calendar; `what` names them in the file's name. */
export function saveCalendar(
  parts: SmallFileParts,
  what: string,
  entries: readonly CalendarEntry[],
): Promise<void> {
  const madeAt = parts.portfolio.lastChange()?.at ?? never;
  const text = writeCalendar({ name: `${parts.programName}: ${what}`, madeAt, entries });
  return save(parts, 'ics', what, text, counted(entries.length, 'date'));
}

/** Saves through the system's dialog, says so, and tells it in History. */
async function save(
  { portfolio, platform, programName, asOf }: SmallFileParts,
  kind: SaveKind,
  what: string,
  text: string,
  size: string,
): Promise<void> {
  const suggestedName = fileNameOf(`${programName} ${what} ${asOf}`, kind);
  const outcome = await platform.saveFile({ kind, suggestedName, bytes: new TextEncoder().encode(text) });
  if (outcome.state === 'failed') showToast({ text: outcome.reason, tone: 'trouble' });
  if (outcome.state !== 'saved') return;
  await portfolio.recordEvent({
    name: `Export ${size} to ${outcome.name}`,
    facts: { file: outcome.name, what },
  });
  showToast({ text: `Exported ${size} to ${outcome.name}.` });
}
