import { useEffect, useState } from 'react';

/** So long after the last change a settled value follows, in milliseconds. */
const pause = 200;

/** A value that follows once it has not changed for a moment: for what takes long to work out while somebody types. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
