import {
  type CompareVerdict,
  FaceCompareAnswer,
  PROBLEM_CODES,
  PROBLEMS,
  type Problem,
  problemOf,
  readAnswer,
} from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { describe, expect, it } from 'vitest';
import { wireAnswer } from './wire-answer.ts';

const reported = PROBLEM_CODES.filter((code) => PROBLEMS[code].status !== null);
const refusals = reported.filter((code) => PROBLEMS[code].status === 200);
const read = (answer: Parameters<typeof wireAnswer>[0]) => {
  const { body } = wireAnswer(answer, { request_id: 'r' });
  expect(FaceCompareAnswer.safeParse(body).success).toBe(true);
  const { raw, ...verdict } = readAnswer(JSON.parse(JSON.stringify(body)));
  return verdict;
};

/** A sample verdict as a client reads it. A server always sends ids, a score and its services. */
const asRead = ({ raw: _, ...verdict }: Partial<CompareVerdict>) => ({
  ...verdict,
  ids: { request: 'r', transaction: null, clientTransaction: null },
  score: verdict.similarity,
  services: expect.objectContaining({ validations: { validation_errors: [] } }),
});

describe('a response on the wire', () => {
  it.each(['match', 'no-match'] as const)('is read back as %s', (outcome) => {
    const { raw, ...verdict } = { ...sampleVerdict(outcome), liveScore: 0.5 };
    expect(read(verdict as typeof verdict & { raw: null })).toEqual(asRead(verdict));
  });

  it('carries the results of further services, and the score', () => {
    const services = {
      AML: { AML_matched: true, data: [{ caseNo: '1' }] },
      SRC: { isValid: true },
    };
    expect(read({ ...sampleVerdict('match'), score: 77, services })).toMatchObject({
      outcome: 'match',
      score: 77,
      services,
    });
  });

  it.each(refusals)('is read back as inconclusive: %s', (code) => {
    const { raw, ...verdict } = sampleInconclusive({ code, sides: ['reference'] });
    expect(read({ ...verdict, raw })).toEqual(asRead(verdict));
    expect(read({ code, sides: ['selfie'] })).toMatchObject({
      outcome: 'inconclusive',
      problem: { code, sides: ['selfie'] },
    });
  });

  it.each(reported.filter((code) => !refusals.includes(code)))('is thrown as %s', (code) => {
    const problem: Problem = { code, sides: ['selfie'], retryAfter: 3 };
    expect(wireAnswer(problem)).toMatchObject({
      status: PROBLEMS[code].status,
      headers: { 'Retry-After': '3' },
    });
    expect(problemOf(catching(() => read(problem)))).toEqual(problem);
  });

  it('repeats the ids of the request', () => {
    const ids = { request_id: 'a', transaction_id: 'b', client_transaction_id: 'c' };
    expect(readAnswer(wireAnswer(sampleVerdict('match'), ids).body).ids).toEqual({
      request: 'a',
      transaction: 'b',
      clientTransaction: 'c',
    });
  });

  it.each(['camera-denied', 'aborted', 'offline'] as const)(
    'does not exist for a problem in the browser: %s',
    (code) => {
      expect(() => wireAnswer({ code })).toThrow(RangeError);
    },
  );
});

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
