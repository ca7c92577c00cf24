import { defaultSettings, type Settings } from '#shared/rules/program.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import './setting-field.css';
import { type SettingLine, settingText, settingWords } from './setting-lines.ts';

interface SettingFieldProps {
  readonly line: SettingLine;
  readonly settings: Settings;
  readonly text: string;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
}

/** A threshold or a cadence: its field, its unit, the playbook's default and the way back to it. */
export function SettingField({ line, settings, text, problem, onType }: SettingFieldProps) {
  const formats = useFormats();
  const standard = line.get(defaultSettings);
  const differs = problem !== null || line.get(settings) !== standard;
  return (
    <div className="pb-settings__field" data-unit={line.unit}>
      <TextInput
        label={line.label}
        labelled
        inputMode="decimal"
        value={text}
        onValueChange={onType}
        problem={problem}
        title={line.about}
      />
      <span className="pb-settings__unit" aria-hidden="true">
        {line.unit}
      </span>
      <Standard
        words={settingWords(line, standard, formats)}
        differs={differs}
        ofPlaybook
        label={line.label}
        onReset={() => onType(settingText(line, standard, formats))}
      />
      <p className="pb-settings__about">{line.about}</p>
    </div>
  );
}

interface StandardProps {
  readonly words: string;
  readonly differs: boolean;
  readonly label: string;
  /** Whether the playbook says it; otherwise it is only where everybody starts. */
  readonly ofPlaybook?: boolean;
  readonly onReset: () => void;
}

/** The playbook's default beside a setting, and the way back to it where the setting differs. */
export function Standard({ words, differs, label, ofPlaybook = false, onReset }: StandardProps) {
  return (
    <p className="pb-settings__standard">
      {differs ? (
        <>
          {ofPlaybook ? 'Playbook' : 'Default'}: {words} ·{' '}
          <LinkButton name={`Reset ${label} to ${words}`} onClick={onReset}>
            Reset
          </LinkButton>
        </>
      ) : ofPlaybook ? (
        'As in the playbook'
      ) : (
        'The default'
      )}
    </p>
  );
}
