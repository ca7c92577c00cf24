import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/rules/program.ts';
import { makeFileJobs, sendFile } from '../../../src/renderer/import/file-jobs.ts';
import type { Work } from '../../../src/renderer/work/work.ts';

const pieceSize = 256 * 1024;

/** A worker that knows the jobs of a file alone, and notes how many bytes each message brought. */
function fileWork() {
  const { jobs, given } = makeFileJobs();
  const brought: number[] = [];
  const ask = async (name: string, argument: unknown): Promise<unknown> => {
    const sent = structuredClone(argument) as { readonly bytes?: Uint8Array };
    if (sent.bytes !== undefined) brought.push(sent.bytes.buffer.byteLength);
    return (jobs[name as keyof typeof jobs] as (argument: unknown) => unknown)(sent);
  };
  return { work: { ask } as unknown as Pick<Work, 'ask'>, given, brought };
}

test.each([0, 1, pieceSize - 1, pieceSize, pieceSize + 1, 3 * pieceSize + 5])(
  'a file of %i bytes arrives whole, in pieces of 256 KiB at most',
  async (length) => {
    const { work, given, brought } = fileWork();
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + Math.floor(at / 256)) % 256);
    const file = { fileName: 'a.csv', bytes, settings: defaultSettings, ownColumns: ['Floor'] };
    await sendFile(work, file);
    const { bytes: arrived, ...rest } = given();
    expect(rest).toEqual({ fileName: 'a.csv', settings: defaultSettings, ownColumns: ['Floor'] });
    // Compared as a whole: a list of a million differences would say no more.
    expect(Buffer.from(arrived).equals(bytes)).toBe(true);
    expect(brought).toHaveLength(Math.ceil(length / pieceSize));
    expect(Math.max(0, ...brought)).toBeLessThanOrEqual(pieceSize);
  },
);

test('a part of a larger array is sent alone', async () => {
  const { work, given, brought } = fileWork();
  const whole = Uint8Array.from({ length: 100 }, (_, at) => at);
  await sendFile(work, {
    fileName: 'a.csv',
    bytes: whole.subarray(10, 30),
    settings: defaultSettings,
    ownColumns: [],
  });
  expect([...given().bytes]).toEqual([...whole.subarray(10, 30)]);
  expect(brought).toEqual([20]);
});
