import type { SessionStore } from './session-store.ts';

/**
 * Changes a text in a store. If another request changed it meanwhile, it is read and changed again.
 * @param change returns the next text from the kept one; null stands for none
 * @param timeToLive milliseconds until the store deletes the next text by itself
 */
export async function changeText(
  store: SessionStore,
  key: string,
  change: (kept: string | null) => string | null,
  timeToLive: number,
): Promise<void> {
  for (;;) {
    const kept = await store.get(key);
    const next = change(kept);
    if (next === kept || (await store.swap(key, kept, next, timeToLive))) return;
  }
}
