import { bindingRule } from '#shared/playbook/leverage.ts';
import { skinLessons } from '#shared/playbook/verdicts.ts';
import { FieldForm, FieldInput } from '../fields/field-input.tsx';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Fold, Section } from '../section.tsx';
import { Value, Verdict } from '../verdict.tsx';

/** Both sides' commitments and losses side by side, and the handshake test. */
export function SkinInTheGame() {
  const { evaluation } = usePanel();
  const verdict = evaluation.skinVerdict ?? 'Unassessed';
  return (
    <Section title="Skin in the game" fact={<Value field="skinVerdict" />}>
      <div className="pb-sides">
        <div>
          <h4 className="pb-sides__head">We</h4>
          <FieldInput field="ourCommitment" told label="We commit a year" />
          <FieldInput field="ourLoss" told label="If it fails, we lose" />
        </div>
        <div>
          <h4 className="pb-sides__head">The partner</h4>
          <FieldInput field="partnerCommitment" told label="The partner commits a year" />
          <FieldInput field="partnerLoss" told label="If it fails, the partner loses" />
        </div>
      </div>
      <div className="pb-handshake">
        <p>
          <b>The handshake test.</b> It fails tomorrow. What do we lose, and what does the partner lose? When
          neither can say, it was a handshake. {bindingRule}
        </p>
        <Verdict field="skinVerdict" title="It is a">
          <LessonFold lesson={skinLessons[verdict]} about={verdict} />
        </Verdict>
      </div>
      <Verdict field="skinSignals" title="Signs of real stakes, of four" folded />
      <Verdict field="commitmentBalance" title="Balance of the commitments" folded />
      <Verdict field="ourRoi" title="Our return" folded />
      <div className="pb-folds">
        <Fold title="Sponsors and roadmap">
          <FieldForm
            fields={['roadmapAligned', 'executiveSponsor', 'partnerSponsor', 'lastExecutiveReview']}
          />
        </Fold>
      </div>
    </Section>
  );
}
