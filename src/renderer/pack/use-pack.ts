import { useEffect, useState } from 'react';
import type { Platform } from '../platform/platform.ts';
import { tellWorkTrouble } from '../work/tell-work-trouble.ts';
import { WorkEnded } from '../work/work.ts';
import { type PackParts, packInputOf } from './make-pack.ts';
import type { Pack } from './save-pack.ts';

/** How long the choices must rest before the pages are made again, in milliseconds: names are typed letter by letter. */
const restTime = 200;

/** A pack that a worker is making; `stop` ends it. */
interface Making {
  readonly pack: Promise<Pack>;
  readonly stop: () => void;
}

/** Makes a pack beside the window, which goes on meanwhile. */
export function startPack({ startWork }: Pick<Platform, 'startWork'>, parts: PackParts): Making {
  const work = startWork();
  const input = packInputOf(parts);
  const pack = work
    .ask('renderPack', input)
    .then((html): Pack => ({ input, html }))
    .finally(() => work.end());
  return { pack, stop: () => work.end() };
}

interface UsedPack {
  /** Null before the first, and without partners. */
  readonly pack: Pack | null;
  /** It is the one before the last choice. */
  readonly stale: boolean;
  /** What is chosen now could not be made. */
  readonly failed: boolean;
}

/** The pack of what is chosen, made again whenever that changes. */
export function usePack(platform: Platform, parts: PackParts | null): UsedPack {
  const [made, setMade] = useState<{ readonly pack: Pack; readonly of: PackParts } | null>(null);
  const [failedOf, setFailedOf] = useState<PackParts | null>(null);
  useEffect(() => {
    if (parts === null) return;
    let making: Making | null = null;
    const timer = setTimeout(() => {
      making = startPack(platform, parts);
      // Pages that come out the same stay the ones that are shown.
      making.pack.then(
        (pack) =>
          setMade((before) => ({ pack: before?.pack.html === pack.html ? before.pack : pack, of: parts })),
        (error: unknown) => {
          if (!(error instanceof WorkEnded)) setFailedOf(parts);
          tellWorkTrouble(error);
        },
      );
    }, restTime);
    return () => {
      clearTimeout(timer);
      making?.stop();
    };
  }, [platform, parts]);
  return {
    pack: parts === null ? null : (made?.pack ?? null),
    stale: made?.of !== parts,
    failed: parts !== null && failedOf === parts,
  };
}
