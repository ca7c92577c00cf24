import { partnerQuestions } from '#shared/playbook/leverage.ts';
import { qualificationLessons } from '#shared/playbook/verdicts.ts';
import { FieldForm, FieldInput } from '../fields/field-input.tsx';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Verdict } from '../verdict.tsx';

/** The questions a partner must answer, in words, with the answers beside them. */
export function FiveQuestions() {
  const { evaluation } = usePanel();
  const verdict = evaluation.qualificationVerdict;
  return (
    <Section title="Five questions the partner must answer">
      <ol className="pb-questions">
        {partnerQuestions.map(({ words, fields }, index) => (
          <li key={words}>
            <p className="pb-questions__words">
              {index + 1}. {words}
            </p>
            <FieldForm fields={fields} />
            {index === 0 ? (
              <Verdict field="qualificationVerdict" title="Their answer tells us to" bare>
                {verdict === null ? null : (
                  <LessonFold lesson={qualificationLessons[verdict]} about={`Answer: ${verdict}`} />
                )}
              </Verdict>
            ) : null}
          </li>
        ))}
      </ol>
      <div className="pb-questions__also">
        <FieldInput field="jointMarketing" told />
      </div>
    </Section>
  );
}
