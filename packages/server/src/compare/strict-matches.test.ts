import { CONTRADICTORY_ANSWERS } from '@facecompare/contract/testing';
import { describe, expect, it } from 'vitest';
import { fakeUpstream, matchFor } from '../testing/fake-upstream.ts';
import { sampleBody, sampleRequest } from '../testing/sample-request.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import { createFaceCompareHandler, type HandlerConfig } from './compare-handler.ts';

interface Sent {
  readonly data: { readonly isMatched: boolean; readonly dissimilarity?: number } | null;
  readonly problem: { readonly code: string } | null;
}

/** Asks an upstream that changes the data of a match. */
async function ask(
  data: object,
  rules: Pick<Upstream, 'threshold' | 'decidesBy'> = {},
  config: Partial<HandlerConfig> = {},
) {
  const answer = (call: UpstreamCall) => {
    const match = matchFor(call);
    return { ...match, data: { ...match.data, ...data } };
  };
  const upstream = { ...fakeUpstream(answer), ...rules };
  const body = sampleBody({
    request_id: 'a0b1c2d3-0000-4000-8000-000000000001',
    client_transaction_id: 'mine',
  });
  const response = await createFaceCompareHandler({ upstream, ...config })(sampleRequest({ body }));
  const sent: Sent = await response.json();
  return { status: response.status, sent, code: sent.problem?.code ?? null };
}

describe('V-1: a match of any upstream', () => {
  it.each<[string, object]>([
    ['no distance', { dissimilarity: undefined }],
    ['a large distance without a threshold', { dissimilarity: 9, threshold: null }],
    ['a threshold of a million', { dissimilarity: 900, threshold: 1e6 }],
    ['an error that the API does not have', { errorMessage: 'x' }],
  ])('with %s is answered as a refusal', async (_, data) => {
    const { status, sent, code } = await ask(data);
    expect([status, sent.data?.isMatched, code]).toEqual([200, false, 'verdict-inconsistent']);
  });

  it.each<[string, object]>([
    ['another request', { request_id: '11111111-1111-4111-8111-111111111111' }],
    ['another client transaction', { client_transaction_id: 'of-another' }],
  ])('about %s is answered as a fault', async (_, data) => {
    expect((await ask(data)).code).toBe('upstream-bad-answer');
  });

  it.each(CONTRADICTORY_ANSWERS)('with $name is never a match', async ({ answer }) => {
    const upstream = fakeUpstream(() => JSON.parse(JSON.stringify(answer)));
    const body = sampleBody({
      request_id: 'a0b1c2d3-0000-4000-8000-000000000001',
      client_transaction_id: 'mine',
    });
    const response = await createFaceCompareHandler({ upstream })(sampleRequest({ body }));
    const sent: Sent = await response.json();
    expect(sent.data?.isMatched ?? false).toBe(false);
    expect(sent.problem).not.toBeNull();
  });

  it('on another scale, or without numbers, needs the declaration of the upstream', async () => {
    const scaled = { dissimilarity: 8, threshold: 20 };
    expect((await ask(scaled)).sent.data?.isMatched).toBe(false);
    expect((await ask(scaled, { threshold: 20 })).sent.data?.isMatched).toBe(true);
    const bare = { dissimilarity: undefined, threshold: null };
    expect((await ask(bare, { decidesBy: 'flag' })).sent.data?.isMatched).toBe(true);
  });
});

describe('reviewBand of the server', () => {
  it('answers a result inside the band as near-threshold, without its distance', async () => {
    const near = await ask({ dissimilarity: 2.3 }, {}, { reviewBand: 0.05 });
    expect([near.status, near.sent.data?.isMatched, near.code]).toEqual([
      200,
      false,
      'near-threshold',
    ]);
    expect(near.sent.data).not.toHaveProperty('dissimilarity');
    const other = { isMatched: false, dissimilarity: 2.5 };
    expect((await ask(other, {}, { reviewBand: 0.05 })).code).toBe('near-threshold');
  });

  it('leaves other results, and every result by default', async () => {
    expect((await ask({ dissimilarity: 1 }, {}, { reviewBand: 0.05 })).code).toBeNull();
    expect((await ask({ dissimilarity: 2.3 })).code).toBeNull();
  });
});
