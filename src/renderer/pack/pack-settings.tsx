import { FileUp, OctagonAlert } from 'lucide-react';
import { useId } from 'react';
import type { Audience, Paper, SectionName } from '#shared/pack/pack-input.ts';
import { sectionNames } from '#shared/pack/pack-input.ts';
import { sectionTitles } from '#shared/pack/pages/contents.ts';
import {
  type Quarter,
  quarterBefore,
  quarterDates,
  quarterKey,
  quarterName,
  quarterOf,
} from '#shared/pack/quarter.ts';
import { addDays } from '#shared/rules/dates.ts';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { counted } from '../storage/changes/words.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { PackChoice, PackWhom } from './pack-choice.ts';
import type { Earlier } from './use-earlier.ts';

/** Quarters that can be chosen: the next one, this one, and the two years before. */
const quartersBack = 8;

/** Everything that is chosen about a pack. */
export interface PackSettingsProps {
  readonly choice: PackChoice;
  readonly onChoice: (choice: PackChoice) => void;
  readonly quarter: Quarter;
  readonly onQuarter: (key: string) => void;
  readonly whom: PackWhom;
  readonly onWhom: (whom: PackWhom) => void;
  readonly rows: readonly StoredPartner[];
  readonly filtered: number | null;
  readonly selected: number;
  readonly one: string;
  readonly onOne: (key: string) => void;
  readonly earlier: Earlier;
}

/** The choices beside the preview. */
export function PackSettings(props: PackSettingsProps) {
  const { choice, onChoice } = props;
  return (
    <form
      className="pb-pack__settings"
      aria-label="What the pack holds"
      onSubmit={(event) => event.preventDefault()}
    >
      <QuarterChoice {...props} />
      <Select<Audience>
        label="Edition"
        value={choice.audience}
        options={[
          { value: 'internal', label: 'Internal, everything' },
          { value: 'partner', label: 'Partner edition, to share' },
        ]}
        onValueChange={(audience) => onChoice({ ...choice, audience })}
      />
      {choice.audience === 'partner' ? (
        <p className="pb-pack__hint">
          One partner: goals, gates and measures, charter, launch, commitments, steps. Nothing that is yours
          alone.
        </p>
      ) : null}
      <WhomChoice {...props} />
      <EarlierChoice earlier={props.earlier} />
      {choice.audience === 'internal' ? <SectionChoice choice={choice} onChoice={onChoice} /> : null}
      <Select<Paper>
        label="Paper"
        value={choice.paper}
        options={[
          { value: 'a4', label: 'A4' },
          { value: 'letter', label: 'US Letter' },
        ]}
        onValueChange={(paper) => onChoice({ ...choice, paper })}
      />
      <TextInput
        label="Prepared by"
        labelled
        value={choice.preparedBy}
        maxLength={200}
        onValueChange={(preparedBy) => onChoice({ ...choice, preparedBy })}
      />
    </form>
  );
}

function QuarterChoice({ quarter, onQuarter }: PackSettingsProps) {
  const { asOf, settings } = useSession();
  const start = settings.fiscalYearStartMonth;
  const present = quarterOf(asOf, start);
  const quarters = [quarterOf(addDays(present.to, 1), start), present];
  for (let back = 0; back < quartersBack; back += 1)
    quarters.push(quarterBefore(quarters.at(-1) ?? present, start));
  const key = quarterKey(quarter);
  if (!quarters.some((each) => quarterKey(each) === key)) quarters.push(quarter);
  return (
    <Select
      label="Quarter"
      value={key}
      options={quarters.map((each) => ({
        value: quarterKey(each),
        label: `${quarterName(each)}, ${quarterDates(each)}`,
      }))}
      onValueChange={onQuarter}
    />
  );
}

function WhomChoice(props: PackSettingsProps) {
  const { choice, whom, onWhom, rows, filtered, selected, one, onOne } = props;
  const onlyOne = choice.audience === 'partner';
  const options: { value: PackWhom; label: string }[] = [
    { value: 'all', label: `All ${counted(rows.length, 'partner')}` },
    ...(filtered === null
      ? []
      : [{ value: 'filtered' as const, label: `The filter’s ${counted(filtered, 'partner')}` }]),
    ...(selected === 0
      ? []
      : [{ value: 'selected' as const, label: `The ${counted(selected, 'selected partner')}` }]),
    { value: 'one', label: 'One partner' },
  ];
  return (
    <>
      {onlyOne ? null : (
        <Select<PackWhom> label="Partners" value={whom} options={options} onValueChange={onWhom} />
      )}
      {onlyOne || whom === 'one' ? (
        <Select
          label={onlyOne ? 'Partner' : 'Which one'}
          value={one}
          options={[...rows]
            .sort((a, b) => a.values.name.localeCompare(b.values.name))
            .map(({ key, values }) => ({ value: key, label: values.name }))}
          onValueChange={onOne}
        />
      ) : null}
    </>
  );
}

function EarlierChoice({ earlier }: { readonly earlier: Earlier }) {
  const { compared, snapshots, automatic, file, trouble, compareWith, chooseFile } = earlier;
  const formats = useFormats();
  return (
    <div className="pb-pack__group">
      <Select
        label="Compare with"
        value={compared}
        options={[
          {
            value: 'auto',
            label: automatic === null ? 'Last quarter (nothing kept yet)' : `Last quarter: ${automatic.name}`,
          },
          { value: 'none', label: 'Nothing' },
          ...(file === null ? [] : [{ value: 'file', label: file.name }]),
          ...snapshots.map(({ key, name, asOf }) => ({
            value: key,
            label: `${name}, ${formats.date(asOf)}`,
          })),
        ]}
        onValueChange={compareWith}
      />
      <Button small icon={FileUp} onClick={() => void chooseFile().catch(tellTrouble)}>
        Compare with a CSV…
      </Button>
      {compared === 'file' && file !== null && file.held > 0 ? (
        <p className="pb-pack__hint">{counted(file.held, 'row')} of it held back: not compared.</p>
      ) : null}
      {trouble === null ? null : (
        <p role="alert" className="pb-pack__trouble">
          <Icon of={OctagonAlert} size="sm" />
          {trouble}
        </p>
      )}
    </div>
  );
}

function SectionChoice({ choice, onChoice }: Pick<PackSettingsProps, 'choice' | 'onChoice'>) {
  const label = useId();
  const toggle = (name: SectionName, on: boolean) =>
    onChoice({
      ...choice,
      sections: sectionNames.filter((each) => (each === name ? on : choice.sections.includes(each))),
    });
  return (
    <fieldset className="pb-pack__sections" aria-labelledby={label}>
      <legend id={label} className="pb-input__label">
        Sections
      </legend>
      {sectionNames.map((name) => (
        <Checkbox
          key={name}
          label={sectionTitles[name]}
          checked={choice.sections.includes(name)}
          onCheckedChange={(on) => toggle(name, on)}
        />
      ))}
    </fieldset>
  );
}
