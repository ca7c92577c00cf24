import { leverageTypes } from '#shared/fields/choices.ts';
import { investmentLessons } from '#shared/playbook/leverage.ts';
import { leverageClassLessons, leverageTypeLessons } from '#shared/playbook/verdicts.ts';
import { CriterionLine } from '../../criteria/criterion-line.tsx';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Conclusion, Value, Verdict } from '../verdict.tsx';
import './leverage.css';

/** The five types in their order, each with its evidence; the first that holds decides. */
export function LeverageTypes() {
  const { evaluation, why, row, source, goToField } = usePanel();
  const { criteria } = why('leverageType');
  const lessonClass = evaluation.leverageClass ?? 'Unassessed';
  const investment = evaluation.investment ?? 'Assess';
  return (
    <Section title="Leverage: why the partner needs us" fact={<Value field="leverageClass" />}>
      <div data-computed="leverageType">
        <div data-computed="leverageClass">
          <Conclusion field="leverageClass" />
        </div>
        <LessonFold
          lesson={leverageClassLessons[lessonClass]}
          title={`What ${lessonClass} leverage means`}
          about="the partner"
        />
        <ol className="pb-types" data-criteria="leverageType">
          {leverageTypes.slice(0, criteria.length).map((type, index) => {
            const criterion = criteria[index];
            if (criterion === undefined) return null;
            const wins = type === evaluation.leverageType;
            return (
              <li key={type} className={wins ? 'pb-types__type is-winning' : 'pb-types__type'}>
                <h4>
                  {index + 1}. {type}
                  {wins ? <span className="pb-types__wins">This one decides</span> : null}
                </h4>
                <ul>
                  <CriterionLine criterion={criterion} row={row} source={source} onField={goToField} />
                </ul>
                <p className="pb-types__how">
                  {type === 'Co-marketing' ? leverageTypeLessons[type].why : leverageTypeLessons[type].how}
                </p>
                <LessonFold lesson={leverageTypeLessons[type]} about={`${type} leverage`} />
              </li>
            );
          })}
        </ol>
        {evaluation.leverageType === 'None' ? (
          <LessonFold lesson={leverageTypeLessons.None} about="No leverage" />
        ) : null}
      </div>
      <Verdict field="investment" title="What that means for investment" bare>
        <LessonFold lesson={investmentLessons[investment]} about={`Investment ${investment}`} />
      </Verdict>
      <Verdict field="partnerRoi" title="The partner’s return" folded />
    </Section>
  );
}
