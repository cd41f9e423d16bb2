/** A server of sessions with webhooks, and a clock that only the test moves. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeUpstream } from '../../testing/fake-upstream.ts';
import { base64 } from '../../testing/sample-request.ts';
import { answerByPerson, photoOf, sessionServer } from '../../testing/session-server.ts';
import type { SessionsOptions } from '../sessions-options.ts';
import { memorySessionStore } from '../stores/memory-session-store.ts';
import type { SessionStore } from '../stores/session-store.ts';
import type { webhookReceiver } from './webhook-receiver.test-support.ts';

export const ADA = 7;
export const EVE = 9;
export const HOUR = 3_600_000;

export function useTestClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'Date'],
      now: Date.UTC(2026, 10, 27),
    });
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A store that outlives the server that closes it, as Redis does. */
export function sharedStore(): SessionStore {
  const { get, swap } = memorySessionStore({ now: Date.now });
  return { get, swap };
}

export async function webhookServer(
  receiver: ReturnType<typeof webhookReceiver>,
  options: SessionsOptions = {},
  upstream = fakeUpstream(answerByPerson),
) {
  const errors: string[] = [];
  const server = await sessionServer(
    {
      now: Date.now,
      webhooks: receiver.options,
      onError: (error) => void errors.push(error instanceof Error ? error.message : ''),
      ...options,
    },
    upstream,
  );
  const opened = (body: object = {}) =>
    server.open({ subject: 'customer-17', reference_image: base64(photoOf(ADA, 1)), ...body });
  const compare = (token: string, person: number, photo: number) =>
    server.compare({ token, selfie: photoOf(person, photo) });
  return {
    ...server,
    errors,
    opened,
    compare,
    /** Opens a session and matches in it: two events. Each call needs another photo. */
    async match(photo = 2): Promise<string> {
      const { session_id, session_token } = await opened();
      expect((await compare(session_token, ADA, photo)).isMatched).toBe(true);
      return session_id;
    },
  };
}
