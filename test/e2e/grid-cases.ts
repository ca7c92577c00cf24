import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { compose, composingKey, type Grid, padPoint } from './grid-window.ts';

const clipboardFile = (name: string): string => readFileSync(`test/fixtures/cases/${name}.txt`, 'utf8');

/** What the paste of a block asks, its sentence and its answers. */
const question = ({ page }: Grid) => page.getByRole('dialog', { name: /^Paste / });

/** Steps that other grids got wrong, each on the sample portfolio in a window of its own. */
export const gridCases: Readonly<Record<string, (grid: Grid) => Promise<void>>> = {
  'the line end of Excel, a blank last cell and line breaks in cells': async (grid) => {
    const { cell, press, reads } = grid;
    await grid.onlyColumns('Owner', 'Notes');
    const fill = async (): Promise<void> => {
      await cell(0, 'notes').click();
      await press('Shift+ArrowDown', 'Shift+ArrowDown');
      await grid.putClipboard('99');
      await press('Control+v');
      for (const row of [0, 1, 2]) await reads(cell(row, 'notes'), '99');
      await cell(0, 'notes').click();
    };
    await fill();
    await grid.putClipboard(clipboardFile('41a-clipboard-two-cells'));
    await press('Control+v');
    await reads(cell(0, 'notes'), '10');
    await reads(cell(1, 'notes'), '20');
    await reads(cell(2, 'notes'), '99');

    await fill();
    await grid.putClipboard(clipboardFile('41b-clipboard-last-cell-blank'));
    await press('Control+v');
    await reads(cell(0, 'notes'), '10');
    await reads(cell(1, 'notes'), '');
    await reads(cell(2, 'notes'), '99');

    await grid.putClipboard(clipboardFile('41c-clipboard-line-break-in-cell'));
    const third = (await cell(2, 'owner').textContent()) ?? '';
    await cell(0, 'owner').click();
    await press('Control+v');
    await reads(cell(1, 'owner'), '5" disk');
    await reads(cell(0, 'notes'), 'plain');
    await reads(cell(1, 'notes'), 'ok');
    await reads(cell(2, 'owner'), third);
    await press('Control+c');
    // As it was copied, without a CR inside the cell.
    await expect.poll(grid.clipboardText).toBe('"line one\nline ""two"""\tplain\r\n5" disk\tok\r\n');
  },

  'a block larger than the room': async (grid) => {
    const { cell, press, reads } = grid;
    await grid.onlyColumns('Owner');
    const [name, owner] = [await cell(0, 'name').textContent(), await cell(0, 'owner').textContent()];
    await cell(0, 'name').click();
    await press('Control+End', 'Home');
    await expect.poll(grid.active).toBe('29 name');
    const last = (await cell(29, 'name').textContent()) ?? '';
    const lastOwner = (await cell(29, 'owner').textContent()) ?? '';
    await grid.putClipboard(clipboardFile('42-clipboard-four-by-three'));
    await press('Control+v');
    const asked = question(grid);
    await asked.getByText('3 partners are added below the last row.').waitFor();
    await asked
      .getByText('4 cells beyond the edge of the grid are left out: “x1”, “x2”, “x3” and 1 more.')
      .waitFor();
    // Nothing is written before the answer.
    await reads(cell(29, 'name'), last);
    await asked.getByRole('button', { name: 'Paste the rest' }).click();
    await expect.poll(grid.status).toContain('33 partners');
    await reads(cell(29, 'name'), 'Row 1');
    await reads(cell(32, 'name'), 'Row 4');
    await reads(cell(32, 'owner'), '4');
    await press('Control+z');
    await expect.poll(grid.status).toContain('30 partners');
    await reads(cell(29, 'name'), last);
    await reads(cell(29, 'owner'), lastOwner);
    await press('Control+Home');
    await reads(cell(0, 'name'), name ?? '');
    await reads(cell(0, 'owner'), owner ?? '');

    await grid.putClipboard('\tOnly an owner\r\nNamed\tBo\r\n');
    await press('Control+End', 'Home', 'ArrowDown');
    await expect.poll(grid.active).toBe('30 name');
    await press('Control+v');
    await asked.getByText('1 new row without a usable name is left out.').waitFor();
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(grid.status).toContain('30 partners');
    await press('Control+v');
    await asked.getByRole('button', { name: 'Paste the rest' }).click();
    await expect.poll(grid.status).toContain('31 partners');
    await reads(cell(30, 'name'), 'Named');
    await expect.poll(grid.active).toBe('30 name');
  },

  'a block over computed columns': async (grid) => {
    const { cell, press, reads } = grid;
    await cell(0, 'phase').click();
    const gates = await Promise.all(['crawlGate', 'walkGate'].map((id) => cell(0, id).textContent()));
    const phases = await Promise.all([0, 1].map((row) => cell(row, 'phase').textContent()));
    await grid.putClipboard('Walk\tPass\tPass\r\nRun\tFail\tFail\r\n');
    await press('Control+v');
    await reads(cell(0, 'phase'), 'Walk');
    await reads(cell(1, 'phase'), 'Run');
    await grid.page.getByText('4 computed cells are skipped: Crawl Gate, Walk Gate.').first().waitFor();
    await press('Control+z');
    await reads(cell(0, 'phase'), phases[0] ?? '');
    await reads(cell(1, 'phase'), phases[1] ?? '');
    await reads(cell(0, 'crawlGate'), gates[0] ?? '');
    await reads(cell(0, 'walkGate'), gates[1] ?? '');
  },

  'formatted values': async (grid) => {
    const { cell, press, reads } = grid;
    await grid.onlyColumns(
      ...['Our Commitment', 'Partner Commitment', 'Reported Improvement', 'Last Touch', 'Marquee'],
      'Assigned Tier',
    );
    await grid.moveColumn('Partner Commitment', 'Marquee');
    const ids = [
      'ourCommitment',
      'reportedImprovement',
      'lastTouch',
      'marquee',
      'partnerCommitment',
      'assignedTier',
    ];
    await expect
      .poll(() =>
        grid.page.evaluate(() =>
          [...document.querySelectorAll('[role="columnheader"][col-id]')]
            .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
            .map((each) => each.getAttribute('col-id') ?? '')
            // The names of groups stand above.
            .filter((id) => !id.includes('_')),
        ),
      )
      .toEqual(['gutter', 'name', ...ids]);
    const before = await Promise.all(
      [0, 1].map((row) => Promise.all(ids.map((id) => cell(row, id).textContent()))),
    );
    await cell(0, 'ourCommitment').click();
    await grid.putClipboard(clipboardFile('43-clipboard-formatted'));
    await press('Control+v');
    const asked = question(grid);
    await asked.getByText('8 cells fit. 4 cells cannot be taken.').waitFor();
    const listed = asked.getByRole('row');
    expect(await listed.filter({ hasText: 'Our Commitment' }).textContent()).toContain(
      'EUR in a column that also holds USD',
    );
    expect(await listed.filter({ hasText: 'Partner Commitment' }).count()).toBe(2);
    expect(await listed.filter({ hasText: 'Gold' }).textContent()).toContain('Assigned Tier');
    await asked.getByRole('button', { name: 'Paste the rest' }).click();
    const first = ['$1,200', '25.0%', 'Mar 29, 2026', 'Yes', before[0]?.[4] ?? '', /^2/];
    const second = [
      before[1]?.[0] ?? '',
      '25.0%',
      'Mar 29, 2026',
      'Yes',
      before[1]?.[4] ?? '',
      before[1]?.[5] ?? '',
    ];
    for (const [column, id] of ids.entries()) {
      await reads(cell(0, id), first[column] ?? '');
      await reads(cell(1, id), second[column] ?? '');
    }
    await press('Control+z');
    for (const [column, id] of ids.entries()) await reads(cell(0, id), before[0]?.[column] ?? '');
  },

  'undo after a sort and a filter goes to the partner, and names it': async (grid) => {
    const { page, cell, cellOf, press, reads } = grid;
    await grid.onlyColumns('Owner', 'Rating');
    const partner = (await cell(3, 'name').textContent()) ?? '';
    const before = (await cell(3, 'rating').textContent()) ?? '';
    const other = before === '1' ? '2' : '1';
    await cell(3, 'rating').click();
    await grid.type(other);
    await press('Enter');
    await reads(cell(3, 'rating'), other);
    await grid.sortBy('Rating');
    await page.getByRole('searchbox', { name: 'Search all text' }).fill('Quillback');
    await expect.poll(grid.status).toContain('of 30 partners');
    await expect.poll(() => cellOf(partner, 'name').count()).toBe(0);
    await press('ArrowDown', 'Control+z');
    await page
      .getByText(`Undone: Edit Rating of ${partner}. ${partner} is hidden by the filters.`)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await reads(cellOf(partner, 'rating'), before);
    const place = await cellOf(partner, 'name').evaluate((each) =>
      each.closest('[row-index]')?.getAttribute('row-index'),
    );
    await expect.poll(grid.active).toBe(`${place} rating`);
    await press('Control+Shift+z');
    await reads(cellOf(partner, 'rating'), other);
  },

  'undo takes back a paste, a deletion and a fill, and selects what it brought back': async (grid) => {
    const { cell, press, reads } = grid;
    const owners = await Promise.all([0, 1, 2].map((row) => cell(row, 'owner').textContent()));
    await cell(0, 'owner').click();
    await grid.putClipboard('Ada\nBo\nCy\n');
    await press('Control+v');
    await reads(cell(2, 'owner'), 'Cy');
    await press('Control+Home', 'Control+z');
    await reads(cell(2, 'owner'), owners[2] ?? '');
    await expect.poll(grid.selected).toEqual(['0 owner', '1 owner', '2 owner']);
    await press('Control+Delete');
    await expect.poll(grid.status).toContain('27 partners');
    await press('Control+z');
    await expect.poll(grid.status).toContain('30 partners');
    await press('Control+Shift+z');
    await expect.poll(grid.status).toContain('27 partners');
    await press('Control+z');
    await reads(cell(1, 'owner'), owners[1] ?? '');
  },

  'a decimal comma comes back as it was typed': async (grid) => {
    const { cell, press, reads } = grid;
    await grid.prefer('Decimal mark', 'Comma: 1.234,5');
    await grid.onlyColumns('Our Commitment', 'Partner Commitment');
    const money = cell(0, 'ourCommitment');
    await money.click();
    await grid.type('6999,99');
    await press('Enter');
    await reads(money, /^6\.999,99/);
    await money.click();
    await press('F2');
    await expect.poll(grid.edited).toBe('6999,99');
    await press('Enter');
    await reads(money, /^6\.999,99/);
    await money.click();
    await grid.type('12,5');
    await press('Enter');
    await reads(money, /^12,50/);

    await money.click();
    await grid.type('7');
    await padPoint(grid);
    await grid.type('5');
    await expect.poll(grid.edited).toBe('7,5');
    await press('Enter');
    await reads(money, /^7,50/);
    await money.click();
    await padPoint(grid);
    await grid.type('5');
    await expect.poll(grid.edited).toBe(',5');
    await press('Enter');
    await reads(money, /^0,50/);

    await money.click();
    await press('Control+c');
    await expect.poll(grid.clipboardText).toBe('0,5\r\n');
    await cell(1, 'partnerCommitment').click();
    await press('Control+v');
    await reads(cell(1, 'partnerCommitment'), /^0,50/);
  },

  'dates are typed key by key and stored only at the end': async (grid) => {
    const { page, cell, press, reads } = grid;
    await grid.prefer('Typed dates', 'Day first: 1/2 is 1 February');
    await grid.onlyColumns('Owner', 'Last Touch');
    const date = cell(0, 'lastTouch');
    const before = (await date.textContent()) ?? '';
    await date.click();
    for (const digit of '29032026') await press(digit);
    await expect.poll(grid.edited).toBe('29032026');
    await press('Escape');
    await reads(date, before);
    await expect.poll(grid.active).toBe('0 lastTouch');
    await grid.type('29032026');
    await press('Enter');
    await reads(date, '29 Mar 2026');
    await date.click();
    await grid.type('2026-02-30');
    await press('Enter');
    const refusal = page.getByRole('alert').filter({ hasText: '2026-02-30' });
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('The cell still holds 29 Mar 2026.');
    await press('Escape');
    await reads(date, '29 Mar 2026');

    // Only the date editor takes digits alone.
    await grid.putClipboard('30032026');
    await press('Control+v');
    await question(grid).getByText('30032026', { exact: true }).waitFor();
    await press('Escape');
    await reads(date, '29 Mar 2026');
    await press('Control+z');
    await reads(date, before);
  },

  'an input method keeps its first letter, and its Enter ends only composing': async (grid) => {
    const { page, cell, press, reads } = grid;
    await grid.onlyColumns('Owner', 'Notes');
    const notes = cell(0, 'notes');
    await notes.click();
    await composingKey(grid);
    await compose(grid, 'ｎ');
    await compose(grid, 'にほん');
    await compose(grid, '日本');
    await expect.poll(grid.edited).toBe('日本');
    await composingKey(grid, 'Enter');
    await grid.cdp.send('Input.insertText', { text: '日本' });
    await expect.poll(grid.edited).toBe('日本');
    await expect.poll(grid.active).toBe('0 notes');
    await press('Enter');
    await reads(notes, '日本');
    await expect.poll(grid.active).toBe('1 notes');

    // On a Mac the key has its letter's name all the same.
    await cell(2, 'owner').click();
    await composingKey(grid, 'n');
    await compose(grid, 'n');
    await expect.poll(grid.edited).toBe('n');
    await grid.cdp.send('Input.insertText', { text: 'に' });
    await press('Enter');
    await reads(cell(2, 'owner'), 'に');

    const owner = cell(4, 'owner');
    const held = (await owner.textContent()) ?? '';
    await owner.click();
    await press('F2', 'End');
    await grid.type(' x');
    await expect.poll(grid.edited).toBe(`${held} x`);
    await press('Control+z');
    await expect.poll(grid.edited).not.toBe(`${held} x`);
    await reads(cell(2, 'owner'), 'に');
    await press('Escape');
    await reads(owner, held);
    await page.getByRole('searchbox', { name: 'Search all text' }).click();
    await press('Control+z');
    await reads(cell(2, 'owner'), 'に');
  },

  'a table of a page or a mail, and a clipboard without text': async (grid) => {
    const { cell, press, reads } = grid;
    await cell(0, 'owner').click();
    await grid.putClipboard(
      'Ada & Bo Paused Cy Active',
      '<p>x</p><table><tr><th>Ada &amp;<br>Bo</th><td> Paused </td></tr><tr><td>Cy</td><td>Active</td></tr></table>',
    );
    await press('Control+v');
    await reads(cell(1, 'owner'), 'Cy');
    await reads(cell(0, 'status'), 'Paused');
    await reads(cell(0, 'owner'), /^Ada &\s*Bo$/);
    await grid.putClipboard('', '<img alt="a picture">');
    await press('Control+v');
    await grid.page.getByText('The clipboard holds no text to paste.').first().waitFor();
    await reads(cell(1, 'owner'), 'Cy');
  },

  'Tab along a row, then Enter, is back in the column where it began': async (grid) => {
    const { cell, press, reads } = grid;
    await cell(0, 'owner').click();
    await grid.type('Ada');
    await press('Tab');
    await grid.type('Paused');
    await press('Tab', 'Enter');
    await reads(cell(0, 'owner'), 'Ada');
    await reads(cell(0, 'status'), 'Paused');
    await expect.poll(grid.active).toBe('1 owner');
    await press('Tab', 'ArrowDown', 'Enter');
    await expect.poll(grid.active).toBe('3 status');
  },

  'Yes and No for several partners with one key': async (grid) => {
    const { cell, press, reads } = grid;
    await grid.onlyColumns('Owner', 'Marquee');
    await cell(0, 'marquee').click();
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'y');
    for (const row of [0, 1, 2]) await reads(cell(row, 'marquee'), 'Yes');
    await press(' ');
    for (const row of [0, 1, 2]) await reads(cell(row, 'marquee'), 'No');
    await press('Control+z');
    for (const row of [0, 1, 2]) await reads(cell(row, 'marquee'), 'Yes');
  },

  'the menu of a cell cuts, copies and pastes': async (grid) => {
    const { page, cell, reads } = grid;
    const owner = (await cell(0, 'owner').textContent()) ?? '';
    await cell(0, 'owner').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Copy\s*Ctrl/ }).click();
    await expect.poll(grid.clipboardText).toBe(`${owner}\r\n`);
    await cell(3, 'owner').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Paste\s*Ctrl/ }).click();
    await reads(cell(3, 'owner'), owner);
  },
};
