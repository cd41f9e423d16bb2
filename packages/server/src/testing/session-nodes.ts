import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { nginxServer } from './nginx-server.ts';
import { freePort, type RedisServer, redisServer } from './redis-server.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { HOST_KEY, sendTo, sessionRequests } from './session-requests.ts';

const NODE = fileURLToPath(new URL('./session-node.ts', import.meta.url));

/** The upstream of a node never answers about a selfie of this person. */
export const HANGING_PERSON = 200;

export interface NodeKeys {
  /** PKCS#8 PEM. */
  readonly signing: string;
  readonly encryption: Uint8Array;
  readonly api: string;
}

const someKeys = (): NodeKeys => ({
  signing: String(
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }),
  ),
  encryption: randomBytes(32),
  api: HOST_KEY,
});

export interface SessionNode extends ReturnType<typeof sessionRequests> {
  readonly process: ServerProcess;
  readonly url: string;
  /** How many pairs its upstream was asked about. */
  calls(): Promise<number>;
  /** Puts its clock forward, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
  /** Returns what is kept under the keys that it has written. */
  store(): Promise<Readonly<Record<string, string>>>;
}

/**
 * Starts one server.
 * @param temporary the folder where it runs, which it also takes for the temporary one of the system
 * @param redisUrl the address of Redis; without it the server keeps sessions in its memory
 */
export async function sessionNode(
  keys: NodeKeys,
  temporary: string,
  redisUrl?: string,
): Promise<SessionNode> {
  const process = startServer(
    {
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
      SIGNING_KEY: keys.signing,
      ENCRYPTION_KEY: Buffer.from(keys.encryption).toString('base64'),
      API_KEY: keys.api,
      TMPDIR: temporary,
    },
    temporary,
    NODE,
  );
  const url = await process.url;
  const requests = sessionRequests(sendTo(url), keys.api);
  const ask = async (path: string) => (await requests.send(path, 'GET', {})).json();
  return {
    ...requests,
    process,
    url,
    calls: async () => Number(await ask('/test/calls')),
    async pass(milliseconds) {
      await requests.send(`/test/pass/${milliseconds}`, 'POST', {});
    },
    store: async () => z.record(z.string(), z.string()).parse(await ask('/test/store')),
  };
}

export interface SessionNodes {
  readonly nodes: readonly [SessionNode, SessionNode];
  /** The address of nginx. */
  readonly url: string;
  /** Requests through nginx. */
  readonly front: ReturnType<typeof sessionRequests>;
  readonly redis: RedisServer;
  /** Folders in which the nodes, nginx and Redis write. */
  readonly folders: readonly string[];
  /** Ends everything and deletes its folders. */
  remove(): Promise<void>;
}

/** Starts two servers with one Redis, which writes everything at once, and nginx before both. */
export async function sessionNodes(keys = someKeys()): Promise<SessionNodes> {
  const ends: (() => unknown)[] = [];
  const remove = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const temporary = await mkdtemp(join(tmpdir(), 'facecompare-nodes-'));
    ends.push(() => rm(temporary, { recursive: true, force: true }));
    const port = await freePort();
    const redis = await redisServer(() => [
      ...['--port', `${port}`, '--bind', '127.0.0.1', '--rdbcompression', 'no'],
      ...['--appendonly', 'yes', '--appendfsync', 'always'],
    ]);
    ends.push(redis.remove);
    await redis.start();
    const start = async () => {
      const node = await sessionNode(keys, temporary, `redis://127.0.0.1:${port}`);
      ends.push(() => node.process.child.kill('SIGKILL'));
      return node;
    };
    const nodes = await Promise.all([start(), start()]);
    const nginx = await nginxServer(nodes.map(({ url }) => url));
    ends.push(nginx.remove);
    return {
      nodes,
      url: nginx.url,
      front: sessionRequests(sendTo(nginx.url), keys.api),
      redis,
      folders: [temporary, nginx.folder, redis.folder],
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
