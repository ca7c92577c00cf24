import type { PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import {
  type Audience,
  audiences,
  type Paper,
  papers,
  partnerSections,
  type SectionName,
  sectionNames,
} from '#shared/pack/pack-input.ts';
import { type Quarter, quarterOf, readQuarter } from '#shared/pack/quarter.ts';
import type { Given } from './args.ts';
import { wordOption } from './common.ts';
import type { Context } from './context.ts';
import { CannotRun } from './failure.ts';
import { findPartner } from './find-partner.ts';

/** What was asked about a pack's form, checked before any file is opened. */
export interface PackForm {
  readonly out: string;
  readonly audience: Audience;
  readonly paper: Paper;
  readonly sections: readonly SectionName[];
}

/** Reads the options that need no file. */
export function packForm(given: Given): PackForm {
  const out = given.value('out');
  if (out === undefined) throw new CannotRun('qbr needs --out PACK.html, or --out - for standard output');
  const audience = wordOption(given, 'audience', audiences);
  return { out, audience, paper: wordOption(given, 'paper', papers), sections: sectionsOf(given, audience) };
}

function sectionsOf(given: Given, audience: Audience): readonly SectionName[] {
  const allowed: readonly SectionName[] = audience === 'partner' ? partnerSections : sectionNames;
  const text = given.value('sections');
  if (text === undefined) return allowed;
  const names = text
    .split(/[,;\s]+/)
    .map((name) => name.toLowerCase())
    .filter((name) => name !== '');
  const known = names.map((name) => {
    const found = sectionNames.find((section) => section === name);
    if (found === undefined)
      throw new CannotRun(`--sections ${name} is not one of ${sectionNames.join(', ')}`);
    if (!allowed.includes(found))
      throw new CannotRun(`--sections ${name}: the partner edition has only ${allowed.join(', ')}`);
    return found;
  });
  if (known.length === 0) throw new CannotRun(`--sections names none of ${allowed.join(', ')}`);
  return known;
}

/** The quarter asked for, or the one that the day is in. */
export function packQuarter(given: Given, { asOf, program }: Context): Quarter {
  const startMonth = program.settings.fiscalYearStartMonth;
  const text = given.value('quarter');
  if (text === undefined) return quarterOf(asOf, startMonth);
  const found = readQuarter(text, startMonth);
  if (found === null) throw new CannotRun(`--quarter ${text} is not a quarter; write it as 2026-Q3`);
  return found;
}

/** The partners asked for, null for all; throws CannotRun when the partner edition would be about several. */
export function packPartners(
  given: Given,
  file: Pick<PortfolioFile, 'rows' | 'held'>,
  audience: Audience,
): ReadonlySet<ReadRow['partner']> | null {
  const wanted = given.values('partner');
  const chosen = wanted.length === 0 ? null : new Set(wanted.map((text) => findPartner(file, text).partner));
  const count = chosen?.size ?? file.rows.length;
  if (audience === 'partner' && count !== 1)
    throw new CannotRun(
      `--audience partner is for one partner, and there are ${count}; name one with --partner`,
    );
  return chosen;
}
