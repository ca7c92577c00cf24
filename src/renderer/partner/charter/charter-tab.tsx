import { Printer } from 'lucide-react';
import { charterLessons, charterStatusLessons } from '#shared/playbook/charter.ts';
import { type CharterItemId, charterItems } from '#shared/rules/charter.ts';
import { useRegistry } from '../../commands/commands-context.tsx';
import { Button } from '../../ui/button.tsx';
import { CriterionMark } from '../../ui/verdicts/index.ts';
import { FieldForm } from '../fields/field-input.tsx';
import { LessonFold } from '../lesson-note.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Conclusion, Value } from '../verdict.tsx';
import './charter.css';
import { charterGroups } from '#shared/rules/charter-groups.ts';
import { Signatures } from './signatures.tsx';

/** The charter as a form in its groups, with what each item is for; then the signatures. */
export function CharterTab() {
  const { evaluation, assessment } = usePanel();
  const registry = useRegistry();
  const { count } = assessment.charter;
  const status = evaluation.charterStatus ?? 'Missing';
  return (
    <>
      <Section title="Charter" fact={<Value field="charterStatus" />}>
        <div className="pb-charter-head">
          <div className="pb-charter-progress" data-computed="charterCompleteness">
            <span className="pb-charter-progress__track" aria-hidden="true">
              <span style={{ width: `${(count / charterItems.length) * 100}%` }} />
            </span>
            <Conclusion field="charterCompleteness" />
          </div>
          <Button look="line" icon={Printer} onClick={() => registry.run('partner.print-charter')}>
            Print the charter
          </Button>
        </div>
        <div data-computed="charterStatus">
          <Conclusion field="charterStatus" />
        </div>
        <LessonFold lesson={charterStatusLessons[status]} about={`Charter ${status}`} />
      </Section>
      {charterGroups.map(({ title, items }) => (
        <Section key={title} title={title} fact={<GroupCount items={items} />}>
          {items.map((id) => (
            <CharterItem key={id} id={id} />
          ))}
        </Section>
      ))}
      <Signatures />
    </>
  );
}

const indexOf = (id: CharterItemId): number => charterItems.findIndex((item) => item.id === id);

function GroupCount({ items }: { readonly items: readonly CharterItemId[] }) {
  const { filledIn } = usePanel().assessment.charter;
  const filled = items.filter((id) => filledIn[indexOf(id)] === true).length;
  return `${filled} of ${items.length}`;
}

function CharterItem({ id }: { readonly id: CharterItemId }) {
  const { why } = usePanel();
  const index = indexOf(id);
  const item = charterItems[index];
  const criterion = why('charterCompleteness').criteria[index];
  if (item === undefined || criterion === undefined) return null;
  return (
    <div className="pb-charter-item" data-charter={id} data-state={criterion.state}>
      <CriterionMark state={criterion.state} />
      <div>
        {item.fields.length > 1 ? <h4>{item.label}</h4> : null}
        <FieldForm fields={item.fields} told={item.fields.length === 1} wide={item.fields.length === 1} />
        <LessonFold lesson={charterLessons[id]} about={item.label} />
      </div>
    </div>
  );
}
