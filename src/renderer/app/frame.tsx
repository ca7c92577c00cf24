import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useBackupState } from '../backup/backups-provider.tsx';
import { usePortfolios } from '../portfolios/portfolios-context.ts';
import { useReadingCommands } from '../readings/use-reading-commands.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { useSetAsideNotice } from '../set-aside/set-aside-notice.ts';
import { DueThisWeek, OverdueCount } from '../steps/due-marks.tsx';
import { useStepCommands } from '../steps/use-step-commands.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { announce } from '../ui/live-region.tsx';
import { WhatIfChip } from '../what-if/what-if-chip.tsx';
import { type ActiveFilter, ActiveFilterContext, PublishFilterContext } from './active-filter.ts';
import { Arrived } from './arrived.tsx';
import { DialogBoundary, useTroubleDetails } from './dialog-boundary.tsx';
import { Dialogs, dialogNames, type OpenDialog } from './dialogs.tsx';
import { FileDrop } from './file-drop.tsx';
import './frame.css';
import { incomingOf } from '../import/import-flow.tsx';
import { useQuarterEnds } from '../pack/quarter-ends.ts';
import { useFrameCommands } from './frame-commands.ts';
import { FrameContext } from './frame-context.tsx';
import { type GridTarget, type Navigation, NavigationContext, type ScreenId } from './navigation.ts';
import { Rail } from './rail.tsx';
import { useSaveTrouble } from './save-trouble.ts';
import { loadScreensAhead, screens } from './screens.tsx';
import { type ReadSelected, SelectedPartnersContext } from './selected-partners.ts';
import { useFirstScreen, useLastScreen } from './start-screen.ts';
import { StatusBar } from './status-bar.tsx';
import { tellTrouble } from './trouble.ts';
import { useBackupDeeds } from './use-backup-deeds.ts';
import { useImportQueue } from './use-import-queue.ts';
import { useOpenedFiles } from './use-opened-files.ts';

/** Rail, screens, status bar, and the dialogs over them. */
export function Frame() {
  const { portfolio, platform, settings, asOf, today, setAsOf, info } = useSession();
  const save = usePortfolio((each) => each.saveState());
  const [first] = useFirstScreen();
  const [last, setLast] = useLastScreen();
  const [screen, setScreen] = useState<ScreenId>(() => {
    const wanted = first === 'last' ? last : first;
    return screens.some(({ id }) => id === wanted) ? wanted : 'portfolio';
  });
  const [went, setWent] = useState(false);
  const [target, setTarget] = useState<GridTarget | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [filter, publish] = useState<ActiveFilter | null>(null);
  const selected = useRef<ReadSelected | null>(null);
  const [shownHost, setShownHost] = useState<Element | null>(null);
  const [summaryHost, setSummaryHost] = useState<Element | null>(null);
  const backup = useBackupState();

  useEffect(() => loadScreensAhead(), []);
  const navigation = useMemo(
    (): Navigation => ({
      screen,
      go: (next) => {
        setWent(true);
        setScreen(next);
        setLast(next);
      },
      showInGrid: (next) => {
        setTarget(next);
        setWent(true);
        setScreen('portfolio');
        setLast('portfolio');
      },
      planFor: (key) => setDialog({ kind: 'what if', partner: key }),
      target,
      targetShown: () => setTarget(null),
    }),
    [screen, target, setLast],
  );
  const backupDeeds = useBackupDeeds();
  const openThisWeek = () => setDialog({ kind: 'this week' });
  const openWhatIf = () => setDialog({ kind: 'what if' });
  useStepCommands(openThisWeek);
  useReadingCommands(() => setDialog({ kind: 'record readings' }));
  useFrameCommands({ navigation, backupDeeds, open: setDialog });
  const { list, current, incoming } = usePortfolios();
  const importFile = useImportQueue(dialog, setDialog, incoming);
  useOpenedFiles(platform, importFile);
  const saveCopy = () => {
    backupDeeds.saveCopy().catch(tellTrouble);
  };
  useSaveTrouble(save, saveCopy);
  useSetAsideNotice(() => setDialog({ kind: 'set aside' }));
  useQuarterEnds();

  // With several portfolios the bar says which one is open.
  const bookName = list.portfolios.length > 1 ? `${current.name} · ${settings.name}` : settings.name;
  const busy = useMemo(
    () => ({ programName: bookName, shownHost, summaryHost }),
    [bookName, shownHost, summaryHost],
  );
  const quiet = useMemo(() => ({ programName: bookName, shownHost: null, summaryHost: null }), [bookName]);
  const backToThePortfolio = { label: 'Back to the portfolio', run: () => navigation.go('portfolio') };
  const closeDialog = () => setDialog(null);
  const details = useTroubleDetails();

  return (
    <NavigationContext value={navigation}>
      <ActiveFilterContext value={filter}>
        <SelectedPartnersContext value={selected}>
          <div className="pb-app">
            <Rail
              items={screens}
              current={screen}
              onGo={(id) => navigation.go(id as ScreenId)}
              onPalette={() => setDialog({ kind: 'palette' })}
              onThisWeek={openThisWeek}
              Overdue={OverdueCount}
            />
            <main className="pb-main">
              {screens.map(({ id, title, Screen, stays }) =>
                id === screen || stays ? (
                  <FrameContext key={id} value={id === screen ? busy : quiet}>
                    <div className="pb-screen" hidden={id !== screen}>
                      <ErrorBoundary
                        name={title}
                        details={details}
                        {...(id === 'portfolio' ? {} : { wayOut: backToThePortfolio })}
                      >
                        <Suspense fallback={null}>
                          <PublishFilterContext value={publish}>
                            <Screen />
                          </PublishFilterContext>
                          <Arrived
                            shown={id === screen}
                            title={title}
                            programName={settings.name}
                            went={went}
                          />
                        </Suspense>
                      </ErrorBoundary>
                    </div>
                  </FrameContext>
                ) : null,
              )}
            </main>
            <StatusBar
              asOf={asOf}
              today={today}
              onAsOf={setAsOf}
              save={save}
              onRetry={() => {
                // What fails again stands in the status bar.
                portfolio.retry().catch(() => announce('Still not saved', 'alert'));
              }}
              onSaveCopy={saveCopy}
              backup={backup}
              onBackups={() => setDialog({ kind: 'backups' })}
              locale={info.locale}
              runtimeNote={info.runtimeNote}
              onRuntime={() => setDialog({ kind: 'about' })}
              shownRef={setShownHost}
              summaryRef={setSummaryHost}
              onWhatIf={openWhatIf}
            >
              <WhatIfChip onOpen={openWhatIf} />
              <DueThisWeek onOpen={openThisWeek} />
            </StatusBar>
          </div>
          <DialogBoundary
            name={dialog === null ? 'The dialog' : dialogNames[dialog.kind]}
            renew={dialog?.kind ?? ''}
            onClose={closeDialog}
          >
            <Dialogs dialog={dialog} backupDeeds={backupDeeds} onOpen={setDialog} onClose={closeDialog} />
          </DialogBoundary>
          <FileDrop
            onFile={(file) => {
              incomingOf(file).then(importFile, tellTrouble);
            }}
          />
        </SelectedPartnersContext>
      </ActiveFilterContext>
    </NavigationContext>
  );
}
