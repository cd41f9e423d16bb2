/**
 * Measures what sessions cost: `npm run bench:sessions`.
 *
 * 1. Processor time of a comparison by session, which is opened outside of the measurement, against
 *    one by ApiKey: medians of runs in turns, with the real engine.
 * 2. Memory of 10,000 open sessions without held photos, in the store of this process.
 *
 * It exits with 1 if a bound is broken: 1.05 and 60 MB.
 */
import { COMPARE_PATH } from '@facecompare/contract';
import { createApp, createSessions, engineUpstream, memorySessionStore } from '@facecompare/server';
import { hold } from './bounds.ts';
import { cameraPhotos } from './photos.ts';
import { median, spread } from './statistics.ts';

const RUNS = 60;
const OPEN = 10_000;

const [selfie = new Uint8Array(), reference = new Uint8Array()] = await cameraPhotos();
const upstream = await engineUpstream({ threads: 1 });
const sessions = await createSessions();
const app = createApp(upstream, { sessions, apiKeys: ['host'] });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Bytes behind the end of a JPEG are not read: each run has a selfie of its own. */
let sent = 0;
const body = () =>
  JSON.stringify({
    face_image1: text(Buffer.concat([selfie, Buffer.from(String(sent++))])),
    face_image2: text(reference),
  });

/** Processor time of one comparison, in milliseconds, over all threads. */
async function costOf(headers: Readonly<Record<string, string>>): Promise<number> {
  const request = new Request(`http://127.0.0.1${COMPARE_PATH}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body(),
  });
  const before = process.cpuUsage();
  const response = await app.fetch(request);
  const { data } = await response.json();
  if (data?.isMatched === undefined) throw new Error('A comparison was not judged.');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
const byKey = () => costOf({ ApiKey: 'host' });
async function bySession(): Promise<number> {
  const { sessionToken } = await sessions.create();
  return costOf({ Authorization: `Bearer ${sessionToken}` });
}

for (let warm = 0; warm < 5; warm++) {
  await byKey();
  await bySession();
}
const costs = { key: [] as number[], session: [] as number[] };
for (let run = 0; run < RUNS; run++) {
  // In turns, and each of them first every other time.
  const order = run % 2 === 0 ? (['key', 'session'] as const) : (['session', 'key'] as const);
  for (const who of order) costs[who].push(await (who === 'key' ? byKey() : bySession()));
}
console.log(`processor time of a comparison, ms: ${spread(costs.key)} by ApiKey`);
console.log(`processor time of a comparison, ms: ${spread(costs.session)} by session`);

const store = memorySessionStore();
const many = await createSessions({ store });
const usedMemory = () => {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
};
const before = usedMemory();
for (let at = 0; at < OPEN; at++)
  await many.create({ subject: `customer-${at}`, allowedOrigins: ['https://shop.example'] });
const megabytes = (usedMemory() - before) / 1e6;
console.log(`${OPEN} open sessions: ${megabytes.toFixed(1)} MB`);
await upstream.close?.();

const ratio = median(costs.session) / median(costs.key);
hold(`a comparison by session, by ApiKey, N = ${RUNS}`, ratio, '<=', 1.05, 3);
hold(`megabytes of ${OPEN} open sessions`, megabytes, '<=', 60, 1);
