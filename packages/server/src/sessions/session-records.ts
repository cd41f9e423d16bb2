/** Reads and changes sessions in their store. */
import type { Session } from './session.ts';
import { changeText } from './stores/change-text.ts';
import type { SessionStore } from './stores/session-store.ts';

export interface RecordOptions {
  readonly store: SessionStore;
  /** Milliseconds for which the record of a session is kept after its end. */
  readonly retention: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SessionRecords {
  /** Keeps a new session. */
  add(session: Session): Promise<void>;
  /** Returns a session; null if it is unknown. */
  read(id: string): Promise<Session | null>;
  /**
   * Changes a session. If another request changed it meanwhile, it is read and changed again. So
   * `change` must be a pure function; what it throws is thrown.
   * @returns the changed session; null if it is unknown
   */
  change(id: string, change: (session: Session) => Session): Promise<Session | null>;
  /** Forgets a session. It returns the session that was forgotten; null if it was unknown. */
  remove(id: string): Promise<Session | null>;
}

/** The key of a session's record in the store. */
export const recordKeyOf = (id: string): string => `session:${id}`;

export function sessionRecords({ store, retention, now }: RecordOptions): SessionRecords {
  const timeToLive = ({ endedAt, expiresAt }: Session): number =>
    Math.max(1, (endedAt ?? expiresAt) + retention - now());

  const replaced = (
    id: string,
    next: (session: Session) => Session | null,
  ): Promise<Session | null> =>
    changeText(store, recordKeyOf(id), (kept) => {
      if (kept === null) return { text: null, timeToLive: 1, result: null };
      const session: Session = JSON.parse(kept);
      const changed = next(session);
      const result = changed ?? session;
      return { text: changed && JSON.stringify(changed), timeToLive: timeToLive(result), result };
    });

  return {
    async add(session) {
      await store.swap(recordKeyOf(session.id), null, JSON.stringify(session), timeToLive(session));
    },
    async read(id) {
      const kept = await store.get(recordKeyOf(id));
      return kept === null ? null : JSON.parse(kept);
    },
    change: replaced,
    remove: (id) => replaced(id, () => null),
  };
}
