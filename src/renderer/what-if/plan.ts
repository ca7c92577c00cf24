import { findField, type InputId, type Partner } from '#shared/fields/fields.ts';
import type { Settings } from '#shared/rules/program.ts';
import { effectivePhase } from '#shared/rules/subject.ts';
import { findColumn } from '../grid/columns/column.ts';
import { editText } from '../grid/typed/edit-text.ts';
import { readTyped, sentence } from '../grid/typed/read-typed.ts';
import { changedWords, readDraft, type SettingsDraft } from '../program/settings-draft.ts';
import { editCells } from '../storage/changes/edit-cells.ts';
import { changeSettings } from '../storage/changes/program.ts';
import { counted } from '../storage/changes/words.ts';
import { sameValue } from '../storage/log-writes.ts';
import type { Change, Portfolio, StoredPartner } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';

/** What is tried out and not written: settings and one partner's values, as they were typed. */
export interface WhatIf {
  readonly draft: SettingsDraft;
  /** The key of the partner whose values are tried, or null. */
  readonly partner: string | null;
  /** What was typed for that partner, by field. */
  readonly cells: Readonly<Record<string, string>>;
}

export const nothingPlanned: WhatIf = { draft: {}, partner: null, cells: {} };

/** What a plan says. */
export interface ReadWhatIf {
  readonly settings: Settings;
  /** Why a setting or a cell cannot be read, by its id. */
  readonly problems: Readonly<Record<string, string>>;
  /** The settings that change, in words. */
  readonly changedSettings: readonly string[];
  /** The partner as it would be; null when none is chosen or it is gone. */
  readonly row: StoredPartner | null;
  readonly changedCells: readonly { readonly field: InputId; readonly value: unknown }[];
}

/** Reads a plan over what is on record. */
export function readWhatIf(
  plan: WhatIf,
  recorded: Settings,
  row: StoredPartner | undefined,
  formats: Formats,
  asOf: string,
): ReadWhatIf {
  const { settings, problems, changed } = readDraft(recorded, plan.draft, formats);
  if (row === undefined) return { settings, problems, changedSettings: changed, row: null, changedCells: [] };
  const all: Record<string, string> = { ...problems };
  const values: Record<string, unknown> = { ...(row.values satisfies Partner) };
  const changedCells: { readonly field: InputId; readonly value: unknown }[] = [];
  for (const [id, text] of Object.entries(plan.cells)) {
    const [column, field] = [findColumn(id), findField(id)];
    if (column === undefined || field === undefined || text === cellText(id, row, formats)) continue;
    const reading = readTyped(column, text, formats, asOf);
    if (!reading.ok) all[id] = sentence(reading.reason);
    else if (!sameValue(reading.value, values[id])) {
      values[id] = reading.value;
      changedCells.push({ field: id as InputId, value: reading.value });
    }
  }
  return {
    settings,
    problems: all,
    changedSettings: changed,
    row: { ...row, values: values as unknown as Partner },
    changedCells,
  };
}

/** The value on record as it would be typed. */
export function cellText(id: string, row: StoredPartner, formats: Formats): string {
  const column = findColumn(id);
  const values = row.values as unknown as Readonly<Record<string, unknown>>;
  return column === undefined ? '' : editText(column, values[id], formats);
}

/** How many things a plan changes. */
export const planSize = ({ changedSettings, changedCells }: ReadWhatIf): number =>
  changedSettings.length + changedCells.length;

/** Writes a plan as one step: `Apply what if: the Walk threshold, 2 values of Velmora`. */
export function applyWhatIf(
  portfolio: Pick<Portfolio, 'row' | 'rows' | 'program'>,
  { settings, changedSettings, row, changedCells }: ReadWhatIf,
): Change {
  const cells = row === null ? [] : changedCells.map(({ field, value }) => ({ key: row.key, field, value }));
  const what = [
    ...(changedSettings.length === 0 ? [] : [changedWords(changedSettings)]),
    ...(row === null || cells.length === 0
      ? []
      : [`${counted(cells.length, 'value')} of ${row.values.name}`]),
  ];
  return {
    name: `Apply what if: ${what.join(', ')}`,
    writes: [
      ...(changedSettings.length === 0 ? [] : changeSettings(portfolio, settings).writes),
      ...(cells.length === 0 ? [] : editCells(portfolio, cells).writes),
    ],
  };
}

/** The fields that decide what comes next for a partner, by the phase it is in. */
export function tellingFields({ values }: StoredPartner): readonly InputId[] {
  switch (effectivePhase(values)) {
    case 'Run':
      return ['bothCommitted', 'roiValidated', 'sourcedRevenue', 'ourCommitment', 'lastTouch'];
    case 'Walk':
      return ['invitedCustomers', 'adoptedCustomers', 'partnerPromoting', 'supportManageable'];
    default:
      return ['baseline', 'pilotResult', 'reportedImprovement', 'pilotRecommends', 'integrationScalable'];
  }
}
