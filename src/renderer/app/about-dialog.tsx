import { Copy } from 'lucide-react';
import { Fragment } from 'react';
import { useSession } from '../session/session-context.ts';
import { newestVersion } from '../storage/versions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { showToast } from '../ui/toasts.ts';
import './about-dialog.css';
import { tellTrouble } from './trouble.ts';

interface AboutDialogProps {
  readonly onOpen: (text: 'news' | 'licences') => void;
  readonly onClose: () => void;
}

/** What the app is and runs on, to read out to support. */
export function AboutDialog({ onOpen, onClose }: AboutDialogProps) {
  const { info } = useSession();
  const facts: readonly (readonly [string, string])[] = [
    ['Version', info.version],
    ['Data', `version ${newestVersion}`],
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
      lead="Your partners stay on this computer. Partnerbook sends nothing anywhere, and checks nothing online by itself."
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
      <p className="pb-facts__more">
        <LinkButton onClick={() => onOpen('news')}>What is new</LinkButton>
        <LinkButton onClick={() => onOpen('licences')}>Licences</LinkButton>
      </p>
      {info.runtimeNote === null ? null : <p className="pb-facts__note">{info.runtimeNote}</p>}
    </Dialog>
  );
}
