import { foldName } from '../fields/fold.ts';
import { punycode } from './punycode.ts';
import { sharedHosts as usualSharedHosts } from './shared-hosts.ts';

const suffixLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three characters that make a Salesforce id of 15 an id of 18: which of each five letters are capitals. */
function salesforceSuffix(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      let bits = 0;
      for (let at = 0; at < 5; at += 1) if (/[A-Z]/.test(id.charAt(start + at))) bits |= 1 << at;
      return suffixLetters.charAt(bits);
    })
    .join('');
}

/** A Partner ID as it is compared: exactly, but a Salesforce id of 18 characters is its 15. */
export function idKey(id: string): string {
  if (id.length !== 18 || !/^[A-Za-z0-9]{18}$/.test(id)) return id;
  const short = id.slice(0, 15);
  return id.slice(15).toUpperCase() === salesforceSuffix(short) ? short : id;
}

/** True for an id that a spreadsheet rounded, `1.23457E+14`: it may stand for several. */
export function isRoundedId(id: string): boolean {
  return /^\d+[.,]\d+E\+\d+$/i.test(id);
}

const longestHost = 253;
const setOf = new WeakMap<readonly string[], ReadonlySet<string>>();

function asSet(hosts: readonly string[]): ReadonlySet<string> {
  const known = setOf.get(hosts);
  if (known !== undefined) return known;
  const set = new Set(hosts.map((host) => host.trim().toLowerCase()));
  setOf.set(hosts, set);
  return set;
}

/**
 * The host that a website names, lower case, in IDNA ASCII, without `www.` and a trailing dot; null where there is none,
 * and for hosts that many companies share (portfolio-csv.md, Which partner a row is).
 */
export function hostOf(
  website: string | null,
  sharedHosts: readonly string[] = usualSharedHosts,
): string | null {
  if (website === null) return null;
  const text = website.trim();
  if (text.includes('@') || /\s/.test(text) || !/[.。．｡]/.test(text)) return null;
  // Only at the beginning: an address may stand in the query of another.
  const rest = text.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '');
  const end = rest.search(/[/?#:]/);
  const host = toAscii(end === -1 ? rest : rest.slice(0, end));
  if (host === null) return null;
  const bare = host.startsWith('www.') && host.indexOf('.', 4) !== -1 ? host.slice(4) : host;
  if (!bare.includes('.') || bare.startsWith('.')) return null;
  return isShared(bare, asSet(sharedHosts)) ? null : bare;
}

function toAscii(host: string): string | null {
  let ascii = host.toLowerCase();
  if (!/^[\x20-\x7e]*$/.test(ascii)) {
    if (host.length > longestHost) return null;
    ascii = host
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .split(/[.。．｡]/)
      .map((label) => (/^[\x20-\x7e]*$/.test(label) ? label : `xn--${punycode(label)}`))
      .join('.');
  }
  return ascii.replace(/\.$/, '');
}

function isShared(host: string, shared: ReadonlySet<string>): boolean {
  for (let dot = -1; ; ) {
    const tail = host.slice(dot + 1);
    if (shared.has(tail)) return true;
    dot = host.indexOf('.', dot + 1);
    if (dot === -1) return false;
  }
}

/** What tells a row or a partner from others, ready to compare. `id` and `host` are null where there is none, `name` is '' then. */
export interface Keys {
  readonly id: string | null;
  readonly host: string | null;
  readonly name: string;
}

/** The keys of a partner or of a row. */
export function keysOf(
  partner: { readonly id: string | null; readonly name: string; readonly website: string | null },
  sharedHosts?: readonly string[],
): Keys {
  const id = partner.id?.trim() ?? '';
  return {
    id: id === '' ? null : idKey(id),
    host: hostOf(partner.website, sharedHosts),
    name: foldName(partner.name),
  };
}
