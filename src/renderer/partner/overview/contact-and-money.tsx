import { Button } from '../../ui/button.tsx';
import { FieldForm } from '../fields/field-input.tsx';
import { usePanel } from '../panel-context.tsx';
import { Fold, Section } from '../section.tsx';
import { Verdict } from '../verdict.tsx';

/** When both sides last spoke and when they are to speak next, and what the partnership brings. */
export function ContactAndMoney() {
  const { row, source, guide } = usePanel();
  const { said } = row;
  return (
    <Section
      title="Contact and money"
      fact={
        <Button small look="line" onClick={() => guide('touch')}>
          Log a touch…
        </Button>
      }
    >
      {said === undefined ? null : (
        <p className="pb-touch">
          <span className="pb-muted">{source.formats.date(said.on)}</span> <span dir="auto">{said.text}</span>
        </p>
      )}
      <Verdict field="touchOverdue" folded />
      <div className="pb-folds">
        <Fold title="Dates that come next">
          <Verdict field="nextTouchOn" folded />
          <Verdict field="nextExecutiveReviewOn" folded />
          <Verdict field="nextQbrOn" folded />
        </Fold>
        <Fold title="Objective">
          <Verdict field="objectiveReached" />
        </Fold>
        <Fold title="Contact and money fields">
          <FieldForm
            fields={[
              'lastTouch',
              'lastQbr',
              'influencedRevenue',
              'sourcedRevenue',
              'revenueObjective',
              'openPipeline',
              'verified',
              'rating',
            ]}
          />
        </Fold>
      </div>
    </Section>
  );
}
