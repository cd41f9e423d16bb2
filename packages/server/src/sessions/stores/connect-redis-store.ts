import { answerWithin } from './answer-within.ts';
import { loadRedis } from './load-redis.ts';
import { type RedisSessionStoreOptions, redisSessionStore } from './redis-session-store.ts';
import type { SessionStore } from './session-store.ts';

/** The longest wait for the first connection, in milliseconds. */
const LONGEST_START = 10_000;
/** The longest pause between two tries to connect again, in milliseconds. */
const LONGEST_PAUSE = 2000;

/** Returns the address without user, password and the rest, for messages. */
function addressOf(url: string): string {
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: '', host: '' };
  if (!['redis:', 'rediss:'].includes(protocol) || host === '')
    throw new Error('The address of Redis must be redis://HOST:PORT, or rediss://HOST:PORT.');
  return `${protocol}//${host}`;
}

/**
 * Connects to Redis and creates a store of sessions in it. A connection that is lost later is
 * opened again, and the process emits one warning for each loss. `close` ends the connection.
 * @param url `redis://USER:PASSWORD@HOST:PORT`, or `rediss://…` with TLS
 * @throws Error with one line to print, if `@redis/client` is missing or Redis cannot be reached
 */
export async function connectRedisStore(
  url: string,
  options: Omit<RedisSessionStoreOptions, 'client'> = {},
): Promise<Required<SessionStore>> {
  const address = addressOf(url);
  const { createClient } = await loadRedis();
  let state: 'starting' | 'connected' | 'lost' = 'starting';
  const reconnectStrategy = (retries: number) =>
    state === 'starting' ? false : Math.min(50 * 2 ** retries, LONGEST_PAUSE);
  const client = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy } });
  client.on('ready', () => {
    state = 'connected';
  });
  client.on('error', ({ message }: Error) => {
    if (state !== 'connected') return;
    state = 'lost';
    process.emitWarning(`The connection to Redis at ${address} is lost: ${message}`, {
      code: 'FACECOMPARE_REDIS_LOST',
    });
  });
  try {
    await answerWithin(LONGEST_START, client.connect());
  } catch (cause) {
    client.destroy();
    const reason = cause instanceof Error ? cause.message : 'unknown error';
    throw new Error(`Cannot reach Redis at ${address}: ${reason}`, { cause });
  }
  return { ...redisSessionStore({ ...options, client }), close: async () => client.destroy() };
}
