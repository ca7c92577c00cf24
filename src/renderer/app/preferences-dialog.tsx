import { type ReactNode, useEffect, useState } from 'react';
import type { Theme } from '#shared/contract/values.ts';
import type { Density } from '../commands/shared-commands.ts';
import { zoomSteps } from '../commands/shared-commands.ts';
import { useSession } from '../session/session-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toasts.ts';
import { useDensity, useTheme, useZoom } from './appearance.ts';
import './preferences-dialog.css';
import { tellTrouble } from './trouble.ts';
import {
  type DateChoice,
  type DecimalChoice,
  formatsFor,
  useDateChoice,
  useDecimalChoice,
} from './user-formats.ts';

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const densities: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
];

/** How the window looks and reads, and where backups go. Every choice acts at once. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { platform, info, settings } = useSession();
  const [theme, setTheme] = useTheme();
  const [density, setDensity] = useDensity();
  const [zoom, setZoom] = useZoom();
  const [dates, setDates] = useDateChoice();
  const [decimal, setDecimal] = useDecimalChoice();
  const formats = formatsFor(info.locale, settings.currency, dates, decimal);
  const system = formatsFor(info.locale, settings.currency, 'system', 'system');
  const example = `${formats.date('2026-02-01')} · ${formats.number(1234.5)} · ${formats.money(240_000)}`;

  return (
    <Dialog
      title="Preferences"
      onClose={onClose}
      note="Changes act at once."
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="pb-prefs">
        <section aria-labelledby="prefs-look">
          <h3 id="prefs-look">Look</h3>
          <Preference
            standard="As the system"
            isStandard={theme === 'system'}
            onReset={() => setTheme('system')}
          >
            <Select label="Theme" value={theme} options={themes} onValueChange={setTheme} />
          </Preference>
          <Preference
            standard="Comfortable"
            isStandard={density === 'comfortable'}
            onReset={() => setDensity('comfortable')}
          >
            <Select label="Rows" value={density} options={densities} onValueChange={setDensity} />
          </Preference>
          {platform.setZoom === null ? (
            <p className="pb-prefs__note">The size of text follows the browser’s own zoom.</p>
          ) : (
            <Preference standard="100%" isStandard={zoom === 1} onReset={() => setZoom(1)}>
              <Select
                label="Size of text"
                value={String(zoom)}
                options={zoomSteps.map((step) => ({
                  value: String(step),
                  label: `${Math.round(step * 100)}%`,
                }))}
                onValueChange={(value) => setZoom(Number(value))}
              />
            </Preference>
          )}
        </section>
        <section aria-labelledby="prefs-words">
          <h3 id="prefs-words">Dates and numbers</h3>
          <Preference
            standard={`as the system, ${orderWords[system.dates]}`}
            isStandard={dates === 'system'}
            onReset={() => setDates('system')}
          >
            <Select<DateChoice>
              label="Typed dates"
              value={dates}
              options={[
                { value: 'system', label: `As the system (${orderWords[system.dates]})` },
                { value: 'dmy', label: 'Day first: 1/2 is 1 February' },
                { value: 'mdy', label: 'Month first: 1/2 is January 2' },
              ]}
              onValueChange={setDates}
            />
          </Preference>
          <Preference
            standard={`as the system, a ${markWords[system.decimal]}`}
            isStandard={decimal === 'system'}
            onReset={() => setDecimal('system')}
          >
            <Select<DecimalChoice>
              label="Decimal mark"
              value={decimal}
              options={[
                { value: 'system', label: `As the system (${markWords[system.decimal]})` },
                { value: '.', label: 'Point: 1,234.5' },
                { value: ',', label: 'Comma: 1.234,5' },
              ]}
              onValueChange={setDecimal}
            />
          </Preference>
          <p className="pb-prefs__note pb-num">
            Shown as {example}. Files are written neutrally, whatever is chosen here.
          </p>
        </section>
        <BackupFolder />
      </div>
    </Dialog>
  );
}

const orderWords = { dmy: 'day first', mdy: 'month first', iso: 'year first' } as const;
const markWords = { '.': 'point', ',': 'comma' } as const;

interface PreferenceProps {
  readonly standard: string;
  readonly isStandard: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** A setting with its default and the way back to it. */
function Preference({ standard, isStandard, onReset, children }: PreferenceProps) {
  return (
    <div className="pb-prefs__line">
      {children}
      <p className="pb-prefs__standard">
        Default: {standard}
        {isStandard ? null : (
          <>
            {' · '}
            <LinkButton onClick={onReset}>Reset</LinkButton>
          </>
        )}
      </p>
    </div>
  );
}

function BackupFolder() {
  const { platform, portfolio } = useSession();
  const { backups } = platform;
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    backups.list(portfolio.id).then((list) => setFolder(list.folder), tellTrouble);
  }, [backups, portfolio.id]);
  const { chooseFolder, showFolder } = backups;

  const choose = async (): Promise<void> => {
    const outcome = await chooseFolder?.();
    if (outcome?.state === 'chosen') setFolder(outcome.folder);
    if (outcome?.state === 'failed')
      showToast({ text: `The backup folder stays as it was. ${outcome.reason}`, tone: 'trouble' });
  };
  return (
    <section aria-labelledby="prefs-backups">
      <h3 id="prefs-backups">Backups</h3>
      {folder === null ? (
        <p className="pb-prefs__note">
          In a browser tab a backup is a download; your browser decides where it goes.
        </p>
      ) : (
        <>
          <p className="pb-prefs__folder">{folder}</p>
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
          <p className="pb-prefs__note">
            A backup is written after 30 minutes of work and when you quit. The newest 10, one a day for 30
            days and one a month are kept.
          </p>
        </>
      )}
    </section>
  );
}
