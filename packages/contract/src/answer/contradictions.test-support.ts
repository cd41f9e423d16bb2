/**
 * Makes contradictions for a true match. These lists are written without the code of the reader,
 * as a person would list what a vendor may say against a match.
 */
import fc from 'fast-check';
import { goodAnswer } from './answers.test-data.ts';
import { spelling } from './spellings.test-support.ts';

type Loose = Record<string, unknown>;

/** Something is wrong, if the value says so. */
const WRONG = [
  'error',
  'errors',
  'has error',
  'is error',
  'error code',
  'error message',
  'error descriptions',
  'err msg',
  'err code',
  'last error',
  'validation errors',
  'failure',
  'failures',
  'failed',
  'failure reason',
  'is failed',
  'fault',
  'faults',
  'fault code',
  'fault string',
  'fake',
  'is fake',
  'fake detected',
  'deep fake',
  'spoof',
  'is spoof',
  'spoofed',
  'spoof detected',
  'spoof suspected',
  'invalid',
  'is invalid',
  'invalid image',
  'invalid fields',
  'not detected',
  'face not detected',
  'undetected',
  'no face detected',
  'not live',
  'exception',
  'rejected',
  'fraud',
  'mismatch',
].map((name) => name.split(' '));

const SOMETHING: readonly unknown[] = [
  true,
  1,
  4207,
  -1,
  'true',
  'yes',
  'E_17',
  'Face not found in image 2',
  'لم يتم العثور على وجه',
  ['x'],
  [{}],
  [{ code: 4207 }],
  { code: 4207 },
  { message: 'x' },
  { inner: { deep: [{ said: 'x' }] } },
];

/** Something was reached, unless the value denies it. */
const REACHED = [
  'success',
  'is success',
  'successful',
  'succeeded',
  'ok',
  'passed',
  'is passed',
  'valid',
  'is valid',
  'live',
  'is live',
  'liveness',
  'liveness passed',
  'real',
  'is real',
  'genuine',
  'verified',
  'detected',
  'detected face',
  'detected face image',
  'detected id face image',
  'face detected',
  'face found',
  'match',
  'matched',
  'has face',
  'face present',
  'liveness check',
  'accepted',
  'approved',
].map((name) => name.split(' '));
const DENIED: readonly unknown[] = [
  false,
  0,
  'false',
  'False',
  'no',
  '0',
  'failed',
  'NOT_DETECTED',
];

const STATES = ['status', 'result', 'state', 'outcome', 'message', 'reason', 'status text'].map(
  (name) => name.split(' '),
);
const BAD_STATES = [
  'failed',
  'FAILURE',
  'error',
  'Internal Error',
  'fault',
  'fake',
  'spoof',
  'SPOOF_DETECTED',
  'invalid',
  'not detected',
  'NOT_DETECTED',
  'faceNotDetected',
  'No face detected',
  'rejected',
];

const from = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const fields = (names: readonly (readonly string[])[], values: readonly unknown[]) =>
  fc
    .tuple(from(names), spelling, from(values))
    .map(([words, spell, value]): Loose => ({ [spell(words)]: value }));

const saying = fc.oneof(
  { weight: 3, arbitrary: fields(WRONG, SOMETHING) },
  { weight: 3, arbitrary: fields(REACHED, DENIED) },
  { weight: 2, arbitrary: fields(STATES, BAD_STATES) },
  fields(
    [['note'], ['liveness', 'check'], ['type'], ['quality'], ['x', 'new']],
    ['failed', 'ERROR', 'fake', 'spoof', 'invalid', 'not_detected', 'Not detected'],
  ),
  fields([['is', 'matched']], [true, false, 'true', 0]),
  fields([['status', 'code'], ['http', 'status'], ['code']], [400, 422, 500, '503']),
);

/** Puts fields into an object below some neutral names: `{ meta: [{ page: FIELDS }] }`. */
const deep = fc
  .tuple(saying, fc.array(fc.constantFrom('meta', 'page', 'list', 'extra'), { maxLength: 4 }))
  .map(([said, names]) =>
    names.reduce<Loose>(
      (inner, name) => (name === 'list' ? { list: [inner] } : { [name]: inner }),
      said,
    ),
  );

const PLACES: readonly ((answer: ReturnType<typeof goodAnswer>, said: Loose) => unknown)[] = [
  (answer, said) => ({ ...said, ...answer }),
  (answer, said) => ({ ...answer, ...said }),
  (answer, said) => ({ ...answer, data: { ...answer.data, ...said } }),
  (answer, said) => ({ ...answer, data: { ...said, ...answer.data } }),
  (answer, said) => ({ ...answer.data, ...said }),
  ...['spoofing', 'validations'].map((service) => (answer: Loose, said: Loose) => {
    const services = Object(answer.services);
    return { ...answer, services: { ...services, [service]: { ...services[service], ...said } } };
  }),
  (answer, said) => ({ ...answer, liveness: said }),
  (answer, said) => ({ ...answer, services: { ...answer.services, checks: said } }),
];

const spoken = fc
  .tuple(deep, from(PLACES))
  // A place may already have the field, and then says nothing new.
  .map(([said, put]) => ({ said, answer: put(goodAnswer(), said) }))
  .filter(
    ({ said, answer }) =>
      said.isMatched !== true && JSON.stringify(answer).includes(JSON.stringify(said).slice(1, -1)),
  );

const WRONG_NUMBERS: readonly Loose[] = [
  { dissimilarity: 2.41 },
  { dissimilarity: 9, threshold: null },
  { dissimilarity: '1e9', threshold: undefined },
  { dissimilarity: 900, threshold: 1e6 },
  { dissimilarity: 1, threshold: 2.5 },
  { dissimilarity: -1 },
  { dissimilarity: undefined },
  { dissimilarity: null },
  { dissimilarity: 'near' },
  { dissimilarity: undefined, threshold: undefined },
  { threshold: 0 },
  { isMatched: 'true' },
  { isMatched: 1 },
  { request_id: '11111111-1111-4111-8111-111111111111' },
  { client_transaction_id: 'another' },
  { Dissimilarity: 1 },
  { THRESHOLD: 2.4 },
];

/** The ids that the request of these answers sent. */
export const SENT = { request: String(goodAnswer().data.request_id), clientTransaction: 'mine' };

/** A true match with one thing that contradicts it. */
export const contradicted: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 9, arbitrary: spoken.map(({ answer }) => answer) },
  { weight: 1, arbitrary: from(WRONG_NUMBERS).map((data) => goodAnswer(data)) },
);
