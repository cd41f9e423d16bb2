import { describe, expect, it, vi } from 'vitest';
import { goodAnswer } from '../answer/answers.test-data.ts';
import { problemOf } from '../problem.ts';
import type { AccessTokenContext } from './access-token.ts';
import {
  type Answering,
  answeringServer,
  codeOf,
  json,
  ownTimers,
  requestOf,
  until,
} from './answering-server.test-support.ts';
import { httpBackend } from './http-backend.ts';

const signal = new AbortController().signal;

/** A fetch that accepts one token and refuses all others. */
const doorkeeper =
  (good: string): Answering =>
  (response, asked) => {
    const answer =
      asked.headers.authorization === `Bearer ${good}`
        ? json(goodAnswer())
        : json({ data: null, error_code: 401 }, 401);
    answer(response, asked);
  };

describe('R-42: an access token', () => {
  it('is requested before each comparison, and never stored', async () => {
    const server = await answeringServer(json(goodAnswer()));
    let count = 0;
    const reasons: string[] = [];
    const backend = httpBackend({
      url: server.url,
      getAccessToken: ({ reason }) => {
        reasons.push(reason);
        return `T${++count}`;
      },
    });
    await backend.compare(requestOf(), { signal });
    await backend.compare(requestOf(), { signal });
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer T1',
      'Bearer T2',
    ]);
    expect(reasons).toEqual(['initial', 'initial']);
  });

  it('is refreshed once after a 401', async () => {
    const server = await answeringServer(doorkeeper('new'));
    const getAccessToken = vi.fn(async ({ reason }: AccessTokenContext) =>
      reason === 'expired' ? 'new' : 'old',
    );
    expect(
      (await httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), { signal }))
        .outcome,
    ).toBe('match');
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer old',
      'Bearer new',
    ]);
    expect(server.asked[1]?.body).toBe(server.asked[0]?.body);
  });

  it('that is still refused after its refresh means unauthorized', async () => {
    const server = await answeringServer(doorkeeper('none'));
    const getAccessToken = vi.fn(() => 'T');
    expect(
      await codeOf(
        httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), { signal }),
      ),
    ).toBe('unauthorized');
    expect(server.asked).toHaveLength(2);
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });

  it('is refreshed once in a comparison, even with a busy server in between', async () => {
    const refuse = json({}, 401);
    const server = await answeringServer(refuse, json({}, 503, { 'Retry-After': '0' }), refuse);
    const getAccessToken = vi.fn(() => 'T');
    expect(
      await codeOf(
        httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), { signal }),
      ),
    ).toBe('unauthorized');
    expect(server.asked).toHaveLength(3);
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });

  it('does not count as a retry because of a busy server', async () => {
    const busy = json({}, 503, { 'Retry-After': '0' });
    const server = await answeringServer(json({}, 401), busy, busy, json(goodAnswer()));
    expect(
      (
        await httpBackend({ url: server.url, getAccessToken: () => 'T' }).compare(requestOf(), {
          signal,
        })
      ).outcome,
    ).toBe('match');
  });

  it('is refreshed once if two comparisons get a 401 at the same time', async () => {
    const server = await answeringServer(doorkeeper('new'));
    let expired = 0;
    const backend = httpBackend({
      url: server.url,
      getAccessToken: async ({ reason }) => {
        if (reason === 'initial') return 'old';
        expired++;
        await until(() => server.asked.length === 2);
        await new Promise((resolve) => setTimeout(resolve, 50));
        return 'new';
      },
    });
    const verdicts = await Promise.all([
      backend.compare(requestOf(), { signal }),
      backend.compare(requestOf(), { signal }),
    ]);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['match', 'match']);
    expect(expired).toBe(1);
    expect(server.asked).toHaveLength(4);
  });

  it('is still refreshed for the second comparison when the first is aborted', async () => {
    const server = await answeringServer(doorkeeper('new'));
    const asked: AbortSignal[] = [];
    let give = (_: string) => {};
    const backend = httpBackend({
      url: server.url,
      getAccessToken: ({ reason, signal: wanted }) => {
        if (reason === 'initial') return 'old';
        asked.push(wanted);
        return new Promise<string>((resolve, reject) => {
          give = resolve;
          wanted.addEventListener('abort', () => reject(wanted.reason));
        });
      },
    });
    const first = new AbortController();
    const abandoned = codeOf(backend.compare(requestOf(), { signal: first.signal }));
    const kept = backend.compare(requestOf(), { signal });
    await until(() => server.asked.length === 2 && asked.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 250));
    first.abort();
    expect(await abandoned).toBe('aborted');
    expect(asked[0]?.aborted).toBe(false);
    give('new');
    expect((await kept).outcome).toBe('match');
  });

  it('is no longer fetched when no comparison waits for it, and the next refresh requests a new one', async () => {
    const server = await answeringServer(doorkeeper('new'));
    const asked: AbortSignal[] = [];
    const backend = httpBackend({
      url: server.url,
      getAccessToken: ({ reason, signal: wanted }) => {
        if (reason === 'initial') return 'old';
        asked.push(wanted);
        return asked.length === 1 ? new Promise<string>(() => {}) : 'new';
      },
    });
    const controller = new AbortController();
    const abandoned = codeOf(backend.compare(requestOf(), { signal: controller.signal }));
    await until(() => asked.length === 1);
    controller.abort();
    expect(await abandoned).toBe('aborted');
    expect(asked[0]?.aborted).toBe(true);
    expect((await backend.compare(requestOf(), { signal })).outcome).toBe('match');
  });

  it('is refreshed again after a refresh that failed', async () => {
    const server = await answeringServer(doorkeeper('new'));
    let expired = 0;
    const getAccessToken = ({ reason }: AccessTokenContext) => {
      if (reason === 'initial') return 'old';
      if (++expired === 1) throw new Error('The session service is down.');
      return 'new';
    };
    const backend = httpBackend({ url: server.url, getAccessToken });
    expect(await codeOf(backend.compare(requestOf(), { signal }))).toBe('unauthorized');
    expect((await backend.compare(requestOf(), { signal })).outcome).toBe('match');
  });

  it.each<[string, () => string | Promise<string>]>([
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret'))],
    ['rejects with nothing', () => Promise.reject(undefined)],
  ])(
    'that is not available (it %s) means unauthorized, and nothing is sent',
    async (_, getAccessToken) => {
      const server = await answeringServer(json(goodAnswer()));
      const thrown = await httpBackend({ url: server.url, getAccessToken })
        .compare(requestOf(), { signal })
        .catch((error: unknown) => error);
      expect(problemOf(thrown)).toEqual({
        code: 'unauthorized',
        detail: 'getAccessToken gave no token.',
      });
      expect(server.asked).toHaveLength(0);
    },
  );

  it.each<[string, unknown, string]>([
    ['undefined', undefined, 'unauthorized'],
    ['null', null, 'unauthorized'],
    ['an empty text', '', 'unauthorized'],
    ['an object', { token: 'x' }, 'misconfigured'],
    ['a number', 7, 'misconfigured'],
    ['a line break', 'abc\ndef', 'misconfigured'],
    ['a line break at its end', 'abc\n', 'misconfigured'],
    ['a space', 'Bearer abc', 'misconfigured'],
    ['an emoji', 'abc\u{1f600}', 'misconfigured'],
    ['a control character', 'abc\u0007', 'misconfigured'],
    ['a letter beyond ASCII', 'ab\u00e9', 'misconfigured'],
  ])('F-11 that is %s (%j) is %s, and nothing is sent', async (_, token, code) => {
    const server = await answeringServer(json(goodAnswer()));
    const getAccessToken = () => token as string;
    expect(
      await codeOf(
        httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), { signal }),
      ),
    ).toBe(code);
    expect(server.asked).toHaveLength(0);
  });

  it('F-11 that is invalid after a 401 is not sent either', async () => {
    const server = await answeringServer(json({}, 401));
    const getAccessToken = ({ reason }: AccessTokenContext) =>
      reason === 'initial' ? 'old' : 'a b';
    expect(
      await codeOf(
        httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), { signal }),
      ),
    ).toBe('misconfigured');
    expect(server.asked).toHaveLength(1);
  });

  it.each(['initial', 'expired'] as const)(
    'F-11 that never comes (%s) ends with the time limit, and leaves no timer',
    async (when) => {
      const server = await answeringServer(json({}, 401));
      const { open } = ownTimers();
      const getAccessToken = ({ reason }: AccessTokenContext) =>
        reason === when ? new Promise<string>(() => {}) : 'T';
      const backend = httpBackend({ url: server.url, getAccessToken, timeoutMs: 300 });
      expect(await codeOf(backend.compare(requestOf(), { signal }))).toBe('timeout');
      expect(server.asked).toHaveLength(when === 'initial' ? 0 : 1);
      expect(open.size).toBe(0);
    },
  );

  it.each(['abc|123', 'eyJhbGciOi.eyJzdWIi.s-_', 'a+/=='])('%s is a token', async (token) => {
    const server = await answeringServer(doorkeeper(token));
    expect(
      (
        await httpBackend({ url: server.url, getAccessToken: () => token }).compare(requestOf(), {
          signal,
        })
      ).outcome,
    ).toBe('match');
  });

  it.each([401, 403])(
    'is not requested without getAccessToken: %i is reported at once',
    async (status) => {
      const server = await answeringServer(json({}, status));
      expect(await codeOf(httpBackend({ url: server.url }).compare(requestOf(), { signal }))).toBe(
        status === 401 ? 'unauthorized' : 'forbidden',
      );
      expect(server.asked).toHaveLength(1);
    },
  );

  it('is not refreshed after a 403, which is reported at once', async () => {
    const server = await answeringServer(json({}, 403));
    const getAccessToken = vi.fn(() => 'T');
    expect(
      await codeOf(
        httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), { signal }),
      ),
    ).toBe('forbidden');
    expect(server.asked).toHaveLength(1);
    expect(getAccessToken).toHaveBeenCalledTimes(1);
  });
});
