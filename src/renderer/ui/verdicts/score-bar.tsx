import './score-bar.css';

/** A score from 0 to 100 as a number with its bar; ink, since a score is not a verdict. */
export function ScoreBar({ value }: { readonly value: number }) {
  return (
    <span className="pb-score">
      <span className="pb-score__value">{value}</span>
      <span className="pb-score__track" aria-hidden="true">
        <span className="pb-score__fill" style={{ width: `${value}%` }} />
      </span>
    </span>
  );
}
