import { X } from 'lucide-react';
import { fieldOf, type InputId } from '#shared/fields/fields.ts';
import { optionWord } from '../grid/cells/words.ts';
import { YesNoChoice } from '../program/yes-no-choice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';

interface WhatIfCellProps {
  readonly field: InputId;
  readonly text: string;
  /** What is on record, as it would be typed. */
  readonly recorded: string;
  readonly problem: string | null;
  readonly onText: (text: string) => void;
  readonly onRemove: () => void;
}

/** One value of the partner to try out, beside what is on record. */
export function WhatIfCell({ field, text, recorded, problem, onText, onRemove }: WhatIfCellProps) {
  const { header, kind, help } = fieldOf(field);
  const options = kind.name === 'choice' || kind.name === 'scale' ? (kind.options ?? []) : null;
  const changed = text !== recorded;
  return (
    <li className="pb-whatif__cell">
      <div className="pb-grow">
        {kind.name === 'yesNo' ? (
          <div className="pb-whatif__yesno">
            <span className="pb-input__label">{header}</span>
            <YesNoChoice
              label={header}
              value={text === '' ? null : text === 'Yes'}
              onValueChange={(value) => onText(value === null ? '' : value ? 'Yes' : 'No')}
            />
          </div>
        ) : options !== null ? (
          <Select
            label={header}
            value={text}
            options={[
              { value: '', label: 'Blank' },
              ...options.map((option) => ({ value: String(option), label: optionWord(field, option) })),
            ]}
            onValueChange={onText}
          />
        ) : (
          <TextInput
            label={header}
            labelled
            title={help}
            value={text}
            onValueChange={onText}
            problem={problem}
          />
        )}
        {changed ? (
          <p className="pb-whatif__recorded">On record: {recorded === '' ? 'blank' : recorded}</p>
        ) : null}
      </div>
      <IconButton small icon={X} label={`Leave ${header} as it is`} onClick={onRemove} />
    </li>
  );
}
