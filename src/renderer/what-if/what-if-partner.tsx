import { useMemo, useState } from 'react';
import { fieldOf, type InputId, inputFields } from '#shared/fields/fields.ts';
import { findPartner, suggestPartners } from '../program/capability-partner.ts';
import { CommitInput } from '../program/commit-input.tsx';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Select } from '../ui/select.tsx';
import { cellText, type ReadWhatIf, tellingFields, type WhatIf } from './plan.ts';
import { WhatIfCell } from './what-if-cell.tsx';

/** What can be tried: everything typed but what only names the partner. */
const choosable = inputFields
  .map(({ id }): InputId => id)
  .filter((id) => fieldOf(id).group !== 'identity' || id === 'status');

interface WhatIfPartnerProps {
  readonly plan: WhatIf;
  readonly read: ReadWhatIf;
  readonly onPlan: (plan: WhatIf) => void;
}

/** A copy of one partner's values to play with: "if adoption reached 8 of 10". */
export function WhatIfPartner({ plan, read, onPlan }: WhatIfPartnerProps) {
  const { portfolio } = useSession();
  const formats = useFormats();
  const rows = useRows();
  const [typed, setTyped] = useState('');
  const suggestions = useMemo(() => suggestPartners(rows, typed), [rows, typed]);
  const row = plan.partner === null ? undefined : portfolio.row(plan.partner);
  const shown = (row === undefined ? [] : Object.keys(plan.cells)) as readonly InputId[];
  const choose = (key: string | null) => {
    const chosen = key === null ? undefined : portfolio.row(key);
    const cells =
      chosen === undefined
        ? {}
        : Object.fromEntries(tellingFields(chosen).map((id) => [id, cellText(id, chosen, formats)]));
    onPlan({ ...plan, partner: chosen?.key ?? null, cells });
  };
  const setCells = (cells: WhatIf['cells']) => onPlan({ ...plan, cells });
  return (
    <fieldset className="pb-whatif__part">
      <legend>A partner’s values</legend>
      <CommitInput
        label="Partner"
        text={row?.values.name ?? ''}
        suggestions={suggestions.map(({ values }) => values.name)}
        onTyped={setTyped}
        read={(text) => {
          if (text.trim() === '') return { ok: true, value: null };
          const found = findPartner(rows, text);
          return found === null
            ? { ok: false, reason: 'No one partner of the portfolio has this name or id.' }
            : { ok: true, value: found.key };
        }}
        onCommit={choose}
      />
      {row === undefined ? (
        <p className="pb-whatif__hint">Name a partner to try other values for it.</p>
      ) : (
        <>
          <ul>
            {shown.map((field) => (
              <WhatIfCell
                key={field}
                field={field}
                text={plan.cells[field] ?? ''}
                recorded={cellText(field, row, formats)}
                problem={read.problems[field] ?? null}
                onText={(text) => setCells({ ...plan.cells, [field]: text })}
                onRemove={() => {
                  const { [field]: _, ...rest } = plan.cells;
                  setCells(rest);
                }}
              />
            ))}
          </ul>
          <Select
            label="Another field"
            labelled={false}
            value=""
            options={[
              { value: '', label: 'Another field…' },
              ...choosable
                .filter((id) => !shown.includes(id))
                .map((id) => ({ value: id as string, label: fieldOf(id).header })),
            ]}
            onValueChange={(id) => {
              if (id !== '') setCells({ ...plan.cells, [id]: cellText(id, row, formats) });
            }}
          />
        </>
      )}
    </fieldset>
  );
}
