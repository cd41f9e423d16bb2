import { ProblemError } from '@facecompare/contract';
import { describe, expect, it, vi } from 'vitest';
import { problemAnswer } from '../answer/problem-answer.ts';
import { type AppConfig, createApp } from '../create-app.ts';
import { memoryStore } from '../store/memory.ts';
import { fakeUpstream, matchFor } from '../testing/fake-upstream.ts';
import { sampleBody, sampleRequest } from '../testing/sample-request.ts';

const later = (ms = 5) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const slowly = () =>
  fakeUpstream(async (call) => {
    await later();
    return matchFor(call);
  });
const keyed = (
  more: Record<string, unknown> = {},
  key = '"8e03978e-40d5-43e8"',
  headers: Record<string, string> = {},
) => sampleRequest({ body: sampleBody(more), headers: { 'Idempotency-Key': key, ...headers } });

describe('Idempotency-Key, around a fake upstream', () => {
  it('compares once for fifty simultaneous requests, and answers all alike', async () => {
    const upstream = slowly();
    const onVerdict = vi.fn();
    const app = createApp(upstream, { onVerdict });
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => (await app.fetch(keyed())).text()),
    );
    expect(new Set(answers).size).toBe(1);
    expect(upstream.calls).toHaveLength(1);
    expect(await (await app.fetch(keyed({}, '8e03978e-40d5-43e8'))).text()).toBe(answers[0]);
    expect(upstream.calls).toHaveLength(1);
    expect(onVerdict).toHaveBeenCalledOnce();
  });

  it('compares each time without a key', async () => {
    const upstream = slowly();
    const app = createApp(upstream);
    await app.fetch(sampleRequest());
    await app.fetch(sampleRequest());
    expect(upstream.calls).toHaveLength(2);
  });

  it('refuses a key of another body, during its comparison and afterwards', async () => {
    const app = createApp(slowly());
    const first = app.fetch(keyed());
    await later(1);
    const during = await app.fetch(keyed({ liveness: '0' }));
    expect((await first).status).toBe(200);
    const after = await app.fetch(keyed({ liveness: '0' }));
    for (const response of [during, after]) {
      expect(response.status).toBe(422);
      expect(((await response.json()) as { problem: { code: string } }).problem.code).toBe(
        'idempotency-key-reused',
      );
    }
  });

  it('keeps the keys of different callers apart', async () => {
    const upstream = slowly();
    const app = createApp(upstream, { apiKeys: ['key-a', 'key-b'] });
    const [a, b] = await Promise.all(
      ['key-a', 'key-b'].map((ApiKey) =>
        app.fetch(keyed(ApiKey === 'key-a' ? {} : { liveness: '0' }, '"shared-key"', { ApiKey })),
      ),
    );
    expect([a?.status, b?.status]).toEqual([200, 200]);
    expect(upstream.calls).toHaveLength(2);
  });

  it('forgets a fault, so that the next request compares again', async () => {
    const outcomes = [
      () => Promise.reject(new ProblemError({ code: 'overloaded' })),
      () => Promise.resolve(problemAnswer({ code: 'engine-failed' })),
    ];
    const upstream = fakeUpstream((call) => outcomes.shift()?.() ?? matchFor(call));
    const app = createApp(upstream);
    expect([
      (await app.fetch(keyed())).status,
      (await app.fetch(keyed())).status,
      (await app.fetch(keyed())).status,
    ]).toEqual([503, 503, 200]);
  });

  it('keeps a verdict for ten minutes, and no part of the images', async () => {
    let time = 0;
    const upstream = slowly();
    const memory = memoryStore({ now: () => time });
    const set = vi.fn(memory.set);
    const app = createApp(upstream, { store: { get: memory.get, set } });
    await app.fetch(keyed());
    time = 599_999;
    await app.fetch(keyed());
    expect(upstream.calls).toHaveLength(1);
    time = 600_000;
    await app.fetch(keyed());
    expect(upstream.calls).toHaveLength(2);
    const kept = JSON.stringify(set.mock.calls);
    expect(kept).toContain('fingerprint');
    expect(kept).not.toContain(sampleBody().face_image1);
  });

  it('answers and reports the error if the store fails', async () => {
    const onError = vi.fn();
    const config: AppConfig = {
      onError,
      store: { get: () => undefined, set: () => Promise.reject(new Error('disk')) },
    };
    expect((await createApp(fakeUpstream(), config).fetch(keyed())).status).toBe(200);
    expect(onError).toHaveBeenCalledOnce();
  });

  it('continues if one of two callers disconnects, and ends when both have', async () => {
    let finish = () => {};
    const upstream = fakeUpstream(
      (call, signal) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new ProblemError({ code: 'aborted' })));
          finish = () => resolve(matchFor(call));
        }),
    );
    const app = createApp(upstream);
    const send = (signal: AbortSignal) => app.fetch(new Request(keyed(), { signal }));
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const [left, stayed] = [send(leaving.signal), send(staying.signal)];
    await vi.waitFor(() => expect(upstream.calls).toHaveLength(1));
    await later(20);
    leaving.abort();
    await left;
    finish();
    expect((await stayed).status).toBe(200);
    expect([upstream.calls.length, upstream.aborted]).toEqual([1, 0]);

    const both = [new AbortController(), new AbortController()];
    const flights = both.map(({ signal }) =>
      app.fetch(new Request(keyed({}, '"another-key"'), { signal })),
    );
    await vi.waitFor(() => expect(upstream.calls).toHaveLength(2));
    await later(20);
    for (const controller of both) controller.abort();
    await Promise.all(flights);
    expect(upstream.aborted).toBe(1);
    const again = app.fetch(keyed({}, '"another-key"'));
    await vi.waitFor(() => expect(upstream.calls).toHaveLength(3));
    finish();
    expect((await again).status).toBe(200);
  });
});
