import type { Settings } from '#shared/rules/program.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { type Moves, moveWords } from './moves.ts';
import { MovesList } from './moves-list.tsx';
import './moves-preview.css';

interface MovesPreviewProps {
  /** Null while there is nothing planned. */
  readonly moves: Moves | null;
  /** The settings that are planned. */
  readonly settings: Settings;
  /** What is said while nothing is planned. */
  readonly nothingYet: string;
  readonly onGo?: (key: string) => void;
}

/** What a plan would move, in figures and partner by partner. */
export function MovesPreview({ moves, settings, nothingYet, onGo }: MovesPreviewProps) {
  const formats = useFormats();
  const words = moves === null ? [] : moveWords(moves, settings, formats.share);
  const count = moves?.partners.length ?? 0;
  return (
    <section className="pb-moves-preview" aria-label="What it would move">
      <h3>What it would move</h3>
      <p className="pb-moves-preview__figures" role="status">
        {moves === null
          ? nothingYet
          : count === 0
            ? 'Nothing moves.'
            : [
                ...(words.length === 0 ? [] : [`${words.join(', ')}.`]),
                count === 1
                  ? 'What moves for 1 partner:'
                  : `What moves for ${formats.number(count)} partners:`,
              ].join(' ')}
      </p>
      {moves === null || count === 0 ? null : (
        <MovesList
          label="Partners that move"
          partners={moves.partners}
          {...(onGo === undefined ? {} : { onGo })}
        />
      )}
    </section>
  );
}
