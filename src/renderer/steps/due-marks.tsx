import { CalendarCheck } from 'lucide-react';
import { useMemo } from 'react';
import { RailCount } from '../app/rail.tsx';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { classes } from '../ui/classes.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { countDue } from './due-steps.ts';

function useDueCounts() {
  const { asOf } = useSession();
  const steps = usePortfolio((each) => each.steps());
  return useMemo(() => countDue(steps, asOf), [steps, asOf]);
}

/** How many steps are overdue, for the rail. */
export function OverdueCount() {
  return <RailCount count={useDueCounts().overdue} />;
}

/** What the status bar says of the steps: how many are overdue, how many due this week; nothing without either. */
export function DueThisWeek({ onOpen }: { readonly onOpen: () => void }) {
  const formats = useFormats();
  const { overdue, thisWeek } = useDueCounts();
  if (overdue + thisWeek === 0) return null;
  return (
    <button
      type="button"
      className={classes('pb-statusbar__part', overdue > 0 && 'pb-statusbar__part--late')}
      onClick={onOpen}
    >
      <Icon of={CalendarCheck} size="sm" />
      {[
        ...(overdue === 0 ? [] : [`${formats.number(overdue)} overdue`]),
        ...(thisWeek === 0 ? [] : [`${formats.number(thisWeek)} due this week`]),
      ].join(', ')}
    </button>
  );
}
