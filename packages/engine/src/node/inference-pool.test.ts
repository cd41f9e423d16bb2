import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createInferencePool, type InferencePool, type InferencePoolOptions } from './inference-pool.ts';

/** A worker that does as it is told: answer, wait, throw, or die. */
const WORKER = `
  export default async ({ what }) => {
    if (what === 'throw') throw new Error('thrown');
    if (what === 'die') process.exit(3);
    if (typeof what === 'number') await new Promise((resolve) => setTimeout(resolve, what));
    return what;
  };
`;

type Pool = InferencePool<{ what: string | number }, unknown>;
let folder: string;
const pools: Pool[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-pool-'));
  await writeFile(join(folder, 'worker.mjs'), WORKER);
});
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(options: Partial<InferencePoolOptions> = {}): Promise<Pool> {
  const pool: Pool = createInferencePool({ worker: join(folder, 'worker.mjs'), threads: 1, maxWaiting: 2, timeLimit: 5_000, ...options });
  pools.push(pool);
  await pool.run({ what: 'up' }, { timeLimit: 30_000 });
  return pool;
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (answer) => answer,
    (error) => error.problem?.code,
  );

it('runs as many tasks side by side as it has threads', async () => {
  const pool = await start({ threads: 2 });
  const began = performance.now();
  await Promise.all([pool.run({ what: 800 }), pool.run({ what: 800 })]);
  expect(performance.now() - began).toBeLessThan(1_500);
});

it('serves everybody in turn: nobody waits while others are served twice', async () => {
  const pool = await start({ maxWaiting: 8 });
  const served = Array.from({ length: 8 }, () => 0);
  const lane = async (number: number) => {
    while (Math.max(...served) < 12) {
      await pool.run({ what: 1 });
      served[number] = (served[number] ?? 0) + 1;
    }
  };
  await Promise.all(served.map((_, number) => lane(number)));
  expect(Math.max(...served) - Math.min(...served)).toBeLessThanOrEqual(1);
});

it('lets a thread take another task while one of its own waits', async () => {
  const pool = await start({ tasksPerThread: 2 });
  const ended: unknown[] = [];
  await Promise.all([600, 'quick'].map((what) => pool.run({ what }).then((answer) => ended.push(answer))));
  expect(ended).toEqual(['quick', 600]);
});

it('refuses what does not fit its queue, and works on', async () => {
  const pool = await start();
  const answers = await Promise.all([150, 1, 2, 3, 4].map((what) => codeOf(pool.run({ what }))));
  expect(answers).toEqual([150, 1, 2, 'overloaded', 'overloaded']);
  expect(await pool.run({ what: 'again' })).toBe('again');
});

it.each(['throw', 'die'])('fails only the task whose worker does this: %s', async (what) => {
  const pool = await start();
  const [failed, next] = await Promise.all([codeOf(pool.run({ what })), codeOf(pool.run({ what: 'next' }))]);
  expect([failed, next]).toEqual(['engine-failed', 'next']);
});

it('fails a task that takes too long, and works on when its thread is back', async () => {
  const pool = await start({ timeLimit: 500 });
  const began = performance.now();
  expect(await codeOf(pool.run({ what: 1_500 }))).toBe('engine-failed');
  expect(performance.now() - began).toBeLessThan(1_400);
  expect(pool.overdue()).toBe(1);
  expect(await codeOf(pool.run({ what: 'next' }, { timeLimit: 5_000 }))).toBe('next');
  expect(pool.overdue()).toBe(0);
});

it('calls it overload where the time went by in the queue', async () => {
  const pool = await start({ timeLimit: 500 });
  const [running, waiting] = await Promise.all([codeOf(pool.run({ what: 1_500 })), codeOf(pool.run({ what: 'next' }))]);
  expect([running, waiting]).toEqual(['engine-failed', 'overloaded']);
});

it('rejects at once when aborted: before, while waiting and while running', async () => {
  const pool = await start();
  expect(await codeOf(pool.run({ what: 'x' }, { signal: AbortSignal.abort() }))).toBe('aborted');
  const controller = new AbortController();
  const began = performance.now();
  const both = [pool.run({ what: 600 }, { signal: controller.signal }), pool.run({ what: 601 }, { signal: controller.signal })].map(codeOf);
  setTimeout(() => controller.abort(), 50);
  expect(await Promise.all(both)).toEqual(['aborted', 'aborted']);
  expect(performance.now() - began).toBeLessThan(400);
  // The running one is left to end, the waiting one is never run: 601 ms more would show.
  expect(await pool.run({ what: 'next' })).toBe('next');
  expect(performance.now() - began).toBeLessThan(1_100);
});

it('lets running tasks end when closed, and takes no more', async () => {
  const pool = await start();
  const running = codeOf(pool.run({ what: 100 }));
  const closing = pool.close();
  expect(await codeOf(pool.run({ what: 'late' }))).toBe('engine-failed');
  await closing;
  expect(await running).toBe(100);
});
