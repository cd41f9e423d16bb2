/**
 * A server with sessions, in a process of its own: one of several with a Redis, or alone with its
 * memory. The upstream looks at the first bytes of a file only, and never answers about one person.
 * Everything else is real.
 */
import { once } from 'node:events';
import { createApp } from '../create-app.ts';
import { createHttpServer } from '../http-server.ts';
import { lineOf } from '../request-record.ts';
import { createSessions } from '../sessions/create-sessions.ts';
import { connectRedisStore } from '../sessions/stores/connect-redis-store.ts';
import { memorySessionStore } from '../sessions/stores/memory-session-store.ts';
import type { SessionStore } from '../sessions/stores/session-store.ts';
import { fakeUpstream } from './fake-upstream.ts';
import { HANGING_PERSON } from './session-nodes.ts';
import { answerByPerson, personIn } from './session-server.ts';

const { REDIS_URL, SIGNING_KEY = '', ENCRYPTION_KEY = '', API_KEY = '' } = process.env;
/** How far the clock is put forward, in milliseconds. */
let passed = 0;
const now = () => Date.now() + passed;
const upstream = fakeUpstream((call) =>
  personIn(call.images[0]) === HANGING_PERSON ? new Promise(() => {}) : answerByPerson(call),
);
const store = REDIS_URL ? await connectRedisStore(REDIS_URL) : memorySessionStore({ now });
/** Every key that this process has written. */
const keys = new Set<string>();
const watched: SessionStore = {
  ...store,
  swap(key, ...change) {
    keys.add(key);
    return store.swap(key, ...change);
  },
};
const app = createApp(upstream, {
  sessions: await createSessions({
    store: watched,
    signingKeys: [SIGNING_KEY],
    encryptionKeys: [Buffer.from(ENCRYPTION_KEY, 'base64')],
    upstream,
    now,
  }),
  apiKeys: [API_KEY],
  onRequest: (record) => process.stdout.write(lineOf(record)),
  // More than the command prints: tests look for photos and keys in it.
  onError: (error) => console.error(error),
});
app.get('/test/calls', (c) => c.json(upstream.calls.length));
app.post('/test/pass/:ms', (c) => {
  passed += Number(c.req.param('ms'));
  return c.json(passed);
});
app.get('/test/store', async (c) => {
  const texts = await Promise.all([...keys].map(async (key) => [key, await store.get(key)]));
  return c.json(Object.fromEntries(texts.filter(([, text]) => text !== null)));
});

const server = createHttpServer(app.fetch).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
process.stdout.write(`FaceCompare is ready: http://127.0.0.1:${port}\n`);
