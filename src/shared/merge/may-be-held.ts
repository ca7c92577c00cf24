import type { Identity } from '../csv/types.ts';
import { foldName } from '../fields/fold.ts';
import type { Copy } from './copy.ts';
import { type Keys, keysOf } from './identity.ts';
import { heldRepeats } from './pair.ts';

/** Which partners that a copy does not show may stand in rows of it that were held back. */
export interface MayBeHeld {
  /** True when a row may be anyone's, so that nobody at all counts as missing. */
  readonly anyone: boolean;
  /** The places of all who may be held, in the list that was asked about. */
  readonly places: ReadonlySet<number>;
  /** The places of those to whom a row that was held back points. */
  readonly named: ReadonlySet<number>;
}

/**
 * Finds who of the `missing`, the `partners` that no row of the copy stands for, may be held back there: a row held back
 * never deletes anybody (portfolio-csv.md, Merging).
 *
 * @param places The places of the missing in `partners`.
 */
export function mayBeHeld(
  copy: Pick<Copy, 'rows' | 'held' | 'unsure' | 'unreadable' | 'unidentified'>,
  partners: readonly Identity[],
  places: readonly number[],
  sharedHosts?: readonly string[],
): MayBeHeld {
  const nothingHeld = copy.held.length === 0 && copy.unreadable.length === 0 && !copy.unidentified;
  if (nothingHeld || places.length === 0) return { anyone: false, places: none, named: none };
  const missing = places.map((at) => ({ at, keys: keysOf(partners[at] ?? nobody, sharedHosts) }));
  const may = new Set<number>();
  // Of two rows that claim one partner, either may be another one's, such as with a Partner ID copied to the wrong row.
  for (const identity of heldRepeats(copy, sharedHosts)) {
    const keys = keysOf(identity, sharedHosts);
    for (const { at, keys: other } of missing) if (shareKey(keys, other)) may.add(at);
  }
  const marks =
    copy.unreadable.length === 0 ? [] : missing.map(({ at, keys }) => ({ at, marks: marksOf(keys) }));
  const unnamed = copy.unreadable.map(squeezed).filter((text) => {
    const named = marks.filter((each) => each.marks.some((mark) => text.includes(mark)));
    for (const { at } of named) may.add(at);
    return named.length === 0;
  });
  const anyone = copy.unidentified || unnamed.length > 0 || hasStranger(copy.unsure, partners, sharedHosts);
  return { anyone, places: anyone ? new Set(places) : may, named: may };
}

const none: ReadonlySet<number> = new Set();

const nobody: Identity = { id: null, name: '', website: null };

const shareKey = (a: Keys, b: Keys): boolean =>
  (a.id !== null && a.id === b.id) ||
  (a.host !== null && a.host === b.host) ||
  (a.name !== '' && a.name === b.name);

/** True when a row that does not say for sure whose it is is none of the partners by what it does say. */
function hasStranger(
  unsure: readonly Identity[],
  partners: readonly Identity[],
  sharedHosts: readonly string[] | undefined,
): boolean {
  if (unsure.length === 0) return false;
  const all = partners.map((partner) => keysOf(partner, sharedHosts));
  const [ids, hosts, names] = (['id', 'host', 'name'] as const).map(
    (key) => new Set<string | null>(all.map((keys) => keys[key])),
  );
  return unsure.some((identity) => {
    const { id, host, name } = keysOf(identity, sharedHosts);
    const known = [
      id !== null && ids?.has(id),
      host !== null && hosts?.has(host),
      name !== '' && names?.has(name),
    ];
    return !known.some((each) => each === true);
  });
}

const marksOf = ({ id, host, name }: Keys): readonly string[] =>
  [id, host, name].flatMap((mark) => (mark === null || squeezed(mark) === '' ? [] : [squeezed(mark)]));

/** A text without what broken quotes and cells in the wrong place add to it or take from it. */
const squeezed = (text: string): string => foldName(text).replace(/[\s,;|"']/g, '');
