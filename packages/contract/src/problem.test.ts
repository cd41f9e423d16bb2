import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isProblemCode,
  isRetryable,
  PROBLEM_CODES,
  PROBLEMS,
  type Problem,
  ProblemError,
  problemOf,
} from './problem.ts';
import { vlensMeaningOf } from './vlens-codes.ts';

describe('the table of problems', () => {
  it('has kebab-case codes, in the order of the table', () => {
    expect(PROBLEM_CODES).toEqual(Object.keys(PROBLEMS));
    for (const code of PROBLEM_CODES) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$|^[a-z]+$/);
  });

  it.each(PROBLEM_CODES.map((code) => [code, PROBLEMS[code]] as const))(
    '%s has a status, an integer and a retryable flag that agree',
    (_, { status, integer, retryable }) => {
      // Both or neither: a code that is sent over HTTP has both, and a code of the page has
      // neither.
      expect(status === null).toBe(integer === null);
      if (status !== null)
        expect([
          200, 400, 401, 403, 404, 405, 408, 413, 415, 422, 429, 500, 502, 503, 504,
        ]).toContain(status);
      if (integer !== null) expect(Number.isSafeInteger(integer) && integer > 0).toBe(true);
      // A refusal of a face needs another photo, and a client's mistake needs another request.
      // Waiting helps only for 408, 429 and 5xx.
      if (status === 200) expect(retryable).toBe(false);
      if (status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429)
        expect(retryable).toBe(false);
    },
  );

  it('answers a face refusal with 200, and gives a camera problem no status', () => {
    const refusals = PROBLEM_CODES.filter((code) => PROBLEMS[code].status === 200);
    expect(refusals).toEqual([
      'no-face',
      'multiple-faces',
      'face-too-small',
      'too-blurred',
      'face-covered',
      'low-quality',
      'spoof-suspected',
      'liveness-failed',
      'same-image',
      'near-threshold',
      'replayed-image',
      'capture-refused',
      'verdict-inconsistent',
    ]);
    for (const code of PROBLEM_CODES.filter((name) => name.startsWith('camera-')))
      expect(PROBLEMS[code].status).toBeNull();
  });

  it('uses no integer for both a fault and a face refusal', () => {
    for (const code of PROBLEM_CODES) {
      const { status, integer } = PROBLEMS[code];
      if (integer === null || code === 'verdict-inconsistent') continue;
      expect(PROBLEMS[vlensMeaningOf(integer).code].status === 200, code).toBe(status === 200);
    }
  });
});

describe('isProblemCode', () => {
  it.each(PROBLEM_CODES.map((code) => [code] as const))('accepts %s', (code) => {
    expect(isProblemCode(code)).toBe(true);
  });
  it.each([
    ['toString'],
    ['constructor'],
    ['__proto__'],
    ['hasOwnProperty'],
    [''],
    ['No-Face'],
    ['no-face '],
    [4207],
    [null],
    [undefined],
    [['no-face']],
    [{ toString: () => 'no-face' }],
  ])('rejects %j', (code) => {
    expect(isProblemCode(code)).toBe(false);
  });
});

describe('a problem', () => {
  it('is plain data: it survives cloning and JSON, and an error keeps it unchanged', () => {
    const problem: Problem = {
      code: 'no-face',
      sides: ['reference'],
      retryAfter: 3,
      detail: 'Made up.',
    };
    expect(structuredClone(new ProblemError(problem).problem)).toEqual(problem);
    expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
  });

  it('is retryable as the table says', () => {
    expect(
      PROBLEM_CODES.filter((code) => isRetryable({ code }) !== PROBLEMS[code].retryable),
    ).toEqual([]);
    expect(isRetryable({ code: 'overloaded' })).toBe(true);
    expect(isRetryable({ code: 'no-face' })).toBe(false);
  });

  it('in an error has a message for a developer and keeps its cause', () => {
    const cause = new Error('below');
    const error = new ProblemError({ code: 'timeout', detail: 'Half a minute.' }, { cause });
    expect(error).toMatchObject({
      name: 'ProblemError',
      message: 'timeout: Half a minute.',
      cause,
    });
    expect(new ProblemError({ code: 'timeout' }).message).toBe('timeout');
    expect(error).toBeInstanceOf(Error);
  });
});

describe('problemOf', () => {
  it('finds the problem by its shape, in any thrown value', () => {
    const problem: Problem = { code: 'camera-lost' };
    expect(problemOf(new ProblemError(problem))).toEqual(problem);
    expect(problemOf({ name: 'ProblemError', problem })).toEqual(problem);
    expect(problemOf(structuredClone({ problem }))).toEqual(problem);
  });

  it('recognises an abort by its name', () => {
    expect(problemOf(new DOMException('gone', 'AbortError'))).toEqual({ code: 'aborted' });
    expect(problemOf(AbortSignal.abort().reason)).toEqual({ code: 'aborted' });
    expect(problemOf(new DOMException('late', 'TimeoutError'), 'timeout')).toEqual({
      code: 'timeout',
    });
  });

  it('gives anything else the code of its argument, and internal-error by default', () => {
    for (const thrown of [
      new Error('x'),
      'x',
      0,
      null,
      undefined,
      { problem: 'no-face' },
      { problem: { code: 'toString' } },
      { code: 'no-face' },
      () => {},
    ]) {
      expect(problemOf(thrown)).toEqual({ code: 'internal-error' });
      expect(problemOf(thrown, 'camera-unknown')).toEqual({ code: 'camera-unknown' });
    }
  });

  it('survives a value that throws when it is read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const trap = {
      get problem(): unknown {
        throw new Error('trap');
      },
    };
    for (const thrown of [proxy, trap, { problem: trap, name: 'x' }, { problem: proxy }])
      expect(isProblemCode(problemOf(thrown).code)).toBe(true);
  });

  it('returns a known code for 2,000 thrown values', () => {
    const thrown = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withSparseArray: true,
        withTypedArray: true,
      }),
      fc.record({ name: fc.anything(), problem: fc.anything() }, { requiredKeys: [] }),
      fc.record({
        problem: fc.record({ code: fc.oneof(fc.constantFrom(...PROBLEM_CODES), fc.anything()) }),
      }),
      fc.string().map((message) => new Error(message)),
      fc
        .constantFrom('AbortError', 'TypeError', 'NotAllowedError', '')
        .map((name) => new DOMException('x', name)),
    );
    fc.assert(
      fc.property(thrown, fc.constantFrom(...PROBLEM_CODES), (value, otherwise) =>
        isProblemCode(problemOf(value, otherwise).code),
      ),
      { numRuns: 2_000 },
    );
  });
});
