import { useCallback, useEffect, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import type { PdfPages } from '../pdf/pdf-pages.ts';
import type { Platform, Previews } from '../platform/platform.ts';
import { documentOf, type Pack } from './save-pack.ts';

/** The PDF of a pack, open to be shown. */
interface MadePages {
  readonly pack: Pack;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: PdfPages;
}

/** What there is to show of a pack's pages. */
export interface ShownPages {
  /** The last pages that were made; null before the first and after a failure. */
  readonly made: MadePages | null;
  /** They are the pages of the pack as it is now. */
  readonly current: boolean;
  /** Why there are none, for the user. */
  readonly trouble: string | null;
  /** Tries again after a failure. */
  readonly retry: () => void;
}

async function makePages(
  preview: Previews,
  pack: Pack,
  wanted: () => boolean,
): Promise<MadePages | string | null> {
  // What draws pages is large, and only this screen needs it.
  const [outcome, { openPdf }] = await Promise.all([
    preview.make(documentOf(pack)),
    import('../pdf/open-pdf.ts'),
  ]);
  if (!wanted() || outcome.state === 'cancelled') return null;
  if (outcome.state === 'failed') return outcome.reason;
  const bytes = new Uint8Array(outcome.bytes);
  const pages = await openPdf(bytes);
  if (wanted()) return { pack, bytes, pages };
  await pages.close();
  return null;
}

/**
 * Has the very PDF made that printing would make of a pack, anew whenever the pack changes; the one under way is stopped
 * as soon as it is no longer wanted. `pack` is null while the choices have not come to rest, or where there is no preview.
 */
export function usePages(preview: Previews | null, pack: Pack | null): ShownPages {
  const [made, setMade] = useState<MadePages | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is made of the same pack.
  useEffect(() => {
    if (preview === null || pack === null) return;
    let wanted = true;
    setTrouble(null);
    const show = (result: MadePages | string | null) => {
      if (!wanted || result === null) return;
      setMade(typeof result === 'string' ? null : result);
      setTrouble(typeof result === 'string' ? result : null);
    };
    makePages(preview, pack, () => wanted).then(show, (error: unknown) => {
      show('The pages could not be opened.');
      tellTrouble(error);
    });
    return () => {
      wanted = false;
      preview.stop().catch(tellTrouble);
    };
  }, [preview, pack, attempt]);

  useEffect(
    () => () => {
      made?.pages.close().catch(tellTrouble);
    },
    [made],
  );

  return {
    made,
    current: pack !== null && made?.pack === pack,
    trouble,
    retry: useCallback(() => setAttempt((before) => before + 1), []),
  };
}

/** A platform that gives the PDF which is shown, where that is the PDF of the pack wanted: what is saved is what was seen. */
export function withMadePdf(platform: Platform, made: MadePages | null, wanted: Pack): Platform {
  if (made === null || made.pack.html !== wanted.html) return platform;
  return { ...platform, makePdf: async () => ({ state: 'made', bytes: made.bytes }) };
}
