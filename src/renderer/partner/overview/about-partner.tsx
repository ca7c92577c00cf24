import { ownColumn } from '../../grid/columns/column.ts';
import { FieldForm, FieldInput } from '../fields/field-input.tsx';
import { usePanel } from '../panel-context.tsx';
import { Fold, Section } from '../section.tsx';

/** Who the partner is, and the team's own columns. */
export function AboutPartner() {
  const { row } = usePanel();
  const own = Object.keys(row.own);
  return (
    <Section title="About the partner">
      <FieldForm
        fields={[
          'name',
          'id',
          'website',
          'category',
          'region',
          'owner',
          'partnerContact',
          'status',
          'tags',
          'notes',
        ]}
      />
      {own.length === 0 ? null : (
        <Fold title="Own columns" open>
          <div className="pb-form">
            {own.map((header) => (
              <FieldInput key={header} field={ownColumn(header)} />
            ))}
          </div>
        </Fold>
      )}
    </Section>
  );
}
