import { createClient } from '@redis/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canaryForm } from '../testing/canary-form.ts';
import { filesBelow } from '../testing/files-below.ts';
import { base64 } from '../testing/sample-request.ts';
import { type SessionNodes, sessionNodes } from '../testing/session-nodes.ts';
import { sendTo } from '../testing/session-requests.ts';
import { photoOf } from '../testing/session-server.ts';
import { CANARY_KEYS, testCanaries } from './canary.test-support.ts';

const PREFIX = 'facecompare:';

const ends: (() => unknown)[] = [];
const endAll = async () => {
  for (const end of ends.splice(0).reverse()) await end();
};

/** Connects to the Redis of the servers until the end of the test. */
async function connected({ redis }: SessionNodes) {
  const client = createClient({ socket: { path: redis.socket, tls: false } });
  client.on('error', () => undefined);
  await client.connect();
  ends.push(() => client.destroy());
  return client;
}

const filesOf = async (folders: readonly string[]) =>
  new Map((await Promise.all(folders.map(filesBelow))).flatMap((files) => [...files]));

describe('with Redis', () =>
  testCanaries(async () => {
    const all = await sessionNodes(CANARY_KEYS);
    ends.push(all.remove);
    const client = await connected(all);
    return {
      send: sendTo(all.url),
      async store() {
        const keys = await client.keys('*');
        const texts = keys.map(async (key) => [key.replace(PREFIX, ''), await client.get(key)]);
        return Object.fromEntries(await Promise.all(texts));
      },
      async pass(milliseconds) {
        for (const node of all.nodes) await node.pass(milliseconds);
        for (const key of await client.keys('*'))
          await client.pExpire(key, Math.max(0, (await client.pTTL(key)) - milliseconds));
      },
      async places() {
        const logs = all.nodes.map(
          ({ process }, at) => [`the log of ${at}`, Buffer.from(process.output())] as const,
        );
        return new Map([...logs, ...(await filesOf(all.folders))]);
      },
      remove: endAll,
    };
  }));

describe('the append-only file', () => {
  afterEach(endAll);

  it('has the encrypted photo of an erased session until it is rewritten', async () => {
    const all = await sessionNodes();
    ends.push(all.remove);
    const client = await connected(all);
    const { session_id: id } = await all.front.open({ reference_image: base64(photoOf(7, 1)) });
    const sealed = (await client.get(`${PREFIX}reference:${id}`)) ?? '';
    const filesWith = async (text: string) => {
      const files = await filesBelow(all.redis.folder);
      return [...files].filter(([, bytes]) => canaryForm(Buffer.from(text), bytes) !== null);
    };
    await all.front.asHost(`/v1/sessions/${id}`, 'DELETE');
    expect(await client.keys('*')).toEqual([]);
    for (const text of [sealed, id]) expect(await filesWith(text)).not.toEqual([]);
    await client.sendCommand(['BGREWRITEAOF']);
    await vi.waitUntil(async () => (await filesWith(sealed)).length === 0);
    await vi.waitUntil(async () =>
      String(await client.sendCommand(['INFO', 'persistence'])).includes(
        'aof_rewrite_in_progress:0',
      ),
    );
    for (const text of [sealed, id]) expect(await filesWith(text)).toEqual([]);
  });
});
