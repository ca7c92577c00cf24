// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useKeptFocus } from '../../../src/renderer/ui/use-kept-focus.ts';

afterEach(cleanup);

/** Two rows whose answers go away once they are given, and a last button that goes when it is pressed. */
function List() {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const [gone, setGone] = useState<readonly string[]>([]);
  const leave = (name: string) => () => setGone([...gone, name]);
  return (
    <div ref={root} tabIndex={-1}>
      {['a', 'b'].map((row) => (
        <p key={row} data-keeps={row}>
          {gone.includes(row) ? <button type="button">Take back {row}</button> : null}
          {gone.includes(row) ? null : (
            <button type="button" onClick={leave(row)}>
              Answer {row}
            </button>
          )}
        </p>
      ))}
      {gone.includes('last') ? null : (
        <button type="button" onClick={leave('last')}>
          Last
        </button>
      )}
    </div>
  );
}

const focused = () => document.activeElement?.textContent;

it('goes on in the same row when what was pressed is replaced', async () => {
  render(<List />);
  await userEvent.click(screen.getByRole('button', { name: 'Answer a' }));
  await waitFor(() => expect(focused()).toBe('Take back a'));
});

it('goes to what came before where nothing comes after', async () => {
  render(<List />);
  await userEvent.click(screen.getByRole('button', { name: 'Last' }));
  await waitFor(() => expect(focused()).toBe('Answer b'));
});
