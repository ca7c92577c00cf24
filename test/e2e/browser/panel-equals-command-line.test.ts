import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import { checklist, findingKinds } from '#shared/fields/choices.ts';
import { computedFields, fieldOf } from '#shared/fields/fields.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { type OpenTab, openTab } from '#support/browser.ts';
import { repository } from '#support/launch.ts';

interface PrintedCriterion {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly value: string | number | boolean | null;
  readonly threshold: string | number | null;
  readonly format: string;
  readonly fields: readonly string[];
}

interface PrintedFinding {
  readonly id: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** What `partnerbook evaluate FILE --explain PARTNER --format json` prints. */
interface Printed {
  readonly partner: { readonly computed: Readonly<Record<string, unknown>> };
  readonly why: readonly {
    readonly field: string;
    readonly conclusion: string;
    readonly criteria: readonly PrintedCriterion[];
  }[];
}

/** What the panel shows on one tab, read out of the page at once. */
interface Shown {
  readonly values: Readonly<Record<string, string>>;
  readonly conclusions: Readonly<Record<string, string>>;
  readonly grounds: string | null;
  readonly criteria: Readonly<
    Record<
      string,
      readonly {
        readonly id: string;
        readonly state: string;
        readonly label: string;
        readonly text: string;
        readonly fields: readonly string[];
      }[]
    >
  >;
  readonly findings: readonly {
    readonly id: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
  readonly parts: Readonly<Record<string, string>>;
  readonly items: readonly string[];
}

const tabs = ['Overview', 'Leverage and skin', 'Tier', 'Charter', 'Launch'] as const;

let open: OpenTab;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'partnerbook-same-'));

beforeAll(async () => {
  open = await openTab();
  page = open.page;
  await page.getByRole('button', { name: 'Try the sample portfolio' }).click();
  await page.locator('[row-index="0"] [col-id="name"]').click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('complementary', { name: 'Partner' }).waitFor();
});

afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

const pad = (part: number): string => String(part).padStart(2, '0');
const localToday = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

/** The command line's answer about one partner. */
function printed(file: string, asOf: string, id: string): Printed {
  const built = join(repository, 'out/cli/partnerbook.mjs');
  const args = [built, 'evaluate', file, '--as-of', asOf, '--explain', id, '--format', 'json'];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

/** Reads a tab as a person would, by the marks that say which field stands where. */
const readTab = () =>
  page.evaluate((): Shown => {
    const body = document.querySelector('.pb-partner__body');
    const all = (selector: string) => [...(body?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const text = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const by = (name: string) =>
      Object.fromEntries(all(`[data-${name}]`).map((each) => [each.dataset[name] ?? '', text(each)]));
    const links = (element: Element) =>
      [...element.querySelectorAll('.pb-criterion__field .pb-link')].map((link) => text(link));
    return {
      values: by('value'),
      conclusions: by('conclusion'),
      grounds: by('grounds')['nextAction'] ?? null,
      criteria: Object.fromEntries(
        all('[data-criteria]').map((list) => [
          list.dataset['criteria'] ?? '',
          [...list.querySelectorAll<HTMLElement>('[data-criterion]')].map((line) => ({
            id: line.dataset['criterion'] ?? '',
            state: line.dataset['state'] ?? '',
            label: text(line.querySelector('.pb-criterion__label')),
            text: `${text(line.querySelector('.pb-criterion__figures'))} ${text(line.querySelector('.pb-criterion__more'))}`,
            fields: links(line),
          })),
        ]),
      ),
      findings: all('[data-finding]').map((line) => ({
        id: line.dataset['finding'] ?? '',
        message: text(line.querySelector('.pb-found__message')),
        fields: links(line),
      })),
      parts: Object.fromEntries(
        all('[data-part]').map((line) => [
          line.dataset['part'] ?? '',
          text(line.querySelector('.pb-health__points')),
        ]),
      ),
      items: all('[data-item]').map(
        (line) => `${line.dataset['item']} ${line.dataset['done']} ${line.dataset['overdue']}`,
      ),
    };
  });

const minus = (text: string): string => text.replace('-', '\u2212');
const number = (value: number, digits: number): string =>
  minus(value.toLocaleString('en-US', { maximumFractionDigits: digits }));
const day = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** A figure of the command line as a person in the United States reads it. */
function words(value: PrintedCriterion['value'], format: string): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return format === 'date' ? day(value) : value.replace(/\s+/g, ' ').trim();
  if (value === null) return '';
  if (format === 'ratio') return `${minus((value * 100).toFixed(1))}%`;
  if (format === 'money')
    return minus(
      value.toLocaleString('en-US', {
        style: 'currency',
        currency: 'USD',
        maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
      }),
    );
  if (format === 'days') return `${number(value, 0)} ${value === 1 ? 'day' : 'days'}`;
  return number(value, 1);
}

/** A computed value as its cell shows it; null for lists of ids, which show as words. */
function cellWords(field: string, value: unknown): string | null {
  if (Array.isArray(value)) return null;
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const kind = fieldOf(field as never).kind.name;
  if (typeof value === 'number')
    return kind === 'ratio' ? `${minus((value * 100).toFixed(1))}%` : number(value, 10);
  return kind === 'date' ? day(String(value)) : String(value);
}

function compareCriteria(shown: Shown['criteria'][string], said: readonly PrintedCriterion[]): void {
  expect(shown.map(({ id, state, label }) => ({ id, state, label }))).toEqual(
    said.map(({ id, state, label }) => ({ id, state, label })),
  );
  for (const [at, criterion] of said.entries()) {
    const line = shown[at];
    const value = words(criterion.value, criterion.format);
    if (value !== '') expect(line?.text, `${criterion.id} ${criterion.label}`).toContain(value);
    else if (criterion.state === 'unknown') expect(line?.text).toMatch(/^Unknown/);
    if (criterion.fields.length > 1)
      expect(line?.fields).toEqual(criterion.fields.map((field) => fieldOf(field as never).header));
    // A threshold that is shown is the one that was used: 20% may be written without its tenth.
    const needs = /needs (\S+)/.exec(line?.text ?? '')?.[1];
    if (needs !== undefined && typeof criterion.threshold === 'number' && criterion.format === 'ratio')
      expect(needs).toBe(`${number(criterion.threshold * 100, 2)}%`);
  }
}

test('every text and figure of every sample partner is the one that the command line prints', async () => {
  const asOf = localToday();
  const file = join(folder, 'sample.csv');
  const sample = samplePortfolio(asOf);
  writeFileSync(
    file,
    [
      ...writePortfolio(
        sample.map(({ partner }) => ({ partner, own: {} })),
        { bom: false },
      ),
    ].join(''),
  );
  const panel = page.getByRole('complementary', { name: 'Partner' });
  const covered = new Set<string>();
  let partners = 0;
  for (const { partner } of sample) {
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe(partner.name);
    const said = printed(file, asOf, partner.id ?? partner.name);
    const why = new Map(said.why.map((each) => [each.field, each]));
    const { computed } = said.partner;
    for (const tab of tabs) {
      await panel.getByRole('tab', { name: tab, exact: true }).click();
      await expect.poll(() => panel.getByRole('tab', { selected: true }).textContent()).toBe(tab);
      const shown = await readTab();
      for (const [field, conclusion] of Object.entries(shown.conclusions)) {
        expect(conclusion, `${partner.name}: ${field}`).toBe(why.get(field)?.conclusion);
        covered.add(field);
      }
      for (const [field, text] of Object.entries(shown.values)) {
        const expected = cellWords(field, computed[field]);
        if (expected !== null) expect(text, `${partner.name}: ${field}`).toBe(expected);
        covered.add(field);
      }
      for (const [field, criteria] of Object.entries(shown.criteria)) {
        compareCriteria(criteria, why.get(field)?.criteria ?? []);
      }
      if (tab === 'Overview') compareOverview(shown, computed, why.get('nextAction')?.conclusion ?? '');
      if (tab === 'Launch') compareLaunch(shown, why.get('checklistOverdue')?.criteria ?? []);
    }
    partners += 1;
    if (partners < sample.length) await page.keyboard.press('Alt+PageDown');
  }
  expect(partners).toBe(30);
  // Type and class, and what is missing beside how ready it is, are said in one sentence each.
  const inOne = ['leverageType', 'startMissing', 'launchMissing'];
  expect(
    computedFields.map(({ id }) => id as string).filter((id) => !covered.has(id) && !inOne.includes(id)),
  ).toEqual([]);
}, 600_000);

function compareOverview(
  shown: Shown,
  computed: Readonly<Record<string, unknown>>,
  conclusion: string,
): void {
  expect([`${computed['nextAction']}. ${shown.grounds}`, shown.grounds]).toContain(conclusion);
  const findings = computed['findings'] as readonly PrintedFinding[];
  expect(shown.findings).toEqual(
    findings.map(({ id, message, fields }) => ({
      id,
      message,
      fields: fields.map((field) => fieldOf(field as never).header),
    })),
  );
  for (const { id } of findings) expect(findingKinds.some((kind) => kind.id === id)).toBe(true);
  const parts = computed['healthParts'] as Readonly<Record<string, number | null>>;
  expect(Object.keys(shown.parts)).toEqual(Object.keys(parts));
  for (const [part, points] of Object.entries(parts)) {
    const text = shown.parts[part] ?? '';
    expect(text.split(' /')[0]).toBe(points === null ? 'left out' : number(Math.round(points * 10) / 10, 1));
  }
}

/** All items stand there once, the overdue ones first, each with its tick. */
function compareLaunch(shown: Shown, said: readonly PrintedCriterion[]): void {
  const state = new Map(said.map((criterion) => [criterion.id, criterion.state]));
  const lines = checklist.map(({ id }) => `${id} ${state.get(id) === 'met'} ${state.get(id) === 'not met'}`);
  const overdue = lines.filter((line) => line.endsWith(' true'));
  expect(shown.items).toEqual([...overdue, ...lines.filter((line) => !overdue.includes(line))]);
}
