import { needLessons } from '#shared/playbook/tiers.ts';
import { optionWord } from '../../grid/cells/words.ts';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Value, Verdict } from '../verdict.tsx';

/** The next tier, and what is missing for it. */
export function WayUp() {
  const { evaluation } = usePanel();
  return (
    <Section
      title="The way up"
      fact={
        evaluation.nextTier === null ? undefined : (
          <>
            Next: <Value field="nextTier" />
          </>
        )
      }
    >
      <Verdict field="nextTierNeeds" title="Missing for the next tier">
        {evaluation.nextTierNeeds.map((need) => (
          <div key={need} className="pb-need">
            <b>{optionWord('nextTierNeeds', need)}</b>
            <LessonFold lesson={needLessons[need]} about={optionWord('nextTierNeeds', need)} />
          </div>
        ))}
      </Verdict>
      <Verdict field="nextTier" title="Next tier" folded />
    </Section>
  );
}
