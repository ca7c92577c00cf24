import type { DocumentToPrint } from '#shared/contract/values.ts';
import { packFoot, packName } from '#shared/pack/pack.ts';
import type { PackInput } from '#shared/pack/pack-input.ts';
import { quarterKey } from '#shared/pack/quarter.ts';
import { tellTrouble } from '../app/trouble.ts';
import { fileNameOf } from '../export/file-name.ts';
import type { Platform } from '../platform/platform.ts';
import { counted } from '../storage/changes/words.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { packContent } from '../storage/snapshots.ts';

/** A finished pack. */
export interface Pack {
  readonly input: PackInput;
  readonly html: string;
}

/** What came of a deed with a pack; `failed` says what happened and what was kept. */
export type PackOutcome =
  | { readonly state: 'done'; readonly said: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly reason: string };

interface SaveParts {
  readonly portfolio: Portfolio;
  readonly platform: Pick<Platform, 'saveFile' | 'makePdf' | 'printDocument'>;
}

/** A pack as the platform lays it out and prints it. */
export const documentOf = ({ html, input }: Pack): DocumentToPrint => ({
  html,
  paper: input.paper,
  foot: packFoot(input),
});

/** Tells a pack in History and keeps the portfolio as the pack showed it, for the next quarter to compare with. */
async function record(
  { portfolio }: SaveParts,
  { input }: Pack,
  how: string,
  file: string | null,
): Promise<void> {
  const rows = portfolio.rows();
  const title = packName(input);
  const content = await packContent(rows);
  await portfolio
    .recordEvent({
      name: file === null ? `Print ${title}` : `Save ${title}`,
      facts: {
        quarter: quarterKey(input.quarter),
        edition: input.audience,
        partners: input.partners.length,
        how,
        ...(file === null ? {} : { file }),
      },
      snapshot: { name: title, kind: 'pack', asOf: input.asOf, partners: rows.length, texts: [content] },
    })
    // The pages are there, whatever becomes of their line in History.
    .catch(tellTrouble);
}

async function save(
  parts: SaveParts,
  pack: Pack,
  kind: 'html' | 'pdf',
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PackOutcome> {
  const suggestedName = fileNameOf(packName(pack.input), kind);
  const outcome = await parts.platform.saveFile({ kind, suggestedName, bytes });
  if (outcome.state !== 'saved') return outcome;
  await record(parts, pack, kind, outcome.name);
  return {
    state: 'done',
    said: `Saved ${counted(pack.input.partners.length, 'partner')} to “${outcome.name}”.`,
  };
}

/** Saves a pack as one HTML file: the bytes that the command line writes. */
export function savePackAsHtml(parts: SaveParts, pack: Pack): Promise<PackOutcome> {
  return save(parts, pack, 'html', new TextEncoder().encode(pack.html));
}

/** Saves a pack as a PDF; only where the platform can make one. */
export async function savePackAsPdf(parts: SaveParts, pack: Pack): Promise<PackOutcome> {
  const { makePdf } = parts.platform;
  if (makePdf === null) throw new Error('this platform makes no PDF by itself');
  const made = await makePdf(documentOf(pack));
  return made.state === 'made' ? save(parts, pack, 'pdf', new Uint8Array(made.bytes)) : made;
}

/** Prints a pack through the print dialog. */
export async function printPack(parts: SaveParts, pack: Pack): Promise<PackOutcome> {
  const outcome = await parts.platform.printDocument(documentOf(pack));
  if (outcome.state !== 'printed') return outcome;
  await record(parts, pack, 'print', null);
  return { state: 'done', said: `Handed ${packName(pack.input)} to the printer.` };
}
