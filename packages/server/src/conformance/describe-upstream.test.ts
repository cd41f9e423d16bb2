import { type FaceCompareAnswer, ProblemError } from '@facecompare/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalFor, verdictFor } from '../answer/answer-for.ts';
import {
  type RecordedVlens,
  recordedError,
  recordedMatch,
  recordedVlens,
} from '../testing/recorded-vlens.ts';
import { base64, jpegBytes } from '../testing/sample-request.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import { vlens } from '../upstreams/vlens.ts';
import { describeUpstream } from './describe-upstream.ts';
import { upstreamCall } from './upstream-call.ts';
import type { UpstreamHarness } from './upstream-harness.ts';

const text = (image: Uint8Array) => Buffer.from(image).toString();
const about = (subject: string) => () => upstreamCall(Buffer.from('ann'), Buffer.from(subject));
const calls = {
  match: about('ann'),
  noMatch: about('bob'),
  noFace: about('wall'),
  severalFaces: about('crowd'),
  fault: about('storm'),
};

type Compare = Upstream['compare'];
const NAMES = 'has a name and says at once whether it is ready';
const MATCH = 'calls the same person a match';
const NO_MATCH = 'calls another person no match';
const NO_FACE = 'decides nothing without a face, and names the photo';
const SEVERAL = 'decides nothing between several faces, and names the photo';
const FAULT = 'throws a problem with a status of 500 or above if the vendor fails';
const NOT_STARTED = 'does not start if the signal is already aborted';
const STOPS = 'stops if the signal aborts, and compares again afterwards';
const UNTOUCHED = 'leaves the images as they were';

/** An upstream that keeps the contract. */
const good: Compare = async (call, { signal }) => {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new ProblemError({ code: 'aborted' });
  const subject = text(call.images[1]);
  if (subject === 'storm') throw new ProblemError({ code: 'upstream-failed' });
  if (subject === 'wall') return refusalFor(call, [{ image: 'face_image2', code: 'no-face' }]);
  if (subject === 'crowd')
    return refusalFor(call, [{ image: 'face_image2', code: 'multiple-faces' }]);
  return verdictFor(call, {
    isMatched: subject === 'ann',
    dissimilarity: subject === 'ann' ? 1 : 4,
    threshold: 2.4,
  });
};

/** Changes the answer of a good upstream about one subject. */
const corrupting =
  (subject: string, corrupt: (answer: FaceCompareAnswer, call: UpstreamCall) => unknown): Compare =>
  async (call, options) => {
    const answer = await good(call, options);
    return text(call.images[1]) === subject ? (corrupt(answer, call) as FaceCompareAnswer) : answer;
  };
const throwing =
  (error: unknown): Compare =>
  async (call, options) => {
    if (text(call.images[1]) === 'storm') throw error;
    return good(call, options);
  };
const heedless: Compare = (call) => good(call, { signal: new AbortController().signal });

/** Runs the suite with a runner of three lines, and returns the tests that failed. */
async function failuresOf(
  compare: Compare,
  more: Partial<Upstream> = {},
  harness: Partial<UpstreamHarness> = {},
) {
  const clauses: [string, () => Promise<void>][] = [];
  const create = () => ({ name: 'tested', ready: () => true, compare, ...more });
  describeUpstream(
    'tested',
    { create, calls, ...harness },
    { describe: (_, body) => body(), it: (name, body) => clauses.push([name, body]) },
  );
  const failed: string[] = [];
  for (const [name, body] of clauses) await body().catch(() => failed.push(name));
  return { failed, passed: clauses.length - failed.length };
}

describe('describeUpstream', () => {
  const data = (more: object) => (answer: FaceCompareAnswer) => ({
    ...answer,
    data: { ...answer.data, ...more },
  });

  it('S-6: passes an upstream that keeps the contract, in nine tests', async () => {
    expect(await failuresOf(good, {}, { vendorTexts: ['canary'] })).toEqual({
      failed: [],
      passed: 9,
    });
  });

  it('V-1: passes an upstream that declares its scale, or that its flag decides', async () => {
    const scaled = corrupting('ann', data({ threshold: 20 }));
    expect((await failuresOf(scaled, { threshold: 20 })).failed).toEqual([]);
    const flag = corrupting('ann', data({ dissimilarity: undefined, threshold: null }));
    expect((await failuresOf(flag, { decidesBy: 'flag' })).failed).toEqual([]);
  });

  it('V-1: fails an upstream that reads the flag of an answer alone', async () => {
    const answering = () => ({ name: 'lenient', ready: () => true, compare: good });
    expect((await failuresOf(good, {}, { answering })).failed).toEqual([
      'calls nothing a match that its answer contradicts',
    ]);
  });

  it('S-6: leaves out the tests of calls that an upstream does not provide', async () => {
    const { match, noMatch } = calls;
    expect(await failuresOf(good, {}, { calls: { match, noMatch } })).toEqual({
      failed: [],
      passed: 6,
    });
  });

  it.each<[string[], string, Compare, Partial<Upstream>?]>([
    [[NAMES], 'has no name', good, { name: '' }],
    [
      [NO_MATCH],
      'calls another person a match',
      corrupting('bob', data({ isMatched: true, dissimilarity: 1 })),
    ],
    [[NO_MATCH], 'contradicts its own numbers', corrupting('bob', data({ isMatched: true }))],
    [
      [MATCH],
      'V-1: matches without a distance, and does not declare it',
      corrupting('ann', data({ dissimilarity: undefined })),
    ],
    [
      [MATCH],
      'V-1: has a larger threshold than it declares',
      corrupting('ann', data({ threshold: 20 })),
      { threshold: 19 },
    ],
    [
      [NO_MATCH],
      'answers fields that the API does not have',
      corrupting('bob', data({ embedding: [1, 2] })),
    ],
    [
      [NO_MATCH],
      'answers the text of a vendor',
      corrupting('bob', (answer) => ({ ...answer, error_message: 'canary' })),
    ],
    [
      [NO_MATCH],
      'answers a field of the wrong type',
      corrupting('bob', data({ dissimilarity: '4' })),
    ],
    [[NO_MATCH], 'makes up the request id', corrupting('bob', data({ request_id: 'another' }))],
    [
      [NO_MATCH],
      'loses the transaction id of the client',
      corrupting('bob', data({ client_transaction_id: null })),
    ],
    [
      [NO_FACE],
      'calls no face no match',
      corrupting('wall', (_, call) =>
        verdictFor(call, { isMatched: false, dissimilarity: 4, threshold: 2 }),
      ),
    ],
    [
      [NO_FACE],
      'blames the other photo',
      corrupting('wall', (_, call) =>
        refusalFor(call, [{ image: 'face_image1', code: 'no-face' }]),
      ),
    ],
    [
      [SEVERAL],
      'picks one of several faces',
      corrupting('crowd', (_, call) =>
        verdictFor(call, { isMatched: true, dissimilarity: 1, threshold: 2 }),
      ),
    ],
    [[FAULT], 'throws an error that is no problem', throwing(new Error('socket hang up'))],
    [[FAULT], 'blames the caller', throwing(new ProblemError({ code: 'unauthorized' }))],
    [
      [FAULT],
      'throws the text of a vendor',
      throwing(new ProblemError({ code: 'upstream-failed', detail: 'canary' })),
    ],
    [[NOT_STARTED, STOPS], 'ignores the signal', heedless],
    [
      [UNTOUCHED],
      'wipes the images that it was given',
      corrupting('ann', (answer, call) => (call.images[0].fill(0) ? answer : null)),
    ],
  ])('S-6: fails exactly %j for an upstream that %s', async (clauses, _, compare, more = {}) => {
    expect((await failuresOf(compare, more, { vendorTexts: ['canary'] })).failed).toEqual(clauses);
  });

  it('S-6: fails the tests of a match for an upstream that never matches', async () => {
    const nobody = corrupting('ann', (_, call) =>
      verdictFor(call, { isMatched: false, dissimilarity: 4, threshold: 2 }),
    );
    expect((await failuresOf(nobody)).failed).toEqual([MATCH, STOPS]);
  });

  it('S-6: closes every upstream that it made, even if a test fails', async () => {
    let closed = 0;
    await failuresOf(good, { name: '', close: async () => void closed++ });
    expect(closed).toBe(9);
  });
});

describe('our own upstream for VLens', () => {
  let vendor: RecordedVlens;
  beforeAll(async () => {
    vendor = await recordedVlens();
    vendor.answer = ({ face_image2, request_id, client_transaction_id }) => {
      if (face_image2 === base64(jpegBytes(3))) return { body: recordedError(3014) };
      if (face_image2 === base64(jpegBytes(4))) return { status: 500, body: 'canary' };
      return {
        body: recordedMatch({
          request_id,
          client_transaction_id,
          ...(face_image2 === base64(jpegBytes(1)) ? {} : { isMatched: false, dissimilarity: 4 }),
        }),
      };
    };
  });
  afterAll(() => vendor.close());

  const vlensCall = (last: number) => () => upstreamCall(jpegBytes(0), jpegBytes(last));
  describeUpstream(
    'S-6: vlens',
    {
      create: () => vlens({ apiKey: 'canary-key', baseUrl: vendor.url }),
      answering: (answer) =>
        vlens({ apiKey: 'canary-key', fetch: async () => Response.json(answer) }),
      calls: {
        match: vlensCall(1),
        noMatch: vlensCall(2),
        noFace: vlensCall(3),
        fault: vlensCall(4),
      },
      vendorTexts: ['canary'],
    },
    { describe, it },
  );
});
