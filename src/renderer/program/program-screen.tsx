import { FileDown, FileUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { warningLessons } from '#shared/playbook/program.ts';
import { ecosystemModel, programWarnings } from '#shared/rules/program-decisions.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import { StatusShown } from '../app/status-slots.tsx';
import { tellTrouble } from '../app/trouble.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { useSession } from '../session/session-context.ts';
import { usePortfolio, useRows } from '../session/use-portfolio.ts';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/verdicts/severity.tsx';
import { CapabilitiesCard } from './capabilities-card.tsx';
import { EcosystemCard } from './ecosystem-card.tsx';
import { type OpenedProgram, pickProgram, saveProgram } from './program-file.ts';
import { ProgramImportDialog } from './program-import-dialog.tsx';
import './program-screen.css';
import { DialogBoundary } from '../app/dialog-boundary.tsx';
import { SettingsCard } from './settings-card.tsx';

/** The program: what the rules hold partners against, what to build or to partner for, and how open the ecosystem is. */
export function ProgramScreen() {
  const { portfolio, platform } = useSession();
  const program = usePortfolio((each) => each.program());
  const rows = useRows();
  const [opened, setOpened] = useState<OpenedProgram | null>(null);
  const model = ecosystemModel(program.ecosystem);
  const warnings = useMemo(
    () =>
      programWarnings(
        model,
        program.ecosystem.brandRisk,
        rows.map(({ values }) => ({ partner: values })),
      ),
    [model, program.ecosystem.brandRisk, rows],
  );

  const exportFile = () => saveProgram(portfolio, platform).catch(tellTrouble);
  const importFile = () =>
    pickProgram(platform).then((picked) => {
      if (picked !== null) setOpened(picked);
    }, tellTrouble);

  useCommands([
    {
      id: 'program.import',
      title: 'Import a program file…',
      place: 'file.transfer',
      order: 11,
      run: importFile,
    },
    {
      id: 'program.export',
      title: 'Export the program file…',
      place: 'file.transfer',
      order: 12,
      run: exportFile,
    },
  ]);

  return (
    <>
      <ScreenBar
        title="Program"
        actions={
          <>
            <Button icon={FileDown} onClick={importFile}>
              Import a program file…
            </Button>
            <Button icon={FileUp} onClick={exportFile}>
              Export the program file…
            </Button>
          </>
        }
      />
      <StatusShown shown={rows.length} all={rows.length} />
      <div className="pb-program">
        {warnings.map((warning) => (
          <p key={warning} className="pb-program__warning">
            <SeverityMark severity="warning" label="Warning" />
            {warningLessons[warning]}
          </p>
        ))}
        <SettingsCard />
        <CapabilitiesCard />
        <EcosystemCard />
      </div>
      {opened === null ? null : (
        <DialogBoundary name="The program file" onClose={() => setOpened(null)}>
          <ProgramImportDialog
            opened={opened}
            onChooseOther={() => {
              setOpened(null);
              importFile();
            }}
            onClose={() => setOpened(null)}
          />
        </DialogBoundary>
      )}
    </>
  );
}
