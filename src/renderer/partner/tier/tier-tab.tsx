import { tierLessons, tierProvides, timelineLessons } from '#shared/playbook/tiers.ts';
import { tierFitLessons } from '#shared/playbook/verdicts.ts';
import { drawTree } from '#shared/rules/decision-tree.ts';
import { tierTree } from '#shared/rules/tier-tree.ts';
import { DecisionTree } from '../../ui/decision-tree.tsx';
import { FieldForm } from '../fields/field-input.tsx';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Conclusion, Criteria, Value, Verdict } from '../verdict.tsx';
import { AssignTier } from './assign-tier.tsx';
import './tier.css';
import { WayUp } from './way-up.tsx';

/** The tier that fits, the one that was earned and the one that was given; what it brings and how to the next. */
export function TierTab() {
  const { row, evaluation } = usePanel();
  const { assignedTier } = row.values;
  const shown = assignedTier ?? evaluation.recommendedTier;
  const fit = evaluation.tierFit ?? 'Unassigned';
  const timeline = evaluation.timelineStatus ?? 'Not started';
  return (
    <>
      <Section title="Recommended" fact={<Value field="recommendedTier" />}>
        <div data-computed="recommendedTier">
          <Conclusion field="recommendedTier" />
          <div className="pb-tier-tree">
            <DecisionTree label="Which tier fits" tree={drawTree(tierTree, row.values)} />
          </div>
          <details className="pb-tell">
            <summary>What was looked at</summary>
            <Criteria field="recommendedTier" />
          </details>
        </div>
        <FieldForm fields={['engineeringCapacity', 'marquee', 'strategicFit', 'capability']} />
      </Section>
      <Section
        title="Assigned"
        fact={assignedTier === null ? 'No tier is assigned' : <b>Tier {assignedTier}</b>}
      >
        <Verdict field="tierFit" title="Fit">
          <LessonFold lesson={tierFitLessons[fit]} about={`Tier ${fit}`} />
        </Verdict>
        <AssignTier />
        <Verdict field="tierCeiling" title="Ceiling: the highest tier earned" folded />
        <div className="pb-tier-form">
          <FieldForm fields={['assignedTier', 'tierSince', 'lastTierReview']} />
        </div>
      </Section>
      <WayUp />
      {shown === null ? null : (
        <Section title={`What we provide at Tier ${shown}`} fact={tierProvides[shown].timeline}>
          <p>
            <b>{tierProvides[shown].name}</b>, {tierProvides[shown].manner.toLowerCase()}.{' '}
            {tierProvides[shown].whom}.
          </p>
          <ul className="pb-dots">
            {tierProvides[shown].provides.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <LessonFold lesson={tierLessons[shown]} about={`Tier ${shown}`} />
        </Section>
      )}
      <Section title="Timeline and review">
        <Verdict field="timelineStatus" title="Timeline">
          <LessonFold lesson={timelineLessons[timeline]} about={`Timeline ${timeline}`} />
        </Verdict>
        <Verdict field="tierReview" title="Review of the tier" folded />
        <Verdict field="tierReviewOn" title="Next review" folded />
        <div className="pb-tier-form">
          <FieldForm fields={['startDate', 'liveDate', 'integrationGuide']} />
        </div>
      </Section>
    </>
  );
}
