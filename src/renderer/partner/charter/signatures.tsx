import { CriterionLine } from '../../criteria/criterion-line.tsx';
import { FieldForm } from '../fields/field-input.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';

/** Who signed and when, and the signature test. */
export function Signatures() {
  const { assessment, why, row, source, goToField } = usePanel();
  const { bothSigned } = assessment.charter;
  const asked = new Set(['exchangeBalanced', 'signed-by-us', 'signed-by-partner']);
  return (
    <Section title="Signatures" fact={bothSigned ? 'Both sides signed' : 'Not signed by both'}>
      <p className="pb-said">
        <b>The signature test.</b> Put the page in front of both decision owners. Who hesitates to sign has
        not agreed; better to hear it now. What nobody signed is remembered in two ways.
      </p>
      <ul className="pb-criteria">
        {why('charterStatus')
          .criteria.filter(({ id }) => asked.has(id))
          .map((criterion) => (
            <CriterionLine
              key={criterion.id}
              criterion={criterion}
              row={row}
              source={source}
              onField={goToField}
            />
          ))}
      </ul>
      <div className="pb-charter-signed">
        <FieldForm
          fields={['signedByUs', 'signedByUsOn', 'signedByPartner', 'signedByPartnerOn', 'agreementEnd']}
        />
      </div>
    </Section>
  );
}
