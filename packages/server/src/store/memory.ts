import type { KeptVerdict, VerdictStore } from './verdict-store.ts';

export interface MemoryStoreOptions {
  /** Most verdicts kept; the oldest goes first. 1,000 unless given. */
  readonly maxEntries?: number;
  /** Milliseconds that a verdict is kept; ten minutes unless given. */
  readonly timeToLive?: number;
  /** A clock in milliseconds that never goes back; `performance.now` unless given. */
  readonly now?: () => number;
}

/** Verdicts in the memory of this process. */
export function memoryStore({
  maxEntries = 1000,
  timeToLive = 600_000,
  now = () => performance.now(),
}: MemoryStoreOptions = {}): VerdictStore {
  // A Map keeps the order of insertion, and all live equally long: the first is always the next to go.
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
