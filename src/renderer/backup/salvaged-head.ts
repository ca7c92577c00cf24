import { z } from 'zod';
import { newestVersion } from '../storage/versions.ts';
import { type Sums, sumOf } from './backup-format.ts';
import type { Salvage } from './salvage.ts';

/** What a damaged backup still says about itself. */
interface SalvagedHead {
  readonly head: Salvage['head'];
  /** The version of the database whose records it holds; the newest when that cannot be read. */
  readonly schema: number;
  /** Null when it has none, or when any of them was damaged and so could refuse a record that is whole. */
  readonly sums: Sums | null;
}

const text = z.string();
const instant = z.iso.datetime();
const names = z.array(z.string());
const sumsSchema = z.record(z.string(), z.string().regex(/^([0-9a-f]{8})*$/));

/** Reads each member of the head by itself, since the text around it may be damaged. */
export function headIn(file: string): SalvagedHead {
  const start = file.slice(0, /"tables":\s*\{/.exec(file)?.index ?? undefined);
  const member = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const value = new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|\\[[^\\]]*\\]|\\{[^}]*\\}|\\d+)`).exec(
      start,
    )?.[1];
    return value === undefined ? null : (schema.safeParse(parsed(value)).data ?? null);
  };
  const sums = member('sums', sumsSchema);
  const sumOfSums = member('sumOfSums', text);
  const version = member('version', z.int().min(1));
  return {
    head: {
      app: member('app', text),
      portfolio: member('portfolio', text),
      name: member('name', text),
      writtenAt: member('writtenAt', instant),
      missing: member('missing', names),
    },
    schema: version === 1 ? 1 : (member('schema', z.int().min(1).max(newestVersion)) ?? newestVersion),
    sums: sums !== null && sumOf(JSON.stringify(sums)) === sumOfSums ? sums : null,
  };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // Damaged: the member counts as not there.
    return undefined;
  }
}
