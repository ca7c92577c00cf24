import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type OpenTab, openTab } from '#support/browser.ts';
import { holdWork } from '#support/held-work.ts';
import { cell, command, trySample } from '../first-day.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let open: OpenTab | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe holds against the page as it is, serious or worse, each with where; by all its rules, or only some. */
async function seriousIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const violations = await page.evaluate(async (only) => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(context: Document, options: object): Promise<{ violations: readonly Violation[] }> };
    };
    const which = only === undefined ? {} : { runOnly: { type: 'rule', values: only } };
    return (await run.run(document, { resultTypes: ['violations'], ...which })).violations;
  }, rules);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Puts the page into the light or the dark, as its system would. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((scheme) => document.documentElement.dataset['theme'] === scheme, colorScheme);
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

const crm = 'Partner,Rating,Owner,Fax\nVelmora,2,Nora,1\nNordwind GmbH,3,Ada,\nNordwind,3,,\nBad,9,,\n';
let release: () => Promise<void> = async () => undefined;

/** Leaves a dialog in which work is held. */
async function leaveHeld(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await release();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Each screen and dialog by how to get there from the one before. */
const places: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  { name: 'the first start', go: async () => {} },
  { name: 'the portfolio', go: (page) => trySample(page) },
  {
    name: 'the reasons',
    go: async (page) => {
      await cell(page, 3, 'crawlGate').click();
      await page.keyboard.press('F2');
      await page.getByText('Improvement reaches the threshold').waitFor();
    },
  },
  {
    name: 'a filter',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('button', { name: 'Phase', exact: true }).click();
      await page.getByRole('checkbox', { name: /^Run/ }).check();
    },
  },
  {
    name: 'the column chooser',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Columns', exact: true }).click();
      await page.getByRole('dialog', { name: 'Columns' }).waitFor();
    },
  },
  {
    name: 'the palette',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'the shortcuts',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'Keyboard shortcuts');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  {
    name: 'About',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'About Partnerbook');
      await page.getByRole('dialog', { name: 'About Partnerbook' }).waitFor();
    },
  },
  {
    name: 'the licences',
    go: async (page) => {
      await page.getByRole('button', { name: 'Licences' }).click();
      await page.getByRole('dialog', { name: 'Licences' }).waitFor();
    },
  },
  {
    name: 'what is new',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await command(page, 'What is new');
      await page.getByRole('dialog', { name: 'What is new' }).waitFor();
    },
  },
  {
    name: 'the export',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'Export partners');
      await page.getByRole('dialog', { name: 'Export partners' }).waitFor();
    },
  },
  {
    name: 'the name of an own column that is taken',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'Add a column of your own');
      await page.getByRole('textbox', { name: 'Name' }).fill('Owner');
      await page.getByRole('button', { name: 'Add the column' }).click();
      await page.getByText(/is the field Owner/).waitFor();
    },
  },
  {
    name: 'a form that asks before it is left',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByText('What you typed is not stored yet.').waitFor();
    },
  },
  {
    name: 'readings of a day',
    go: async (page) => {
      await page.getByRole('button', { name: 'Discard it' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await command(page, 'Record readings');
      await page.getByRole('textbox', { name: 'Improvement of Velmora' }).fill('24');
      await page.getByText('1 line cannot be read yet.').waitFor();
      await page.getByRole('textbox', { name: 'Improvement of Velmora' }).fill('');
    },
  },
  {
    name: 'the review of an import',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await drop(page, 'crm.csv', crm);
      await page.getByRole('button', { name: 'Mend Rating of row 5' }).waitFor();
    },
  },
  {
    name: 'the review of readings',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await drop(
        page,
        'readings.csv',
        'Partner,Date,Adopted Customers\nVelmora,2020-01-01,9\nNobody,2020-01-01,1\n',
      );
      await page.getByRole('button', { name: 'Apply 1 reading' }).waitFor();
    },
  },
  {
    name: 'the preferences',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'Preferences');
      await page.getByRole('dialog', { name: 'Preferences' }).waitFor();
    },
  },
  {
    name: 'the guide',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: 'User guide' }).waitFor();
    },
  },
  {
    name: 'find and replace',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+H');
      await page.getByRole('textbox', { name: 'Find' }).fill('Run');
      await page.getByText('A computed cell is not replaced.').first().waitFor();
    },
  },
  {
    name: 'History',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+H');
      await page.getByRole('button', { name: 'Undo this change' }).waitFor();
    },
  },
  {
    name: 'a change in History',
    go: async (page) => {
      await page.keyboard.press('End');
      await page.getByRole('button', { name: /^Undo/ }).last().waitFor();
    },
  },
  {
    name: 'the menu of a column',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: 'Owner', exact: true }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Pin at the left' }).waitFor();
    },
  },
  {
    name: 'paste special',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await cell(page, 3, 'owner').click();
      await command(page, 'Paste special');
      await page.getByRole('dialog', { name: 'Paste special' }).waitFor();
    },
  },
  {
    name: 'possible duplicates',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await cell(page, 3, 'name').click();
      await page.keyboard.press('Control+Shift+D');
      await page.getByRole('contentinfo').getByText('31 partners').waitFor();
      await command(page, 'Possible duplicates');
      await page.getByRole('button', { name: /^Compare/ }).waitFor();
    },
  },
  {
    name: 'merging two partners',
    go: async (page) => {
      await page.getByRole('button', { name: /^Compare/ }).click();
      await page.getByRole('button', { name: 'Merge into one' }).waitFor();
    },
  },
  {
    name: 'the deleted partners',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await cell(page, 3, 'name').click();
      await page.keyboard.press('Control+Delete');
      await command(page, 'Deleted partners');
      await page.getByRole('dialog', { name: 'Deleted partners' }).getByRole('checkbox').nth(1).check();
    },
  },
  ...['Overview', 'Leverage and skin', 'Tier', 'Charter', 'Launch', 'Readings', 'Steps', 'History'].map(
    (tab) => ({
      name: `the partner panel: ${tab}`,
      go: async (page: Page) => {
        const panel = page.getByRole('complementary', { name: 'Partner' });
        const shown = panel.getByRole('tab', { name: tab, exact: true });
        // A dialog that goes gives the keyboard back to where it was, perhaps after the cell was clicked.
        const opened = async (): Promise<boolean> => {
          if ((await shown.count()) > 0) return true;
          await page.keyboard.press('Escape');
          await page.locator('[row-index="5"] [col-id="owner"]').click();
          await page.keyboard.press('Control+Enter');
          return shown.waitFor({ timeout: 5000 }).then(
            () => true,
            () => false,
          );
        };
        await expect.poll(opened, { timeout: 30_000 }).toBe(true);
        await panel.getByRole('tab', { name: tab, exact: true }).click();
        await panel.locator('details').evaluateAll((folds) => {
          for (const fold of folds) fold.setAttribute('open', '');
        });
      },
    }),
  ),
  {
    name: 'insights',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'Go to Insights');
      await page.getByText('70% to pass Walk').waitFor();
    },
  },
  {
    name: 'timeline',
    go: async (page) => {
      await command(page, 'Go to Timeline');
      await page.getByRole('list', { name: 'Partners on the timeline' }).waitFor();
    },
  },
  {
    name: 'findings',
    go: async (page) => {
      await command(page, 'Go to Findings');
      await page.getByRole('treegrid').getByRole('checkbox').nth(1).check();
    },
  },
  {
    name: 'a finding to accept',
    go: async (page) => {
      await page.getByRole('button', { name: 'Accept 1…' }).click();
      await page.getByRole('dialog').getByLabel('Reason').waitFor();
    },
  },
  {
    name: 'the program',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'Go to Program');
      await page.getByLabel('Adoption to pass Walk', { exact: true }).fill('85');
      await page.getByText(/85% adoption/).waitFor();
    },
  },
  {
    name: 'a capability',
    go: async (page) => {
      await page.getByRole('button', { name: 'Add a capability' }).click();
      await page.getByRole('button', { name: 'The tree for this capability' }).click();
      await page.getByRole('dialog', { name: 'Build or partner' }).waitFor();
    },
  },
  {
    name: 'what if',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'What if');
      const dialog = page.getByRole('dialog', { name: 'What if' });
      await dialog.getByLabel('Adoption to pass Walk', { exact: true }).fill('90');
      await dialog.getByText(/90% adoption/).waitFor();
    },
  },
  {
    name: 'this week',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'This week');
      await page.getByRole('dialog', { name: 'This week' }).waitFor();
    },
  },
  {
    name: 'the pack',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'Go to QBR pack');
      await page.getByText(/^Page 1 of \d+$/).waitFor();
    },
  },
];

/** Long work while it is under way. */
const underWay: typeof places = [
  {
    name: 'an import that is read',
    go: async (page) => {
      await trySample(page);
      release = await holdWork(page, 'readFile', { stage: 'reading', rows: 12_000, share: 0.4 });
      await drop(page, 'crm.csv', crm);
      await page.getByRole('progressbar', { name: 'Reading the file' }).waitFor();
    },
  },
  {
    name: 'an import that is compared',
    go: async (page) => {
      await leaveHeld(page);
      release = await holdWork(page, 'planRows', { stage: 'matching', rows: 12_000, share: 0.4 });
      await drop(page, 'crm.csv', crm);
      await page.getByRole('progressbar', { name: 'Comparing with the portfolio' }).waitFor();
    },
  },
  {
    name: 'an import that is applied',
    go: async (page) => {
      await leaveHeld(page);
      release = await holdWork(page, 'readAdded', { stage: 'applying', rows: 0, share: null });
      await drop(page, 'crm.csv', crm);
      await page.getByRole('button', { name: 'Apply 3 rows' }).click();
      await page.getByRole('progressbar', { name: 'Saving' }).waitFor();
    },
  },
  {
    name: 'an export that is written',
    go: async (page) => {
      await leaveHeld(page);
      await command(page, 'Export partners');
      release = await holdWork(page, 'writeFile', { stage: 'writing', rows: 12, share: 0.4 });
      await page.getByRole('button', { name: 'Export 30 partners…' }).click();
      await page.getByRole('progressbar', { name: 'Writing the file' }).waitFor();
    },
  },
];

/** Goes from place to place; what is serious, by place. In the dark only the colours are other ones. */
async function lookThrough(list: typeof places) {
  open = await openTab();
  const { page } = open;
  await paint(page, 'light');
  await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  await page.evaluate(axe);
  const found: Record<string, readonly string[]> = {};
  for (const { name, go } of list) {
    await go(page);
    const light = await seriousIn(page);
    await paint(page, 'dark');
    const dark = await seriousIn(page, ['color-contrast']);
    await paint(page, 'light');
    if (light.length > 0) found[name] = light;
    if (dark.length > 0) found[`${name}, dark`] = dark;
  }
  return found;
}

test('axe finds nothing serious on any screen, in light and in dark', async () => {
  expect(await lookThrough(places)).toEqual({});
}, 400_000); // Some forty places, each looked through whole.

test('axe finds nothing serious while work is under way, in light and in dark', async () => {
  expect(await lookThrough(underWay)).toEqual({});
});
