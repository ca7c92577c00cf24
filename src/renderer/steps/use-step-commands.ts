import { CalendarCheck, CalendarPlus, FileUp } from 'lucide-react';
import { useCommands } from '../commands/commands-context.tsx';
import { saveAccepted, saveReadings, saveStepCalendar, saveSteps } from '../export/small-files.ts';
import { makeAnyRow } from '../session/any-row.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';

const holdsAccepted = makeAnyRow((row) => row.accepted.length > 0);

/** Brings the action plan's commands: this week, and the small files beside the portfolio's own export. */
export function useStepCommands(openThisWeek: () => void): void {
  const { portfolio, platform, settings, asOf } = useSession();
  const steps = usePortfolio((each) => each.steps().length > 0);
  const readings = usePortfolio((each) => each.readings().length > 0);
  const accepted = usePortfolio((each) => holdsAccepted(each.rows()));
  const parts = { portfolio, platform, programName: settings.name, asOf };
  const transfer = { place: 'file.transfer', icon: FileUp } as const;
  useCommands([
    {
      id: 'steps.week',
      title: 'This week',
      place: 'go.screens',
      order: 20,
      icon: CalendarCheck,
      words: ['steps', 'due', 'overdue', 'action plan', 'tasks'],
      run: openThisWeek,
    },
    {
      ...transfer,
      id: 'export.steps',
      title: 'Export steps…',
      order: 2,
      words: ['csv', 'action plan'],
      enabled: steps,
      run: () => saveSteps(parts),
    },
    {
      ...transfer,
      id: 'export.accepted',
      title: 'Export accepted findings…',
      order: 3,
      words: ['csv'],
      enabled: accepted,
      run: () => saveAccepted(parts),
    },
    {
      ...transfer,
      id: 'export.readings',
      title: 'Export readings…',
      order: 4,
      words: ['csv', 'adoption', 'improvement'],
      enabled: readings,
      run: () => saveReadings(parts),
    },
    {
      ...transfer,
      id: 'export.step-calendar',
      title: 'Export steps as a calendar…',
      order: 5,
      icon: CalendarPlus,
      words: ['ical', 'ics', 'outlook'],
      enabled: steps,
      run: () => saveStepCalendar(parts),
    },
  ]);
}
