import { gzipSync } from 'node:zlib';
import {
  COMPARE_PATH,
  FaceCompareAnswer,
  PROBLEMS,
  type ProblemCode,
  readAnswer,
} from '@facecompare/contract';
import { httpBackend } from '@facecompare/contract/http';
import { CONTRADICTORY_ANSWERS } from '@facecompare/contract/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../create-app.ts';
import {
  type Recorded,
  type RecordedVlens,
  recordedError,
  recordedMatch,
  recordedVlens,
} from '../testing/recorded-vlens.ts';
import { jpegBytes, sampleBody, sampleRequest } from '../testing/sample-request.ts';
import { type VlensOptions, vlens } from './vlens.ts';

const CANARY = 'canary-key-0123456789abcdef0123456789abcdef';
let vendor: RecordedVlens;
beforeAll(async () => {
  vendor = await recordedVlens();
});
beforeEach(() => {
  vendor.requests.length = 0;
});
afterAll(() => vendor.close());

/**
 * Sends one request through the app to the recorded vendor. The answer must not contain the
 * vendor's texts or our key.
 */
async function ask(
  answer: RecordedVlens['answer'],
  { body = {}, ...options }: Partial<VlensOptions> & { body?: Record<string, unknown> } = {},
) {
  vendor.answer = answer;
  const app = createApp(vlens({ apiKey: CANARY, baseUrl: vendor.url, ...options }));
  const response = await app.fetch(sampleRequest({ body: sampleBody(body) }));
  const text = await response.text();
  expect(text + JSON.stringify([...response.headers])).not.toMatch(/canary/i);
  const parsed = FaceCompareAnswer.parse(JSON.parse(text));
  expect(response.status).not.toBe(401);
  if (parsed.problem)
    expect([response.status, parsed.error_code]).toEqual([
      PROBLEMS[parsed.problem.code].status,
      PROBLEMS[parsed.problem.code].integer,
    ]);
  return {
    status: response.status,
    headers: response.headers,
    answer: parsed,
    code: parsed.problem?.code ?? null,
  };
}

describe('vlens, against recorded answers: the request', () => {
  it('sends what the caller sent, the images without a prefix, and no defaults', async () => {
    const plain = sampleBody();
    await ask(
      { body: recordedMatch() },
      {
        body: {
          face_image1: `data:image/jpeg;base64,${plain.face_image1}`,
          country: 'EG',
          client_transaction_id: null,
        },
      },
    );
    expect(vendor.requests[0]?.body).toEqual({
      ...plain,
      country: 'EG',
      client_transaction_id: null,
    });
    expect(vendor.requests[0]?.url).toBe('/v1/ocr/face/compare');
  });

  it.each(['behind our server', 'asked by the page itself'])(
    'F-15 gets all eight fields that httpBackend was given, %s',
    async (way) => {
      vendor.answer = ({ request_id, client_transaction_id }) => ({
        body: recordedMatch({ request_id, client_transaction_id }),
      });
      const app = createApp(vlens({ apiKey: CANARY, baseUrl: vendor.url }));
      const through: typeof fetch = async (input, init) => app.fetch(new Request(input, init));
      const backend = httpBackend({
        url: `${vendor.url}${COMPARE_PATH}`,
        ...(way === 'behind our server' ? { fetch: through } : { headers: { ApiKey: CANARY } }),
      });
      const photo = (last: number) =>
        ({
          blob: new Blob([Uint8Array.from(jpegBytes(last))]),
          width: 64,
          height: 64,
          source: 'file',
        }) as const;
      const requestId = '5f0c1e8a-9a3e-4c9d-8f5c-3f62f4f5a0de';
      const fields = {
        country: 'JOR',
        liveness: '0',
        getExtractedData: true,
        transactionId: 'T 1',
        clientTransactionId: 'order/7',
      };
      const verdict = await backend.compare(
        { selfie: photo(1), reference: photo(2), requestId, ...fields },
        { signal: new AbortController().signal },
      );
      expect(verdict.outcome).toBe('match');
      expect(vendor.requests.map(({ body }) => body)).toEqual([
        {
          ...sampleBody(),
          request_id: requestId,
          country: 'JOR',
          liveness: '0',
          getExtractedData: true,
          transaction_id: 'T 1',
          client_transaction_id: 'order/7',
        },
      ]);
    },
  );

  it('F-15 passes the listed services on to the page, with the score', async () => {
    const AML = { AML_matched: true, data: [{ caseNo: '1', caseYear: 2001, fullName: 'Made Up' }] };
    const SRC = { isValid: true, errorCode: 0 };
    const services = {
      AML,
      SRC,
      classification: { doc_type: 'passport' },
      liveness: true,
      spoofing: { fake: false },
    };
    const { answer } = await ask(
      { body: recordedMatch({ score: 77 }, services) },
      { services: ['AML', 'SRC', 'classification'] },
    );
    expect(readAnswer(answer)).toMatchObject({ outcome: 'match', score: 77, services });
    expect(
      readAnswer((await ask({ body: recordedMatch({}, services) })).answer).services,
    ).not.toHaveProperty('AML');
  });

  it('sends its key, a token if there is one, and none of the caller’s headers', async () => {
    vendor.answer = { body: recordedMatch() };
    const app = createApp(
      vlens({ apiKey: CANARY, baseUrl: `${vendor.url}/`, bearer: async () => 'token-7' }),
    );
    await app.fetch(
      sampleRequest({
        headers: {
          Cookie: 'session=canary',
          Authorization: 'Bearer canary',
          'X-Forwarded-Host': 'evil.example',
        },
      }),
    );
    const { headers } = vendor.requests[0] ?? { headers: {} };
    expect(headers).toMatchObject({ apikey: CANARY, authorization: 'Bearer token-7' });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('x-forwarded-host');
    await ask({ body: recordedMatch() });
    expect(vendor.requests[1]?.headers).not.toHaveProperty('authorization');
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('canary'))],
    ['gives no header value', async () => 'canary\r\nX-Evil: 1'],
  ])('fails with upstream-credentials if the token provider %s', async (_name, bearer) => {
    expect((await ask({ body: recordedMatch() }, { bearer })).code).toBe('upstream-credentials');
    expect(vendor.requests).toHaveLength(0);
  });

  it('reads the key of a function for each comparison, and fails without one', async () => {
    let key = 'key-of-today';
    const apiKey = () => key;
    await ask({ body: recordedMatch() }, { apiKey });
    key = 'key-of-tomorrow';
    await ask({ body: recordedMatch() }, { apiKey });
    expect(vendor.requests.map(({ headers }) => headers.apikey)).toEqual([
      'key-of-today',
      'key-of-tomorrow',
    ]);
    key = '';
    expect((await ask({ body: recordedMatch() }, { apiKey })).code).toBe('upstream-credentials');
    expect(vendor.requests).toHaveLength(2);
    expect(() => vlens({ apiKey: '' })).toThrow(TypeError);
  });

  it.each([
    'http://api.example',
    'ftp://api.example',
    'https://user:pw@api.example',
    'https://api.example/?key=1',
    'nonsense',
  ])('refuses the base address %s', (baseUrl) => {
    expect(() => vlens({ apiKey: 'k', baseUrl })).toThrow(TypeError);
  });
});

describe('R-38: vlens, against recorded answers: verdicts', () => {
  it('builds the answer from scratch, field by field', async () => {
    const { answer } = await ask({
      body: {
        ...recordedMatch(
          { canary: 1, score: '0.5' },
          {
            canary: 'canary',
            AML: { AML_matched: true, data: [{ fullName: 'canary' }] },
            SRC: { errorMessage: 'canary' },
            classification: { doc_type: 'canary' },
          },
        ),
        canary: 'canary',
        error_descriptions: null,
      },
    });
    expect(answer).toEqual({
      services: {
        validations: { validation_errors: [] },
        spoofing: { fake: null },
        classification: { doc_type: null },
        liveness: null,
      },
      data: { ...recordedMatch().data, score: 0.5 },
      error_code: null,
      error_message: null,
      problem: null,
    });
  });

  it('passes on the services that the operator lists', async () => {
    const services = {
      AML: { AML_matched: false, data: [], extra: 'canary' },
      classification: { doc_type: 'passport' },
    };
    const { answer } = await ask(
      { body: recordedMatch({}, services) },
      { services: ['AML', 'classification'] },
    );
    expect(answer.services).toMatchObject({
      AML: { AML_matched: false, data: [] },
      classification: { doc_type: 'passport' },
    });
    expect(answer.services).not.toHaveProperty('SRC');
  });

  it.each<[string, unknown]>([
    ['no services at all', null],
    ['none of those', {}],
    ['one that is none', { AML: 'none', SRC: null }],
  ])('passes on none of the listed services if VLens sends %s', async (_, services) => {
    const { answer } = await ask(
      { body: { ...recordedMatch({ score: undefined }), services } },
      { services: ['AML', 'SRC'] },
    );
    expect(answer.data).toMatchObject({ isMatched: true, score: null });
    expect(Object.keys(answer.services ?? {}).sort()).toEqual([
      'classification',
      'liveness',
      'spoofing',
      'validations',
    ]);
  });

  it('passes on ids only if they look like ids, and keeps the caller’s', async () => {
    const hostile = {
      transaction_id: '<b>canary</b>',
      request_id: 'canary '.repeat(50),
      client_transaction_id: 'c 1',
    };
    const own = await ask({ body: recordedMatch(hostile) });
    expect(own.answer.data?.request_id).not.toContain('canary');
    expect(own.answer.data).not.toHaveProperty('transaction_id');
    const request_id = 'a0b1c2d3-0000-4000-8000-000000000001';
    const { answer } = await ask(
      { body: recordedMatch({ ...hostile, request_id: null, client_transaction_id: '' }) },
      { body: { request_id, client_transaction_id: 'mine' } },
    );
    expect(answer.data).toMatchObject({ request_id, client_transaction_id: 'mine' });
    expect(answer.data).not.toHaveProperty('transaction_id');
    expect((await ask({ body: recordedMatch({ transaction_id: 42 }) })).code).toBe(
      'upstream-bad-answer',
    );
  });

  it.each([null, 0, '0', '', undefined])('reads error_code %j as success', async (error_code) => {
    expect(
      (await ask({ body: { ...recordedMatch(), error_code, error_message: '' } })).answer.data
        ?.isMatched,
    ).toBe(true);
  });

  it.each([
    [
      'old casing',
      {
        Services: { Validations: { validation_errors: [] } },
        Data: recordedMatch().data,
        Error_Code: null,
      },
    ],
    ['null services', { ...recordedMatch(), services: null }],
    ['no services', { data: recordedMatch().data }],
    ['services as text', recordedMatch({}, { liveness: '', spoofing: '' })],
    ['numbers as text', recordedMatch({ dissimilarity: '1.1', threshold: '2.4' })],
    ['no threshold', recordedMatch({ threshold: null })],
    ['no score', recordedMatch({ score: null })],
  ])('reads a match with %s', async (_name, body) => {
    const { answer, status } = await ask({ body });
    expect([status, answer.data?.isMatched, answer.problem]).toEqual([200, true, null]);
  });

  it('reads no match', async () => {
    const { answer } = await ask({ body: recordedMatch({ isMatched: false, dissimilarity: 4 }) });
    expect([answer.data?.isMatched, answer.data?.dissimilarity, answer.problem]).toEqual([
      false,
      4,
      null,
    ]);
  });

  it.each([
    ['a match beyond the threshold', recordedMatch({ dissimilarity: 3 }), 'verdict-inconsistent'],
    ['no match within it', recordedMatch({ isMatched: false }), 'verdict-inconsistent'],
    ['a match without liveness', recordedMatch({}, { liveness: false }), 'liveness-failed'],
    ['a match of a fake', recordedMatch({}, { spoofing: { fake: true } }), 'spoof-suspected'],
    ['a match of no face', recordedMatch({ detected_face_image: false }), 'no-face'],
    [
      'no match of no face',
      recordedMatch({ isMatched: false, dissimilarity: 9, detected_id_face_image: false }),
      'no-face',
    ],
    [
      'a match with a validation error',
      recordedMatch(
        {},
        {
          validations: undefined,
          Validations: {
            validation_errors: [
              { field: 'canary', value: 'canary', errors: [{ code: 4209, message: 'canary' }] },
            ],
          },
        },
      ),
      'low-quality',
    ],
  ])('is inconclusive for %s', async (_name, body, expected) => {
    const { answer, status, code } = await ask({ body });
    expect([status, answer.data?.isMatched]).toEqual([200, false]);
    expect(code).toBe(expected);
    expect(answer.data).not.toHaveProperty('dissimilarity');
  });
});

describe('V-1: vlens, strict towards yes', () => {
  it.each(CONTRADICTORY_ANSWERS)('an answer with $name is never a match', async ({ answer }) => {
    const ids = {
      request_id: 'a0b1c2d3-0000-4000-8000-000000000001',
      client_transaction_id: 'mine',
    };
    const { answer: given, code } = await ask({ body: answer }, { body: ids });
    expect(given.data?.isMatched ?? false).toBe(false);
    expect(code).not.toBeNull();
  });

  it.each(['problem', 'Problem'])('a %s of the vendor contradicts its match', async (name) => {
    const body = { ...recordedMatch(), [name]: { code: 'canary' } };
    expect((await ask({ body })).code).toBe('verdict-inconsistent');
    expect((await ask({ body: { ...recordedMatch(), [name]: null } })).code).toBeNull();
  });

  it('reads an answer in any spelling, nested or flat', async () => {
    const { data } = recordedMatch();
    const spelt = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name.replace(/_/g, '-').toUpperCase(), value]),
    );
    expect((await ask({ body: spelt })).answer.data).toMatchObject({
      isMatched: true,
      dissimilarity: 1.1,
      request_id: data.request_id,
    });
  });

  it('takes the threshold of the operator as its limit, and where VLens names none', async () => {
    const far = recordedMatch({ dissimilarity: 2.9, threshold: 3 });
    const bare = recordedMatch({ dissimilarity: 2.9, threshold: null });
    expect((await ask({ body: far })).code).toBe('verdict-inconsistent');
    expect((await ask({ body: bare })).code).toBe('verdict-inconsistent');
    for (const body of [far, bare])
      expect((await ask({ body }, { threshold: 3 })).answer.data).toMatchObject({
        isMatched: true,
        threshold: 3,
      });
    for (const threshold of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => vlens({ apiKey: 'k', threshold })).toThrow(TypeError);
  });

  it('trusts the flag alone only if the operator says so', async () => {
    const body = { data: { isMatched: true } };
    expect((await ask({ body })).code).toBe('verdict-inconsistent');
    const { answer } = await ask({ body }, { decidesBy: 'flag' });
    expect([answer.data?.isMatched, answer.data?.threshold]).toEqual([true, null]);
    const said = { ...body, errorCode: 4207 };
    expect((await ask({ body: said }, { decidesBy: 'flag' })).code).toBe('no-face');
  });
});

/** Every integer of the vendor's table, with the code that it becomes here. */
const CODES: readonly (readonly [number, ProblemCode])[] = [
  [101, 'upstream-failed'],
  [400, 'invalid-request'],
  [401, 'upstream-credentials'],
  [403, 'upstream-credentials'],
  [415, 'image-unsupported'],
  [500, 'upstream-failed'],
  [1001, 'upstream-failed'],
  [1050, 'low-quality'],
  [3001, 'upstream-failed'],
  [3006, 'upstream-failed'],
  [3007, 'upstream-failed'],
  [3009, 'upstream-failed'],
  [3010, 'upstream-failed'],
  [3011, 'upstream-failed'],
  [3012, 'upstream-failed'],
  [3013, 'upstream-failed'],
  [3014, 'no-face'],
  [3101, 'upstream-failed'],
  [3102, 'upstream-failed'],
  [4001, 'upstream-credentials'],
  [4002, 'upstream-quota'],
  [4003, 'rate-limited'],
  [4004, 'upstream-credentials'],
  [4005, 'upstream-credentials'],
  [4006, 'upstream-credentials'],
  [4007, 'upstream-quota'],
  [4206, 'multiple-faces'],
  [4207, 'no-face'],
  [4208, 'no-face'],
  [4209, 'low-quality'],
  [4210, 'low-quality'],
  [5000, 'upstream-failed'],
  [5001, 'image-unsupported'],
  [5002, 'image-too-large'],
  [5003, 'image-too-many-pixels'],
  [5004, 'unknown-transaction'],
  [5005, 'spoof-suspected'],
  [5006, 'low-quality'],
  [5007, 'upstream-failed'],
  [5008, 'upstream-failed'],
  [7000, 'upstream-failed'],
  [7006, 'upstream-failed'],
  [7007, 'upstream-failed'],
  [7008, 'engine-failed'],
  [123456, 'upstream-failed'],
  [-1, 'upstream-failed'],
];

describe('R-38: vlens, against recorded answers: both styles of error', () => {
  it.each(CODES)(
    'reads %i as %s, under 200 and under 422, as number and as text',
    async (integer, expected) => {
      for (const recorded of [
        { body: recordedError(integer) },
        { status: 422, body: recordedError(String(integer)) },
      ]) {
        const { code, answer } = await ask(recorded);
        expect(code).toBe(expected);
        expect(answer.data?.isMatched ?? false).toBe(false);
      }
    },
  );

  it.each([
    [400, { error_message: 'canary' }, 'upstream-failed'],
    [401, recordedMatch(), 'upstream-credentials'],
    [401, recordedError(4207), 'upstream-credentials'],
    [403, '<h1>canary</h1>', 'upstream-credentials'],
    [404, '<h1>canary</h1>', 'upstream-failed'],
    [413, '<h1>canary</h1>', 'image-too-large'],
    [415, 'canary', 'image-unsupported'],
    [422, {}, 'upstream-failed'],
    [429, 'canary', 'rate-limited'],
    [500, recordedMatch(), 'upstream-failed'],
    [502, '<html><body>canary</body></html>', 'upstream-failed'],
    [503, '', 'upstream-failed'],
    [504, '', 'upstream-timeout'],
  ] as const)('reads HTTP %i with %j as %s', async (status, body, expected) => {
    expect((await ask({ status, body })).code).toBe(expected);
  });

  it('passes on how long to wait', async () => {
    const { headers, answer } = await ask({
      status: 429,
      headers: { 'Retry-After': '7' },
      body: '',
    });
    expect([
      headers.get('Retry-After'),
      answer.problem?.retryAfter,
      answer.problem?.retryable,
    ]).toEqual(['7', 7, true]);
    expect(
      (await ask({ headers: { 'Retry-After': '99999' }, body: recordedError(4003) })).answer.problem
        ?.retryAfter,
    ).toBe(60);
    expect(
      (await ask({ status: 429, headers: { 'Retry-After': '-3' }, body: '' })).answer.problem
        ?.retryAfter,
    ).toBeNull();
  });

  it.each<[string, Recorded]>([
    ['HTML', { body: '<html>canary</html>', headers: { 'Content-Type': 'text/html' } }],
    ['nothing', { body: '' }],
    ['a cut body', { body: JSON.stringify(recordedMatch()).slice(0, 90) }],
    [
      'a body shorter than announced',
      {
        misbehave: (response) => {
          response.writeHead(200, { 'Content-Length': '500' });
          response.write('{"data":');
          setTimeout(() => response.destroy(), 20);
        },
      },
    ],
    ['an array', { body: [recordedMatch()] }],
    ['null', { body: 'null' }],
    ['an empty object', { body: {} }],
    ['no data and no error', { body: { data: null, error_code: null } }],
    ['a verdict as text', { body: recordedMatch({ isMatched: 'true' }) }],
    ['a verdict as number', { body: recordedMatch({ isMatched: 1 }) }],
    ['no verdict', { body: recordedMatch({ isMatched: undefined }) }],
    ['a distance below zero', { body: recordedMatch({ dissimilarity: -1 }) }],
    ['a distance that is text', { body: recordedMatch({ dissimilarity: 'canary' }) }],
    ['an infinite distance', { body: '{"data":{"isMatched":true,"dissimilarity":1e999}}' }],
    ['an error code that is text', { body: recordedError('canary') }],
    [
      'a verdict in two spellings',
      { body: { ...recordedMatch(), data: { ...recordedMatch().data, IsMatched: false } } },
    ],
    ['services in two spellings', { body: { ...recordedMatch(), Services: { liveness: false } } }],
    [
      'two megabytes',
      { body: JSON.stringify({ ...recordedMatch(), more: 'x'.repeat(2 * 1024 * 1024) }) },
    ],
    [
      'two megabytes, compressed',
      {
        headers: { 'Content-Encoding': 'gzip' },
        misbehave: (response) => {
          response.writeHead(200, { 'Content-Encoding': 'gzip' });
          response.end(gzipSync(new Uint8Array(64 * 1024 * 1024)));
        },
      },
    ],
  ])('fails with upstream-bad-answer for %s', async (_name, recorded) => {
    expect((await ask(recorded)).code).toBe('upstream-bad-answer');
  });

  it.each([301, 302, 303, 307, 308])('does not follow a %i', async (status) => {
    const elsewhere = await recordedVlens();
    elsewhere.answer = { body: recordedMatch() };
    expect(
      (
        await ask({
          status,
          headers: { Location: `${elsewhere.url}/v1/ocr/face/compare` },
          body: '',
        })
      ).code,
    ).toBe('upstream-failed');
    expect(elsewhere.requests).toHaveLength(0);
    await elsewhere.close();
  });

  it('times out on a slow answer, and on a slow body', async () => {
    for (const misbehave of [
      () => {},
      (response: { writeHead(status: number): void; write(text: string): void }) => {
        response.writeHead(200);
        response.write('{');
      },
    ]) {
      expect((await ask({ misbehave }, { timeoutMs: 80 })).code).toBe('upstream-timeout');
    }
  });

  it('fails with upstream-failed if no server listens', async () => {
    const gone = await recordedVlens();
    await gone.close();
    expect((await ask({}, { baseUrl: gone.url })).code).toBe('upstream-failed');
  });

  it('closes the connection to the vendor when the caller disconnects', async () => {
    vendor.answer = { misbehave: () => {} };
    const before = vendor.abandoned;
    const controller = new AbortController();
    const app = createApp(vlens({ apiKey: CANARY, baseUrl: vendor.url }));
    const answer = app.fetch(sampleRequest({ signal: controller.signal }));
    await vi.waitFor(() => expect(vendor.requests).toHaveLength(1));
    controller.abort();
    await answer;
    await vi.waitFor(() => expect(vendor.abandoned).toBe(before + 1));
  });
});
