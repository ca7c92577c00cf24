import type { Given } from './args.ts';
import type { Output } from './open-output.ts';
import type { OptionName } from './options.ts';
import type { Target } from './output.ts';

/** Where a CSV goes: the file given, with a byte order mark unless `--no-bom`, or standard output without one. */
export function csvTarget(given: Given, option: OptionName = 'out'): Target {
  const path = given.value(option) ?? '-';
  return { path, byteOrderMark: path !== '-' && !given.has('no-bom') };
}

/** Where other text goes: it never has a byte order mark, which would spoil JSON. */
export function textTarget(given: Given): Target {
  return { path: given.value('out') ?? '-', byteOrderMark: false };
}

/** Writes chunks of text, waiting wherever the output does. */
export async function writeChunks(output: Output, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) {
    const waiting = output.write(chunk);
    if (waiting !== undefined) await waiting;
  }
}
