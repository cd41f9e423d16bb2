import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Renders again when the store has another snapshot. The element never renders on a server, so
 * there is no server snapshot.
 */
export function useSyncExternalStore<Snapshot>(
  subscribe: (listener: () => void) => () => void,
  getSnapshot: () => Snapshot,
): Snapshot {
  const now = getSnapshot();
  const [, setShown] = useState(now);
  useLayoutEffect(() => {
    const look = () => setShown(() => getSnapshot());
    // The store may have changed between the render and this effect.
    look();
    return subscribe(look);
  }, [subscribe, getSnapshot]);
  return now;
}
