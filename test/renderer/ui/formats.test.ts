import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

describe('the formats of a person', () => {
  it('are those of their locale', () => {
    const british = createFormats('en-GB', 'GBP');
    expect(british.date('2026-06-30')).toBe('30 Jun 2026');
    expect(british.money(240_000)).toBe('£240,000');
    expect(british.money(1200.5)).toBe('£1,200.50');
    expect(british.ratio(0.286)).toBe('28.6%');
    expect(british.share(0.7)).toBe('70%');
    expect(british.share(0.125)).toBe('12.5%');
    const german = createFormats('de-DE', 'EUR');
    expect(german.number(1234567.25)).toBe('1.234.567,25');
    expect(german.ratio(0.286)).toBe('28,6\u00a0%');
  });

  it('write a minus, not a hyphen', () => {
    expect(createFormats('en-GB', 'USD').number(-3)).toBe('\u22123');
    expect(createFormats('en-GB', 'USD').ratio(-0.03)).toBe('\u22123.0%');
  });

  it('know how the person types numbers and dates', () => {
    const typed = (locale: string) => {
      const { decimal, dates } = createFormats(locale, 'USD');
      return [decimal, dates];
    };
    expect(typed('en-GB')).toEqual(['.', 'dmy']);
    expect(typed('en-US')).toEqual(['.', 'mdy']);
    expect(typed('de-DE')).toEqual([',', 'dmy']);
    expect(typed('sv-SE')).toEqual([',', 'iso']);
    expect(typed('ja-JP')).toEqual(['.', 'iso']);
  });

  it('yield to what the person chose', () => {
    const { decimal, dates } = createFormats('en-US', 'USD', { decimal: ',', dates: 'dmy' });
    expect([decimal, dates]).toEqual([',', 'dmy']);
  });
});
