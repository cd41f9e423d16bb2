import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { TEST_MS } from '../../../../tools/patience.ts';
import {
  createInferencePool,
  type InferencePool,
  type InferencePoolOptions,
} from './inference-pool.ts';

/**
 * A worker with one behaviour for each task: answer, wait for a gate, count itself at a gate and
 * wait for a second one, throw, or die.
 */
const WORKER = `
  const reached = async (gate, count) => {
    for (let now = Atomics.load(gate, 0); now < count; now = Atomics.load(gate, 0)) await Atomics.waitAsync(gate, 0, now).value;
  };
  export default async ({ what, gate }) => {
    if (what === 'throw') throw new Error('thrown');
    if (what === 'die') process.exit(3);
    if (what === 'count' || what === 'meet') {
      Atomics.add(gate, 0, 1);
      Atomics.notify(gate, 0);
    }
    if (what === 'meet') await reached(gate, 2);
    if (what === 'held') await reached(gate, 1);
    return what;
  };
`;

/**
 * A gate that is closed until the test opens it. A held task cannot end before, however slow the
 * machine is.
 */
function closedGate() {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  gates.push(gate);
  return gate;
}
function open(gate: Int32Array): void {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
}
const gates: Int32Array[] = [];

type Pool = InferencePool<{ what: string; gate?: Int32Array }, unknown>;
let folder: string;
const pools: Pool[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-pool-'));
  await writeFile(join(folder, 'worker.mjs'), WORKER);
});
afterEach(() => {
  for (const gate of gates.splice(0)) open(gate);
  return Promise.all(pools.splice(0).map((pool) => pool.close()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(options: Partial<InferencePoolOptions> = {}): Promise<Pool> {
  const pool: Pool = createInferencePool({
    worker: join(folder, 'worker.mjs'),
    threads: 1,
    maxWaiting: 2,
    timeLimit: TEST_MS,
    ...options,
  });
  pools.push(pool);
  await pool.run({ what: 'up' }, { timeLimit: TEST_MS });
  return pool;
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (answer) => answer,
    (error) => error.problem?.code,
  );

it('runs as many tasks at once as it has threads', async () => {
  const pool = await start({ threads: 2 });
  const gate = closedGate();
  // Each ends when the other has begun.
  await Promise.all([pool.run({ what: 'meet', gate }), pool.run({ what: 'meet', gate })]);
});

it('serves callers in turn: no caller waits while another is served twice', async () => {
  const pool = await start({ maxWaiting: 8 });
  const served = Array.from({ length: 8 }, () => 0);
  const lane = async (number: number) => {
    while (Math.max(...served) < 12) {
      await pool.run({ what: 'one' });
      served[number] = (served[number] ?? 0) + 1;
    }
  };
  await Promise.all(served.map((_, number) => lane(number)));
  expect(Math.max(...served) - Math.min(...served)).toBeLessThanOrEqual(1);
});

it('lets a thread take another task while one of its own waits', async () => {
  const pool = await start({ tasksPerThread: 2 });
  const gate = closedGate();
  const held = pool.run({ what: 'held', gate });
  expect(await pool.run({ what: 'quick' })).toBe('quick');
  open(gate);
  expect(await held).toBe('held');
});

it('refuses tasks beyond its queue, and runs later ones', async () => {
  const pool = await start();
  const gate = closedGate();
  const answers = ['held', 'a', 'b', 'c', 'd'].map((what) => codeOf(pool.run({ what, gate })));
  open(gate);
  expect(await Promise.all(answers)).toEqual(['held', 'a', 'b', 'overloaded', 'overloaded']);
  expect(await pool.run({ what: 'again' })).toBe('again');
});

it.each(['throw', 'die'])('fails only the task whose worker does this: %s', async (what) => {
  const pool = await start();
  const [failed, next] = await Promise.all([
    codeOf(pool.run({ what })),
    codeOf(pool.run({ what: 'next' })),
  ]);
  expect([failed, next]).toEqual(['engine-failed', 'next']);
});

it('fails a task that takes too long, and uses the thread again when its run ends', async () => {
  const pool = await start({ timeLimit: 100 });
  const gate = closedGate();
  expect(await codeOf(pool.run({ what: 'held', gate }))).toBe('engine-failed');
  expect(pool.overdue()).toBe(1);
  const next = codeOf(pool.run({ what: 'next' }, { timeLimit: TEST_MS }));
  open(gate);
  expect(await next).toBe('next');
  expect(pool.overdue()).toBe(0);
});

it('fails with overloaded if the time limit passes in the queue', async () => {
  const pool = await start({ timeLimit: 100 });
  const gate = closedGate();
  const [running, waiting] = await Promise.all([
    codeOf(pool.run({ what: 'held', gate })),
    codeOf(pool.run({ what: 'next' })),
  ]);
  expect([running, waiting]).toEqual(['engine-failed', 'overloaded']);
});

it('rejects at once on abort: before the start, while waiting and while running', async () => {
  const pool = await start();
  expect(await codeOf(pool.run({ what: 'x' }, { signal: AbortSignal.abort() }))).toBe('aborted');
  const controller = new AbortController();
  const [gate, runs] = [closedGate(), closedGate()];
  const { signal } = controller;
  const both = [
    pool.run({ what: 'held', gate }, { signal }),
    pool.run({ what: 'count', gate: runs }, { signal }),
  ].map(codeOf);
  controller.abort();
  expect(await Promise.all(both)).toEqual(['aborted', 'aborted']);
  // The running task ends by itself; the waiting one never runs.
  open(gate);
  expect(await pool.run({ what: 'next' })).toBe('next');
  expect(Atomics.load(runs, 0)).toBe(0);
});

it('waits for running tasks when closed, and takes no more', async () => {
  const pool = await start();
  const gate = closedGate();
  const running = codeOf(pool.run({ what: 'held', gate }));
  const closing = pool.close();
  expect(await codeOf(pool.run({ what: 'late' }))).toBe('engine-failed');
  open(gate);
  await closing;
  expect(await running).toBe('held');
});
