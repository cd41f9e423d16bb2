/** `SEED=… vitest run answer-shape` repeats a run. */
import { env } from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FaceCompareAnswer } from '../compare.ts';
import { canonicalAnswer, misfitOf } from './canonical-answer.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);

/** Values that backends in the field send, at any place of the answer. */
const anything = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    false,
    0,
    1,
    -1,
    4207,
    2.4,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 60,
    '',
    '0',
    'no-face',
    'face_image1',
    [],
    {},
  ),
  fc.string({ maxLength: 4 }),
  fc.double(),
);
const code = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('no-face', 'multiple-faces', 'image-corrupt') },
  anything,
);
const mostly = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 29, arbitrary }, { weight: 1, arbitrary: anything });
const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  mostly(fc.record(fields, { requiredKeys: [] }));

const answers = record({
  error_code: mostly(fc.constantFrom(null, 0, '0', 4207)),
  error_message: mostly(fc.string()),
  data: record({
    transaction_id: mostly(fc.string()),
    request_id: mostly(fc.uuid()),
    client_transaction_id: mostly(fc.constant(null)),
    isMatched: mostly(fc.boolean()),
    dissimilarity: mostly(fc.constantFrom(1.2, '1.2', 3)),
    threshold: mostly(fc.constantFrom(2.4, null)),
    score: mostly(fc.constantFrom(0.5, null)),
    detected_face_image: mostly(fc.boolean()),
    detected_id_face_image: mostly(fc.boolean()),
  }),
  services: record({
    validations: record({
      validation_errors: mostly(
        fc.array(
          record({
            errors: mostly(
              fc.array(record({ code: mostly(fc.integer()), message: mostly(fc.string()) })),
            ),
          }),
        ),
      ),
    }),
    spoofing: record({
      fake: mostly(fc.boolean()),
      x_live_score: mostly(fc.double({ noNaN: true, noDefaultInfinity: true })),
    }),
    liveness: mostly(fc.boolean()),
    classification: record({ doc_type: mostly(fc.string()) }),
    AML: record({
      AML_matched: mostly(fc.boolean()),
      data: mostly(fc.array(record({ caseYear: mostly(fc.integer()) }))),
    }),
    SRC: record({
      isValid: mostly(fc.boolean()),
      errorCode: mostly(fc.integer()),
      errorKey: mostly(fc.string()),
    }),
  }),
  problem: mostly(
    fc.record({
      code,
      images: mostly(
        fc.array(fc.record({ image: mostly(fc.constantFrom('face_image1', 'face_image2')), code })),
      ),
      retryable: mostly(fc.boolean()),
      retryAfter: mostly(fc.constantFrom(null, 3)),
    }),
  ),
});

it('R-39: accepts exactly the answers that the schema accepts', () => {
  console.info(`SEED=${seed}: answer-shape`);
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(answers, (raw) => {
      const canonical = canonicalAnswer(raw);
      fc.pre(canonical !== null);
      const accepted = FaceCompareAnswer.safeParse(canonical).success;
      seen[accepted ? 'accepted' : 'refused']++;
      expect(misfitOf(canonical) === null).toBe(accepted);
    }),
    { numRuns: 10_000, seed },
  );
  // The property proves something only if it saw many answers of both kinds.
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(1000);
});
