import { FileSpreadsheet } from 'lucide-react';
import { localDate } from '../session/today.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Select } from '../ui/select.tsx';
import type { OfferedBase, PlannedImport } from './import-jobs.ts';
import type { ImportStep } from './import-steps.tsx';
import { NotUsed } from './not-used.tsx';

interface ImportLeadProps {
  /** How the file was read, in a few words. */
  readonly words: readonly string[];
  readonly plan: PlannedImport;
  readonly bases: readonly OfferedBase[];
  /** The key of the base that is compared with; null for an ordinary import. */
  readonly base: string | null;
  readonly onBase: (base: string | null) => void;
  readonly onStep: (step: ImportStep) => void;
}

/** Above the steps: how the file was read, what it is compared with, what of it is not used. */
export function ImportLead({ words, plan, bases, base, onBase, onStep }: ImportLeadProps) {
  const formats = useFormats();
  const clock = new Intl.DateTimeFormat(formats.locale, { timeStyle: 'short' });
  return (
    <span className="pb-import__read">
      <Icon of={FileSpreadsheet} size="sm" />
      <span className="pb-num">{words.join(' · ')}</span>
      <LinkButton onClick={() => onStep('Read')}>Change</LinkButton>
      {bases.length === 0 ? null : (
        <Select
          label="Compare with an export"
          labelled={false}
          value={base ?? ''}
          options={[
            { value: '', label: 'An ordinary import' },
            ...bases.map(({ key, name, at, share }) => ({
              value: key,
              label: `Changed since ${formats.date(localDate(new Date(at)))}, ${clock.format(new Date(at))}, ${formats.ratio(share)} alike: ${name}`,
            })),
          ]}
          onValueChange={(key) => onBase(key === '' ? null : key)}
        />
      )}
      <NotUsed plan={plan} onSee={onStep} />
    </span>
  );
}
