import { FieldForm } from '../fields/field-input.tsx';
import { Section } from '../section.tsx';
import { Conclusion, Value } from '../verdict.tsx';

/** What it is worth to us, to the partner, and to the customers of both. */
export function ThreeSidedValue() {
  return (
    <Section
      title="Value on three sides"
      fact={
        <>
          <Value field="valueSides" /> of 3 named
        </>
      }
    >
      <div data-computed="valueSides">
        <Conclusion field="valueSides" />
      </div>
      <div className="pb-three">
        <FieldForm fields={['valueUs', 'valuePartner', 'valueCustomers']} told />
      </div>
    </Section>
  );
}
