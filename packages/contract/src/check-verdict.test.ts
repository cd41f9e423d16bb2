import { describe, expect, it } from 'vitest';
import { goodAnswer } from './answer/answers.test-data.ts';
import { readAnswer } from './answer/read-answer.ts';
import { checkVerdict } from './check-verdict.ts';
import { PROBLEM_CODES, problemOf } from './problem.ts';
import { sampleInconclusive, sampleVerdict } from './testing/index.ts';
import type { CompareVerdict } from './verdict.ts';

type Loose = Record<string, unknown>;
const match = (more: Loose = {}): Loose => ({ ...sampleVerdict('match'), ...more });
const inconclusive = (more: Loose = {}): Loose => ({
  ...sampleInconclusive({ code: 'no-face', sides: ['reference'] }),
  ...more,
});
const clear = { faceFound: true, problem: null };

/** Returns the outcome and problem of an answer, or the code of the error that was thrown. */
function become(answer: unknown): string {
  try {
    const { outcome, problem } = checkVerdict(answer);
    return problem ? `${outcome}: ${problem.code}` : outcome;
  } catch (error) {
    return `thrown: ${problemOf(error, 'aborted').code}`;
  }
}

describe('F-4 every verdict is checked at the port', () => {
  it.each([
    undefined,
    null,
    0,
    true,
    '',
    'MATCH',
    'match',
    [],
    [match()],
    {},
    () => match(),
    Symbol('match'),
    new Map([['outcome', 'match']]),
  ])('refuses %o', (answer) => {
    expect(become(answer)).toBe('thrown: bad-response');
  });

  it.each<[string, Loose]>([
    ['only an outcome', { outcome: 'match' }],
    ['an outcome in capitals', match({ outcome: 'MATCH' })],
    ['an outcome in a list', match({ outcome: ['match'] })],
    ['no outcome', match({ outcome: undefined })],
    ['no sides', match({ sides: undefined })],
    ['sides in a list', match({ sides: [clear, clear] })],
    ['one side', match({ sides: { selfie: clear } })],
    ['a side that is text', match({ sides: { selfie: clear, reference: 'ok' } })],
    [
      'a side that does not say whether there is a face',
      match({ sides: { selfie: clear, reference: { problem: null } } }),
    ],
    [
      'a face that is a word',
      match({ sides: { selfie: clear, reference: { faceFound: 'true', problem: null } } }),
    ],
    ['no word about a problem', match({ problem: undefined })],
    ['a problem that is text', match({ problem: 'no-face' })],
    ['a liveness that is a word', match({ liveness: 'true' })],
    ['a fake that is a number', match({ spoof: 0 })],
    ['no word about fakes', match({ spoof: undefined })],
    ['a distance that is text', match({ dissimilarity: '1.2' })],
    ['no word about the distance', match({ dissimilarity: undefined })],
    ['a distance that is no number', match({ dissimilarity: Number.NaN })],
    ['a distance below 0', match({ dissimilarity: -1 })],
    ['a distance beyond all numbers', match({ dissimilarity: Number.POSITIVE_INFINITY })],
    ['a threshold of 0', match({ threshold: 0 })],
    ['a threshold beyond all numbers', match({ threshold: Number.POSITIVE_INFINITY })],
    ['a similarity that is text', match({ similarity: '1' })],
    ['a liveness of a service that cannot be read', match({ services: { liveness: 'perhaps' } })],
    ['services in a list', match({ services: [] })],
    ['nothing decided, and no reason', inconclusive({ problem: null })],
    ['nothing decided, and no sides', { outcome: 'inconclusive', problem: null }],
    ['a function in it', match({ raw: () => {} })],
    [
      'a getter that throws',
      Object.defineProperty(match(), 'problem', {
        enumerable: true,
        get: () => {
          throw new Error('host');
        },
      }),
    ],
    ['a proxy', new Proxy(match(), {})],
    ['a proxy inside', match({ sides: new Proxy({ selfie: clear, reference: clear }, {}) })],
    ['a prototype that lends everything', Object.create(match()) as Loose],
  ])('refuses a verdict with %s', (_, answer) => {
    expect(become(answer)).toBe('thrown: bad-response');
  });

  it.each<[string, Loose]>([
    ['a problem', match({ problem: { code: 'no-face' } })],
    ['a problem of an unknown code', match({ problem: { code: 'nonsense' } })],
    [
      'a distance above the threshold',
      match({ dissimilarity: 9, threshold: 2.4, similarity: null }),
    ],
    ['a similarity of 7', match({ similarity: 7 })],
    ['a similarity that does not follow from the distance', match({ similarity: 0.1 })],
    ['a similarity, and no distance', match({ dissimilarity: null, similarity: 0.9 })],
    ['a fake', match({ spoof: true })],
    ['a failed liveness check', match({ liveness: false })],
    [
      'no face on the selfie',
      match({ sides: { selfie: { faceFound: false, problem: null }, reference: clear } }),
    ],
    [
      'no face on the reference photo',
      match({ sides: { selfie: clear, reference: { faceFound: false, problem: null } } }),
    ],
    [
      'a problem of the selfie',
      match({
        sides: { selfie: { faceFound: true, problem: { code: 'low-quality' } }, reference: clear },
      }),
    ],
    [
      'a problem of the reference photo',
      match({ sides: { selfie: clear, reference: { faceFound: null, problem: { code: 'x' } } } }),
    ],
    ['a service that found a fake', match({ services: { spoofing: { fake: true } } })],
    ['a service that found nothing live', match({ services: { liveness: false } })],
    [
      'a service that objects',
      match({ services: { validations: { validation_errors: [{ errors: [{ code: 4209 }] }] } } }),
    ],
    [
      'a distance below the threshold, called no match',
      { ...sampleVerdict('no-match'), dissimilarity: 1, similarity: null },
    ],
  ])('makes a decision with %s inconclusive', (_, answer) => {
    expect(become(answer)).toBe('inconclusive: verdict-inconsistent');
  });

  it('names the contradiction in its detail', () => {
    expect(checkVerdict(match({ dissimilarity: 9, similarity: null })).problem?.detail).toContain(
      'distance',
    );
    expect(checkVerdict(match({ similarity: 0.1 })).problem?.detail).toContain('similarity');
  });

  it('replaces a code that is not in the list with one that is', () => {
    expect(become(inconclusive({ problem: { code: 'nonsense' } }))).toBe(
      'inconclusive: verdict-inconsistent',
    );
    expect(become(inconclusive({ problem: { code: 'toString' } }))).toBe(
      'inconclusive: verdict-inconsistent',
    );
    const { sides } = checkVerdict(
      inconclusive({
        sides: { selfie: { faceFound: null, problem: { code: 'new' } }, reference: clear },
      }),
    );
    expect(sides.selfie.problem).toMatchObject({ code: 'verdict-inconsistent', sides: ['selfie'] });
  });

  it.each(PROBLEM_CODES)('keeps %s of an inconclusive verdict', (code) => {
    expect(become(inconclusive({ problem: { code } }))).toBe(`inconclusive: ${code}`);
  });

  it('copies only the fields of a problem into a problem', () => {
    const problem = {
      code: 'overloaded',
      sides: ['selfie', 'both', 7],
      retryAfter: 1e9,
      detail: {},
      html: '<b>',
    };
    expect(checkVerdict(inconclusive({ problem })).problem).toEqual({
      code: 'overloaded',
      sides: ['selfie'],
      retryAfter: 30,
    });
    expect(
      checkVerdict(inconclusive({ problem: { code: 'overloaded', retryAfter: -1 } })).problem,
    ).toEqual({ code: 'overloaded' });
  });

  it.each<CompareVerdict>([
    sampleVerdict('match'),
    sampleVerdict('no-match'),
    { ...sampleVerdict('match'), dissimilarity: 2.4, similarity: 0.5, margin: 0 },
    {
      ...sampleVerdict('no-match'),
      dissimilarity: 2.4000001,
      similarity: (0.5 * 2.4) / 2.4000001,
      margin: (2.4 - 2.4000001) / 2.4,
    },
    {
      ...sampleVerdict('match'),
      liveness: true,
      spoof: false,
      liveScore: 0.5,
      score: 77,
      raw: { any: ['thing'] },
    },
    {
      ...sampleVerdict('match'),
      services: { AML: { AML_matched: true, data: [] }, liveness: true, spoofing: { fake: false } },
    },
    sampleInconclusive({ code: 'multiple-faces', sides: ['selfie'], detail: 'Three.' }),
    sampleInconclusive({ code: 'engine-failed', retryAfter: 3 }),
    readAnswer(goodAnswer()),
  ])('leaves a complete and consistent verdict unchanged (%#)', (verdict) => {
    const checked = checkVerdict(verdict);
    expect(checked).toStrictEqual(verdict);
    expect(structuredClone(checked)).toStrictEqual(verdict);
    expect(checked).not.toBe(verdict);
  });

  it('accepts a match without numbers only from a backend that declares it', () => {
    const verdict = {
      ...sampleVerdict('match'),
      dissimilarity: null,
      threshold: null,
      similarity: null,
      margin: null,
    };
    expect(checkVerdict(verdict, { decidesBy: 'flag' })).toStrictEqual(verdict);
    expect(become(verdict)).toBe('inconclusive: verdict-inconsistent');
  });

  it.each(['problem', 'spoof', 'liveness', 'dissimilarity', 'outcome', 'sides'])(
    'takes no %s from a polluted prototype',
    (name) => {
      const { [name]: lent, ...rest } = match();
      const pollute = (value: PropertyDescriptor | null) =>
        value
          ? Object.defineProperty(Object.prototype, name, value)
          : Reflect.deleteProperty(Object.prototype, name);
      pollute({ value: lent, configurable: true, writable: true });
      try {
        expect(become(rest)).toBe('thrown: bad-response');
      } finally {
        pollute(null);
      }
    },
  );

  it('keeps only the fields of a verdict, and reads each getter once', () => {
    let reads = 0;
    const answer = Object.defineProperty(match({ extra: 1, services: { x_new: 1 } }), 'outcome', {
      enumerable: true,
      get: () => (reads++ === 0 ? 'no-match' : 'match'),
    });
    expect(
      become({ ...match({ dissimilarity: 3.9, similarity: null }), outcome: answer.outcome }),
    ).toBe('no-match');
    expect(checkVerdict(match({ extra: 1, services: { x_new: 1 } }))).toStrictEqual({
      ...sampleVerdict('match'),
      services: {},
    });
  });

  it.each<[string, Loose, Loose]>([
    ['a score that is text', { score: '77' }, { score: null }],
    ['a score that is no number', { score: Number.NaN }, { score: null }],
    ['a live score out of its range', { liveScore: 1.5 }, { liveScore: null }],
    ['a live score below its range', { liveScore: -0.1 }, { liveScore: null }],
    ['no ids', { ids: undefined }, {}],
    ['ids that are no text', { ids: { request: 7, transaction: {}, clientTransaction: [] } }, {}],
    [
      'nothing more',
      {
        raw: undefined,
        score: undefined,
        services: undefined,
        liveScore: undefined,
        similarity: undefined,
      },
      {},
    ],
    [
      'services that cannot be read',
      { services: { AML: 'yes', SRC: 7, classification: [] } },
      { services: {} },
    ],
  ])('still accepts a match with %s, because no outcome depends on it', (_, given, read) => {
    expect(checkVerdict(match(given))).toStrictEqual({ ...sampleVerdict('match'), ...read });
  });

  it('drops invalid numbers from an inconclusive verdict', () => {
    expect(
      checkVerdict(inconclusive({ dissimilarity: -1, threshold: 'x', similarity: 5 })),
    ).toMatchObject({
      outcome: 'inconclusive',
      dissimilarity: null,
      threshold: null,
      similarity: null,
    });
  });
});
