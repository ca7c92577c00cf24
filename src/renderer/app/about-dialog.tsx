import { Copy } from 'lucide-react';
import { Fragment } from 'react';
import { useSession } from '../session/session-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toasts.ts';
import './about-dialog.css';
import { tellTrouble } from './trouble.ts';

/** What the app is and runs on, to read out to support. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { info } = useSession();
  const facts: readonly (readonly [string, string])[] = [
    ['Version', info.version],
    ['System', info.platform],
    ['Locale', info.locale],
    ...info.runtime.map((each) => [each.name, each.version] as const),
  ];
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(facts.map(([name, value]) => `${name}: ${value}`).join('\n'));
    showToast({ text: 'Copied the details.' });
  };
  return (
    <Dialog
      title="About Partnerbook"
      size="small"
      onClose={onClose}
      lead="Your partners stay on this computer. Partnerbook sends nothing anywhere."
      footer={
        <>
          <Button icon={Copy} onClick={() => copy().catch(tellTrouble)}>
            Copy details
          </Button>
          <Button look="primary" data-first-focus onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <dl className="pb-facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {info.runtimeNote === null ? null : <p className="pb-facts__note">{info.runtimeNote}</p>}
    </Dialog>
  );
}
