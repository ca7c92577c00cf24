import { CalendarPlus, FileUp } from 'lucide-react';
import { useMemo } from 'react';
import { useNavigation } from '../app/navigation.ts';
import { tellTrouble } from '../app/trouble.ts';
import { saveStepCalendar, saveSteps } from '../export/small-files.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio, useRows } from '../session/use-portfolio.ts';
import { tickSteps } from '../storage/changes/steps.ts';
import { Button } from '../ui/button.tsx';
import { TickBox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { noValue } from '../ui/formats/formats.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { LateDate } from '../ui/verdicts/index.ts';
import { type DueStep, type DueSteps, dueSteps, endOfWeek } from './due-steps.ts';
import './this-week-dialog.css';

/** How many steps of a group are shown; the rest are counted, and are in the exports. */
const mostShown = 200;

const groups: readonly { readonly id: keyof DueSteps; readonly title: string }[] = [
  { id: 'overdue', title: 'Overdue' },
  { id: 'thisWeek', title: 'This week' },
  { id: 'later', title: 'Later' },
  { id: 'undated', title: 'Without a date' },
  { id: 'done', title: 'Done this week' },
];

/** The next steps over all partners: what is overdue, what this week brings; ticked here, exported from here. */
export function ThisWeekDialog({ onClose }: { readonly onClose: () => void }) {
  const { portfolio, platform, asOf, settings } = useSession();
  const formats = useFormats();
  const rows = useRows();
  const steps = usePortfolio((each) => each.steps());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a partner's name is read anew when the rows change
  const due = useMemo(() => dueSteps(steps, portfolio.row, asOf), [steps, rows, portfolio, asOf]);
  const open = due.overdue.length + due.thisWeek.length + due.later.length + due.undated.length;
  const parts = { portfolio, platform, programName: settings.name, asOf };
  return (
    <Dialog
      title="This week"
      size="large"
      onClose={onClose}
      lead={
        open === 0
          ? undefined
          : `${formats.number(due.overdue.length)} overdue, ${formats.number(due.thisWeek.length)} due by ${formats.date(endOfWeek(asOf))}, ${formats.number(open)} open in all.`
      }
      footer={
        <>
          <Button
            icon={CalendarPlus}
            disabled={open === 0}
            onClick={() => saveStepCalendar(parts).catch(tellTrouble)}
          >
            Save as a calendar…
          </Button>
          <Button
            icon={FileUp}
            disabled={steps.length === 0}
            onClick={() => saveSteps(parts).catch(tellTrouble)}
          >
            Export as CSV…
          </Button>
          <Button look="primary" data-first-focus onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {open + due.done.length === 0 ? (
        <EmptyState slim headingLevel={3} title="No steps are open">
          Next steps are agreed with a partner and kept on its page, under Steps. They are carried from one
          QBR to the next until they are ticked.
        </EmptyState>
      ) : (
        <div className="pb-week">
          {groups.map(({ id, title }) =>
            due[id].length === 0 ? null : (
              <StepGroup key={id} title={title} steps={due[id]} late={id === 'overdue'} onClose={onClose} />
            ),
          )}
        </div>
      )}
    </Dialog>
  );
}

interface StepGroupProps {
  readonly title: string;
  readonly steps: readonly DueStep[];
  readonly late: boolean;
  readonly onClose: () => void;
}

function StepGroup({ title, steps, late, onClose }: StepGroupProps) {
  const { portfolio, today } = useSession();
  const formats = useFormats();
  const { showInGrid } = useNavigation();
  const tick = ({ step }: DueStep, done: boolean) =>
    portfolio.apply(tickSteps([step], done ? today : null)).catch(tellTrouble);
  return (
    <table>
      <caption>
        {title} <span className="pb-num">{formats.number(steps.length)}</span>
      </caption>
      <colgroup>
        <col className="pb-week__tick" />
        <col />
        <col className="pb-week__who" />
        <col className="pb-week__owner" />
        <col className="pb-week__due" />
      </colgroup>
      <thead className="pb-unseen">
        <tr>
          <th scope="col">Done</th>
          <th scope="col">Step</th>
          <th scope="col">Partner</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {steps.slice(0, mostShown).map((due) => {
          const { step, row } = due;
          const date = step.due === null ? noValue : formats.date(step.due);
          return (
            <tr key={step.key} data-done={step.doneOn !== null || undefined}>
              <td>
                <TickBox
                  aria-label={`Done: ${step.text}`}
                  checked={step.doneOn !== null}
                  onChange={(event) => tick(due, event.currentTarget.checked)}
                />
              </td>
              <td dir="auto">{step.text}</td>
              <td>
                <button
                  type="button"
                  className="pb-link"
                  dir="auto"
                  onClick={() => {
                    onClose();
                    showInGrid({ show: 'partner', key: row.key, tab: 'steps' });
                  }}
                >
                  {row.values.name}
                </button>
              </td>
              <td>{step.owner}</td>
              <td className="pb-num">
                {step.doneOn !== null ? (
                  `Done ${formats.date(step.doneOn)}`
                ) : late ? (
                  <LateDate text={date} />
                ) : (
                  date
                )}
              </td>
            </tr>
          );
        })}
        {steps.length <= mostShown ? null : (
          <tr>
            <td />
            <td colSpan={4}>and {formats.number(steps.length - mostShown)} more, in the exports</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
