import { afterEach, describe, expect, it, vi } from 'vitest';
import { errorAnswer, goodAnswer } from '../answer/answers.test-data.ts';
import { problemOf } from '../problem.ts';
import {
  type Answering,
  answeringServer,
  codeOf,
  json,
  ownTimers,
  plain,
  REQUEST_ID,
  requestOf,
  until,
} from './answering-server.test-support.ts';
import { httpBackend } from './http-backend.ts';

afterEach(() => {
  vi.restoreAllMocks();
});
const signal = new AbortController().signal;
const busy = (status: number, seconds = '0'): Answering =>
  json({}, status, { 'Retry-After': seconds });

describe('R-5: httpBackend sends again', () => {
  it.each([429, 503])('after %i, twice at most, and then reports it', async (status) => {
    const server = await answeringServer(busy(status));
    expect(await codeOf(httpBackend({ url: server.url }).compare(requestOf(), { signal }))).toBe(
      status === 429 ? 'rate-limited' : 'overloaded',
    );
    expect(server.asked).toHaveLength(3);
  });

  it.each([1, 2])('and returns the answer after %i refusals', async (refusals) => {
    const server = await answeringServer(
      ...Array.from({ length: refusals }, () => busy(503)),
      json(goodAnswer()),
    );
    expect((await httpBackend({ url: server.url }).compare(requestOf(), { signal })).outcome).toBe(
      'match',
    );
    expect(server.asked).toHaveLength(refusals + 1);
  });

  it('R-6: with the same body and the same key', async () => {
    const server = await answeringServer(busy(503), busy(429), json(goodAnswer()));
    await httpBackend({ url: server.url, idempotencyHeader: true }).compare(requestOf(), {
      signal,
    });
    const [first] = server.asked;
    expect(server.asked.map(({ headers }) => headers['idempotency-key'])).toEqual(
      Array(3).fill(`"${REQUEST_ID}"`),
    );
    expect(server.asked.map(({ body }) => body)).toEqual(Array(3).fill(first?.body));
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ request_id: REQUEST_ID });
  });

  it('not before the second that the server named', async () => {
    const server = await answeringServer(busy(503, '1'), json(goodAnswer()));
    const start = performance.now();
    await httpBackend({ url: server.url }).compare(requestOf(), { signal });
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  it.each([
    ['seconds', () => '12', 12_000, 12_000],
    ['a date', () => new Date(Date.now() + 20_000).toUTCString(), 18_000, 20_000],
    ['ten years in seconds', () => '315360000', 30_000, 30_000],
    [
      'ten years as a date',
      () => new Date(Date.now() + 315_360_000_000).toUTCString(),
      30_000,
      30_000,
    ],
    ['a negative number', () => '-12', 0, 1_000],
    ['a date gone by', () => new Date(0).toUTCString(), 0, 1_000],
    ['nonsense', () => 'in a while', 0, 1_000],
  ])('after a wait that follows %s', async (_, retryAfter, least, most) => {
    const server = await answeringServer(busy(503, retryAfter()));
    const { delays } = ownTimers();
    const controller = new AbortController();
    const work = codeOf(
      httpBackend({ url: server.url }).compare(requestOf(), { signal: controller.signal }),
    );
    // The first timer is the limit on the request, the second is the wait.
    await until(() => delays.length === 2);
    controller.abort();
    expect(await work).toBe('aborted');
    expect(delays[1]).toBeGreaterThanOrEqual(least);
    expect(delays[1]).toBeLessThanOrEqual(most);
    expect(server.asked).toHaveLength(1);
  });

  it('no later than 30 s if only the body names the seconds, and names a year of them', async () => {
    const problem = { code: 'overloaded', images: [], retryable: true, retryAfter: 31_536_000 };
    const server = await answeringServer(json({ data: null, error_code: 503, problem }, 503));
    const { delays } = ownTimers();
    const controller = new AbortController();
    const work = codeOf(
      httpBackend({ url: server.url }).compare(requestOf(), { signal: controller.signal }),
    );
    await until(() => delays.length === 2);
    controller.abort();
    expect(await work).toBe('aborted');
    expect(delays[1]).toBe(30_000);
  });

  it('three times at most for one comparison, and for many within a tenth of their number', async () => {
    let sent = 0;
    const busyFetch: typeof fetch = async () => {
      sent++;
      return Response.json({}, { status: 503, headers: { 'Retry-After': '0' } });
    };
    const backend = httpBackend({ url: 'https://faces.example/', fetch: busyFetch });
    const comparisons = 500;
    for (let comparison = 1; comparison <= comparisons; comparison++) {
      expect(await codeOf(backend.compare(requestOf(), { signal }))).toBe('overloaded');
      if (comparison === 5) expect(sent).toBe(15);
    }
    // A new backend has ten retries, for the few comparisons that one person makes.
    expect(sent - comparisons).toBeGreaterThanOrEqual(comparisons / 10);
    expect(sent - comparisons).toBeLessThanOrEqual(10 + comparisons / 10);
    // The budget belongs to one backend: another one on the page has its own.
    const other = httpBackend({ url: 'https://faces.example/', fetch: busyFetch });
    const before = sent;
    await codeOf(other.compare(requestOf(), { signal }));
    expect(sent - before).toBe(3);
  });

  it('even if only the body names the seconds, as across origins', async () => {
    const problem = { code: 'overloaded', images: [], retryable: true, retryAfter: 0 };
    const server = await answeringServer(
      json({ data: null, error_code: 503, problem }, 503),
      json(goodAnswer()),
    );
    vi.spyOn(Math, 'random').mockReturnValue(0.999);
    const { delays } = ownTimers();
    await httpBackend({ url: server.url }).compare(requestOf(), { signal });
    expect(delays).toEqual([30_000, 0, 30_000]);
  });

  it.each<[string, Answering]>([
    ['a 500', plain('', 500, { 'Retry-After': '0' })],
    ['a 502', plain('', 502, { 'Retry-After': '0' })],
    ['a 504', plain('', 504, { 'Retry-After': '0' })],
    ['a 408', plain('', 408, { 'Retry-After': '0' })],
    ['a rate limit told in a 200', json(errorAnswer(4003), 200, { 'Retry-After': '0' })],
    ['a 503 that says the account is empty', json(errorAnswer(4002), 503, { 'Retry-After': '0' })],
    ['a lost connection', (response) => response.destroy()],
  ])('but not after %s', async (_, answer) => {
    const server = await answeringServer(answer);
    await codeOf(httpBackend({ url: server.url }).compare(requestOf(), { signal }));
    expect(server.asked).toHaveLength(1);
  });

  it('but not after a refusal of a face, whatever its status', async () => {
    const server = await answeringServer(json(errorAnswer(4207), 503, { 'Retry-After': '0' }));
    expect(
      (await httpBackend({ url: server.url }).compare(requestOf(), { signal })).problem,
    ).toMatchObject({ code: 'no-face' });
    expect(server.asked).toHaveLength(1);
  });

  it('and reports at the end how long to wait', async () => {
    const server = await answeringServer(busy(429), busy(429), busy(429, '600'));
    const thrown = await httpBackend({ url: server.url })
      .compare(requestOf(), { signal })
      .catch((error: unknown) => error);
    expect(problemOf(thrown)).toEqual({
      code: 'rate-limited',
      detail: 'HTTP status 429.',
      retryAfter: 30,
    });
  });
});
