import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';

interface InFullProps {
  /** Whose texts they are: the field and its partner. */
  readonly of: string;
  /** Side by side, each with the place it stands in. */
  readonly texts: readonly { readonly where: string; readonly text: string }[];
  /** What can be decided once they were read. */
  readonly deeds?: readonly { readonly label: string; readonly run: () => void }[];
}

/** How many characters a line of the review has room for, for all texts together. */
const roomInLine = 70;

/** The way to read texts that a line has no room for; nothing where it has. */
export function InFull({ of, texts, deeds = [] }: InFullProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (texts.every(({ text }) => text.length <= roomInLine / texts.length)) return null;
  return (
    <>
      <LinkButton name={`Read in full: ${of}`} onClick={() => setOpen(true)}>
        Read in full
      </LinkButton>
      {open ? (
        <Dialog
          title={of}
          size="large"
          onClose={close}
          footer={
            <>
              <Button data-first-focus onClick={close}>
                Close
              </Button>
              {deeds.map(({ label, run }) => (
                <Button
                  key={label}
                  look="line"
                  onClick={() => {
                    run();
                    close();
                  }}
                >
                  {label}
                </Button>
              ))}
            </>
          }
        >
          <div className="pb-in-full">
            {texts.map(({ where, text }) => (
              <section key={where} aria-label={where}>
                <h3>{where}</h3>
                <p dir="auto">{text}</p>
              </section>
            ))}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
