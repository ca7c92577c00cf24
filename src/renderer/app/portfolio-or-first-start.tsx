import { z } from 'zod';
import { useRegistry } from '../commands/commands-context.tsx';
import { PortfolioScreen } from '../portfolio/portfolio-screen.tsx';
import { usePortfolio } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import { FirstStart } from './first-start.tsx';
import { useNavigation } from './navigation.ts';
import { ScreenBar } from './screen-bar.tsx';
import { StatusShown } from './status-slots.tsx';

const startedSchema = z.boolean();

/** The grid, or the ways to begin while the portfolio is empty and nobody chose to type into it. */
export function PortfolioOrFirstStart() {
  const empty = usePortfolio((portfolio) => portfolio.rows().length === 0);
  const [started, setStarted] = usePreference('started', startedSchema, false);
  const registry = useRegistry();
  const { showInGrid } = useNavigation();
  if (!empty || started) return <PortfolioScreen />;
  return (
    <>
      <ScreenBar title="Portfolio" />
      <StatusShown shown={0} all={0} />
      <FirstStart
        onImport={() => registry.run('file.import')}
        onSample={() => registry.run('sample.try')}
        onRestore={() => registry.run('backup.restore')}
        onScratch={() => {
          setStarted(true);
          showInGrid({ show: 'new partner' });
        }}
      />
    </>
  );
}
