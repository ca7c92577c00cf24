import { foldName } from '#shared/fields/fold.ts';
import { hostOf } from '#shared/merge/identity.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** A partner of the portfolio, as a choice offers it. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
}

/** More than a person would look through. */
const mostHints = 5;

/** Endings that say what kind of company it is, not which one. */
const legalForms: ReadonlySet<string> = new Set(
  'inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh ag kg kgaa ug ohg gbr mbh se eg sa sas sarl sasu srl srls spa sl slu bv nv vof cv ab as asa aps oy oyj kft zrt nyrt sro doo dd ad sp z oo zoo pty pte pvt pbc sc scs eurl eireli ltda kk bhd sdn tbk'.split(
    ' ',
  ),
);

/** A name without legal form, punctuation and case: what two spellings of one company have in common. Never empty for a name with letters. */
export function looseName(name: string): string {
  const words = foldName(name)
    .replace(/[.'’`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let last = words.length;
  while (last > 1 && legalForms.has(words[last - 1] ?? '')) last -= 1;
  return words.slice(0, last).join(' ');
}

/**
 * Finds the partners that a new row may well be: the same host, or the same name but for legal form and punctuation.
 * Only a hint: the user says whether they are the same.
 */
export function likelyFinder(
  rows: readonly StoredPartner[],
  sharedHosts?: readonly string[],
): (partner: { readonly name: string; readonly website: string | null }) => readonly Candidate[] {
  const byName = new Map<string, Candidate[]>();
  const byHost = new Map<string, Candidate[]>();
  const put = (map: Map<string, Candidate[]>, key: string, candidate: Candidate): void => {
    if (key === '') return;
    const bucket = map.get(key);
    if (bucket === undefined) map.set(key, [candidate]);
    else bucket.push(candidate);
  };
  for (const { key, values } of rows) {
    const candidate = { key, name: values.name };
    put(byName, looseName(values.name), candidate);
    put(byHost, hostOf(values.website, sharedHosts) ?? '', candidate);
  }
  return ({ name, website }) => {
    const found = [
      ...(byHost.get(hostOf(website, sharedHosts) ?? '') ?? []),
      ...(byName.get(looseName(name)) ?? []),
    ];
    return [...new Map(found.map((candidate) => [candidate.key, candidate])).values()].slice(0, mostHints);
  };
}

/** Another row of the same file. */
export interface Twin {
  readonly row: number;
  readonly name: string;
}

/** Finds, row after row, the rows asked about before that a row of the same file may well repeat. Only a hint, as above. */
export function twinFinder(
  sharedHosts?: readonly string[],
): (row: number, partner: { readonly name: string; readonly website: string | null }) => readonly Twin[] {
  const seen = new Map<string, Twin[]>();
  return (row, { name, website }) => {
    const host = hostOf(website, sharedHosts);
    const marks = [`name ${looseName(name)}`, ...(host === null ? [] : [`host ${host}`])];
    const found = new Map(marks.flatMap((mark) => seen.get(mark) ?? []).map((twin) => [twin.row, twin]));
    for (const mark of marks) {
      const twins = seen.get(mark);
      if (twins === undefined) seen.set(mark, [{ row, name }]);
      else if (twins.length < mostHints) twins.push({ row, name });
    }
    return [...found.values()].slice(0, mostHints);
  };
}
