import { checklist } from '#shared/fields/choices.ts';
import { launchStatusLessons, stageWords } from '#shared/playbook/launch.ts';
import { FieldInput } from '../fields/field-input.tsx';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Conclusion, Value, Verdict } from '../verdict.tsx';
import { LaunchItem } from './launch-item.tsx';
import './launch.css';

const stages = ['pre-launch', 'launch week', 'post-launch'] as const;

/** The launch: its date, what is overdue, and the 17 items in their three stages. */
export function LaunchTab() {
  const { evaluation } = usePanel();
  const status = evaluation.launchStatus ?? 'Not planned';
  const overdue = new Set(evaluation.overdueItems);
  return (
    <>
      <Section title="Launch" fact={<Value field="launchStatus" />}>
        <Verdict field="launchStatus" title="It stands" bare>
          <LessonFold lesson={launchStatusLessons[status]} about={`Launch ${status}`} />
        </Verdict>
        <div className="pb-launch-date">
          <FieldInput field="launchDate" told />
        </div>
        <Verdict field="launchReadiness" title="Ready to launch" folded />
      </Section>
      {overdue.size === 0 ? null : (
        <Section title="Overdue" fact={<Value field="checklistOverdue" />}>
          <div data-computed="checklistOverdue">
            <Conclusion field="checklistOverdue" />
          </div>
          <ul className="pb-launch-items" data-field="checklistDone">
            {checklist.map((item) =>
              overdue.has(item.id) ? <LaunchItem key={item.id} item={item} overdue /> : null,
            )}
          </ul>
        </Section>
      )}
      {stages.map((stage) => {
        const items = checklist.filter((item) => item.stage === stage);
        return (
          <Section key={stage} title={stageWords[stage].title} fact={<StageCount stage={stage} />}>
            <p className="pb-said">{stageWords[stage].about}</p>
            {/* Links to the field lead to the overdue items where there are any. */}
            <ul
              className="pb-launch-items"
              data-field={overdue.size === 0 && stage === 'pre-launch' ? 'checklistDone' : undefined}
            >
              {items.map((item) =>
                overdue.has(item.id) ? null : <LaunchItem key={item.id} item={item} overdue={false} />,
              )}
            </ul>
          </Section>
        );
      })}
      <Section title="In all" fact={<Value field="checklistDoneCount" />}>
        <div data-computed="checklistDoneCount">
          <Conclusion field="checklistDoneCount" />
        </div>
        {overdue.size === 0 ? (
          <div data-computed="checklistOverdue">
            <Conclusion field="checklistOverdue" />
          </div>
        ) : null}
      </Section>
    </>
  );
}

function StageCount({ stage }: { readonly stage: (typeof stages)[number] }) {
  const { done } = usePanel().assessment.launch;
  const items = checklist.filter((item) => item.stage === stage);
  return `${items.filter((item) => done.has(item.id)).length} of ${items.length} done`;
}
