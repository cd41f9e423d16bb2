import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { goodAnswer } from '../answer/answers.test-data.ts';
import {
  answeringServer,
  codeOf,
  imageOf,
  json,
  ownTimers,
  plain,
  requestOf,
  silence,
  until,
} from './answering-server.test-support.ts';
import { type HttpBackendOptions, httpBackend } from './http-backend.ts';

/**
 * Starts a comparison, aborts it at the given moment, and returns the code of the error. Without
 * the abort, the awaited event never comes.
 */
async function abortAt(
  options: HttpBackendOptions,
  moment: (aborting: AbortController) => Promise<void>,
  request = requestOf(),
) {
  const controller = new AbortController();
  const work = codeOf(httpBackend(options).compare(request, { signal: controller.signal }));
  await moment(controller);
  controller.abort();
  const code = await work;
  return { code, listeners: getEventListeners(controller.signal, 'abort').length };
}
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

describe('R-7: an abort', () => {
  it('before the start sends nothing, reads nothing and requests no token', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const getAccessToken = vi.fn(() => 'T');
    const onPhase = vi.fn();
    const work = httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), {
      signal: AbortSignal.abort(),
      onPhase,
    });
    expect(await codeOf(work)).toBe('aborted');
    expect(server.asked).toHaveLength(0);
    expect(getAccessToken).not.toHaveBeenCalled();
    expect(onPhase).not.toHaveBeenCalled();
  });

  it('while the photos are encoded sends nothing', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const getAccessToken = vi.fn(() => 'T');
    const slow = imageOf('slow');
    slow.blob.arrayBuffer = async () => {
      await soon();
      return new ArrayBuffer(3);
    };
    const { code } = await abortAt(
      { url: server.url, getAccessToken },
      async () => {},
      requestOf({ selfie: slow }),
    );
    expect(code).toBe('aborted');
    expect(server.asked).toHaveLength(0);
    expect(getAccessToken).not.toHaveBeenCalled();
  });

  it.each<[string, (signal: AbortSignal) => Promise<string>]>([
    [
      'that listens',
      (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ],
    ['that does not listen', () => new Promise(() => {})],
    [
      'that answers late',
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        return 'late';
      },
    ],
  ])('while the host %s fetches a token is aborted, not unauthorized', async (_, fetchToken) => {
    const server = await answeringServer(json(goodAnswer()));
    const outcome = await abortAt(
      { url: server.url, getAccessToken: ({ signal }) => fetchToken(signal) },
      soon,
    );
    expect(outcome.code).toBe('aborted');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(server.asked).toHaveLength(0);
  });

  it('while sending closes the request', async () => {
    const server = await answeringServer(silence);
    const outcome = await abortAt({ url: server.url }, () =>
      until(() => server.asked.length === 1),
    );
    expect(outcome).toMatchObject({ code: 'aborted', listeners: 0 });
    await vi.waitFor(() => expect(server.dropped).toBe(1));
  });

  it('while the body is read closes the request, even after the garbage collector has run', async () => {
    const server = await answeringServer(
      (response) => void response.writeHead(200).write('{"data":'),
    );
    const outcome = await abortAt({ url: server.url }, async () => {
      await until(() => server.asked.length === 1);
      await soon();
      // Creates enough garbage to make the collector run, because it can collect the listener of
      // fetch.
      for (let round = 0; round < 50; round++) new Array(100_000).fill({ round });
      await soon();
    });
    expect(outcome).toMatchObject({ code: 'aborted', listeners: 0 });
    await vi.waitFor(() => expect(server.dropped).toBe(1));
  });

  it('does not wait for a wrapped fetch that ignores the signal', async () => {
    const deaf: typeof fetch = () => new Promise(() => {});
    const outcome = await abortAt({ url: 'https://faces.example/', fetch: deaf }, soon);
    expect(outcome.code).toBe('aborted');
    const code = await codeOf(
      httpBackend({ url: 'https://faces.example/', fetch: deaf, timeoutMs: 20 }).compare(
        requestOf(),
        {
          signal: new AbortController().signal,
        },
      ),
    );
    expect(code).toBe('timeout');
  });

  it('while waiting to send again ends the wait', async () => {
    const server = await answeringServer(json({}, 503, { 'Retry-After': '30' }));
    const outcome = await abortAt({ url: server.url }, async () => {
      await until(() => server.asked.length === 1);
      await soon();
    });
    expect(outcome).toMatchObject({ code: 'aborted', listeners: 0 });
    expect(server.asked).toHaveLength(1);
  });

  it('after the answer changes nothing', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const controller = new AbortController();
    const verdict = await httpBackend({ url: server.url }).compare(requestOf(), {
      signal: controller.signal,
    });
    controller.abort();
    expect(verdict.outcome).toBe('match');
  });

  it('of one comparison does not affect another one', async () => {
    const server = await answeringServer(
      (response, asked) => void setTimeout(() => json(goodAnswer())(response, asked), 60),
    );
    const backend = httpBackend({ url: server.url });
    const controller = new AbortController();
    const first = codeOf(backend.compare(requestOf(), { signal: controller.signal }));
    const second = backend.compare(requestOf(), { signal: new AbortController().signal });
    await until(() => server.asked.length === 2);
    controller.abort();
    expect(await first).toBe('aborted');
    expect((await second).outcome).toBe('match');
  });
});

describe('R-4, R-7: nothing is left pending', () => {
  it.each([
    ['an answer', json(goodAnswer())],
    ['an error', plain('', 500)],
    ['a lost connection', (response: { destroy(): void }) => response.destroy()],
    ['too long an answer', plain('x'.repeat(2_000_000))],
    ['three refusals', json({}, 503, { 'Retry-After': '0' })],
    ['a timeout', silence],
  ])('after %s: no timer, no listener', async (_, answer) => {
    const server = await answeringServer(answer);
    const { open, delays } = ownTimers();
    const controller = new AbortController();
    await httpBackend({ url: server.url, timeoutMs: 200 })
      .compare(requestOf(), { signal: controller.signal })
      .catch(() => {});
    expect(delays).toContain(200);
    expect(open.size).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it.each([
    ['while sending', silence],
    ['while waiting', json({}, 503, { 'Retry-After': '30' })],
  ])('after an abort %s: no timer', async (_, answer) => {
    const server = await answeringServer(answer);
    const { open, delays } = ownTimers();
    const controller = new AbortController();
    const work = codeOf(
      httpBackend({ url: server.url }).compare(requestOf(), { signal: controller.signal }),
    );
    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    await soon();
    expect(open.size).toBe(1);
    controller.abort();
    expect(await work).toBe('aborted');
    expect(open.size).toBe(0);
    expect(delays.at(-1)).toBe(30_000);
  });
});
