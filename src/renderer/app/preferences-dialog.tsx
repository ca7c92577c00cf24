import type { Theme } from '#shared/contract/values.ts';
import { useRegistry } from '../commands/commands-context.tsx';
import type { Density } from '../commands/shared-commands.ts';
import { zoomSteps } from '../commands/shared-commands.ts';
import { useSession } from '../session/session-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { useDensity, useTheme, useZoom } from './appearance.ts';
import { BackupPreferences } from './backup-preferences.tsx';
import { Preference } from './preference.tsx';
import { SharedHosts, StartPreference } from './start-preferences.tsx';
import './preferences-dialog.css';
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
  const registry = useRegistry();
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
            name="the theme"
          >
            <Select label="Theme" value={theme} options={themes} onValueChange={setTheme} />
          </Preference>
          <Preference
            standard="Comfortable"
            isStandard={density === 'comfortable'}
            onReset={() => setDensity('comfortable')}
            name="the rows"
          >
            <Select label="Rows" value={density} options={densities} onValueChange={setDensity} />
          </Preference>
          {platform.setZoom === null ? (
            <p className="pb-prefs__note">The size of text follows the browser’s own zoom.</p>
          ) : (
            <Preference
              standard="100%"
              isStandard={zoom === 1}
              onReset={() => setZoom(1)}
              name="the size of text"
            >
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
            name="how dates are typed"
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
            name="the decimal mark"
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
        <BackupPreferences />
        <section aria-labelledby="prefs-start">
          <h3 id="prefs-start">At start</h3>
          <StartPreference />
        </section>
        <section aria-labelledby="prefs-import">
          <h3 id="prefs-import">Import</h3>
          <SharedHosts />
        </section>
        <section aria-labelledby="prefs-data">
          <h3 id="prefs-data">Data on this computer</h3>
          <p className="pb-prefs__deeds">
            <Button small look="line" onClick={() => registry.run('app.delete-data')}>
              Delete all data…
            </Button>
          </p>
          <p className="pb-prefs__note">Asks twice, and writes a last backup first if you want one.</p>
        </section>
      </div>
    </Dialog>
  );
}

const orderWords = { dmy: 'day first', mdy: 'month first', iso: 'year first' } as const;
const markWords = { '.': 'point', ',': 'comma' } as const;
