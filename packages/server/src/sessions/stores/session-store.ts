/**
 * Where sessions are kept: texts by their keys, each with an end. One operation writes, and only if
 * nothing else was written in between. So the rules of sessions need no lock, and each store is a
 * few lines.
 *
 * A store may forget everything: an unknown session opens no door.
 */
export interface SessionStore {
  /** Returns the text under a key; null if there is none, or if its time is over. */
  get(key: string): Promise<string | null>;
  /**
   * Writes a text if the kept one is still `previous`, in one atomic step.
   * @param previous what `get` returned: null if the key must be free
   * @param next the text to keep; null deletes the key
   * @param timeToLive milliseconds until the store deletes it by itself, more than 0
   * @returns false if another text is kept, and nothing was written
   * @throws ProblemError `overloaded` if the store is full
   */
  swap(
    key: string,
    previous: string | null,
    next: string | null,
    timeToLive: number,
  ): Promise<boolean>;
  /** Ends timers and connections that the store opened itself. */
  close?(): Promise<void>;
}
