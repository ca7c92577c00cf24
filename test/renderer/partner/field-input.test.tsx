// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputId, Partner } from '#shared/fields/fields.ts';
import { assess } from '#shared/rules/assessment.ts';
import { why } from '#shared/rules/why.ts';
import { renderInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import type { CellSource } from '../../../src/renderer/grid/cells/shown.ts';
import { makeDrafts } from '../../../src/renderer/partner/fields/drafts.ts';
import { FieldForm } from '../../../src/renderer/partner/fields/field-input.tsx';
import { PanelContext } from '../../../src/renderer/partner/panel-context.tsx';
import { useSession } from '../../../src/renderer/session/session-context.ts';
import { usePortfolio } from '../../../src/renderer/session/use-portfolio.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';
import { useFormats } from '../../../src/renderer/ui/formats/formats-context.tsx';

let portfolio: Portfolio;

beforeEach(async () => {
  portfolio = await computer().open();
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

/** A form of the panel for partner A. */
function Form({ fields }: { readonly fields: readonly InputId[] }) {
  const session = useSession();
  const formats = useFormats();
  const row = usePortfolio((each) => each.row('A'));
  const [drafts] = useState(() => makeDrafts(session.portfolio));
  if (row === undefined) return null;
  const { settings, asOf, evaluations } = session;
  const evaluationOf = evaluations.of as CellSource['evaluationOf'];
  const nothing = () => undefined;
  return (
    <PanelContext
      value={{
        row,
        evaluation: evaluations.of(row),
        assessment: assess(row.values, settings, asOf),
        why: (field) => why(field, row.values, settings, asOf),
        source: { evaluationOf, formats, settings, asOf },
        drafts,
        goToField: nothing,
        goToTab: nothing,
        guide: nothing,
      }}
    >
      <FieldForm fields={fields} />
    </PanelContext>
  );
}

async function draw(fields: readonly InputId[], values: Partial<Partner> = {}): Promise<void> {
  await portfolio.apply(putting('Add', stored('A', 1, values), stored('B', 2, { id: 'P-2' })));
  await renderInSession(portfolio, <Form fields={fields} />);
}

const held = <F extends InputId>(field: F) => portfolio.row('A')?.values[field];
const user = userEvent.setup();

test('money is read with sign and groups, typed plainly, and takes what a file takes', async () => {
  await draw(['ourCommitment'], { ourCommitment: 330_000 });
  const input = screen.getByLabelText<HTMLInputElement>('Our Commitment');
  expect(input.value).toBe('$330,000');
  await user.click(input);
  expect(input.value).toBe('330000');
  await user.clear(input);
  await user.type(input, '1.2m{Enter}');
  await waitFor(() => expect(held('ourCommitment')).toBe(1_200_000));
  expect(portfolio.undoName()).toBe('Edit Our Commitment of A');
});

test('what cannot be read stays with its reason and what the field still holds; Esc lets it go', async () => {
  await draw(['lastTouch'], { lastTouch: '2026-06-20' });
  const input = screen.getByLabelText<HTMLInputElement>('Last Touch');
  await user.clear(input);
  await user.type(input, '31 February{Enter}');
  const problem = await screen.findByRole('alert');
  expect(problem.textContent).toContain('The field still holds 20 Jun 2026.');
  expect(input.value).toBe('31 February');
  expect(held('lastTouch')).toBe('2026-06-20');
  await user.type(input, '{Escape}');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(held('lastTouch')).toBe('2026-06-20');
  await user.clear(input);
  await user.type(input, 'today{Enter}');
  await waitFor(() => expect(held('lastTouch')).toBe('2026-07-01'));
});

test('a Partner ID in use is refused by name, and a partner keeps its name', async () => {
  await draw(['id', 'name'], { id: 'P-1' });
  const id = screen.getByLabelText<HTMLInputElement>('Partner ID');
  await user.clear(id);
  await user.type(id, 'P-2{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('“P-2” already belongs to B');
  expect(held('id')).toBe('P-1');
  await user.type(id, '{Escape}');
  await user.clear(screen.getByLabelText('Partner'));
  await user.tab();
  await screen.findByRole('alert');
  expect(held('name')).toBe('A');
});

test('Yes, No and unknown by press and by key; lists by tick; a choice picked', async () => {
  await draw(['marquee', 'valueUs', 'reviewCadence'], { valueUs: ['Revenue'] });
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  await waitFor(() => expect(held('marquee')).toBe(true));
  await user.keyboard('n');
  await waitFor(() => expect(held('marquee')).toBe(false));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(held('marquee')).toBeNull());

  await user.click(screen.getByRole('checkbox', { name: 'Distribution' }));
  // In the order of the rules, not of the ticks.
  await waitFor(() => expect(held('valueUs')).toEqual(['Distribution', 'Revenue']));

  await user.selectOptions(screen.getByLabelText('Review Cadence'), 'Monthly');
  await waitFor(() => expect(held('reviewCadence')).toBe('Monthly'));
  await user.selectOptions(screen.getByLabelText('Review Cadence'), 'Not filled in');
  await waitFor(() => expect(held('reviewCadence')).toBeNull());
});

test('long text keeps its line breaks and is stored on leaving it', async () => {
  await draw(['notes', 'owner']);
  await user.type(screen.getByLabelText('Notes'), 'First line{Enter}second line');
  expect(held('notes')).toBeNull();
  await user.tab();
  await waitFor(() => expect(held('notes')).toBe('First line\nsecond line'));
});
