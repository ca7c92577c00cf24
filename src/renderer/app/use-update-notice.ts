import { useEffect } from 'react';
import { useSession } from '../session/session-context.ts';
import { showToast } from '../ui/toasts.ts';

/** Beside the portfolios, like the theme: an update is of the app, not of one of them. */
const seenKey = 'partnerbook.version-seen';

/** Says once after an update that there is something new, and where. A first start says nothing. */
export function useUpdateNotice(openNews: () => void): void {
  const { version } = useSession().info;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a version, whatever the way to the news is.
  useEffect(() => {
    const seen = localStorage.getItem(seenKey);
    localStorage.setItem(seenKey, version);
    if (seen === null || seen === version) return;
    showToast({
      text: `Partnerbook is now version ${version}.`,
      action: { label: 'What is new', run: openNews },
    });
  }, [version]);
}
