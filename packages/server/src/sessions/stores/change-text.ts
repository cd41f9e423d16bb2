import type { SessionStore } from './session-store.ts';

/** What becomes of a text, and what its change returns. */
export interface Change<Result> {
  /** The next text; null for none. */
  readonly text: string | null;
  /** Milliseconds until the store deletes the next text by itself. */
  readonly timeToLive: number;
  readonly result: Result;
}

/**
 * Changes a text in a store. If another request changed it meanwhile, it is read and changed again.
 * Each lost turn is another request's success.
 * @param change a pure function of the kept text; null stands for none. What it throws is thrown
 */
export async function changeText<Result>(
  store: SessionStore,
  key: string,
  change: (kept: string | null) => Change<Result>,
): Promise<Result> {
  for (;;) {
    const kept = await store.get(key);
    const { text, timeToLive, result } = change(kept);
    if (text === kept || (await store.swap(key, kept, text, timeToLive))) return result;
  }
}

/** Deletes a text. It returns whether there was one. */
export const eraseText = (store: SessionStore, key: string): Promise<boolean> =>
  changeText(store, key, (kept) => ({ text: null, timeToLive: 1, result: kept !== null }));
