import { useId, useState } from 'react';
import { sharedHosts } from '#shared/merge/shared-hosts.ts';
import { useKeptState } from '../session/use-kept-state.ts';
import { Select } from '../ui/select.tsx';
import type { ScreenId } from './navigation.ts';
import { Preference, Standard } from './preference.tsx';
import { screens } from './screens.tsx';
import { readHosts, useSharedHosts } from './shared-hosts.ts';
import { useFirstScreen } from './start-screen.ts';

/** What opens when the window does. */
export function StartPreference() {
  const [first, setFirst] = useFirstScreen();
  return (
    <Preference
      standard="Portfolio"
      isStandard={first === 'portfolio'}
      onReset={() => setFirst('portfolio')}
      name="what opens at start"
    >
      <Select<ScreenId | 'last'>
        label="Opens with"
        value={first}
        options={[
          ...screens.map(({ id, title }) => ({ value: id, label: title })),
          { value: 'last', label: 'The screen I left' },
        ]}
        onValueChange={setFirst}
      />
    </Preference>
  );
}

/** The hosts by which an import recognises nobody, one a line; written when the field is left. */
export function SharedHosts() {
  const [hosts, setHosts] = useSharedHosts();
  // What cannot be read yet is still there when the dialog opens again.
  const [typed, setTyped] = useKeptState<string | null>('preferences.hosts', null);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const id = useId();
  const commit = () => {
    if (typed === null) return;
    const read = readHosts(typed);
    setUnreadable(read.unreadable);
    if (read.unreadable.length > 0) return;
    setHosts(read.hosts);
    setTyped(null);
  };
  const reset = () => {
    setTyped(null);
    setUnreadable([]);
    setHosts(sharedHosts);
  };
  const isStandard = typed === null && [...hosts].sort().join() === [...sharedHosts].sort().join();
  return (
    <div className="pb-prefs__wide">
      <label className="pb-input__label" htmlFor={id}>
        Hosts that many companies share
      </label>
      <textarea
        id={id}
        className="pb-prefs__hosts"
        rows={5}
        spellCheck={false}
        aria-describedby={`${id}-about`}
        aria-invalid={unreadable.length > 0 || undefined}
        value={typed ?? hosts.join('\n')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
      />
      {unreadable.length === 0 ? (
        <p id={`${id}-about`} className="pb-prefs__note">
          One a line. Two partners whose websites are on one of them are not taken for the same.
        </p>
      ) : (
        <p id={`${id}-about`} role="alert" className="pb-input__problem">
          {`${unreadable.map((line) => `“${line}”`).join(', ')} ${unreadable.length === 1 ? 'names' : 'name'} no host. The list stays as it was: write example.com, or take the line out.`}
        </p>
      )}
      <Standard
        words={`the usual ${sharedHosts.length}`}
        isStandard={isStandard}
        onReset={reset}
        name="the shared hosts"
      />
    </div>
  );
}
