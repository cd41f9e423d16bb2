import { describe, expect, it } from 'vitest';
import { goodAnswer } from '../answer/answers.test-data.ts';
import {
  answeringServer,
  codeOf,
  json,
  REQUEST_ID,
  requestOf,
} from '../http/answering-server.test-support.ts';
import { type HttpBackendOptions, httpBackend } from '../http/http-backend.ts';
import { CONTRADICTORY_ANSWERS } from './contradictory-answers.ts';

/** Returns the outcome of an answer to our request, or the code that is thrown. */
async function outcomeOf(answer: unknown, options: Partial<HttpBackendOptions> = {}) {
  const { url } = await answeringServer(json(answer));
  const request = { ...requestOf(), clientTransactionId: 'mine' };
  const work = httpBackend({ url, ...options }).compare(request, {
    signal: new AbortController().signal,
  });
  const outcome = await work.then(
    (verdict) => verdict.outcome,
    () => null,
  );
  return outcome ?? codeOf(work);
}

describe('F-10: an answer over HTTP', () => {
  it.each(CONTRADICTORY_ANSWERS)('with $name is no match', async ({ answer }) => {
    expect(['inconclusive', 'bad-response']).toContain(await outcomeOf(answer));
  });

  it.each([
    ['the id of another request', { request_id: '11111111-1111-4111-8111-111111111111' }],
    ['the transaction of another client', { client_transaction_id: 'SOMEBODY-ELSE' }],
  ])('with %s is a bad response, for a match and for no match', async (_, ids) => {
    expect(await outcomeOf(goodAnswer(ids))).toBe('bad-response');
    expect(await outcomeOf({ ...goodAnswer(), ...ids })).toBe('bad-response');
    expect(await outcomeOf(goodAnswer({ ...ids, isMatched: false, dissimilarity: 3 }))).toBe(
      'bad-response',
    );
  });

  it('may repeat our ids, in other casing, empty or not at all', async () => {
    for (const ids of [
      { request_id: REQUEST_ID.toUpperCase(), client_transaction_id: 'mine' },
      { request_id: null, client_transaction_id: '' },
      { request_id: undefined },
    ])
      expect(await outcomeOf(goodAnswer(ids))).toBe('match');
  });

  it('is judged by the threshold of the operator, 2.4 by default', async () => {
    const bare = goodAnswer({ dissimilarity: 2.9, threshold: undefined });
    const given = goodAnswer({ dissimilarity: 2.9, threshold: 3 });
    for (const answer of [bare, given]) {
      expect(await outcomeOf(answer)).toBe('inconclusive');
      expect(await outcomeOf(answer, { threshold: 3 })).toBe('match');
    }
    expect(await outcomeOf(goodAnswer({ threshold: 2 }), { threshold: 1.9 })).toBe('inconclusive');
  });

  it('needs no numbers only if the page declares that the flag decides', async () => {
    for (const data of [{ isMatched: true }, { isMatched: true, dissimilarity: null }]) {
      expect(await outcomeOf({ data })).not.toBe('match');
      expect(await outcomeOf({ data }, { decidesBy: 'flag' })).toBe('match');
      expect(await outcomeOf({ data, status: 'failed' }, { decidesBy: 'flag' })).toBe(
        'inconclusive',
      );
    }
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a threshold of %d',
    (threshold) => {
      expect(() => httpBackend({ url: 'https://faces.example/', threshold })).toThrow(
        expect.objectContaining({ problem: expect.objectContaining({ code: 'misconfigured' }) }),
      );
    },
  );
});
