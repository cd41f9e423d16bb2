import type { KeptVerdict, VerdictStore } from './verdict-store.ts';

export interface MemoryStoreOptions {
  /** Most verdicts to keep; the oldest is dropped first. 1,000 by default. */
  readonly maxEntries?: number;
  /** Milliseconds to keep a verdict; ten minutes by default. */
  readonly timeToLive?: number;
  /** A clock in milliseconds that never goes back; `performance.now` by default. */
  readonly now?: () => number;
}

/** Creates a store of verdicts in the memory of this process. */
export function memoryStore({
  maxEntries = 1000,
  timeToLive = 600_000,
  now = () => performance.now(),
}: MemoryStoreOptions = {}): VerdictStore {
  // A Map keeps the order of insertion, and all entries live equally long, so the first always
  // expires next.
  const entries = new Map<string, { readonly kept: KeptVerdict; readonly until: number }>();

  function forget() {
    for (const [key, { until }] of entries) {
      if (until > now() && entries.size <= maxEntries) return;
      entries.delete(key);
    }
  }

  return {
    get(key) {
      const entry = entries.get(key);
      return entry && entry.until > now() ? entry.kept : undefined;
    },
    set(key, kept) {
      entries.delete(key);
      entries.set(key, { kept, until: now() + timeToLive });
      forget();
    },
  };
}
