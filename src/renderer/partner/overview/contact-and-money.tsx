import { FieldForm } from '../fields/field-input.tsx';
import { Fold, Section } from '../section.tsx';
import { Verdict } from '../verdict.tsx';

/** When both sides last spoke and when they are to speak next, and what the partnership brings. */
export function ContactAndMoney() {
  return (
    <Section title="Contact and money">
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
