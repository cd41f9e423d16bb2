import type { FaceCompareAnswer } from '@facecompare/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failClosed } from './fail-closed.ts';
import { emptyServices, problemAnswer } from './problem-answer.ts';

const answer = (data: FaceCompareAnswer['data'], services: object = {}): FaceCompareAnswer => ({
  services: { ...emptyServices(), ...services },
  data,
  error_code: null,
  error_message: null,
  problem: null,
});
const match = {
  request_id: 'r',
  isMatched: true,
  dissimilarity: 1,
  threshold: 2.4,
  score: 0.8,
  detected_face_image: true,
  detected_id_face_image: true,
};

describe('failClosed', () => {
  it('does not change a consistent verdict', () => {
    const honest = answer(match);
    expect(failClosed(honest)).toBe(honest);
    const other = answer({ ...match, isMatched: false, dissimilarity: 3 });
    expect(failClosed(other)).toBe(other);
  });

  it.each([
    [
      'a match beyond its threshold',
      answer({ ...match, dissimilarity: 3 }),
      'verdict-inconsistent',
    ],
    [
      'no match within its threshold',
      answer({ ...match, isMatched: false }),
      'verdict-inconsistent',
    ],
    ['a match of a fake', answer(match, { spoofing: { fake: true } }), 'spoof-suspected'],
    ['a match without liveness', answer(match, { liveness: false }), 'liveness-failed'],
    ['a match without a face', answer({ ...match, detected_id_face_image: false }), 'no-face'],
    [
      'a match beside a validation error',
      answer(match, { validations: { validation_errors: [{ field: 'x', errors: [] }] } }),
      'verdict-inconsistent',
    ],
    ['a match beside an error', { ...answer(match), error_code: 4207 }, 'no-face'],
    [
      'a match beside a problem',
      { ...problemAnswer({ code: 'low-quality' }), data: match },
      'low-quality',
    ],
  ])('turns %s into a refusal', (_name, contradiction, code) => {
    const closed = failClosed(contradiction);
    expect(closed.problem?.code).toBe(code);
    expect(closed.data?.isMatched).toBe(false);
    expect(closed.data).not.toHaveProperty('dissimilarity');
    expect(closed.error_code).toBeTypeOf('number');
  });

  it('throws for a value that is no answer', () => {
    for (const data of [
      null,
      {},
      { isMatched: 'true' },
      { isMatched: true, dissimilarity: Number.NaN },
    ]) {
      expect(() => failClosed(answer(data as FaceCompareAnswer['data']))).toThrow(
        'upstream-bad-answer',
      );
    }
  });

  it('never passes on a match that its other fields contradict', () => {
    const flag = fc.constantFrom(true, false, null, undefined);
    fc.assert(
      fc.property(
        fc.record({
          isMatched: flag,
          d: fc.double(),
          t: fc.double(),
          face: flag,
          fake: flag,
          live: flag,
          code: fc.constantFrom(null, 0, 4207, 5000),
        }),
        (it) => {
          const data = {
            isMatched: it.isMatched,
            dissimilarity: it.d,
            threshold: it.t,
            detected_face_image: it.face,
          };
          let closed: FaceCompareAnswer;
          try {
            closed = failClosed({
              ...answer(data as FaceCompareAnswer['data'], {
                spoofing: { fake: it.fake },
                liveness: it.live,
              }),
              error_code: it.code,
            });
          } catch {
            return;
          }
          if (closed.data?.isMatched !== true) return;
          expect(closed.problem).toBeNull();
          expect([
            it.isMatched,
            it.d <= it.t,
            it.fake !== true,
            it.live !== false,
            it.face !== false,
            !it.code,
          ]).toEqual(Array(6).fill(true));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
