import { Image } from 'lucide-react';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { usePreference } from '../session/use-preference.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Popover } from '../ui/popover.tsx';
import { cards } from './cards.tsx';
import './picture-choice.css';

const hiddenSchema = z.array(z.string());
const none: string[] = [];

/** Which pictures are left out, by id; kept over restarts. A picture that comes with a later version is shown. */
export function useHiddenPictures(): readonly [ReadonlySet<string>, (ids: ReadonlySet<string>) => void] {
  const [hidden, setHidden] = usePreference('insights.hidden', hiddenSchema, none);
  return [new Set(hidden), (ids) => setHidden([...ids])];
}

/** Chooses which pictures are on the board. */
export function PictureChoice() {
  const [hidden, setHidden] = useHiddenPictures();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown = cards.filter((card) => !hidden.has(card.id)).length;
  const toggle = (id: string, show: boolean) => {
    const next = new Set(hidden);
    if (show) next.delete(id);
    else next.add(id);
    setHidden(next);
  };
  return (
    <>
      <Button
        ref={button}
        icon={Image}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen((was) => !was)}
      >
        Pictures{' '}
        <span className="pb-picture-choice__count pb-num">
          {shown} of {cards.length}
        </span>
      </Button>
      {open ? (
        <Popover
          anchor={button.current}
          label="Pictures on the board"
          placement="bottom-end"
          onClose={() => setOpen(false)}
        >
          <div className="pb-picture-choice">
            {cards.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={!hidden.has(id)}
                onCheckedChange={(show) => toggle(id, show)}
              />
            ))}
            <Button small disabled={hidden.size === 0} onClick={() => setHidden(new Set())}>
              Show all
            </Button>
          </div>
        </Popover>
      ) : null}
    </>
  );
}
