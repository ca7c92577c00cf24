import { useEffect, useState } from 'react';
import { renderPack } from '#shared/pack/pack.ts';
import { tellTrouble } from '../app/trouble.ts';
import { type PackParts, packInputOf } from './make-pack.ts';
import type { Pack } from './save-pack.ts';

/** How long the choices must rest before the pages are made again, in milliseconds: names are typed letter by letter. */
const restTime = 200;

/** Makes a pack at once: what is saved is never the one before the last choice. */
export function makePack(parts: PackParts): Pack {
  const input = packInputOf(parts);
  return { input, html: renderPack(input) };
}

/** The pack of what is chosen, made again whenever that changes. `stale` while it is the one before. Null without partners. */
export function usePack(parts: PackParts | null): { readonly pack: Pack | null; readonly stale: boolean } {
  const [made, setMade] = useState<{ readonly pack: Pack; readonly of: PackParts } | null>(null);
  useEffect(() => {
    if (parts === null) return;
    const timer = setTimeout(() => {
      try {
        setMade({ pack: makePack(parts), of: parts });
      } catch (error) {
        tellTrouble(error);
      }
    }, restTime);
    return () => clearTimeout(timer);
  }, [parts]);
  return { pack: parts === null ? null : (made?.pack ?? null), stale: made?.of !== parts };
}
