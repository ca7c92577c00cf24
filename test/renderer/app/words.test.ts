import { describe, expect, it } from 'vitest';
import { backupWords } from '../../../src/renderer/app/backup-words.ts';
import { findCommands } from '../../../src/renderer/app/find-commands.ts';
import { readAsWords } from '../../../src/renderer/app/read-as-words.ts';
import { formatsFor } from '../../../src/renderer/app/user-formats.ts';
import { inWindowWords } from '../../../src/renderer/import/in-window-words.ts';

describe('the last backup in the status bar', () => {
  const local = (hour: number, minute: number) => new Date(2026, 5, 30, hour, minute).toISOString();

  it('says the hour on the same day', () => {
    expect(backupWords(local(14, 32), '2026-06-30', 'en-GB')).toBe('Backed up 14:32');
  });

  it('says the date on another', () => {
    expect(backupWords(local(14, 32), '2026-07-01', 'en-GB')).toBe('Backed up 30 Jun 2026');
  });

  it('says so when there is none', () => {
    expect(backupWords(null, '2026-06-30', 'en-GB')).toBe('Not backed up yet');
  });
});

describe('finding a command', () => {
  const commands = [
    { title: 'Undo paste of 48 cells', enabled: true },
    { title: 'New partner', words: 'add row', enabled: true },
    { title: 'New view from this one', enabled: true },
    { title: 'Export a CSV…', words: 'save excel', enabled: true },
    { title: 'New portfolio', enabled: false },
  ];
  const find = (query: string) => findCommands(query, commands).map((command) => command.title);

  it('finds by the beginnings of words, in any order of theirs', () => {
    expect(find('new v')).toEqual(['New view from this one']);
    expect(find('cells undo')).toEqual(['Undo paste of 48 cells']);
  });

  it('finds by other words', () => {
    expect(find('excel')).toEqual(['Export a CSV…']);
  });

  it('puts what begins so first, and what cannot run last', () => {
    expect(find('new')).toEqual(['New partner', 'New view from this one', 'New portfolio']);
  });

  it('lists all for an empty query and none for what is nowhere', () => {
    expect(find('')).toHaveLength(5);
    expect(find('zebra')).toEqual([]);
  });
});

describe('how a file was read', () => {
  const base = {
    encoding: 'UTF-8',
    delimiter: ';',
    decimal: ',',
    dates: 'dmy',
    columns: [],
    rows: [],
    held: [],
  } as const;

  it('reads as a few words', () => {
    expect(readAsWords(base)).toEqual([
      '0 rows, 0 columns',
      'UTF-8',
      'semicolon',
      'decimal comma',
      'dates day first',
    ]);
  });
});

describe('a reader’s sentence in the window', () => {
  it('does not name options of the command line', () => {
    expect(inWindowWords('"0,5" is a number only with "," as the decimal mark (--decimal ,)')).toBe(
      '"0,5" is a number only with "," as the decimal mark',
    );
    expect(inWindowWords('Write it as 2026-03-29, or say which (--dates dmy or --dates mdy)')).toBe(
      'Write it as 2026-03-29, or say which',
    );
    expect(inWindowWords('Rows 3 (and 4) are blank')).toBe('Rows 3 (and 4) are blank');
  });
});

describe('the formats of a person', () => {
  it('are the system’s unless chosen otherwise', () => {
    const formats = formatsFor('de-DE', 'EUR', 'system', 'system');
    expect(formats.decimal).toBe(',');
    expect(formats.ratio(0.286)).toBe('28,6\u00a0%');
  });

  it('take the decimal mark and the order of dates apart from each other', () => {
    const formats = formatsFor('en-US', 'USD', 'dmy', ',');
    expect(formats.decimal).toBe(',');
    expect(formats.number(1234.5)).toBe('1.234,5');
    expect(formats.dates).toBe('dmy');
    expect(formats.date('2026-02-01')).toBe('1 Feb 2026');
  });
});
