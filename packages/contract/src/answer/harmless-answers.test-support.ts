/** Makes true matches in the many forms that a backend may give them. */
import fc from 'fast-check';
import { goodAnswer } from './answers.test-data.ts';
import { respelt, spelling } from './spellings.test-support.ts';

type Loose = Record<string, unknown>;

const nothing = fc.constantFrom<unknown>(null, false, 0, '', [], {}, '0', 'false');
const NEUTRAL = [
  'novelty',
  'trace_id',
  'tenant',
  'model_version',
  'time_used',
  'took_ms',
  'image_id1',
  'default_threshold',
  'device',
  'face_token',
  'quality',
  'age',
  'server_time',
  'locale',
  'page_url',
  'units',
];
const unknownFields = fc.dictionary(
  fc.constantFrom(...NEUTRAL),
  fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.string(), fc.integer(), fc.boolean(), nothing),
  { maxKeys: 3 },
);
/** Ways to say that nothing is wrong. */
const allIsWell = fc.dictionary(
  fc.constantFrom('errors', 'error', 'failure', 'fault', 'is_fake', 'invalid_fields', 'not_live'),
  nothing,
  { maxKeys: 2 },
);
const success = fc.constantFrom<Loose>(
  {},
  { success: true },
  { status: 'ok' },
  { status: 'success' },
  { status: 200 },
  { statusCode: 200 },
  { code: 0, message: 'OK' },
  { result: 'MATCH' },
  { message: 'Faces match' },
  { error: { code: 0, message: '' } },
  { liveness: null },
  { passed: true },
);

const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);
const textNumbers = (data: Loose): Loose => ({
  ...data,
  dissimilarity: asText(data.dissimilarity),
  threshold: asText(data.threshold),
  score: asText(data.score),
});

const data = fc
  .record({
    distance: fc.double({ min: 0, max: 2.4, noNaN: true }),
    threshold: fc.constantFrom(2.4, null, undefined),
    ids: fc.constantFrom<Loose>({}, { client_transaction_id: 'mine', transaction_id: null }),
    // Without these the answer does not say whether a face was found.
    without: fc.subarray(['detected_face_image', 'detected_id_face_image', 'score', 'request_id']),
    text: fc.boolean(),
  })
  .map(({ distance, threshold, ids, without, text }) => {
    const made: Loose = { ...goodAnswer().data, dissimilarity: distance, threshold, ...ids };
    for (const name of without) delete made[name];
    return text ? textNumbers(made) : made;
  });

const services = fc
  .record({
    liveness: fc.constantFrom<unknown>(null, true, '', 'true', undefined),
    spoofing: fc.oneof(
      fc.constantFrom<unknown>(null, '', undefined),
      fc.record({
        fake: fc.constantFrom<unknown>(null, false, 'false', undefined),
        x_live_score: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })),
      }),
    ),
    validations: fc.constantFrom<unknown>(
      null,
      undefined,
      {},
      { validation_errors: [] },
      { validation_errors: null },
    ),
    // These are about papers, and say nothing about two faces.
    AML: fc.constantFrom<unknown>(null, 'none', { AML_matched: false, data: [{ error: 'x' }] }),
    SRC: fc.constantFrom<unknown>(null, {
      isValid: false,
      errorCode: 7,
      errorMessage: 'Not found',
    }),
    classification: fc.constantFrom<unknown>(null, { doc_type: 'invalid', success: false }),
  })
  .map((given): unknown => given);

const withOrder = (answer: Loose, backwards: boolean): Loose =>
  backwards ? Object.fromEntries(Object.entries(answer).reverse()) : answer;

/** A true match, in a harmless variation. */
export const harmless: fc.Arbitrary<unknown> = fc
  .record({
    data,
    services: fc.oneof({ weight: 5, arbitrary: services }, fc.constantFrom(null, undefined)),
    envelope: fc.constantFrom<Loose>(
      { error_code: null, error_message: null },
      { error_code: 0, error_message: '' },
      { error_code: '0' },
      { error_descriptions: null },
    ),
    more: fc.tuple(unknownFields, unknownFields, allIsWell, success),
    backwards: fc.boolean(),
    flat: fc.boolean(),
    spell: spelling,
  })
  .map(({ data, services, envelope, more, backwards, flat, spell }) => {
    const [atTop, inData, well, said] = more;
    const whole = { ...inData, ...data };
    const answer: Loose = {
      ...well,
      ...said,
      ...envelope,
      ...atTop,
      ...(flat ? whole : { data: whole }),
      services,
    };
    return respelt(withOrder(answer, backwards), spell);
  });
