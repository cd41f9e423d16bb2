import {
  COMPARE_PATH,
  FaceCompareAnswer,
  FaceMatchOutput,
  PROBLEMS,
  type Problem,
  ProblemError,
  ProblemOutput,
} from '@facecompare/contract';
import { openApiDocument } from '@facecompare/contract/openapi';
import { describe, expect, it, vi } from 'vitest';
import { type AppConfig, createApp, DEMO_PATH } from './create-app.ts';
import type { RequestRecord } from './request-record.ts';
import { type FakeUpstream, fakeUpstream } from './testing/fake-upstream.ts';
import {
  base64,
  jpegBytes,
  type SampleRequest,
  sampleBody,
  sampleRequest,
} from './testing/sample-request.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function ask(
  request: SampleRequest = {},
  config: AppConfig = {},
  upstream: FakeUpstream = fakeUpstream(),
) {
  const response = await createApp(upstream, config).fetch(sampleRequest(request));
  const answer = FaceCompareAnswer.parse(await response.json());
  return {
    response,
    answer,
    code: answer.problem?.code ?? null,
    status: response.status,
    upstream,
  };
}

describe('the app, around a fake upstream: requests', () => {
  it('answers a match with the whole envelope', async () => {
    const { answer, status, response } = await ask();
    expect(status).toBe(200);
    expect(Object.keys(answer).sort()).toEqual([
      'data',
      'error_code',
      'error_message',
      'problem',
      'services',
    ]);
    expect(answer).toMatchObject({ error_code: null, error_message: null, problem: null });
    expect(answer.data).toMatchObject({
      isMatched: true,
      dissimilarity: 1.2,
      threshold: 2.4,
      score: 0.75,
      client_transaction_id: null,
    });
    expect(answer.services).toEqual({
      validations: { validation_errors: [] },
      spoofing: { fake: null },
      classification: { doc_type: null },
      liveness: null,
    });
    expect(response.headers.get('X-Request-Id')).toBe(answer.data?.request_id);
  });

  it('passes the request on as it came, and fills in no defaults', async () => {
    const body = sampleBody({ liveness: '1', country: null, unknown_field: 1 });
    const { upstream } = await ask({ body });
    const { unknown_field, ...known } = body as Record<string, unknown>;
    expect(upstream.calls[0]?.request).toEqual(known);
    expect(upstream.calls[0]?.images).toEqual([jpegBytes(1), jpegBytes(2)]);
  });

  it('keeps valid ids, and makes the others', async () => {
    const ids = {
      request_id: 'A0B1C2D3-0000-4000-8000-000000000001',
      transaction_id: 'T-1',
      client_transaction_id: 'order 7 / é',
    };
    expect((await ask({ body: sampleBody(ids) })).answer.data).toMatchObject(ids);
    const made = (await ask({ body: sampleBody({ request_id: 'mine', transaction_id: null }) }))
      .answer.data;
    expect(made?.request_id).toMatch(UUID);
    expect(made?.transaction_id).toMatch(UUID);
  });

  it.each([
    ['no content type', { headers: { 'Content-Type': '' } }, 'unsupported-media-type'],
    ['text', { headers: { 'Content-Type': 'text/plain' } }, 'unsupported-media-type'],
    [
      'a form',
      { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
      'unsupported-media-type',
    ],
    [
      'another charset',
      { headers: { 'Content-Type': 'application/json; charset=utf-16' } },
      'unsupported-media-type',
    ],
    [
      'a charset that begins like ours',
      { headers: { 'Content-Type': 'application/json; charset=utf80' } },
      'unsupported-media-type',
    ],
    [
      'half a quoted charset',
      { headers: { 'Content-Type': 'application/json; charset="utf8' } },
      'unsupported-media-type',
    ],
    [
      'a stray parameter',
      { headers: { 'Content-Type': 'application/json;x' } },
      'unsupported-media-type',
    ],
    [
      'two types',
      { headers: { 'Content-Type': 'application/json, text/plain' } },
      'unsupported-media-type',
    ],
    ['a compressed body', { headers: { 'Content-Encoding': 'gzip' } }, 'unsupported-encoding'],
    [
      'a declared length beyond the limit',
      { headers: { 'Content-Length': '17000000' } },
      'request-too-large',
    ],
    ['a body beyond the limit', { body: ' '.repeat(17_000_000) }, 'request-too-large'],
    ['an empty body', { body: '' }, 'invalid-json'],
    ['broken JSON', { body: '{"face_image1":' }, 'invalid-json'],
    ['bytes that are not UTF-8', { body: Uint8Array.from([0x22, 0xff, 0x22]) }, 'invalid-json'],
    ['an array', { body: [] }, 'invalid-request'],
    ['a text', { body: '"text"' }, 'invalid-request'],
    ['null', { body: 'null' }, 'invalid-request'],
    ['a number', { body: '7' }, 'invalid-request'],
    ['nesting', { body: `${'['.repeat(100_000)}` }, 'invalid-request'],
    [
      'too many keys',
      {
        body: sampleBody(Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`k${at}`, 0]))),
      },
      'invalid-request',
    ],
    [
      '__proto__',
      { body: '{"__proto__":{"polluted":true},"face_image1":"","face_image2":""}' },
      'invalid-request',
    ],
    ['constructor', { body: sampleBody({ constructor: { prototype: {} } }) }, 'invalid-request'],
    ['a nested prototype', { body: sampleBody({ more: [{ prototype: 1 }] }) }, 'invalid-request'],
    ['a missing image', { body: { face_image1: base64(jpegBytes()) } }, 'invalid-request'],
    ['an image that is null', { body: sampleBody({ face_image1: null }) }, 'invalid-request'],
    ['an image of numbers', { body: sampleBody({ face_image1: [255, 216] }) }, 'invalid-request'],
    ['a liveness number', { body: sampleBody({ liveness: 2 }) }, 'invalid-request'],
    [
      'a long id',
      { body: sampleBody({ client_transaction_id: 'x'.repeat(1025) }) },
      'invalid-request',
    ],
    ['NUL in an id', { body: sampleBody({ transaction_id: 'a\u0000b' }) }, 'invalid-request'],
    [
      'half a surrogate pair',
      { body: '{"face_image1":"","face_image2":"","request_id":"\\ud800"}' },
      'invalid-request',
    ],
    ['a key in the address', { path: `${COMPARE_PATH}?ApiKey=secret` }, 'invalid-request'],
    [
      'a token in the address',
      { path: `${COMPARE_PATH}?a=1&access_token=secret` },
      'invalid-request',
    ],
    ['broken base64', { body: sampleBody({ face_image2: 'AAA' }) }, 'invalid-base64'],
    ['an empty image', { body: sampleBody({ face_image2: '' }) }, 'image-empty'],
    [
      'an image too large',
      { body: sampleBody({ face_image2: base64(new Uint8Array(6 * 1024 * 1024 + 1)) }) },
      'image-too-large',
    ],
    [
      'I-17: a GIF',
      { body: sampleBody({ face_image2: base64('GIF89a----------') }) },
      'image-unsupported',
    ],
    [
      'I-15: an SVG',
      { body: sampleBody({ face_image2: base64('<svg onload="alert(1)"/>') }) },
      'image-unsupported',
    ],
    [
      'I-16: HEIC',
      { body: sampleBody({ face_image2: base64('\0\0\0\x18ftypheic\0\0\0\0') }) },
      'image-heic',
    ],
    [
      'an address as image',
      { body: sampleBody({ face_image2: 'http://169.254.169.254/' }) },
      'invalid-base64',
    ],
    [
      'a short idempotency key',
      { headers: { 'Idempotency-Key': '"short"' } },
      'idempotency-key-invalid',
    ],
    [
      'a half-quoted idempotency key',
      { headers: { 'Idempotency-Key': '"12345678' } },
      'idempotency-key-invalid',
    ],
    [
      'two idempotency keys',
      { headers: { 'Idempotency-Key': '"12345678", "87654321"' } },
      'idempotency-key-invalid',
    ],
  ] as const)('refuses %s with its own code', async (_name, request, expected) => {
    const { code, status, answer, upstream } = await ask(request as SampleRequest);
    expect(code).toBe(expected);
    expect(status).toBe(PROBLEMS[expected].status);
    expect(answer.error_code).toBe(PROBLEMS[expected].integer);
    expect(answer.data).toBeNull();
    expect(answer.error_message).toMatch(/^[A-Z]/);
    expect(answer.error_message).not.toContain('secret');
    expect(upstream.calls).toHaveLength(0);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/json; charset=utf8',
    'application/json;charset=UTF8',
    'application/json; charset="utf8"',
    'application/json; charset=utf_8',
    'application/json; charset = utf8 ',
    'application/json;',
  ])('H-18 accepts the type %s', async (type) => {
    expect((await ask({ headers: { 'Content-Type': type } })).status).toBe(200);
  });

  it('names the field at fault, and never its value', async () => {
    const { answer } = await ask({ body: sampleBody({ country: 4711 }) });
    expect(answer.error_message).toContain('country');
    expect(answer.error_message).not.toContain('4711');
    expect(
      (await ask({ body: sampleBody({ canary_field: 'x'.repeat(2000) }) })).answer.error_message,
    ).not.toContain('canary');
  });

  it('names each image with its own code, the first on top', async () => {
    const { answer } = await ask({
      body: { face_image1: 'AAA', face_image2: base64('GIF89a----------') },
    });
    expect(answer.problem).toMatchObject({
      code: 'invalid-base64',
      retryable: false,
      retryAfter: null,
    });
    expect(answer.problem?.images).toEqual([
      { image: 'face_image1', code: 'invalid-base64' },
      { image: 'face_image2', code: 'image-unsupported' },
    ]);
    expect((await ask({ body: sampleBody({ face_image2: '' }) })).answer.problem?.images).toEqual([
      { image: 'face_image2', code: 'image-empty' },
    ]);
  });

  it('stops reading a stream without a length at the limit', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const request = new Request(`http://server.example${COMPARE_PATH}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    const response = await createApp(fakeUpstream()).fetch(request);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });
});

describe('the app, around a fake upstream: faults', () => {
  const failing = (thrown: unknown) => fakeUpstream(() => Promise.reject(thrown));

  it.each([
    [{ code: 'overloaded', retryAfter: 3 }, 503],
    [{ code: 'engine-failed' }, 503],
    [{ code: 'upstream-credentials' }, 502],
    [{ code: 'image-corrupt', sides: ['reference'] }, 422],
    [{ code: 'misconfigured' }, 500],
  ] as const)("answers %j without the upstream's text", async (problem, expected) => {
    const onError = vi.fn();
    const thrown = new ProblemError({
      ...problem,
      detail: 'canary text of an upstream',
    } as Problem);
    const { answer, status, response } = await ask({}, { onError }, failing(thrown));
    expect(status).toBe(expected);
    expect(JSON.stringify(answer)).not.toContain('canary');
    expect(response.headers.get('Retry-After')).toBe('retryAfter' in problem ? '3' : null);
    if ('sides' in problem)
      expect(answer.problem?.images).toEqual([{ image: 'face_image2', code: 'image-corrupt' }]);
  });

  it('reports an unexpected error, and hides its text from the caller', async () => {
    const onError = vi.fn();
    const { answer, status } = await ask(
      {},
      { onError },
      failing(new Error('canary at /srv/secret/path')),
    );
    expect([status, answer.problem?.code]).toEqual([500, 'internal-error']);
    expect(JSON.stringify(answer)).not.toMatch(/canary|secret|stack/);
    expect(onError).toHaveBeenCalledOnce();
  });

  it('refuses an invalid answer of the upstream', async () => {
    const { code, status } = await ask(
      {},
      {},
      fakeUpstream(() => ({ data: { isMatched: undefined } }) as unknown as FaceCompareAnswer),
    );
    expect([status, code]).toEqual([502, 'upstream-bad-answer']);
  });

  it('aborts the upstream when the caller disconnects', async () => {
    const controller = new AbortController();
    const upstream = fakeUpstream(
      (_call, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new ProblemError({ code: 'aborted' }))),
        ),
    );
    const records: RequestRecord[] = [];
    const answer = createApp(upstream, { onRequest: (record) => records.push(record) }).fetch(
      sampleRequest({ signal: controller.signal }),
    );
    await vi.waitFor(() => expect(upstream.calls).toHaveLength(1));
    controller.abort();
    await answer;
    expect(upstream.aborted).toBe(1);
    expect(records[0]?.verdict).toBe('aborted');
  });
});

describe('the app, around a fake upstream: who may call', () => {
  const config: AppConfig = { apiKeys: ['key-of-today', 'key-of-tomorrow'], demoRoute: true };

  it.each(['key-of-today', 'key-of-tomorrow'])('accepts %s', async (key) => {
    expect((await ask({ headers: { ApiKey: key } }, config)).status).toBe(200);
  });

  it.each([
    undefined,
    '',
    'key-of-toda',
    'key-of-today ,',
    'KEY-OF-TODAY',
    'k'.repeat(10_000),
    'key-of-today, key-of-tomorrow',
  ])('refuses %j with the same answer', async (key) => {
    const { answer, status, upstream } = await ask(
      { headers: key === undefined ? {} : { ApiKey: key } },
      config,
    );
    expect([status, answer.problem?.code, upstream.calls.length]).toEqual([401, 'unauthorized', 0]);
    expect(answer.error_message).toBe('The API key or the session token is missing or wrong.');
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{ Origin: 'http://server.example', Host: 'server.example' }, 200],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://server.example', Host: 'server.example' },
      403,
    ],
    [{ Origin: 'http://server.example.evil.example', Host: 'server.example' }, 403],
    [{ Origin: 'null', Host: 'server.example' }, 403],
    [{}, 403],
  ])('answers a request with %j on the demo route with %i', async (headers, expected) => {
    expect(
      (await ask({ path: DEMO_PATH, headers: headers as Record<string, string> }, config)).status,
    ).toBe(expected);
  });

  it('has no demo route unless it is turned on', async () => {
    expect(
      (await ask({ path: DEMO_PATH, headers: { 'Sec-Fetch-Site': 'same-origin' } })).status,
    ).toBe(404);
  });
});

describe('the app: other paths and headers', () => {
  const app = createApp(fakeUpstream(), { demoRoute: true });

  it.each([
    ['GET', COMPARE_PATH, 405],
    ['PUT', COMPARE_PATH, 405],
    ['OPTIONS', COMPARE_PATH, 405],
    ['POST', '/livez', 405],
    ['DELETE', '/openapi.json', 405],
    ['GET', '/', 404],
    ['GET', '/v1/ocr/face/compare/', 404],
    ['POST', '//v1/ocr/face/compare', 404],
    ['GET', '/api/', 404],
  ])('answers %s %s with %i in the envelope', async (method, path, expected) => {
    const response = await app.fetch(new Request(`http://server.example${path}`, { method }));
    expect(response.status).toBe(expected);
    expect(FaceCompareAnswer.parse(await response.json()).problem?.code).toBe(
      expected === 405 ? 'method-not-allowed' : 'not-found',
    );
    if (expected === 405) expect(response.headers.get('Allow')).toMatch(/POST|GET/);
  });

  it('puts the security headers on every answer', async () => {
    const broken = createApp(fakeUpstream(() => Promise.reject(new Error('x'))));
    const requests = [
      sampleRequest(),
      sampleRequest({ body: 'x' }),
      sampleRequest({ path: '/nowhere' }),
      sampleRequest({ method: 'GET' }),
      sampleRequest({ method: 'GET', path: '/livez' }),
    ];
    for (const response of [
      ...(await Promise.all(requests.map((request) => app.fetch(request)))),
      await broken.fetch(sampleRequest()),
    ]) {
      const headers = Object.fromEntries(response.headers);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy':
          "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
      expect(headers['content-type']).toMatch(/^application\/json/);
    }
  });

  it('is alive without its upstream, and ready only with it', async () => {
    const upstream = fakeUpstream();
    let accepting = true;
    const health = createApp(upstream, { accepting: () => accepting });
    const statusAt = async (path: string) =>
      (await health.fetch(sampleRequest({ method: 'GET', path }))).status;
    expect([await statusAt('/livez'), await statusAt('/readyz')]).toEqual([200, 200]);
    upstream.isReady = false;
    expect([await statusAt('/livez'), await statusAt('/readyz')]).toEqual([200, 503]);
    upstream.isReady = true;
    accepting = false;
    expect(await statusAt('/readyz')).toBe(503);
    expect(upstream.calls).toHaveLength(0);
  });

  it('R-39: serves an OpenAPI document with the fields that the page reads', async () => {
    const document = await (
      await app.fetch(sampleRequest({ method: 'GET', path: '/openapi.json' }))
    ).json();
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    const { paths, components } = document as ReturnType<typeof openApiDocument>;
    expect(Object.keys(paths)).toContain(COMPARE_PATH);
    const schemas = components.schemas as Record<string, { readonly properties: object }>;
    const fieldsOf = (name: string) => Object.keys(schemas[name]?.properties ?? {}).sort();
    expect(fieldsOf('OCR_faceCompare_Response_200')).toEqual(
      Object.keys(FaceCompareAnswer.shape).sort(),
    );
    expect(fieldsOf('FaceMatchOutput')).toEqual(Object.keys(FaceMatchOutput.shape).sort());
    expect(fieldsOf('ProblemOutput')).toEqual(Object.keys(ProblemOutput.shape).sort());
  });

  it('records each request without any text of the caller', async () => {
    const records: RequestRecord[] = [];
    const logged = createApp(fakeUpstream(), { onRequest: (record) => records.push(record) });
    const requestId = 'a0b1c2d3-0000-4000-8000-000000000001';
    await logged.fetch(
      sampleRequest({
        body: sampleBody({ request_id: requestId, client_transaction_id: 'canary' }),
        path: `${COMPARE_PATH}?q=canary`,
      }),
    );
    await logged.fetch(sampleRequest({ path: `/canary` }));
    await logged.fetch(sampleRequest({ body: sampleBody({ request_id: '\n{"level":"canary"}' }) }));
    expect(records.map(({ time, ms, ...rest }) => rest)).toEqual([
      { requestId, method: 'POST', path: COMPARE_PATH, status: 200, verdict: 'match' },
      { requestId: null, method: 'POST', path: '(other)', status: 404, verdict: null },
      {
        requestId: expect.stringMatching(UUID),
        method: 'POST',
        path: COMPARE_PATH,
        status: 400,
        verdict: 'invalid-request',
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('canary');
  });
});
