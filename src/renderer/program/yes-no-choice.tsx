import { useId } from 'react';
import './yes-no-choice.css';

interface YesNoChoiceProps {
  readonly label: string;
  /** Null while it is not known, which is neither Yes nor No. */
  readonly value: boolean | null;
  readonly onValueChange: (value: boolean | null) => void;
}

const choices = [
  { value: true, word: 'Yes' },
  { value: false, word: 'No' },
  { value: null, word: 'Unknown' },
] as const;

/** Yes, No, or not known: three buttons of which one is chosen; the arrows choose. */
export function YesNoChoice({ label, value, onValueChange }: YesNoChoiceProps) {
  const name = useId();
  return (
    <fieldset className="pb-yesno" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.word} data-chosen={choice.value === value || undefined}>
          <input
            type="radio"
            className="pb-unseen"
            name={name}
            checked={choice.value === value}
            onChange={() => onValueChange(choice.value)}
          />
          {choice.word}
        </label>
      ))}
    </fieldset>
  );
}
