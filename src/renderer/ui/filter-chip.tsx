import { X } from 'lucide-react';
import './filter-chip.css';
import { Icon } from './icon.tsx';

interface FilterChipProps {
  /** What is filtered: the field's short name. */
  readonly name: string;
  /** To what: `Active, Paused`. */
  readonly value: string;
  readonly onRemove: () => void;
  /** Opens the filter to change it; the words are no button without it. */
  readonly onOpen?: () => void;
}

/** An active filter above a screen, with a cross that takes it away. */
export function FilterChip({ name, value, onRemove, onOpen }: FilterChipProps) {
  const words = (
    <>
      <span className="pb-filter-chip__name">{name}</span>
      <span className="pb-cut">{value}</span>
    </>
  );
  return (
    <span className="pb-filter-chip">
      {onOpen === undefined ? (
        <span className="pb-filter-chip__words">{words}</span>
      ) : (
        <button type="button" className="pb-filter-chip__words" onClick={onOpen}>
          {words}
        </button>
      )}
      <button
        type="button"
        className="pb-filter-chip__cross"
        aria-label={`Remove filter ${name}`}
        onClick={onRemove}
      >
        <Icon of={X} size="xs" />
      </button>
    </span>
  );
}
