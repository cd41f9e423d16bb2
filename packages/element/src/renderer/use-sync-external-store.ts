import { useLayoutEffect, useState } from 'preact/hooks';

/** Draws anew when the store has something else to show. Nothing is drawn on a server here, so there is no third snapshot to ask for. */
export function useSyncExternalStore<Snapshot>(
  subscribe: (listener: () => void) => () => void,
  getSnapshot: () => Snapshot,
): Snapshot {
  const now = getSnapshot();
  const [, setShown] = useState(now);
  useLayoutEffect(() => {
    const look = () => setShown(() => getSnapshot());
    // It may have changed between the drawing and here.
    look();
    return subscribe(look);
  }, [subscribe, getSnapshot]);
  return now;
}
