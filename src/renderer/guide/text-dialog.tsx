import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './guide-dialog.css';

interface TextDialogProps {
  readonly title: string;
  /** Made from files of this repository, never of anything that a user typed. */
  readonly html: string;
  readonly onClose: () => void;
}

/** A long text of the app's own, to read and to scroll by keyboard. */
export function TextDialog({ title, html, onClose }: TextDialogProps) {
  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to scroll by keyboard. */}
      <section className="pb-guide" aria-label={title} tabIndex={0} data-first-focus>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a text of this repository, nothing a user typed. */}
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </section>
    </Dialog>
  );
}
