import { describe, expect, it } from 'vitest';
import { FaceCompareAnswer } from '../compare.ts';
import {
  PROBLEM_CODES,
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type ProblemError,
} from '../problem.ts';
import { errorAnswer, goodAnswer } from './answers.test-data.ts';
import { readAnswer } from './read-answer.ts';
import { reading } from './reading.test-support.ts';

const withServices = (services: unknown) => ({ ...goodAnswer(), services });

describe('a complete success', () => {
  it('is a match, with all measurements', () => {
    const raw = goodAnswer({ client_transaction_id: 'case 7' });
    expect(readAnswer(raw)).toEqual({
      outcome: 'match',
      similarity: 0.75,
      margin: 0.5,
      dissimilarity: 1.2,
      threshold: 2.4,
      score: 0.75,
      sides: {
        selfie: { faceFound: true, problem: null },
        reference: { faceFound: true, problem: null },
      },
      problem: null,
      liveness: null,
      spoof: null,
      services: {
        validations: { validation_errors: [] },
        spoofing: { fake: null },
        liveness: null,
        classification: {},
        AML: { AML_matched: false, data: [] },
        SRC: { isValid: false, errorCode: 0 },
      },
      liveScore: null,
      ids: {
        request: raw.data.request_id,
        transaction: raw.data.transaction_id,
        clientTransaction: 'case 7',
      },
      raw,
    });
  });

  it('F-15 carries the readable results of further services', () => {
    const AML = {
      AML_matched: true,
      data: [
        {
          caseNo: '1',
          caseYear: 2001,
          recordDate: null,
          fullName: 'Made Up',
          idNumber: '0',
          score: '90',
        },
      ],
    };
    const given = {
      Classification: { DOC_TYPE: 'passport', x: 1 },
      aml: AML,
      src: { isvalid: 'true', ErrorCode: '0', errorKey: null, errorMessage: 'none' },
      x_new: {},
    };
    expect(readAnswer(withServices(given)).services).toStrictEqual({
      classification: { doc_type: 'passport' },
      AML: {
        AML_matched: true,
        data: [{ caseNo: '1', fullName: 'Made Up', idNumber: '0', score: '90', caseYear: 2001 }],
      },
      SRC: { errorMessage: 'none', isValid: true, errorCode: 0 },
    });
    const complaint = {
      field: 'face_image2',
      value: null,
      errors: [{ code: '4209', message: 'blurred' }],
    };
    expect(
      readAnswer(withServices({ validations: { validation_errors: [complaint] } })).services,
    ).toEqual({
      validations: {
        validation_errors: [{ field: 'face_image2', errors: [{ code: 4209, message: 'blurred' }] }],
      },
    });
  });

  it.each([
    { classification: 7 },
    { classification: [] },
    { classification: { doc_type: 7 } },
    { AML: 'no' },
    { AML: { AML_matched: 'perhaps', data: 'none' } },
    { AML: { data: [null, 7, 'x'] } },
    { AML: { data: [{ caseYear: 'long ago', fullName: {} }] } },
    { SRC: [] },
    { SRC: { isValid: 7, errorCode: 'x', errorMessage: 3 } },
    { AML: null, SRC: null, classification: null },
    { AML: '', SRC: '', classification: '' },
  ])('F-15 is a match even with unreadable further services: %j', (services) => {
    expect(reading(withServices(services))).toBe('match');
    expect(
      FaceCompareAnswer.shape.services.safeParse(readAnswer(withServices(services)).services)
        .success,
    ).toBe(true);
  });

  it('names no services if there are none', () => {
    const { services: _, ...bare } = goodAnswer();
    expect(readAnswer(bare).services).toBeNull();
    expect(readAnswer({ ...bare, services: null }).services).toBeNull();
  });

  it.each([
    [0, 0],
    [0.1235, 0.1235],
    [1, 1],
    [-0.1, null],
    [1.1, null],
    [null, null],
  ])('reads a live score of %j as %j, and decides nothing by it', (x_live_score, liveScore) => {
    expect(readAnswer(withServices({ spoofing: { fake: null, x_live_score } }))).toMatchObject({
      outcome: 'match',
      liveScore,
    });
  });

  it('is no match if it says so', () => {
    expect(readAnswer(goodAnswer({ isMatched: false, dissimilarity: 4.8 }))).toMatchObject({
      outcome: 'no-match',
      similarity: 0.25,
      problem: null,
    });
  });

  it('is a match up to and including the threshold', () => {
    expect(reading(goodAnswer({ dissimilarity: 2.4 }))).toBe('match');
    expect(reading(goodAnswer({ dissimilarity: 0 }))).toBe('match');
  });

  it.each([[null], [0], ['0'], [''], [undefined]])(
    'may say "no error" as error_code %j',
    (error_code) => {
      expect(reading({ ...goodAnswer(), error_code })).toBe('match');
    },
  );

  it('may leave out everything but isMatched if the flag alone decides', () => {
    expect(reading({ data: { isMatched: true } })).toBe('inconclusive: verdict-inconsistent');
    expect(readAnswer({ data: { isMatched: true } }, { decidesBy: 'flag' })).toMatchObject({
      outcome: 'match',
      similarity: null,
      dissimilarity: null,
      threshold: null,
      sides: {
        selfie: { faceFound: null, problem: null },
        reference: { faceFound: null, problem: null },
      },
      ids: { request: null, transaction: null, clientTransaction: null },
    });
  });

  it.each([[null], [undefined]])(
    'with threshold %s is accepted, and has no similarity',
    (threshold) => {
      expect(readAnswer(goodAnswer({ threshold }))).toMatchObject({
        outcome: 'match',
        dissimilarity: 1.2,
        threshold: null,
        similarity: null,
      });
    },
  );

  it('R-34: may have numbers as strings, ids that are not uuids, null ids, other casing and unknown fields', () => {
    const { data, services } = goodAnswer({
      dissimilarity: '1.2',
      threshold: '2.4',
      score: '97',
      request_id: 'r-1',
      transaction_id: null,
    });
    expect(
      readAnswer({
        Data: { ...data, novelty: 1 },
        Services: { Validations: services.validations },
        ErrorCode: 0,
        success: true,
      }),
    ).toMatchObject({
      outcome: 'match',
      similarity: 0.75,
      ids: { request: 'r-1', transaction: null },
    });
  });

  it('reports a passed liveness check and an excluded fake', () => {
    expect(readAnswer(withServices({ liveness: true, spoofing: { fake: false } }))).toMatchObject({
      outcome: 'match',
      liveness: true,
      spoof: false,
    });
    expect(
      readAnswer(withServices({ liveness: 'true', spoofing: { fake: 'False' } })),
    ).toMatchObject({
      outcome: 'match',
      liveness: true,
      spoof: false,
    });
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [{ validations: null, spoofing: null, liveness: null }],
    [{ spoofing: '', liveness: '' }],
    [{ spoofing: {}, AML: 'none', SRC: [] }],
  ])('may have services of %j', (services) => {
    expect(reading(withServices(services))).toBe('match');
  });
});

describe('R-32: isMatched is a real boolean, or the answer is refused', () => {
  it.each([
    ['true'],
    ['false'],
    ['True'],
    [1],
    [0],
    [null],
    [[true]],
    [{}],
    [{ valueOf: true }],
    [undefined],
  ])('%j', (isMatched) => {
    expect(reading(goodAnswer({ isMatched }))).toBe('thrown: bad-response');
  });
});

describe('R-33: a distance is a number from 0 up', () => {
  it.each([
    [-1],
    [-0.001],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY],
    ['NaN'],
    ['1e309'],
    ['near'],
    [null],
    [true],
    [[1.2]],
    [{}],
  ])('dissimilarity %j is refused', (dissimilarity) => {
    expect(reading(goodAnswer({ dissimilarity }))).toBe('thrown: bad-response');
    expect(reading(goodAnswer({ dissimilarity, isMatched: false }))).toBe('thrown: bad-response');
  });
  it.each([
    [0],
    [-2.4],
    ['0'],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['1e309'],
    [true],
    [[2.4]],
  ])('threshold %j is refused', (threshold) => {
    expect(reading(goodAnswer({ threshold }))).toBe('thrown: bad-response');
  });
  it.each([
    ['on the scale of a percentage', { dissimilarity: 98 }, 'inconclusive: verdict-inconsistent'],
    [
      'just beyond its threshold',
      { dissimilarity: 2.400_001 },
      'inconclusive: verdict-inconsistent',
    ],
    [
      'in a string beyond its threshold',
      { dissimilarity: '98' },
      'inconclusive: verdict-inconsistent',
    ],
    ['with a score that is no number', { score: Number.NaN }, 'thrown: bad-response'],
    ['with a score beyond all numbers', { score: '1e309' }, 'thrown: bad-response'],
  ])('%s is no match', (_, data, expected) => {
    expect(reading(goodAnswer(data))).toBe(expected);
  });
  it.each([98, 0.98, -1, 2, 0, null])(
    'ignores a score of %j for the similarity, which follows from the distance',
    (score) => {
      expect(readAnswer(goodAnswer({ score }))).toMatchObject({
        outcome: 'match',
        similarity: 0.75,
      });
    },
  );
  it('even if JSON itself overflows', () => {
    expect(
      reading(JSON.parse('{"data":{"isMatched":true,"dissimilarity":1e309,"threshold":2.4}}')),
    ).toBe('thrown: bad-response');
  });
});

describe('R-33: a missing measurement, written as null', () => {
  const unmeasured = {
    dissimilarity: null,
    detected_face_image: null,
    detected_id_face_image: null,
  };

  it.each(Object.keys(unmeasured))('%s is not allowed beside a verdict', (name) => {
    expect(reading(goodAnswer({ [name]: null }))).toBe('thrown: bad-response');
    expect(
      reading(
        goodAnswer({
          [name]: null,
          isMatched: false,
          dissimilarity: name === 'dissimilarity' ? null : 3,
        }),
      ),
    ).toBe('thrown: bad-response');
    expect(reading({ DATA: { ismatched: true, [name.toUpperCase()]: null } })).toBe(
      'thrown: bad-response',
    );
  });

  it('does not hide why an answer is inconclusive', () => {
    const data = { isMatched: false, ...unmeasured };
    expect(readAnswer({ data, error_code: 4207 })).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'no-face' },
      dissimilarity: null,
      sides: { selfie: { faceFound: null }, reference: { faceFound: null } },
    });
    expect(reading({ data: { ...data, detected_id_face_image: false } })).toBe(
      'inconclusive: no-face',
    );
    expect(reading({ data, services: { liveness: false } })).toBe('inconclusive: liveness-failed');
    expect(
      reading({ data: { ...data, isMatched: true }, services: { spoofing: { fake: true } } }),
    ).toBe('inconclusive: spoof-suspected');
  });
});

describe('R-31: an invalid answer', () => {
  it.each([
    [null],
    [undefined],
    ['match'],
    [42],
    [true],
    [[]],
    [[goodAnswer()]],
    [{}],
    [{ success: true }],
    [{ success: false }],
    [{ status: 'error' }],
    [{ data: null }],
    [{ data: [] }],
    [{ data: 'x' }],
    [{ data: true }],
    [{ data: {} }],
    [{ match: true, data: { matched: true } }],
  ])('%j is a bad response', (raw) => {
    expect(reading(raw)).toBe('thrown: bad-response');
  });
  it.each([
    ['an error code that is no integer', { ...goodAnswer(), error_code: 42.5 }],
    ['an error code that is no number', { ...goodAnswer(), error_code: 'E_FACE' }],
    ['an error code that is a flag', { ...goodAnswer(), error_code: false }],
    ['an error message that is no text', { ...goodAnswer(), error_message: { text: 'x' } }],
    ['a detected flag that is a word', goodAnswer({ detected_face_image: 'true' })],
    ['liveness in a number', withServices({ liveness: 1 })],
    ['a spoof verdict in a word', withServices({ spoofing: { fake: 'perhaps' } })],
    ['spoofing in a word', withServices({ spoofing: 'fake' })],
    ['services in a list', withServices([])],
    [
      'validation errors that are no list',
      withServices({ validations: { validation_errors: 'x' } }),
    ],
    [
      'a validation error that is no object',
      withServices({ validations: { validation_errors: ['x'] } }),
    ],
  ])('is a bad response if it has %s', (_, raw) => {
    expect(reading(raw)).toBe('thrown: bad-response');
  });
  it('R-34: names the path of the unreadable value for a developer, and nothing of its content', () => {
    expect(() => readAnswer(goodAnswer({ isMatched: 'hostile <text>' }))).toThrow(
      /^bad-response: Unreadable at (answer\.)?data\.isMatched\.$/,
    );
  });
  it.each([
    ['isMatched', 'matched'],
    ['isMatched', 'match'],
    ['data', 'result'],
  ])('R-34: a renamed %s (%s) is a bad response whose detail names the path', (name, renamed) => {
    const raw =
      name === 'data'
        ? { [renamed]: goodAnswer().data }
        : { data: { ...goodAnswer().data, [name]: undefined, [renamed]: true } };
    expect(() => readAnswer(raw)).toThrow(
      expect.objectContaining({
        problem: { code: 'bad-response', detail: expect.stringContaining(name) },
      }),
    );
  });
  it('R-36: survives a hundred thousand levels', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(reading(JSON.parse(`{"data":{"isMatched":${deep}}}`))).toBe('thrown: bad-response');
    expect(reading(JSON.parse(`{"extra":${deep},"data":{"isMatched":false}}`))).toBe('no-match');
  });
});

describe('R-31: an error given as an integer', () => {
  const both: Record<string, (code: unknown) => unknown> = {
    'in place of the data': errorAnswer,
    'beside a match': (error_code) => ({ ...goodAnswer(), error_code }),
  };
  for (const [style, make] of Object.entries(both)) {
    it.each([
      [4206, 'inconclusive: multiple-faces'],
      [4207, 'inconclusive: no-face'],
      ['4207', 'inconclusive: no-face'],
      [4208, 'inconclusive: no-face'],
      [3014, 'inconclusive: no-face'],
      [4209, 'inconclusive: low-quality'],
      [4210, 'inconclusive: low-quality'],
      [1050, 'inconclusive: low-quality'],
      [5006, 'inconclusive: low-quality'],
      [5005, 'inconclusive: spoof-suspected'],
      [401, 'thrown: unauthorized'],
      [403, 'thrown: forbidden'],
      [4001, 'thrown: upstream-credentials'],
      [4002, 'thrown: upstream-quota'],
      [4003, 'thrown: rate-limited'],
      [5000, 'thrown: upstream-failed'],
      [5002, 'thrown: image-too-large'],
      [5003, 'thrown: image-too-many-pixels'],
      [5004, 'thrown: unknown-transaction'],
      [7008, 'thrown: engine-failed'],
      [1, 'thrown: upstream-failed'],
      [-1, 'thrown: upstream-failed'],
      [200, 'thrown: upstream-failed'],
      [99_999, 'thrown: upstream-failed'],
    ])(`${style}: %j is %s`, (code, expected) => {
      expect(reading(make(code))).toBe(expected);
    });
  }

  it('R-45: names the photo if the integer does', () => {
    expect(readAnswer(errorAnswer(3014)).sides).toMatchObject({
      selfie: { problem: null },
      reference: { faceFound: false, problem: { code: 'no-face' } },
    });
    expect(readAnswer(errorAnswer(4207)).sides).toEqual({
      selfie: { faceFound: null, problem: null },
      reference: { faceFound: null, problem: null },
    });
  });
});

describe('a match with a contradiction is inconclusive', () => {
  it.each([
    ['no face in the selfie', goodAnswer({ detected_face_image: false }), 'no-face'],
    ['no face in the reference photo', goodAnswer({ detected_id_face_image: false }), 'no-face'],
    ['a failed liveness check', withServices({ liveness: false }), 'liveness-failed'],
    ['a failed liveness check in a word', withServices({ liveness: 'False' }), 'liveness-failed'],
    ['a fake', withServices({ spoofing: { fake: true } }), 'spoof-suspected'],
    ['a fake in other casing', withServices({ Spoofing: { Fake: 'TRUE' } }), 'spoof-suspected'],
    ['a match beyond its threshold', goodAnswer({ dissimilarity: 2.5 }), 'verdict-inconsistent'],
    ['no match within its threshold', goodAnswer({ isMatched: false }), 'verdict-inconsistent'],
    [
      'no match exactly at its threshold',
      goodAnswer({ isMatched: false, dissimilarity: 2.4 }),
      'verdict-inconsistent',
    ],
    [
      'a validation error about a face',
      withServices({ validations: { validation_errors: [{ errors: [{ code: 4207 }] }] } }),
      'no-face',
    ],
    [
      'its integer in a string',
      withServices({ Validations: { validation_errors: [{ errors: [{ code: '4206' }] }] } }),
      'multiple-faces',
    ],
    [
      'the first integer of several',
      withServices({
        validations: {
          validation_errors: [{ errors: null }, { errors: [{ code: 4209 }, { code: 4207 }] }],
        },
      }),
      'low-quality',
    ],
    [
      'a validation error about something else',
      withServices({ validations: { validation_errors: [{ errors: [{ code: 3001 }] }] } }),
      'verdict-inconsistent',
    ],
    [
      'a validation error without a reason',
      withServices({ validations: { validation_errors: [{}] } }),
      'verdict-inconsistent',
    ],
  ])('%s', (_, raw, code) => {
    expect(reading(raw)).toBe(`inconclusive: ${code}`);
  });

  it('R-45: no face is never "not the same person"', () => {
    const verdict = readAnswer(
      goodAnswer({ isMatched: false, dissimilarity: undefined, detected_id_face_image: false }),
    );
    expect(verdict).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'no-face', sides: ['reference'] },
    });
    expect(verdict.sides).toEqual({
      selfie: { faceFound: true, problem: null },
      reference: { faceFound: false, problem: { code: 'no-face', sides: ['reference'] } },
    });
  });
});

describe('the problem extension', () => {
  const extended = (problem: unknown) => ({ ...goodAnswer(), problem });
  const answerWith = (code: string, images: unknown = [], retryAfter: unknown = null) =>
    extended({ code, images, retryable: false, retryAfter });

  it('R-45: names each photo with its own code', () => {
    const images = [
      { image: 'face_image1', code: 'low-quality' },
      { image: 'face_image2', code: 'no-face' },
      { image: 'face_image2', code: 'low-quality' },
    ];
    expect(
      readAnswer({
        ...answerWith('no-face', images),
        data: { isMatched: false, detected_face_image: true, detected_id_face_image: false },
      }),
    ).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'no-face', sides: ['reference'] },
      sides: {
        selfie: { faceFound: true, problem: { code: 'low-quality', sides: ['selfie'] } },
        reference: { faceFound: false, problem: { code: 'no-face', sides: ['reference'] } },
      },
    });
  });

  it('R-45: names both photos if both have a problem, and neither if the problem is about neither', () => {
    const images = ['face_image1', 'face_image2'].map((image) => ({
      image,
      code: 'multiple-faces',
    }));
    expect(readAnswer(answerWith('multiple-faces', images)).problem).toEqual({
      code: 'multiple-faces',
      sides: ['selfie', 'reference'],
    });
    expect(readAnswer(answerWith('verdict-inconsistent')).problem).toEqual({
      code: 'verdict-inconsistent',
    });
  });

  it('outweighs the integer, and is ignored if it is null', () => {
    expect(reading({ ...answerWith('face-too-small'), error_code: 4209 })).toBe(
      'inconclusive: face-too-small',
    );
    expect(reading(extended(null))).toBe('match');
  });

  it('carries the seconds to wait', () => {
    const problemIn = (raw: unknown): Problem | null => {
      try {
        return readAnswer(raw).problem;
      } catch (error) {
        return (error as ProblemError).problem;
      }
    };
    expect(problemIn(answerWith('overloaded', [], 7))).toEqual({
      code: 'overloaded',
      retryAfter: 7,
    });
    expect(problemIn(answerWith('overloaded', [], -7))).toEqual({ code: 'overloaded' });
  });

  it('R-5: carries at most 30 seconds', () => {
    for (const seconds of [30, 31, 86_400, 315_360_000, Number.MAX_VALUE]) {
      expect(() => readAnswer(answerWith('overloaded', [], seconds))).toThrow(
        expect.objectContaining({ problem: { code: 'overloaded', retryAfter: 30 } }),
      );
    }
  });

  it.each(PROBLEM_CODES.map((code): [ProblemCode] => [code]))('%s never leaves a match', (code) => {
    const { status } = PROBLEMS[code];
    // A code that is not sent over HTTP is unknown on the wire: a server cannot know that the
    // person cancelled.
    const expected =
      status === 200
        ? `inconclusive: ${code}`
        : status === null
          ? 'thrown: bad-response'
          : `thrown: ${code}`;
    expect(reading(answerWith(code))).toBe(expected);
  });

  it.each([
    ['an unknown code', answerWith('face-on-fire')],
    ['a name every object has', answerWith('toString')],
    ['an unknown image', answerWith('no-face', [{ image: 'face_image3', code: 'no-face' }])],
    ['an unknown code on an image', answerWith('no-face', [{ image: 'face_image1', code: 'x' }])],
    ['images that are no list', answerWith('no-face', 'face_image1')],
    ['no fields', extended({})],
    ['a wait that is no number', answerWith('no-face', [], 'soon')],
    ['a word in its place', extended('no-face')],
  ])('with %s makes the answer unreadable', (_, raw) => {
    expect(reading(raw)).toBe('thrown: bad-response');
  });
});
