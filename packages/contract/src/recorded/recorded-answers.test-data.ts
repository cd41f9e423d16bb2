/**
 * Answers as they come over the wire. Each has its expected outcome and code, or the code of the
 * error that is thrown.
 */
import { errorAnswer, goodAnswer } from '../answer/answers.test-data.ts';

type Recorded = readonly [name: string, answer: unknown, reading: string];

const { data, services } = goodAnswer();
const found = { detected_face_image: true, detected_id_face_image: true };

/** As VLens documents them, as its own SDKs read them, or as integrations have met them. */
export const RECORDED_VLENS: readonly Recorded[] = [
  ['a match', goodAnswer(), 'match'],
  ['a success with error_code 0', { ...goodAnswer(), error_code: 0, error_message: '' }, 'match'],
  [
    'a success of the old documents',
    { Services: { Validations: { validation_errors: [] } }, data, error_code: '0' },
    'match',
  ],
  [
    'a success without services',
    { data, services: null, error_code: null, error_message: null },
    'match',
  ],
  [
    'a success of another SDK',
    { data, services: { ...services, liveness: '', spoofing: '', AML: 'none', SRC: '' } },
    'match',
  ],
  ['a mismatch', goodAnswer({ isMatched: false, dissimilarity: 3.9, score: 0.2 }), 'no-match'],
  [
    'a mismatch without a face in it',
    goodAnswer({ isMatched: false, dissimilarity: 9, detected_id_face_image: false }),
    'inconclusive: no-face',
  ],
  [
    'a mismatch with a complaint',
    {
      ...goodAnswer(),
      services: { validations: { validation_errors: [{ errors: [{ code: 4206 }] }] } },
    },
    'inconclusive: multiple-faces',
  ],
  [
    'a liveness check that failed',
    { ...goodAnswer(), services: { ...services, liveness: false } },
    'inconclusive: liveness-failed',
  ],
  [
    'a photocopy',
    { ...goodAnswer(), services: { ...services, spoofing: { fake: true } } },
    'inconclusive: spoof-suspected',
  ],
  [
    'a signal of our engine',
    { ...goodAnswer(), services: { ...services, spoofing: { fake: null, x_live_score: 0.4 } } },
    'match',
  ],
  [
    'a signal out of its range',
    { ...goodAnswer(), services: { ...services, spoofing: { fake: null, x_live_score: 4 } } },
    'match',
  ],
  [
    'a signal below its range',
    { ...goodAnswer(), services: { ...services, spoofing: { fake: null, x_live_score: -1 } } },
    'match',
  ],
  ['the error of the documents', errorAnswer(1050), 'inconclusive: low-quality'],
  ['no face in the ID', errorAnswer('3014'), 'inconclusive: no-face'],
  ['an invalid key', errorAnswer(4001), 'thrown: upstream-credentials'],
  ['an empty account', errorAnswer(4002), 'thrown: upstream-quota'],
  [
    'a fault without a number',
    { data: null, error_code: null, error_message: 'Oops' },
    'thrown: bad-response',
  ],
];

const complaining = (...validation_errors: unknown[]) => ({
  ...goodAnswer(),
  services: { validations: { validation_errors } },
});

/** Faulty answers that a backend should not send, but some will. */
export const RECORDED_CORRUPTED: readonly Recorded[] = [
  ['nothing', null, 'thrown: bad-response'],
  ['a page', '<h1>Sign in to the Wi-Fi</h1>', 'thrown: bad-response'],
  ['a match in a word', goodAnswer({ isMatched: 'true' }), 'thrown: bad-response'],
  ['no verdict', { data: { dissimilarity: 1.2, threshold: 2.4 } }, 'thrown: bad-response'],
  ['a negative distance', goodAnswer({ dissimilarity: -1 }), 'thrown: bad-response'],
  ['a threshold of nothing', goodAnswer({ threshold: 0 }), 'thrown: bad-response'],
  ['a distance that was no number', goodAnswer({ dissimilarity: null }), 'thrown: bad-response'],
  [
    'a match beyond its threshold',
    goodAnswer({ dissimilarity: 98 }),
    'inconclusive: verdict-inconsistent',
  ],
  ['a match without a threshold', goodAnswer({ threshold: null }), 'match'],
  [
    'a match without a distance',
    { data: { isMatched: true, threshold: 2.4 } },
    'inconclusive: verdict-inconsistent',
  ],
  [
    'a match with the status of a failure',
    { ...goodAnswer(), status: 'failed' },
    'inconclusive: verdict-inconsistent',
  ],
  [
    'a complaint without a reason',
    complaining({ errors: null }),
    'inconclusive: verdict-inconsistent',
  ],
  [
    'a complaint about an account',
    complaining({ errors: [{ code: 4002 }] }),
    'inconclusive: verdict-inconsistent',
  ],
];

const refusal = (
  code: string,
  images: readonly { image: string; code: string }[] = [],
  retryAfter: number | null = null,
) => ({
  code,
  images,
  retryable: retryAfter !== null,
  retryAfter,
});

/** As our own server writes them. */
export const RECORDED_OURS: readonly Recorded[] = [
  ['a match', { services, data, error_code: null, error_message: null, problem: null }, 'match'],
  [
    'a mismatch',
    { ...goodAnswer({ isMatched: false, dissimilarity: 3 }), problem: null },
    'no-match',
  ],
  [
    'a refusal',
    {
      services,
      data: {
        isMatched: false,
        threshold: 2.4,
        score: null,
        ...found,
        detected_id_face_image: false,
      },
      error_code: 4207,
      error_message: 'No face was found.',
      problem: refusal('no-face', [{ image: 'face_image2', code: 'no-face' }]),
    },
    'inconclusive: no-face',
  ],
  [
    'a blurred photo',
    {
      ...errorAnswer(4209),
      problem: refusal('low-quality', [{ image: 'face_image1', code: 'low-quality' }]),
    },
    'inconclusive: low-quality',
  ],
  [
    'a damaged photo',
    {
      ...errorAnswer(400),
      problem: refusal('image-corrupt', [{ image: 'face_image1', code: 'image-corrupt' }]),
    },
    'thrown: image-corrupt',
  ],
  [
    'a busy server',
    { ...errorAnswer(503), problem: refusal('overloaded', [], 5) },
    'thrown: overloaded',
  ],
];

const face = {
  face_rectangle: { width: 225, top: 199, left: 41, height: 225 },
  face_token: 'a1b2',
};
const confident = {
  faces1: [face],
  faces2: [face],
  thresholds: { '1e-3': 62.327, '1e-4': 69.101, '1e-5': 73.975 },
  time_used: 628,
};

/**
 * Answers of a vendor that reports a confidence from 0 to 100, and how often it is wrong at which
 * confidence.
 */
export const RECORDED_CONFIDENT: readonly Recorded[] = [
  ['a match', { ...confident, confidence: 95.957 }, 'match'],
  ['a match just so', { ...confident, confidence: 73.975 }, 'match'],
  [
    'a mismatch that a looser threshold would call a match',
    { ...confident, confidence: 72 },
    'no-match',
  ],
  ['a mismatch', { ...confident, confidence: 0 }, 'no-match'],
  ['no face', { faces1: [face], faces2: [], time_used: 300 }, 'inconclusive: no-face'],
  [
    'several faces',
    { ...confident, faces1: [face, face], confidence: 95 },
    'inconclusive: multiple-faces',
  ],
  ['a confidence on another scale', { ...confident, confidence: 959.57 }, 'thrown: bad-response'],
  ['a confidence in a word', { ...confident, confidence: '95.957' }, 'thrown: bad-response'],
  ['no thresholds', { ...confident, thresholds: null, confidence: 95 }, 'thrown: bad-response'],
  [
    'an error',
    { error_message: 'IMAGE_ERROR_UNSUPPORTED_FORMAT: image_file1', request_id: '1' },
    'thrown: bad-response',
  ],
  ['nothing', null, 'thrown: bad-response'],
];

const box = { BoundingBox: { Width: 0.3, Height: 0.4, Left: 0.3, Top: 0.2 }, Confidence: 99.9 };

/**
 * Answers of a vendor that lists the faces of the second photo that look like the one in the first,
 * from 0 to 100.
 */
export const RECORDED_LISTING: readonly Recorded[] = [
  [
    'a match',
    { SourceImageFace: box, FaceMatches: [{ Similarity: 99.2, Face: box }], UnmatchedFaces: [] },
    'match',
  ],
  [
    'a match just so',
    { SourceImageFace: box, FaceMatches: [{ Similarity: 80, Face: box }], UnmatchedFaces: [] },
    'match',
  ],
  [
    'a mismatch',
    { SourceImageFace: box, FaceMatches: [{ Similarity: 0.4, Face: box }], UnmatchedFaces: [] },
    'no-match',
  ],
  [
    'several faces',
    {
      SourceImageFace: box,
      FaceMatches: [{ Similarity: 99 }, { Similarity: 3 }],
      UnmatchedFaces: [],
    },
    'inconclusive: multiple-faces',
  ],
  [
    'no face',
    { SourceImageFace: box, FaceMatches: [], UnmatchedFaces: [] },
    'inconclusive: no-face',
  ],
  [
    'a face without a similarity',
    { SourceImageFace: box, FaceMatches: [], UnmatchedFaces: [box] },
    'thrown: bad-response',
  ],
  [
    'a similarity that is a share',
    { SourceImageFace: box, FaceMatches: [{ Similarity: 0.992 }], UnmatchedFaces: [] },
    'no-match',
  ],
  [
    'a similarity beyond all',
    { SourceImageFace: box, FaceMatches: [{ Similarity: 101 }], UnmatchedFaces: [] },
    'thrown: bad-response',
  ],
  [
    'a similarity that is none',
    { SourceImageFace: box, FaceMatches: [{ Similarity: null }], UnmatchedFaces: [] },
    'thrown: bad-response',
  ],
  [
    'an error',
    { __type: 'InvalidParameterException', Message: 'Request has invalid parameters' },
    'thrown: bad-response',
  ],
  ['a list', [], 'thrown: bad-response'],
];
