import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { errorAnswer, goodAnswer } from '../answer/answers.test-data.ts';
import { problemOf } from '../problem.ts';
import type { CompareVerdict } from '../verdict.ts';
import {
  type Answering,
  answeringServer,
  codeOf,
  json,
  ownTimers,
  plain,
  requestOf,
  silence,
  until,
} from './answering-server.test-support.ts';
import { httpBackend } from './http-backend.ts';
import { MAX_ANSWER_BYTES } from './read-body.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
const signal = new AbortController().signal;

/**
 * Sends a comparison to a server that answers in this way. Returns the code and the number of
 * requests.
 */
async function ask(answer: Answering, timeoutMs = 5_000): Promise<{ code: string; asked: number }> {
  const server = await answeringServer(answer);
  const code = await codeOf(
    httpBackend({ url: server.url, timeoutMs }).compare(requestOf(), { signal }),
  );
  return { code, asked: server.asked.length };
}
async function verdictOf(answer: Answering): Promise<CompareVerdict> {
  const server = await answeringServer(answer);
  return httpBackend({ url: server.url }).compare(requestOf(), { signal });
}

describe('R-30: an invalid answer', () => {
  it.each<[string, Answering]>([
    ['a 204', (response) => response.writeHead(204).end()],
    ['an empty 200', plain('')],
    ['a captive portal', plain('<html>Please log in</html>')],
    ['half a JSON', plain('{"data":{"isMatched":true')],
    ['null', json(null)],
    ['a list', json([goodAnswer()])],
    ['another API', json({ success: true, match: true })],
    ['JSON with a comment', plain(`/**/${JSON.stringify(goodAnswer())}`)],
    ['JSON in UTF-16', plain(Buffer.from(JSON.stringify(goodAnswer()), 'utf16le'))],
    ['2 MB', plain(JSON.stringify({ ...goodAnswer(), padding: 'x'.repeat(2_000_000) }))],
    [
      'a compressed 2 MB',
      plain(gzipSync(JSON.stringify({ ...goodAnswer(), padding: 'x'.repeat(2_000_000) })), 200, {
        'Content-Encoding': 'gzip',
      }),
    ],
    ['garbage that claims to be gzip', plain('not gzip', 200, { 'Content-Encoding': 'gzip' })],
    ['garbage that claims to be brotli', plain('not brotli', 200, { 'Content-Encoding': 'br' })],
    ['JSON under the status 206, cut in the middle', plain('{"data":{"isMatched":tr', 206)],
    [
      'JSON in Latin-1 under a charset it is not in',
      plain(Buffer.from('{"data":{"isMatched":true,"é":"ÿ', 'latin1')),
    ],
  ])('%s is a bad response, and is requested once', async (_, answer) => {
    expect(await ask(answer)).toEqual({ code: 'bad-response', asked: 1 });
  });

  it('R-35: of 10 MB only a little over 1 MiB is read', async () => {
    const whole = Buffer.from(JSON.stringify({ ...goodAnswer(), padding: 'x'.repeat(10_000_000) }));
    let taken = 0;
    const { read } = ReadableStreamDefaultReader.prototype;
    vi.spyOn(ReadableStreamDefaultReader.prototype, 'read').mockImplementation(async function (
      this: ReadableStreamDefaultReader<Uint8Array>,
    ) {
      const piece: ReadableStreamReadResult<Uint8Array> = await read.call(this);
      taken += piece.value?.byteLength ?? 0;
      return piece;
    });
    const server = await answeringServer(plain(whole));
    expect(await codeOf(httpBackend({ url: server.url }).compare(requestOf(), { signal }))).toBe(
      'bad-response',
    );
    expect(taken).toBeGreaterThan(MAX_ANSWER_BYTES);
    // The limit is exceeded by at most one piece of the body.
    expect(taken).toBeLessThan(MAX_ANSWER_BYTES + 128 * 1024);
  });

  it('R-35: an endless body closes the connection and is not read to its end', async () => {
    const server = await answeringServer((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const piece = ' '.repeat(64 * 1024);
      // Writes without end, as long as the client listens.
      const write = () => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    expect(await codeOf(httpBackend({ url: server.url }).compare(requestOf(), { signal }))).toBe(
      'bad-response',
    );
    await vi.waitFor(() => expect(server.dropped).toBe(1));
  });
});

describe('R-30: an answer in an unusual form', () => {
  it.each<[string, Answering]>([
    ['as text/plain', plain(JSON.stringify(goodAnswer()), 200, { 'Content-Type': 'text/plain' })],
    ['with a byte order mark', plain(`\ufeff${JSON.stringify(goodAnswer())}`)],
    ['as a 201', json(goodAnswer(), 201)],
    [
      'compressed',
      plain(gzipSync(JSON.stringify(goodAnswer())), 200, { 'Content-Encoding': 'gzip' }),
    ],
    [
      'in single bytes',
      (response) => {
        response.writeHead(200);
        for (const byte of new TextEncoder().encode(
          JSON.stringify({ ...goodAnswer(), note: 'وجه' }),
        ))
          response.write(Uint8Array.of(byte));
        response.end();
      },
    ],
  ])('is read: %s', async (_, answer) => {
    expect((await verdictOf(answer)).outcome).toBe('match');
  });
});

describe('R-2: trouble on the way', () => {
  it.each<[string, Answering]>([
    ['a connection that closes before the answer', (response) => response.destroy()],
    [
      'a connection that is reset in the middle of the body',
      (response) => {
        response.writeHead(200, { 'Content-Length': '1000' });
        response.write('{"data":', () => response.socket?.resetAndDestroy());
      },
    ],
  ])('%s is a network error, and is not sent again', async (_, answer) => {
    expect(await ask(answer)).toEqual({ code: 'network-failed', asked: 1 });
  });

  it('a closed port is a network error, or offline if the browser says so', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const backend = httpBackend({ url: `http://127.0.0.1:${port}/` });
    expect(await codeOf(backend.compare(requestOf(), { signal }))).toBe('network-failed');
    vi.stubGlobal('navigator', { onLine: false });
    expect(await codeOf(backend.compare(requestOf(), { signal }))).toBe('offline');
  });

  it('a server that does not speak HTTP is a network error', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end('220 mail.example ready\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await codeOf(httpBackend({ url }).compare(requestOf(), { signal }))).toBe(
      'network-failed',
    );
  });

  it.each<[string, Answering]>([
    ['no answer at all', silence],
    ['headers without a body', (response) => void response.writeHead(200).flushHeaders()],
    ['a body that stops', (response) => void response.writeHead(200).write('{"data":')],
  ])('R-4: %s within the time is a timeout, and is not sent again', async (_, answer) => {
    expect(await ask(answer, 500)).toEqual({ code: 'timeout', asked: 1 });
  });

  it('R-4: an infinite time limit is accepted and does not end at once', async () => {
    const server = await answeringServer(
      (response, asked) => void setTimeout(() => json(goodAnswer())(response, asked), 20),
    );
    const backend = httpBackend({ url: server.url, timeoutMs: Number.POSITIVE_INFINITY });
    expect((await backend.compare(requestOf(), { signal })).outcome).toBe('match');
  });
});

describe('R-40: a wrong clock', () => {
  it.each(['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 2100 23:59:59 GMT', 'yesterday'])(
    'a server that says it is %s is read like any other',
    async (date) => {
      const expires = { Date: date, Expires: date, 'Last-Modified': date, Age: '315360000' };
      expect((await verdictOf(json(goodAnswer(), 200, expires))).outcome).toBe('match');
      expect((await ask(json({}, 401, expires))).code).toBe('unauthorized');
    },
  );

  it.each([-315_360_000_000, 315_360_000_000])(
    'a page whose own clock is %i ms off waits at most 30 s for a date',
    async (off) => {
      const now = Date.now();
      const { delays } = ownTimers();
      const server = await answeringServer(
        json({}, 503, { 'Retry-After': new Date(now + 5_000).toUTCString() }),
        json(goodAnswer()),
      );
      vi.spyOn(Date, 'now').mockReturnValue(now + off);
      const controller = new AbortController();
      const work = codeOf(
        httpBackend({ url: server.url }).compare(requestOf(), { signal: controller.signal }),
      );
      await until(() => delays.length === 2);
      controller.abort();
      expect(await work).toBe('aborted');
      // A date in the past gives no wait, so the backoff decides the wait.
      expect(delays[1]).toBeLessThanOrEqual(off < 0 ? 30_000 : 1_000);
      if (off < 0) expect(delays[1]).toBe(30_000);
    },
  );
});

describe('R-31: an error status', () => {
  it.each([
    [400, 'invalid-request'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'misconfigured'],
    [405, 'misconfigured'],
    [408, 'request-timeout'],
    [413, 'image-too-large'],
    [415, 'image-unsupported'],
    [418, 'bad-response'],
    [422, 'invalid-request'],
    [500, 'internal-error'],
    [501, 'internal-error'],
    [502, 'upstream-failed'],
    [504, 'upstream-timeout'],
  ])('%i in HTML is %s, and is requested once', async (status, code) => {
    expect(await ask(plain('<h1>No</h1>', status))).toEqual({ code, asked: 1 });
  });

  it.each([400, 401, 403, 404, 409, 422, 500, 501, 502, 504])(
    '%i with a full match is never a match',
    async (status) => {
      const { code } = await ask(json(goodAnswer(), status));
      expect(
        await codeOf(verdictOf(json(goodAnswer({ isMatched: false, dissimilarity: 3 }), status))),
      ).toBe(code);
    },
  );

  it('gives way to the problem in the answer itself', async () => {
    expect(await verdictOf(json(errorAnswer(4207), 422))).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'no-face' },
    });
    expect(await verdictOf(json(errorAnswer('4206'), 500))).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'multiple-faces' },
    });
    expect((await ask(json(errorAnswer(5002), 400))).code).toBe('image-too-large');
    const problem = {
      code: 'image-heic',
      images: [{ image: 'face_image2', code: 'image-heic' }],
      retryable: false,
      retryAfter: null,
    };
    const server = await answeringServer(json({ data: null, error_code: 415, problem }, 415));
    const thrown = await httpBackend({ url: server.url })
      .compare(requestOf(), { signal })
      .catch((error: unknown) => error);
    expect(problemOf(thrown)).toEqual({ code: 'image-heic', sides: ['reference'] });
  });

  it('R-44: 413 is a photo that is too large, from any server', async () => {
    expect(
      (await ask(plain('<h1>413 Request Entity Too Large</h1><center>nginx</center>', 413))).code,
    ).toBe('image-too-large');
    expect((await ask(json(errorAnswer(413), 413))).code).toBe('image-too-large');
    expect((await ask(json(errorAnswer(5002)))).code).toBe('image-too-large');
  });

  it('gives the status in the detail, and nothing of the body', async () => {
    const server = await answeringServer(plain('secret trace', 500));
    const thrown = await httpBackend({ url: server.url })
      .compare(requestOf(), { signal })
      .catch((error: unknown) => error);
    expect(problemOf(thrown)).toEqual({ code: 'internal-error', detail: 'HTTP status 500.' });
  });
});
