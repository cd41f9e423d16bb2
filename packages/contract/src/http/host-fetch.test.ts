/** Replacements of `fetch` on real pages: wrappers of monitoring agents, mocks, and mistakes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { goodAnswer } from '../answer/answers.test-data.ts';
import { answeringServer, codeOf, json, requestOf } from './answering-server.test-support.ts';
import { httpBackend } from './http-backend.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const signal = new AbortController().signal;
const url = 'https://faces.example/';
const own = globalThis.fetch;

describe('H-11 a wrapper of fetch', () => {
  it.each<[string, (...given: Parameters<typeof fetch>) => ReturnType<typeof fetch>]>([
    [
      'takes its first argument for text',
      (input, init) => own((input as string).replace('#', ''), init),
    ],
    [
      'knows text and Request only',
      (input, init) => own(typeof input === 'string' ? input : (input as Request).url, init),
    ],
    ['makes a Request of both', (input, init) => own(new Request(input, init))],
    [
      'keeps the method of what is no text, as a monitoring agent does',
      (input, init) =>
        typeof input === 'string'
          ? own(input, init)
          : own((input as Request).url, { ...init, method: 'GET', body: null }),
    ],
  ])('that %s sends the POST with its body', async (_, wrapper) => {
    const server = await answeringServer(json(goodAnswer()));
    vi.stubGlobal('fetch', wrapper);
    expect((await httpBackend({ url: server.url }).compare(requestOf(), { signal })).outcome).toBe(
      'match',
    );
    expect(
      (await httpBackend({ url: server.url, fetch: wrapper }).compare(requestOf(), { signal }))
        .outcome,
    ).toBe('match');
    expect(server.asked.map(({ method }) => method)).toEqual(['POST', 'POST']);
    for (const { body } of server.asked) expect(JSON.parse(body)).toHaveProperty('face_image1');
  });
});

describe('F-11 a fetch of the host', () => {
  const used = async () => {
    const response = Response.json(goodAnswer());
    await response.text();
    return response;
  };
  const locked = async () => {
    const response = Response.json(goodAnswer());
    response.body?.getReader();
    return response;
  };
  const redirected = async () =>
    Object.defineProperty(Response.json(goodAnswer()), 'redirected', { value: true });
  const like = (more: object) => async () => ({ headers: new Headers(), body: null, ...more });

  it.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('host');
      },
      'network-failed',
    ],
    ['rejects with nothing', () => Promise.reject(undefined), 'network-failed'],
    ['gives nothing', async () => undefined, 'bad-response'],
    ['gives null', async () => null, 'bad-response'],
    ['gives nothing at once', () => undefined, 'bad-response'],
    ['gives text', async () => 'ok', 'bad-response'],
    ['gives an opaque response', like({ type: 'opaque', status: 0 }), 'bad-response'],
    ['gives an error response', async () => Response.error(), 'bad-response'],
    ['gives no headers', async () => ({ status: 200, body: null }), 'bad-response'],
    ['gives a response that was read', used, 'bad-response'],
    ['gives a response that is being read', locked, 'bad-response'],
    [
      'gives a stand-in that was read',
      like({ status: 200, bodyUsed: true, text: async () => JSON.stringify(goodAnswer()) }),
      'bad-response',
    ],
    ['hides a redirect', like({ type: 'opaqueredirect', status: 0 }), 'misconfigured'],
    ['has followed a redirect', redirected, 'misconfigured'],
  ])('that %s is reported as a problem: %s', async (_, fetch, code) => {
    expect(
      await codeOf(
        httpBackend({ url, fetch: fetch as typeof own }).compare(requestOf(), { signal }),
      ),
    ).toBe(code);
  });

  it('may return a response synchronously, and one without streams', async () => {
    const backend = (fetch: () => unknown) =>
      httpBackend({ url, fetch: fetch as typeof own }).compare(requestOf(), { signal });
    expect((await backend(() => Response.json(goodAnswer()))).outcome).toBe('match');
    const text = async () => JSON.stringify(goodAnswer());
    expect((await backend(like({ status: 200, text }))).outcome).toBe('match');
  });
});

describe('onPhase of the host', () => {
  it('that throws is reported, and does not stop the comparison', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const failure = new Error('host');
    const onPhase = () => {
      throw failure;
    };
    expect(
      (await httpBackend({ url: server.url }).compare(requestOf(), { signal, onPhase })).outcome,
    ).toBe('match');
    expect(reported.mock.calls).toEqual([[failure], [failure]]);
    vi.stubGlobal('reportError', undefined);
    expect(
      (await httpBackend({ url: server.url }).compare(requestOf(), { signal, onPhase })).outcome,
    ).toBe('match');
  });
});
