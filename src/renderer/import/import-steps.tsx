import { Check } from 'lucide-react';
import './import.css';

/** The steps of an import before it is applied. */
export const importSteps = ['Read', 'Columns', 'Review'] as const;
export type ImportStep = (typeof importSteps)[number];

/** Where the user is among the steps; each leads there. */
export function ImportSteps({
  now,
  onStep,
}: {
  readonly now: ImportStep;
  readonly onStep: (step: ImportStep) => void;
}) {
  const at = importSteps.indexOf(now);
  return (
    <ol className="pb-import__steps" aria-label="Steps">
      {importSteps.map((step, index) => (
        <li key={step}>
          <button
            type="button"
            aria-current={step === now ? 'step' : undefined}
            data-done={index < at || undefined}
            onClick={() => onStep(step)}
          >
            <span className="pb-import__step-mark" aria-hidden="true">
              {index < at ? <Check size={12} strokeWidth={3} /> : index + 1}
            </span>
            {step}
          </button>
        </li>
      ))}
    </ol>
  );
}
