import { FileDown, LineChart } from 'lucide-react';
import { useCommands, useRegistry } from '../commands/commands-context.tsx';
import { usePortfolio } from '../session/use-portfolio.ts';

/** Brings the commands about readings of many partners. */
export function useReadingCommands(record: () => void): void {
  const registry = useRegistry();
  const partners = usePortfolio((each) => each.rows().length > 0);
  useCommands([
    {
      id: 'readings.record',
      title: 'Record readings…',
      place: 'partner.steps',
      order: 30,
      icon: LineChart,
      words: ['adoption', 'improvement', 'many partners', 'measure'],
      enabled: partners,
      run: record,
    },
    {
      id: 'readings.import',
      title: 'Import readings…',
      place: 'file.transfer',
      order: 1,
      icon: FileDown,
      words: ['csv', 'adoption', 'improvement', 'history'],
      enabled: partners,
      run: () => registry.run('file.import'),
    },
  ]);
}
