import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { FaceCompareAnswer } from '@facecompare/contract';
import express from 'express';
import fastify from 'fastify';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFaceCompareHandler } from './compare/compare-handler.ts';
import { toNodeHandler } from './node-handler.ts';
import { fakeUpstream, matchFor } from './testing/fake-upstream.ts';
import { base64, jpegBytes, sampleBody } from './testing/sample-request.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listening(server: Server): Promise<string> {
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const serve = (listener: RequestListener) =>
  listening(createServer(listener).listen(0, '127.0.0.1'));

const upstream = () => fakeUpstream();
const handlerOf = (fake = upstream()) =>
  toNodeHandler(createFaceCompareHandler({ upstream: fake }));
/** Two photos of 1 MiB each, as a phone makes them. */
const largeBody = () => {
  const photo = (first: number) => {
    const bytes = new Uint8Array(1024 * 1024);
    bytes.set(jpegBytes(first));
    return base64(bytes);
  };
  return { face_image1: photo(1), face_image2: photo(2) };
};

async function post(url: string, body: unknown = sampleBody(), init: RequestInit = {}) {
  const response = await fetch(`${url}/api/face-compare`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...init.headers },
    body: JSON.stringify(body),
    ...(init.body === undefined ? {} : { body: init.body }),
    ...(init.signal ? { signal: init.signal } : {}),
  });
  const answer = FaceCompareAnswer.parse(await response.json());
  return {
    status: response.status,
    isMatched: answer.data?.isMatched,
    problem: answer.problem?.code,
    message: answer.error_message,
  };
}
const MATCH = { status: 200, isMatched: true, problem: undefined, message: null };

describe('toNodeHandler', () => {
  it('S-5: answers requests of plain node:http', async () => {
    const url = await serve(handlerOf());
    expect(await post(url)).toEqual(MATCH);
    expect(await post(url, largeBody())).toEqual(MATCH);
    expect((await fetch(url)).status).toBe(405);
  });

  it('S-5: answers in Express, mounted before express.json()', async () => {
    const app = express();
    app.post('/api/face-compare', handlerOf());
    app.use(express.json());
    app.post('/other', (request, response) => {
      response.json({ given: request.body.name });
    });
    const url = await serve(app);
    expect(await post(url, largeBody())).toEqual(MATCH);
    const other = await fetch(`${url}/other`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Ann"}',
    });
    expect(await other.json()).toEqual({ given: 'Ann' });
  });

  it.each([
    ['express.json()', express.json({ limit: '17mb' })],
    ['express.text()', express.text({ type: '*/*', limit: '17mb' })],
    ['express.raw()', express.raw({ type: '*/*', limit: '17mb' })],
  ])('S-5: uses the body that %s has read', async (_name, middleware) => {
    const fake = upstream();
    const app = express();
    app.use(middleware);
    app.post('/api/face-compare', handlerOf(fake));
    const url = await serve(app);
    expect(await post(url)).toEqual(MATCH);
    expect(await post(url, largeBody())).toEqual(MATCH);
    const packed = gzipSync(
      JSON.stringify(sampleBody({ client_transaction_id: 'order 7 é' })),
    ) as Uint8Array<ArrayBuffer>;
    expect(
      await post(url, undefined, { body: packed, headers: { 'Content-Encoding': 'gzip' } }),
    ).toEqual(MATCH);
    expect(fake.calls.at(-1)?.clientTransactionId).toBe('order 7 é');
  });

  it('S-5: refuses a body that is no comparison, also after express.json()', async () => {
    const app = express();
    app.use(express.json());
    app.post('/api/face-compare', handlerOf());
    const url = await serve(app);
    expect(await post(url, { face_image1: 'no' })).toMatchObject({
      status: 400,
      problem: 'invalid-request',
    });
    const form = await fetch(`${url}/api/face-compare`, {
      method: 'POST',
      body: new URLSearchParams({ face_image1: 'a' }),
    });
    expect(form.status).toBe(415);
  });

  it('S-5: names the remedy if another middleware has consumed the body', async () => {
    const app = express();
    app.use((request, _response, next) => {
      request.resume().on('end', next);
    });
    app.post('/api/face-compare', handlerOf());
    const answer = await post(await serve(app));
    expect(answer).toMatchObject({ status: 500, problem: 'internal-error' });
    expect(answer.message).toContain('put this handler before it');
  });

  it('S-5: answers in Fastify 5 for photos of any size that the API accepts', async () => {
    const handler = handlerOf();
    const app = fastify();
    app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.post('/api/face-compare', (request, reply) => {
        reply.hijack();
        return handler(request.raw, reply.raw);
      });
    });
    app.post('/other', async (request) => ({ given: request.body }));
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    closers.push(() => app.close());
    expect(await post(url)).toEqual(MATCH);
    expect(await post(url, largeBody())).toEqual(MATCH);
    const other = await fetch(`${url}/other`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '[1]',
    });
    expect(await other.json()).toEqual({ given: [1] });
  });

  it('S-5: aborts the comparison if the caller disconnects', async () => {
    const fake = fakeUpstream(async (call, signal) => {
      await once(signal, 'abort');
      return matchFor(call);
    });
    for (const before of [[], [express.json()]]) {
      const app = express();
      for (const middleware of before) app.use(middleware);
      app.post('/api/face-compare', handlerOf(fake));
      const url = await serve(app);
      const { length } = fake.calls;
      const aborted = fake.aborted;
      const controller = new AbortController();
      const leaving = post(url, sampleBody(), { signal: controller.signal });
      await vi.waitFor(() => expect(fake.calls).toHaveLength(length + 1));
      controller.abort();
      await expect(leaving).rejects.toThrow();
      await vi.waitFor(() => expect(fake.aborted).toBe(aborted + 1));
    }
  });
});
