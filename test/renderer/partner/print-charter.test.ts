import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/rules/program.ts';
import { testPlatform } from '#support/platform.ts';
import { stored } from '#support/portfolio.ts';
import { printCharter } from '../../../src/renderer/partner/charter/print-charter.ts';

const session = async (locale: string) => {
  const info = await testPlatform().info();
  return {
    settings: { ...defaultSettings, name: 'Alliances' },
    asOf: '2026-06-30',
    info: { ...info, locale },
  };
};

test('the charter goes to the print dialog alone, on the paper of the country', async () => {
  const platform = testPlatform();
  const row = stored('Velmora', 1, { goalUs: 'Reach the Nordics' });
  await printCharter(platform, row, await session('en-US'));
  await printCharter(platform, row, await session('de-DE'));
  expect(platform.printed.map(({ paper }) => paper)).toEqual(['letter', 'a4']);
  expect(platform.printed[0]?.foot).toEqual({ left: 'Alliances', middle: 'Charter with Velmora' });
  expect(platform.printed[0]?.html).toContain('Reach the Nordics');
});
