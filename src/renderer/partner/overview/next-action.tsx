import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Criteria } from '../verdict.tsx';
import { deedsOf } from './action-deeds.ts';
import './next-action.css';

/** The one thing to do next, why, and the way to it. */
export function NextAction() {
  const panel = usePanel();
  const { evaluation, why } = panel;
  const action = evaluation.nextAction ?? 'None';
  const { conclusion } = why('nextAction');
  const grounds = conclusion.startsWith(`${action}. `) ? conclusion.slice(action.length + 2) : conclusion;
  const deeds = deedsOf(panel);
  return (
    <Section title="Next action" tinted>
      <div className="pb-next" data-computed="nextAction">
        <p className="pb-next__do" data-value="nextAction">
          {action}
        </p>
        <div className="pb-next__deeds">
          {deeds.map(({ label, run }, index) => (
            <Button key={label} look={index === 0 ? 'primary' : 'line'} onClick={run}>
              {label}
            </Button>
          ))}
        </div>
        <p className="pb-next__say" data-grounds="nextAction">
          {grounds}
        </p>
        <details className="pb-tell">
          <summary>Why this first?</summary>
          <p className="pb-said">The first question with a Yes decides. These were asked:</p>
          <Criteria field="nextAction" />
        </details>
      </div>
    </Section>
  );
}
