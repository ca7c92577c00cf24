import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/rules/program.ts';
import {
  readSetting,
  settingLines,
  settingText,
  settingWords,
} from '../../../src/renderer/program/setting-lines.ts';
import { changedWords, readDraft } from '../../../src/renderer/program/settings-draft.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const english = createFormats('en-GB', 'USD');
const german = createFormats('de-DE', 'EUR');
const lineOf = (id: string) => {
  const found = settingLines.find((line) => line.id === id);
  if (found === undefined) throw new Error(`there is a setting ${id}`);
  return found;
};

describe('a setting as it is typed', () => {
  it.each([
    ['walkThreshold', '80', 0.8],
    ['walkThreshold', ' 80 % ', 0.8],
    ['walkThreshold', '100', 1],
    ['walkThreshold', '1', 0.01],
    ['crawlThreshold', '12.5', 0.125],
    ['crawlThreshold', '1000%', 10],
    ['cadenceDays.3', '7', 7],
    ['sunkCostGraceDays', '0', 0],
    ['customerRequestThreshold', '1,000,000', 1_000_000],
  ])('%s: “%s” is %s', (id, text, value) => {
    expect(readSetting(lineOf(id), text, english)).toEqual({ ok: true, value });
  });

  it('takes the decimal mark of the person', () => {
    expect(readSetting(lineOf('walkThreshold'), '72,5', german)).toEqual({ ok: true, value: 0.725 });
    expect(settingText(lineOf('walkThreshold'), 0.725, german)).toBe('72,5');
  });

  it.each([
    ['walkThreshold', '101', '“101” is out of range. It has to be from 1% to 100%.'],
    ['walkThreshold', '0.7', '“0.7” is out of range. It has to be from 1% to 100%.'],
    ['crawlThreshold', 'a fifth', '“a fifth” is not a number. It has to be from 1% to 1,000%.'],
    ['cadenceDays.1', '', 'A blank is not a number. It has to be a whole number from 1 to 3,660.'],
    ['tierReviewMonths', '61', '“61” is out of range. It has to be a whole number from 1 to 60.'],
    ['executiveCadenceDays', '1.5', '“1.5” is not a number. It has to be a whole number from 1 to 3,660.'],
  ])('%s refuses “%s”', (id, text, reason) => {
    expect(readSetting(lineOf(id), text, english)).toEqual({ ok: false, reason });
  });

  it('is written with its unit', () => {
    expect(settingWords(lineOf('walkThreshold'), 0.7, english)).toBe('70%');
    expect(settingWords(lineOf('tierReviewMonths'), 1, english)).toBe('1 month');
    expect(settingWords(lineOf('cadenceDays.3'), 14, english)).toBe('14 days');
  });
});

describe('a draft of settings', () => {
  it('changes nothing while it is empty, or says the same again', () => {
    expect(readDraft(defaultSettings, {}, english)).toEqual({
      settings: defaultSettings,
      problems: {},
      changed: [],
    });
    expect(readDraft(defaultSettings, { walkThreshold: '70%' }, english).changed).toEqual([]);
  });

  it('reads what can be read and keeps the reason for what cannot', () => {
    const draft = { walkThreshold: '80', 'cadenceDays.2': 'soon', currency: 'EUR', name: '  ' };
    const read = readDraft(defaultSettings, draft, english);
    expect(read.settings).toEqual({ ...defaultSettings, walkThreshold: 0.8, currency: 'EUR' });
    expect(Object.keys(read.problems)).toEqual(['cadenceDays.2', 'name']);
    expect(read.changed).toEqual(['the Walk threshold', 'the currency']);
    expect(changedWords(read.changed)).toBe('2 settings of the program');
    expect(changedWords(['the currency'])).toBe('the currency');
  });

  it('keeps the cadences of the other tiers', () => {
    const read = readDraft(defaultSettings, { 'cadenceDays.3': '7' }, english);
    expect(read.settings.cadenceDays).toEqual({ 1: 90, 2: 30, 3: 7 });
    expect(read.changed).toEqual(['the cadence of Tier 3']);
  });
});
