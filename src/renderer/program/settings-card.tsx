import { useEffect, useMemo, useState } from 'react';
import { defaultSettings, type Settings } from '#shared/rules/program.ts';
import { useNavigation } from '../app/navigation.ts';
import { tellTrouble } from '../app/trouble.ts';
import { makeEvaluations } from '../session/evaluations.ts';
import { useSession } from '../session/session-context.ts';
import { useKeptState } from '../session/use-kept-state.ts';
import { useRows } from '../session/use-portfolio.ts';
import { changeSettings } from '../storage/changes/program.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { showToast } from '../ui/toasts.ts';
import { noteUnsaved } from '../ui/unsaved.ts';
import { useSettled } from '../ui/use-settled.ts';
import { movesBetween } from '../what-if/moves.ts';
import { MovesPreview } from '../what-if/moves-preview.tsx';
import { currencyOptions, monthOptions } from './options.ts';
import { SettingField, Standard } from './setting-field.tsx';
import { settingGroups, settingText } from './setting-lines.ts';
import { changedWords, readDraft, type SettingsDraft } from './settings-draft.ts';

const untouched: SettingsDraft = {};

/** Thresholds, cadences and the program's own facts. A change is only typed here; it is applied once its preview was seen. */
export function SettingsCard() {
  const { portfolio, settings: recorded } = useSession();
  const formats = useFormats();
  const [draft, setDraft] = useKeptState<SettingsDraft>('program.draft', untouched);
  const [busy, setBusy] = useState(false);
  const read = useMemo(() => readDraft(recorded, draft, formats), [recorded, draft, formats]);
  const count = read.changed.length;
  const wrong = Object.keys(read.problems).length;

  useEffect(() => {
    const says =
      Object.keys(draft).length === 0 ? null : 'Changed settings of the program are not applied yet.';
    noteUnsaved(portfolio, 'program', says);
  }, [portfolio, draft]);

  const type = (id: string, text: string) => setDraft({ ...draft, [id]: text });
  const apply = () => {
    setBusy(true);
    portfolio
      .apply(changeSettings(portfolio, read.settings, changedWords(read.changed)))
      .then(() => {
        setDraft(untouched);
        showToast({ text: `Changed ${changedWords(read.changed)}.` });
      }, tellTrouble)
      .finally(() => setBusy(false));
  };

  return (
    <section className="pb-panel-card pb-settings" aria-labelledby="program-settings">
      <div className="pb-settings__form">
        <header>
          <h2 id="program-settings">Thresholds and cadences</h2>
          <p className="pb-panel-card__about">What the rules hold every partner against.</p>
        </header>
        {settingGroups.map(({ title, lines }) => (
          <fieldset key={title} className="pb-settings__group">
            <legend>{title}</legend>
            {lines.map((line) => (
              <SettingField
                key={line.id}
                line={line}
                settings={read.settings}
                text={draft[line.id] ?? settingText(line, line.get(recorded), formats)}
                problem={read.problems[line.id] ?? null}
                onType={(text) => type(line.id, text)}
              />
            ))}
          </fieldset>
        ))}
        <fieldset className="pb-settings__group">
          <legend>The program</legend>
          <ProgramFacts draft={draft} read={read} onType={type} />
        </fieldset>
      </div>
      <div className="pb-settings__preview">
        <SettingsPreview recorded={recorded} planned={read.settings} changed={count > 0} />
        <footer>
          <span className="pb-grow pb-settings__state">
            {wrong > 0
              ? 'A value cannot be read.'
              : count === 0
                ? 'Nothing is changed.'
                : 'Nothing is written before you apply it.'}
          </span>
          <Button disabled={busy || Object.keys(draft).length === 0} onClick={() => setDraft(untouched)}>
            Discard
          </Button>
          <Button look="primary" disabled={busy || count === 0 || wrong > 0} onClick={apply}>
            Apply {count === 1 ? '1 change' : `${formats.number(count)} changes`}
          </Button>
        </footer>
      </div>
    </section>
  );
}

interface ProgramFactsProps {
  readonly draft: SettingsDraft;
  readonly read: ReturnType<typeof readDraft>;
  readonly onType: (id: string, text: string) => void;
}

function ProgramFacts({ draft, read, onType }: ProgramFactsProps) {
  const formats = useFormats();
  const { settings } = read;
  const currencies = useMemo(() => currencyOptions(formats.locale), [formats.locale]);
  const months = useMemo(() => monthOptions(formats.locale), [formats.locale]);
  const month = String(settings.fiscalYearStartMonth);
  const wordOf = (options: readonly { readonly value: string; readonly label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  return (
    <>
      <div className="pb-settings__field">
        <TextInput
          label="Name"
          labelled
          value={draft['name'] ?? settings.name}
          onValueChange={(text) => onType('name', text)}
          problem={read.problems['name'] ?? null}
        />
        <Standard
          words={defaultSettings.name}
          label="Name"
          differs={settings.name !== defaultSettings.name || read.problems['name'] !== undefined}
          onReset={() => onType('name', defaultSettings.name)}
        />
        <p className="pb-settings__about">Stands in the QBR pack and in the names of exports.</p>
      </div>
      <div className="pb-settings__field">
        <Select
          label="Currency"
          value={settings.currency}
          options={currencies}
          onValueChange={(code) => onType('currency', code)}
        />
        <Standard
          words={wordOf(currencies, defaultSettings.currency)}
          label="Currency"
          differs={settings.currency !== defaultSettings.currency}
          onReset={() => onType('currency', defaultSettings.currency)}
        />
        <p className="pb-settings__about">Amounts are shown in it. Nothing is converted.</p>
      </div>
      <div className="pb-settings__field">
        <Select
          label="Fiscal year starts in"
          value={month}
          options={months}
          onValueChange={(value) => onType('fiscalYearStartMonth', value)}
        />
        <Standard
          words={wordOf(months, '1')}
          label="Fiscal year"
          differs={month !== '1'}
          onReset={() => onType('fiscalYearStartMonth', '1')}
        />
        <p className="pb-settings__about">Decides the quarters of the QBR pack.</p>
      </div>
    </>
  );
}

interface SettingsPreviewProps {
  readonly recorded: Settings;
  readonly planned: Settings;
  readonly changed: boolean;
}

/** What the draft would move, worked out once the typing pauses. */
function SettingsPreview({ recorded, planned, changed }: SettingsPreviewProps) {
  const { evaluations, asOf } = useSession();
  const rows = useRows();
  const { showInGrid } = useNavigation();
  const settled = useSettled(planned);
  const moves = useMemo(
    () =>
      settled === recorded
        ? null
        : movesBetween({ rows, evaluations }, { rows, evaluations: makeEvaluations(settled, asOf) }),
    [rows, evaluations, settled, recorded, asOf],
  );
  return (
    <MovesPreview
      moves={changed ? moves : null}
      settings={settled}
      nothingYet="Change a threshold or a cadence to see here what it would move, partner by partner, before it is applied."
      onGo={(key) => showInGrid({ show: 'partner', key })}
    />
  );
}
