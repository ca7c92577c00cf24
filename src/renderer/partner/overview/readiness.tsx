import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Conclusion, Criteria, Value } from '../verdict.tsx';

/** What a Crawl needs before it starts; shown while none has. */
export function Readiness() {
  const { assessment } = usePanel();
  const begun = assessment.subject.phase !== 'Not started';
  const body = (
    <div data-computed="startReadiness">
      <Conclusion field="startReadiness" />
      <Criteria field="startReadiness" />
    </div>
  );
  return (
    <Section
      title="Ready to start a Crawl"
      fact={
        <>
          <Value field="startReadiness" /> in place
        </>
      }
    >
      {begun ? (
        <details className="pb-tell">
          <summary>What a start needs</summary>
          {body}
        </details>
      ) : (
        body
      )}
    </Section>
  );
}
