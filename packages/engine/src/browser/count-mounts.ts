/**
 * Counts the mounts that use the engine.
 * @param onLeave called when a mount is over, with whether it was the last one
 * @returns adds a mount that lasts until the signal aborts
 */
export function countMounts(onLeave: (last: boolean) => void): (signal: AbortSignal) => void {
  let mounts = 0;
  return (signal) => {
    if (signal.aborted) return;
    mounts++;
    signal.addEventListener('abort', () => onLeave(--mounts === 0), { once: true });
  };
}
