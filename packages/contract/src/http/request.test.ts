import { afterEach, describe, expect, it, vi } from 'vitest';
import { goodAnswer } from '../answer/answers.test-data.ts';
import type { ComparePhase } from '../backend.ts';
import { problemOf } from '../problem.ts';
import {
  answeringServer,
  codeOf,
  imageOf,
  json,
  REQUEST_ID,
  requestOf,
} from './answering-server.test-support.ts';
import { httpBackend } from './http-backend.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const signal = new AbortController().signal;

describe('the request of httpBackend', () => {
  it('is one POST of JSON that carries both photos and the ids', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const selfie = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const request = requestOf({
      selfie: imageOf(selfie),
      transactionId: 't-1',
      clientTransactionId: 'c-1',
    });
    expect((await httpBackend({ url: server.url }).compare(request, { signal })).outcome).toBe(
      'match',
    );
    expect(server.asked).toHaveLength(1);
    const [asked] = server.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      path: '/v1/ocr/face/compare',
      headers: { 'content-type': 'application/json' },
    });
    const { face_image1, face_image2, ...rest } = JSON.parse(asked?.body ?? '') as Record<
      string,
      string
    >;
    expect(Buffer.from(face_image1 ?? '', 'base64').equals(selfie)).toBe(true);
    expect(Buffer.from(face_image2 ?? '', 'base64').toString()).toBe('reference');
    expect(rest).toEqual({
      request_id: REQUEST_ID,
      transaction_id: 't-1',
      client_transaction_id: 'c-1',
    });
  });

  it('carries neither credentials nor a key nor an address of the page', async () => {
    const server = await answeringServer(json(goodAnswer()));
    await httpBackend({ url: server.url }).compare(requestOf(), { signal });
    for (const name of ['authorization', 'cookie', 'apikey', 'referer', 'idempotency-key'])
      expect(server.asked[0]?.headers, name).not.toHaveProperty(name);
  });

  it('carries each header of the host once, in any spelling', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const headers = {
      'X-Tenant': 'a',
      'CONTENT-type': 'application/json; charset=utf-8',
      AUTHORIZATION: 'Basic x',
    };
    await httpBackend({ url: server.url, headers, getAccessToken: () => 'T1' }).compare(
      requestOf(),
      { signal },
    );
    expect(server.asked[0]?.headers).toMatchObject({
      'x-tenant': 'a',
      'content-type': 'application/json; charset=utf-8',
      authorization: 'Bearer T1',
    });
  });

  it('R-6: carries the idempotency key in quotes if the host asks for it', async () => {
    const server = await answeringServer(json(goodAnswer()));
    await httpBackend({ url: server.url, idempotencyHeader: true }).compare(requestOf(), {
      signal,
    });
    expect(server.asked[0]?.headers['idempotency-key']).toBe(`"${REQUEST_ID}"`);
  });

  it("carries it by default to the page's own origin, unless the host disables it", async () => {
    const server = await answeringServer(json(goodAnswer()));
    vi.stubGlobal('location', new URL(`${server.origin}/onboarding`));
    await httpBackend({ url: '/v1/ocr/face/compare' }).compare(requestOf(), { signal });
    await httpBackend({ url: '/v1/ocr/face/compare', idempotencyHeader: false }).compare(
      requestOf(),
      { signal },
    );
    expect(server.asked.map(({ headers }) => headers['idempotency-key'])).toEqual([
      `"${REQUEST_ID}"`,
      undefined,
    ]);
  });

  it('R-41: asks fetch for no redirects, no cache, no referrer and no foreign cookies', async () => {
    const seen: RequestInit[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      seen.push(init ?? {});
      return Response.json(goodAnswer());
    };
    await httpBackend({ url: 'https://faces.example/', fetch }).compare(requestOf(), { signal });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        redirect: 'manual',
        cache: 'no-store',
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
      },
    ]);
    expect(seen[0]).not.toHaveProperty('keepalive');
  });

  it.each([301, 302, 303, 307, 308])(
    'R-41, H-17: follows no redirect (%i), and reports it to the developer',
    async (status) => {
      const elsewhere = await answeringServer(json(goodAnswer()));
      const server = await answeringServer((response) =>
        response.writeHead(status, { Location: elsewhere.url }).end(),
      );
      expect(await codeOf(httpBackend({ url: server.url }).compare(requestOf(), { signal }))).toBe(
        'misconfigured',
      );
      const thrown = await httpBackend({ url: server.url })
        .compare(requestOf(), { signal })
        .catch(problemOf);
      expect(thrown).toMatchObject({ detail: expect.stringContaining('redirects') });
      expect(elsewhere.asked).toHaveLength(0);
    },
  );

  it('R-1, H-12: sends once even if the browser says it is offline, because it may be wrong', async () => {
    const server = await answeringServer(json(goodAnswer()));
    vi.stubGlobal('navigator', { onLine: false });
    const getAccessToken = vi.fn(() => 'T1');
    expect(
      (await httpBackend({ url: server.url, getAccessToken }).compare(requestOf(), { signal }))
        .outcome,
    ).toBe('match');
    expect(server.asked).toHaveLength(1);
  });

  it('R-1: sends again only when it is called, not because the browser is online again', async () => {
    const browser = { onLine: false };
    vi.stubGlobal('navigator', browser);
    let asked = 0;
    const fetch = async () => {
      asked++;
      if (browser.onLine) return Response.json(goodAnswer());
      throw new TypeError('Failed to fetch');
    };
    const backend = httpBackend({ url: 'https://faces.example/', fetch });
    expect(await codeOf(backend.compare(requestOf(), { signal }))).toBe('offline');
    browser.onLine = true;
    globalThis.dispatchEvent?.(new Event('online'));
    expect(asked).toBe(1);
    expect((await backend.compare(requestOf(), { signal })).outcome).toBe('match');
    expect(asked).toBe(2);
  });

  it('reports its phases once each, in order', async () => {
    const server = await answeringServer(json({}, 503, { 'Retry-After': '0' }), json(goodAnswer()));
    const phases: ComparePhase[] = [];
    await httpBackend({ url: server.url }).compare(requestOf(), {
      signal,
      onPhase: (phase) => phases.push(phase),
    });
    expect(phases).toEqual(['preparing', 'sending']);
  });

  it('names the photo that could not be read', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const gone = imageOf('gone');
    gone.blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect(
      await codeOf(
        httpBackend({ url: server.url }).compare(requestOf({ selfie: gone }), { signal }),
      ),
    ).toBe('image-unreadable');
    expect(server.asked).toHaveLength(0);
  });
});
