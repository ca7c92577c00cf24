import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useRegistry } from '../commands/commands-context.tsx';
import { PortfolioScreen } from '../portfolio/portfolio-screen.tsx';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import { FirstStart } from './first-start.tsx';
import { useNavigation } from './navigation.ts';
import { ScreenBar } from './screen-bar.tsx';
import { StatusShown } from './status-slots.tsx';
import { tellTrouble } from './trouble.ts';

const startedSchema = z.boolean();

/** The grid, or the ways to begin while the portfolio is empty and nobody chose to type into it. */
export function PortfolioOrFirstStart() {
  const empty = usePortfolio((portfolio) => portfolio.rows().length === 0);
  const [started, setStarted] = usePreference('started', startedSchema, false);
  const registry = useRegistry();
  const { showInGrid } = useNavigation();
  const lastBackup = useLastBackup(empty && !started);
  if (!empty || started) return <PortfolioScreen />;
  return (
    <>
      <ScreenBar title="Portfolio" />
      <StatusShown shown={0} all={0} />
      <FirstStart
        onImport={() => registry.run('file.import')}
        onSample={() => registry.run('sample.try')}
        lastBackup={lastBackup}
        onRestore={() => registry.run('backup.restore')}
        onScratch={() => {
          setStarted(true);
          showInGrid({ show: 'new partner' });
        }}
      />
    </>
  );
}

/** When the newest backup of this portfolio was written, while there is reason to ask: the data may have been lost. */
function useLastBackup(asked: boolean): string | null {
  const { platform, portfolio, info } = useSession();
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    if (!asked) return;
    const when = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });
    platform.backups.list(portfolio.id).then(({ backups }) => {
      const [newest] = backups;
      setWords(newest === undefined ? null : when.format(new Date(newest.writtenAt)));
    }, tellTrouble);
  }, [asked, platform, portfolio, info]);
  return words;
}
