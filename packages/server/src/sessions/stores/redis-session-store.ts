import { createHash } from 'node:crypto';
import { answerWithin } from './answer-within.ts';
import type { RedisClient, RedisScriptInput } from './redis-client.ts';
import { redisFault, unavailable } from './redis-fault.ts';
import type { SessionStore } from './session-store.ts';

export interface RedisSessionStoreOptions {
  /** A connected client of node-redis. TLS, user and password are options of this client. */
  readonly client: RedisClient;
  /** Stands before each key. `facecompare:` by default. */
  readonly prefix?: string;
  /** The longest wait for a reply of Redis, in milliseconds. 5,000 by default. */
  readonly maxWait?: number;
}

/** Redis runs a script as one step. A text that is null has `0` before it, any other `1`. */
const SWAP = `
local kept = redis.call('GET', KEYS[1])
if kept ~= (ARGV[1] == '1' and ARGV[2]) then return 0 end
if ARGV[3] == '1' then
  redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
else
  redis.call('DEL', KEYS[1])
end
return 1
`;
const SWAP_SHA1 = createHash('sha1').update(SWAP).digest('hex');

const argumentsOf = (text: string | null) => (text === null ? ['0', ''] : ['1', text]);

/**
 * Creates a store of sessions in Redis, for several servers behind one address.
 *
 * If Redis is full, the connection is lost or no reply comes, every call throws `overloaded`. After
 * a lost reply the text may have been written. The user of the client needs the commands `get`,
 * `set`, `del`, `eval` and `evalsha` for the keys with the prefix.
 * @example redisSessionStore({ client: await createClient({ url }).connect() })
 */
export function redisSessionStore({
  client,
  prefix = 'facecompare:',
  maxWait = 5000,
}: RedisSessionStoreOptions): SessionStore {
  /** Without a connection node-redis would keep the command, and send it later. */
  async function ask(command: () => Promise<unknown>): Promise<unknown> {
    if (client.isReady === false) throw unavailable();
    try {
      return await answerWithin(maxWait, command());
    } catch (error) {
      throw redisFault(error);
    }
  }

  /** Redis forgets scripts when it starts again, so the whole script follows if it is unknown. */
  async function runSwap(input: RedisScriptInput): Promise<unknown> {
    try {
      return await client.evalSha(SWAP_SHA1, input);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return await client.eval(SWAP, input);
    }
  }

  return {
    async get(key) {
      const text = await ask(() => client.get(prefix + key));
      // A client may be set to return bytes.
      return text === null ? null : String(text);
    },
    async swap(key, previous, next, timeToLive) {
      const milliseconds = Math.max(1, Math.ceil(timeToLive));
      const input = {
        keys: [prefix + key],
        arguments: [...argumentsOf(previous), ...argumentsOf(next), String(milliseconds)],
      };
      return Number(await ask(() => runSwap(input))) === 1;
    },
  };
}
