import './progress-bar.css';

interface ProgressBarProps {
  /** What is under way, in a few words: it names the bar. */
  readonly label: string;
  /** 0 to 1; null while nobody knows. */
  readonly share: number | null;
  /** Beside the words, such as how many rows so far. */
  readonly detail?: string | undefined;
}

/** How far long work has come. */
export function ProgressBar({ label, share, detail }: ProgressBarProps) {
  return (
    <div className="pb-progress">
      <span className="pb-progress__words">
        <span>{label}</span>
        <span className="pb-progress__detail pb-num">{detail}</span>
      </span>
      <progress aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
    </div>
  );
}
