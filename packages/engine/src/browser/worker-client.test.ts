import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Setup, WorkerRequest } from '../protocol/messages.ts';
import { ScriptedWorker } from './scripted-worker.test-support.ts';
import { createWorkerClient, type WorkerClientOptions } from './worker-client.ts';

const clientOf = (options: Partial<WorkerClientOptions> = {}) =>
  createWorkerClient({
    start: () => new ScriptedWorker() as unknown as Worker,
    explain: async () => ({ code: 'engine-unavailable' }),
    setup: {} as Setup,
    idleMs: 10_000,
    startMs: 30_000,
    ...options,
  });

const best: WorkerRequest = { kind: 'best', frames: [] };
const load: WorkerRequest = { kind: 'load', models: [] };
const request =
  (asked: WorkerRequest = best) =>
  () =>
    ({ request: asked }) as never;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.problem.code,
  );
/** Runs everything that is due, without advancing the time. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const latest = () => ScriptedWorker.made.at(-1) as ScriptedWorker;

beforeEach(() => {
  vi.useFakeTimers();
  ScriptedWorker.made = [];
});
afterEach(() => vi.useRealTimers());

describe('the worker client', () => {
  it('starts no worker before the first request, and one worker for all requests', async () => {
    const client = clientOf();
    expect(ScriptedWorker.made).toHaveLength(0);
    const [first, second] = [client.ask(request()), client.ask(request())];
    await settle();
    expect(latest().asked).toHaveLength(1);
    latest().answer(1);
    await settle();
    expect(latest().asked).toHaveLength(2);
    latest().answer(2);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(ScriptedWorker.made).toHaveLength(1);
  });

  it('runs the next request after one fails', async () => {
    const client = clientOf();
    const [first, second] = [codeOf(client.ask(request())), client.ask(request())];
    await settle();
    latest().send({
      id: latest().asked[0]?.id ?? 0,
      problem: { code: 'image-corrupt' },
      broken: false,
    });
    await settle();
    latest().answer(2);
    expect([await first, await second]).toEqual(['image-corrupt', 2]);
    expect(ScriptedWorker.live()).toHaveLength(1);
  });

  it('reports progress only to the request that it belongs to', async () => {
    const client = clientOf();
    const seen: number[] = [];
    const asked = client.ask(request(load), { onProgress: ({ loaded }) => seen.push(loaded) });
    await settle();
    const id = latest().asked[0]?.id ?? 0;
    latest().send({ id: id + 7, progress: { loaded: 9, total: 9 } });
    latest().send({ id, progress: { loaded: 1, total: 2 } });
    latest().answer();
    await asked;
    latest().send({ id, progress: { loaded: 2, total: 2 } });
    expect(seen).toEqual([1]);
  });

  it('does not start for a signal that is already aborted', async () => {
    expect(await codeOf(clientOf().ask(request(), { signal: AbortSignal.abort() }))).toBe(
      'aborted',
    );
    expect(ScriptedWorker.made).toHaveLength(0);
  });

  it('ends the worker of a cancelled request, and runs the next in another', async () => {
    const client = clientOf();
    const controller = new AbortController();
    const [first, second] = [codeOf(client.ask(request(), controller)), client.ask(request())];
    await settle();
    controller.abort();
    expect(await first).toBe('aborted');
    await settle();
    expect(ScriptedWorker.made.map(({ terminated }) => terminated)).toEqual([true, false]);
    latest().answer(2);
    expect(await second).toBe(2);
  });

  it('keeps the worker when a waiting request is cancelled', async () => {
    const client = clientOf();
    const controller = new AbortController();
    const [first, second] = [client.ask(request()), codeOf(client.ask(request(), controller))];
    await settle();
    controller.abort();
    expect(await second).toBe('aborted');
    latest().answer(1);
    expect(await first).toBe(1);
    await settle();
    expect(latest().asked).toHaveLength(1);
    expect(ScriptedWorker.live()).toHaveLength(1);
  });

  it('keeps the worker of a cancelled download or frame, and ignores the answer', async () => {
    for (const asked of [
      load,
      { kind: 'frame', frame: 0 as never, watch: 1, time: 0 } as WorkerRequest,
    ]) {
      const client = clientOf();
      const controller = new AbortController();
      const cancelled = codeOf(client.ask(request(asked), controller));
      await settle();
      const { id } = latest().asked[0] ?? { id: 0 };
      controller.abort();
      expect(await cancelled).toBe('aborted');
      expect(latest().terminated).toBe(false);
      const next = client.ask(request());
      await settle();
      latest().send({ id, answer: 7 });
      latest().answer(8);
      expect(await next).toBe(8);
    }
  });

  it('F-14 ends a worker that broke over a cancelled request at once', async () => {
    const client = clientOf();
    const leaving = new AbortController();
    const left = codeOf(
      client.ask(request({ kind: 'frame', frame: {}, watch: 1, time: 1 } as never), {
        signal: leaving.signal,
      }),
    );
    await settle();
    const first = latest();
    leaving.abort();
    expect(await left).toBe('aborted');
    expect(first.terminated).toBe(false);
    first.send({ id: first.asked[0]?.id ?? 0, problem: { code: 'engine-failed' }, broken: true });
    expect(first.terminated).toBe(true);
    const asked = client.ask(request());
    await settle();
    expect(ScriptedWorker.made).toHaveLength(2);
    latest().answer(2);
    expect(await asked).toBe(2);
  });

  it('F-14 repeats the requests after it in another worker, without losing a try', async () => {
    const client = clientOf();
    const leaving = new AbortController();
    const left = codeOf(client.ask(request(load), { signal: leaving.signal }));
    await settle();
    const first = latest();
    leaving.abort();
    await left;
    const asked = client.ask(request());
    await settle();
    expect(first.asked).toHaveLength(2);
    first.send({ id: first.asked[0]?.id ?? 0, problem: { code: 'engine-failed' }, broken: true });
    // The client must ignore further messages of the broken worker.
    first.terminated = false;
    first.answer(1);
    await settle();
    const second = latest();
    expect(second).not.toBe(first);
    expect(second.asked.map(({ request: { kind } }) => kind)).toEqual(['best']);
    // Both tries are left, so the first of them may break too.
    second.crash();
    await settle();
    latest().answer(3);
    expect(await asked).toBe(3);
    expect(ScriptedWorker.made).toHaveLength(3);
  });

  it('F-14 keeps the worker if a cancelled request only failed', async () => {
    const client = clientOf();
    const leaving = new AbortController();
    const left = codeOf(client.ask(request(load), { signal: leaving.signal }));
    await settle();
    const first = latest();
    leaving.abort();
    await left;
    first.send({
      id: first.asked[0]?.id ?? 0,
      problem: { code: 'engine-unavailable' },
      broken: false,
    });
    expect(first.terminated).toBe(false);
  });

  it('F-14 closes transferred objects that could not be sent', async () => {
    const client = clientOf();
    const close = vi.fn();
    const make = () =>
      ({ request: { kind: 'best', frames: [() => {}] }, transfer: [{ close }] }) as never;
    expect(await codeOf(client.ask(make))).toBe('engine-failed');
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('R-14: repeats a request once after a crash, and fails after the second', async () => {
    const client = clientOf();
    const survived = client.ask(request());
    await settle();
    latest().crash();
    await settle();
    expect(ScriptedWorker.made).toHaveLength(2);
    latest().answer(1);
    expect(await survived).toBe(1);

    const [lost, next] = [codeOf(client.ask(request())), client.ask(request())];
    for (let crash = 0; crash < 2; crash++) {
      await settle();
      latest().crash();
    }
    expect(await lost).toBe('engine-failed');
    await settle();
    latest().answer(2);
    expect(await next).toBe(2);
  });

  it('R-14: treats a broken worker and an unreadable message as crashes', async () => {
    const client = clientOf();
    const asked = codeOf(client.ask(request()));
    await settle();
    latest().send({
      id: latest().asked[0]?.id ?? 0,
      problem: { code: 'engine-failed' },
      broken: true,
    });
    await settle();
    latest().onmessageerror?.();
    expect(await asked).toBe('engine-failed');
    expect(ScriptedWorker.live()).toHaveLength(0);
  });

  it('R-14: fails a request that cannot be sent to the worker, and runs the next one', async () => {
    const client = clientOf();
    const asked = codeOf(
      client.ask(() => ({ request: { kind: 'best', frames: [(() => {}) as never] } })),
    );
    expect(await asked).toBe('engine-failed');
    const next = client.ask(request());
    await settle();
    latest().answer(1);
    expect(await next).toBe(1);
  });

  it('explains why a worker does not start: it is refused, or its script is not there', async () => {
    const never = clientOf({
      start: () => new ScriptedWorker({ silent: true }) as unknown as Worker,
    });
    const asked = codeOf(never.ask(request()));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toBe('engine-unavailable');
    const refused = clientOf({
      start() {
        throw Object.assign(new Error(), { problem: { code: 'engine-unsupported' } });
      },
    });
    expect(await codeOf(refused.ask(request()))).toBe('engine-unsupported');
    expect(ScriptedWorker.live()).toHaveLength(0);
  });

  it('keeps an idle worker for ten seconds, and starts another afterwards', async () => {
    const client = clientOf();
    const ask = async () => {
      const asked = client.ask(request());
      await settle();
      latest().answer(1);
      await asked;
    };
    await ask();
    await vi.advanceTimersByTimeAsync(9_000);
    await ask();
    expect(ScriptedWorker.made).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(ScriptedWorker.live()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ScriptedWorker.live()).toHaveLength(0);
    await ask();
    expect(ScriptedWorker.made).toHaveLength(2);
  });

  it('does not treat a long-running request as idle time', async () => {
    const client = clientOf();
    const asked = client.ask(request());
    await vi.advanceTimersByTimeAsync(120_000);
    latest().answer(1);
    expect(await asked).toBe(1);
    expect(ScriptedWorker.made).toHaveLength(1);
  });

  it('P-14: ends the worker with the last mount', async () => {
    const client = clientOf();
    const [one, other] = [new AbortController(), new AbortController()];
    client.mount(one.signal);
    client.mount(other.signal);
    client.mount(AbortSignal.abort());
    const asked = client.ask(request());
    await settle();
    latest().answer(1);
    await asked;
    one.abort();
    expect(latest().terminated).toBe(false);
    other.abort();
    expect(latest().terminated).toBe(true);
  });

  it('P-14: ends the worker with the last mount even during an abandoned download', async () => {
    const client = clientOf();
    const mount = new AbortController();
    client.mount(mount.signal);
    const asked = codeOf(client.ask(request(load), mount));
    await settle();
    mount.abort();
    expect(await asked).toBe('aborted');
    expect(ScriptedWorker.live()).toHaveLength(0);
  });

  it('rejects all waiting requests with aborted when it is ended', async () => {
    const client = clientOf();
    const asked = [codeOf(client.ask(request())), codeOf(client.ask(request()))];
    await settle();
    client.end();
    expect(await Promise.all(asked)).toEqual(['aborted', 'aborted']);
    await vi.advanceTimersByTimeAsync(0);
    expect(ScriptedWorker.live()).toHaveLength(0);
  });

  it('closes a frame that arrives after its request was cancelled', async () => {
    const client = clientOf();
    const controller = new AbortController();
    const close = vi.fn();
    let grabbed = () => {};
    const asked = codeOf(
      client.ask(
        () =>
          new Promise<never>((resolve) => {
            grabbed = () => resolve({ request: best, transfer: [{ close }] } as never);
          }),
        controller,
      ),
    );
    await settle();
    controller.abort();
    grabbed();
    expect(await asked).toBe('aborted');
    await settle();
    expect(close).toHaveBeenCalledOnce();
  });

  it('R-13: settles every request, in any order of requests, aborts and crashes', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant('ask' as const) },
      { weight: 4, arbitrary: fc.constant('answer' as const) },
      fc.constantFrom(
        'cancel' as const,
        'crash' as const,
        'broken' as const,
        'wait' as const,
        'idle' as const,
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        ScriptedWorker.made = [];
        const client = clientOf();
        const asked: { readonly controller: AbortController; outcome?: unknown }[] = [];
        for (const now of steps) {
          if (now === 'ask') {
            const entry: (typeof asked)[number] = { controller: new AbortController() };
            asked.push(entry);
            client.ask(request(), entry.controller).then(
              (answer) => Object.assign(entry, { outcome: answer }),
              (error) => Object.assign(entry, { outcome: error.problem.code }),
            );
          }
          const worker = ScriptedWorker.live().at(-1);
          if (now === 'answer') worker?.answer(1);
          if (now === 'crash') worker?.crash();
          if (now === 'broken')
            worker?.send({
              id: worker.asked.at(-1)?.id ?? 0,
              problem: { code: 'engine-failed' },
              broken: true,
            });
          if (now === 'cancel')
            asked.find(({ outcome }) => outcome === undefined)?.controller.abort();
          if (now === 'idle') await vi.advanceTimersByTimeAsync(10_001);
          if (now === 'wait') await settle();
          expect(ScriptedWorker.live().length).toBeLessThanOrEqual(1);
        }
        for (let left = asked.length; left > 0; left--) {
          await settle();
          ScriptedWorker.live().at(-1)?.answer(1);
        }
        await vi.advanceTimersByTimeAsync(10_001);
        expect(
          asked
            .map(({ outcome }) => outcome)
            .every((outcome) =>
              [1, 'aborted', 'engine-failed', 'engine-unavailable'].includes(outcome as never),
            ),
        ).toBe(true);
        expect(ScriptedWorker.live()).toHaveLength(0);
      }),
      { numRuns: 300 },
    );
  });
});
