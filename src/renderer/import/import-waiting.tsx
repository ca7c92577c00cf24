import { useFormats } from '../ui/formats/formats-context.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { progressWords } from '../work/progress-words.ts';
import type { Progress } from '../work/work.ts';

/** What is shown of an import until there is something to look at. */
export function ImportWaiting({ progress }: { readonly progress: Progress | null }) {
  const formats = useFormats();
  const words = progressWords(progress ?? { stage: 'reading', rows: 0, share: null }, formats);
  return (
    <div className="pb-import__waiting">
      <ProgressBar {...words} />
    </div>
  );
}
