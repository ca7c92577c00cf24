import { useEffect, useState } from 'react';
import type { StandardFolder } from '#shared/contract/values.ts';
import { type Rhythm, rhythmKey, rhythmSchema, standardRhythm } from '../backup/keeper.ts';
import { useSession } from '../session/session-context.ts';
import { usePreference } from '../session/use-preference.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toasts.ts';
import { Preference, Standard } from './preference.tsx';
import { tellTrouble } from './trouble.ts';

/** Where backups go, and how often one is written. */
export function BackupPreferences() {
  const { platform, portfolio } = useSession();
  const { backups } = platform;
  const [folder, setFolder] = useState<string | null>(null);
  const [standard, setStandard] = useState<StandardFolder | null>(null);
  const [rhythm, setRhythm] = usePreference<Rhythm>(rhythmKey, rhythmSchema, standardRhythm);
  useEffect(() => {
    backups.list(portfolio.id).then((list) => setFolder(list.folder), tellTrouble);
    backups.standardFolder?.(false).then(setStandard, tellTrouble);
  }, [backups, portfolio.id]);
  const { chooseFolder, showFolder, standardFolder } = backups;

  const choose = async (): Promise<void> => {
    const outcome = await chooseFolder?.();
    if (outcome?.state === 'chosen') {
      setFolder(outcome.folder);
      setStandard((await standardFolder?.(false)) ?? null);
    }
    if (outcome?.state === 'failed')
      showToast({ text: `The backup folder stays as it was. ${outcome.reason}`, tone: 'trouble' });
  };
  const reset = async (): Promise<void> => {
    const back = (await standardFolder?.(true)) ?? null;
    setStandard(back);
    if (back !== null) setFolder(back.folder);
  };
  return (
    <section aria-labelledby="prefs-backups">
      <h3 id="prefs-backups">Backups</h3>
      {folder === null ? (
        <p className="pb-prefs__note">
          In a browser tab a backup is a download; your browser decides where it goes, and you decide when.
        </p>
      ) : (
        <>
          <div className="pb-prefs__wide">
            <p className="pb-prefs__folder">{folder}</p>
            {standard === null ? null : (
              <Standard
                words={standard.folder}
                isStandard={standard.inUse}
                onReset={() => reset().catch(tellTrouble)}
                name="the backup folder"
              />
            )}
          </div>
          <p className="pb-prefs__deeds">
            {chooseFolder === null ? null : (
              <Button small look="line" onClick={() => choose().catch(tellTrouble)}>
                Choose another folder…
              </Button>
            )}
            {showFolder === null ? null : (
              <Button small onClick={() => showFolder().catch(tellTrouble)}>
                Show the folder
              </Button>
            )}
          </p>
          <Preference
            standard={rhythmWords(standardRhythm)}
            isStandard={rhythm === standardRhythm}
            onReset={() => setRhythm(standardRhythm)}
            name="the rhythm of backups"
          >
            <Select
              label="A backup is written"
              value={String(rhythm)}
              options={rhythms.map((each) => ({ value: String(each), label: rhythmWords(each) }))}
              onValueChange={(value) => setRhythm(rhythmSchema.parse(Number(value)))}
            />
          </Preference>
          <p className="pb-prefs__note">
            Always when you quit, too. The newest 10, one a day for 30 days and one a month are kept.
          </p>
        </>
      )}
    </section>
  );
}

const rhythms: readonly Rhythm[] = [10, 30, 60, 120, 0];

const rhythmWords = (minutes: Rhythm): string =>
  minutes === 0
    ? 'Only when I quit'
    : minutes < 60
      ? `After ${minutes} minutes of work`
      : `After ${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'} of work`;
