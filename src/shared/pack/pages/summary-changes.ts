import type { ComparedField, PartnerDiff } from '../../rules/diff.ts';
import { countWords, dateWords } from '../../rules/words.ts';
import { glyph } from '../glyphs.ts';
import { type Html, html } from '../html.ts';
import { type Judged, removedDiffs } from '../judged.ts';
import type { PackInput } from '../pack-input.ts';
import { blankSection } from '../parts/blank-section.ts';
import { movedText } from '../parts/changes.ts';
import { typed } from '../user-text.ts';

/** More names than this are counted. */
const mostNames = 8;

const gates = [
  { field: 'crawlGate', name: 'Crawl' },
  { field: 'walkGate', name: 'Walk' },
  { field: 'runGate', name: 'Run' },
] as const;

/** What changed in a pack's partners since the earlier copy. */
export interface Changes {
  readonly diffs: readonly PartnerDiff[];
  readonly passed: number;
  readonly failed: number;
}

const movedTo = (diff: PartnerDiff, field: ComparedField, to: string): boolean =>
  diff.moved.some((moved) => moved.field === field && moved.to === to);

/** Collects what changed: the partners that stayed, came and went. */
export function changesOf(input: PackInput, judged: readonly Judged[]): Changes {
  const diffs = [...judged.flatMap(({ diff }) => diff ?? []), ...removedDiffs(input)];
  const count = (to: string): number =>
    gates.reduce((sum, { field }) => sum + diffs.filter((diff) => movedTo(diff, field, to)).length, 0);
  return { diffs, passed: count('Pass'), failed: count('Fail') };
}

function nameList(names: readonly string[]): Html {
  const shown = names.slice(0, mostNames).map((name, at) => html`${at > 0 && ', '}${typed(name)}`);
  return html`${shown}${names.length > mostNames && ` and ${names.length - mostNames} more`}`;
}

function gateLines({ diffs }: Changes, to: 'Pass' | 'Fail'): readonly Html[] {
  return gates.flatMap(({ field, name }) => {
    const names = diffs.filter((diff) => movedTo(diff, field, to)).map((diff) => diff.name);
    return names.length === 0 ? [] : [html`<div>${name}: ${nameList(names)}</div>`];
  });
}

const orNone = (lines: readonly Html[]): Html => (lines.length === 0 ? html`None` : html`${lines}`);

function tierLines({ diffs }: Changes): readonly Html[] {
  const moved = diffs.flatMap((diff) =>
    diff.moved
      .filter(({ field }) => field === 'assignedTier')
      .map((one) => html`<div>${typed(diff.name)} ${movedText(one)}</div>`),
  );
  const rest = moved.length - mostNames;
  return rest > 0 ? [...moved.slice(0, mostNames), html`<div>and ${rest} more</div>`] : moved;
}

/** The block "Since": gates passed and failed, tiers moved, findings opened and closed, who came and went. */
export function sinceBlock({ since }: PackInput, changes: Changes): Html {
  if (since === null)
    return blankSection('Since last quarter', 'Nothing to compare with: no earlier copy was given.');
  const { diffs } = changes;
  const sum = (ids: (diff: PartnerDiff) => readonly string[]): number =>
    diffs.reduce((total, diff) => total + ids(diff).length, 0);
  const named = (change: PartnerDiff['change']): readonly string[] =>
    diffs.filter((diff) => diff.change === change).map(({ name }) => name);
  const [added, removed] = [named('added'), named('removed')];
  return html`<section class="block"><h2>Since ${dateWords(since.asOf)}</h2><div class="two"><table class="facts-table"><tbody><tr><th class="mk">${glyph('check')}Gates passed</th><td>${orNone(gateLines(changes, 'Pass'))}</td></tr><tr><th class="mk">${glyph('cross')}Gates failed</th><td>${orNone(gateLines(changes, 'Fail'))}</td></tr></tbody></table><table class="facts-table"><tbody><tr><th>Tiers moved</th><td>${orNone(tierLines(changes))}</td></tr><tr><th>Findings</th><td>${countWords(
    sum((diff) => diff.findingsOpened),
    'opened',
    'opened',
  )}, ${countWords(
    sum((diff) => diff.findingsClosed),
    'closed',
    'closed',
  )}</td></tr>${added.length > 0 && html`<tr><th>Added</th><td>${nameList(added)}</td></tr>`}${removed.length > 0 && html`<tr><th>Removed</th><td>${nameList(removed)}</td></tr>`}</tbody></table></div></section>`;
}
