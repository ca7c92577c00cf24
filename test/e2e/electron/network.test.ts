import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshProfile, launch } from '#support/launch.ts';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number }[];
}

test('from start to end no name is resolved and no connection made', async () => {
  const file = join(freshProfile(), 'net-log.json');
  const { page, close } = await launch({ switches: [`--log-net-log=${file}`] });
  await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await page.getByText('Added 30 invented partners').first().waitFor();
  await close();

  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const countOf = (name: string): number => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`Chromium's log knows no ${name}`);
    return events.filter((event) => event.type === type).length;
  };
  expect(events.length).toBeGreaterThan(0);
  expect(countOf('HOST_RESOLVER_MANAGER_REQUEST')).toBe(0);
  expect(countOf('TCP_CONNECT')).toBe(0);
  expect(countOf('UDP_CONNECT')).toBe(0);
});
