import { useState } from 'react';
import type { Finding } from '#shared/fields/finding.ts';
import { findingLessons } from '#shared/playbook/findings.ts';
import { tellTrouble } from '../../app/trouble.ts';
import { FieldLink } from '../../criteria/criterion-line.tsx';
import { AcceptDialog } from '../../findings/accept-dialog.tsx';
import { useSession } from '../../session/session-context.ts';
import { withdrawAcceptances } from '../../storage/changes/findings.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityCounts } from '../../ui/verdicts/index.ts';
import { severityIcons } from '../../ui/verdicts/severity.tsx';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Conclusion } from '../verdict.tsx';
import './finding-list.css';
import { DialogBoundary } from '../../app/dialog-boundary.tsx';

/** The classic mistakes seen in the record, with the fields that would settle each; accepted ones apart. */
export function FindingList() {
  const { evaluation } = usePanel();
  const open = evaluation.findings.filter((finding) => !finding.accepted);
  const accepted = evaluation.findings.filter((finding) => finding.accepted);
  return (
    <Section title="Findings" fact={<SeverityCounts findings={evaluation.findings} />}>
      <div data-computed="findings">
        <Conclusion field="findings" />
        <ul className="pb-found">
          {open.map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </ul>
        {accepted.length === 0 ? null : (
          <>
            <h4 className="pb-found__accepted">Accepted</h4>
            <ul className="pb-found">
              {accepted.map((finding) => (
                <FindingLine key={finding.id} finding={finding} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

const words = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { portfolio } = useSession();
  const { row, source, goToField } = usePanel();
  const { id, severity, message, fields, accepted } = finding;
  const Sign = severityIcons[severity];
  const acceptance = accepted ? row.accepted.find((each) => each.finding === id) : undefined;
  const [accepting, setAccepting] = useState(false);
  const stop = () => void portfolio.apply(withdrawAcceptances([{ row, finding: id }])).catch(tellTrouble);
  return (
    <li data-finding={id} data-accepted={accepted}>
      <span className={`pb-found__sign pb-severity--${severity}`} role="img" aria-label={words[severity]}>
        <Sign size={16} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <p className="pb-found__message">{message}</p>
      <Button
        small
        className="pb-found__deed"
        aria-label={accepted ? `Stop accepting: ${message}` : `Accept: ${message}`}
        onClick={accepted ? stop : () => setAccepting(true)}
      >
        {accepted ? 'Stop accepting' : 'Accept…'}
      </Button>
      <p className="pb-found__fields">
        {fields.map((field) => (
          <FieldLink key={field} field={field} row={row} source={source} onField={goToField} bare />
        ))}
      </p>
      {acceptance === undefined ? null : (
        <p className="pb-found__reason">
          Accepted{acceptance.until === null ? '' : ` until ${source.formats.date(acceptance.until)}`}:{' '}
          <span dir="auto">{acceptance.reason}</span>
        </p>
      )}
      <div className="pb-found__lesson">
        <LessonFold lesson={findingLessons[id]} about={message} />
      </div>
      {accepting ? (
        <DialogBoundary name="Accepting the finding" onClose={() => setAccepting(false)}>
          <AcceptDialog chosen={[{ row, finding: id }]} onClose={() => setAccepting(false)} />
        </DialogBoundary>
      ) : null}
    </li>
  );
}
